"""Kinship of Dutch words: which share a stem, and which a tag is made of; knows no hashtags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from postlint.text.reading import Reading

STEM: Final = 4  # letters that two words must share at their start to be taken for kin
_DOUBLE: Final = re.compile(r"(.)\1")
_ENDING: Final = re.compile(r"(?<=...)en?$")


@lru_cache(20_000)
def folded(word: str) -> str:
    """A word with what Dutch changes in its inflections taken out: slaap, slapen; huis, huizen; brief, brieven."""
    return _DOUBLE.sub(r"\1", word.lower().replace("v", "f").replace("z", "s"))


def words_of(reading: Reading) -> list[str]:
    """The words of the text outside tags, handles and links, folded."""
    return [folded(word.lower) for word in reading.prose if len(word.lower) >= STEM]


@lru_cache(20_000)
def _stem(word: str) -> str:
    return _ENDING.sub("", word)[:STEM]


def has_kin(name: str, words: Sequence[str]) -> bool:
    """Whether a name that may be several words in one shares a stem with one of these words."""
    tag = folded(name)
    stems = [_stem(word) for word in words]
    return (
        tag.startswith(tuple(stems))
        or any(stem in tag for stem in stems if len(stem) >= STEM)
        or any(tag[: STEM + 1] in word for word in words)
    )
