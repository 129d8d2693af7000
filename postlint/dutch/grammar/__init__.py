"""Slips that make another Dutch word, so that no dictionary sees them; knows words and clauses, no post."""
