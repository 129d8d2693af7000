"""postlint: a linter for social-media posts."""

__version__ = "0.1.0"
