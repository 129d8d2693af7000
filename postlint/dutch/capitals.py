"""Capitals as Dutch writes them: IJ as one letter, and 's Ochtends at the start; knows no sentences."""

from __future__ import annotations

import re
from typing import Final

# After an apostrophe the next word takes the capital: 's Ochtends, 't Is, 'n Mooie dag.
CLITICS: Final = frozenset("smtnkr")
SMALL_WORDS: Final = frozenset(
    "aan als bij dan dat de den der des die dit door een en er het in is met na naar of om onder ons op "
    "over per te tegen ten ter tot tussen uit van vanaf via voor zonder".split()
)
_IJ = re.compile(r"ij|Ij|iJ")


def capitalised(word: str) -> str:
    """A word with its first letter as a capital; ij is one letter."""
    if _IJ.match(word):
        return "IJ" + word[2:]
    return word[:1].upper() + word[1:]


def in_the_manner_of(written: str, wrong: str, right: str) -> str:
    """The right form with the capitals of what was written: all of them, or the first one.

    Only where the house gave both forms in lower case; any other form is used as the house wrote it.
    """
    if wrong != wrong.lower() or right != right.lower():
        return right
    if len(written) > 1 and written.isupper():
        return right.upper()
    return capitalised(right) if written[:1].isupper() else right
