"""Pure functions over strings: entities, lengths, sentences, terms; knows no posts and no rules."""
