"""Which words are names of people, and which of something else, by themselves; knows no sentence and no rule."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from postlint.dutch.words import words

# Marks of the index; hatch_build.py writes them.
FIRST_NAME: Final = "+"
WORD_NAME: Final = "$"
PLACE: Final = "&"
ORGANISATION: Final = "%"
EPONYM: Final = ";"

PARTICLES: Final = frozenset(
    "van von de den der des ter ten te het t el al ben bin ibn di da do dos del della la le du in op aan zu".split()
)
# Studies and departments, which follow “student” and “hoogleraar” as a name would.
_SUBJECTS: Final = (
    "kunde", "wetenschap", "wetenschappen", "logie", "grafie", "iek", "iatrie", "gie", "tie", "sie", "mie", "nie",
    "ing", "heid", "schap", "recht", "rechten", "zorg", "management", "hulp", "care", "tuur", "fie", "eren",
)  # fmt: skip
_REMEMBERED: Final = 20_000
_RARE: Final = 200  # counted less often, a word that is a name as well is mostly that


@lru_cache(_REMEMBERED)
def is_first(word: str) -> bool:
    """Whether a word, in lower case, is a first name."""
    return words().exists(FIRST_NAME + word)


@lru_cache(_REMEMBERED)
def is_name(word: str) -> bool:
    """Whether a word, in lower case, is a first name or a surname."""
    return is_first(word) or words().is_name(word)


@lru_cache(_REMEMBERED)
def is_usual(word: str) -> bool:
    """Whether a first name is a usual word as well."""
    return words().exists(WORD_NAME + word)


@lru_cache(_REMEMBERED)
def is_only_name(word: str) -> bool:
    """Whether a word is a name even without its capital."""
    return is_name(word) and not is_usual(word) and words().frequency(word) < _RARE


@lru_cache(_REMEMBERED)
def is_place(phrase: str) -> bool:
    """Whether words, in lower case, are the name of a place."""
    return words().exists(PLACE + phrase)


@lru_cache(_REMEMBERED)
def is_organisation(phrase: str) -> bool:
    """Whether words, in lower case, are the name of an organisation, a brand or a programme."""
    return words().exists(ORGANISATION + phrase)


@lru_cache(_REMEMBERED)
def is_other(phrase: str) -> bool:
    """Whether words, in lower case, are the name of a place, an organisation or something called after a person."""
    return is_place(phrase) or is_organisation(phrase) or words().exists(EPONYM + phrase)


def may_be_name(written: str) -> bool:
    """Whether a word with a capital that no list has could be somebody's name, where only a name can stand."""
    word = written.lower()
    if len(word) < 3 or not word.isalpha() or not written[1:].islower():
        return False
    if is_name(word):
        return True
    return not (words().frequency(word) or words().is_english(word) or word.endswith(_SUBJECTS) or is_other(word))
