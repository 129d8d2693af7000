"""How two parts are written as one word: huisarts, auto-ongeluk, MRI-scan; knows letters, no grammar."""

from __future__ import annotations

from typing import Final

from postlint.dutch.words import words

# Vowels that would be read as one sound need a hyphen between them.
_CLASHES: Final = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu".split())


def joined(first: str, second: str) -> str:
    """The two as one word."""
    if "-" in second or first[-1].isdigit() or first[-1:] + second[:1] in _CLASHES:
        return f"{first}-{second}"
    return first + second


def is_word(first: str, second: str) -> bool:
    """Whether the two as one are a word that is listed."""
    return words().known(joined(first, second)) or words().known(first + second)
