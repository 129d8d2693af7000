"""The words of Dutch as a mapped index; knows which words there are, not what stands in a text."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import Final

from postlint.dutch.index import Index, NotAnIndexError, open_index

REMEMBERED: Final = 50_000  # words whose answer a process keeps
# A first character that no word begins with says what else a key is.
NAME: Final = "^"
ENGLISH: Final = "="
SOUND: Final = "*"


class NoWordListError(RuntimeError):
    """The index of words isn't there; it is made when the package is built."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"the Dutch word list is missing ({path}): it is made when postlint is installed; "
            "in a source tree run `pip install -e .` or `python hatch_build.py`"
        )


class Words:
    """All Dutch words, in lower case, with how often they occur in running text."""

    def __init__(self, index: Index) -> None:
        self._index = index
        # An instance's own cache, so that it goes with the instance
        self.known = lru_cache(REMEMBERED)(index.__contains__)

    def frequency(self, word: str) -> int:
        """How often a word was counted; 0 for one that is unknown or was never counted."""
        return int(self._index.get(word) or 0)

    def is_name(self, word: str) -> bool:
        """Whether a word, in lower case, is a first name or a surname."""
        return NAME + word in self._index

    def is_english(self, word: str) -> bool:
        """Whether a word is a usual English one, and no Dutch one."""
        return ENGLISH + word in self._index

    def sounding(self, key: str) -> list[str]:
        """The words whose sound has this key."""
        return (self._index.get(SOUND + key) or "").split()


@cache
def words() -> Words:
    """The words, mapped on first use and kept for the process."""
    path = os.path.join(os.path.dirname(__file__), "words.index")
    try:
        return Words(open_index(path))
    except (OSError, NotAnIndexError, ValueError) as error:
        raise NoWordListError(path) from error
