"""The words of Dutch as a mapped index; knows which words there are, not what stands in a text."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import Final

from postlint.dutch.index import Index, NotAnIndexError, open_index

REMEMBERED: Final = 50_000  # words whose answer a process keeps
OWN_FREQUENCY: Final = 1_000  # a word of the house counts as a usual one
# A first character that no word begins with says what else a key is; hatch_build.py writes them.
NAME: Final = "^"
ENGLISH: Final = "="
SOUND: Final = "*"
SHORT_PART: Final = ">"
NO_PART: Final = "!"
PREFIX: Final = "<"
SUFFIX: Final = "~"
FUNCTION_WORD: Final = "@"


class NoWordListError(RuntimeError):
    """The index of words isn't there; it is made when the package is built."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"the Dutch word list is missing ({path}): it is made when postlint is installed; "
            "in a source tree run `pip install -e .` or `python hatch_build.py`"
        )


class Words:
    """All Dutch words, in lower case, with how often they occur in running text.

    ``own`` are the words that a house has beside them.
    """

    def __init__(self, index: Index, own: frozenset[str] = frozenset()) -> None:
        self._index = index
        self._own = own
        self.exists = self._is_listed if own else index.__contains__  # for guesses, which nobody asks again
        self.known = lru_cache(REMEMBERED)(self.exists)  # the instance's own cache: it goes with the instance

    def with_own(self, own: frozenset[str]) -> Words:
        """The same words and those of a house."""
        return Words(self._index, own)

    def frequency(self, word: str) -> int:
        """How often a word was counted; 0 for one that is unknown or was never counted."""
        if word in self._own:
            return OWN_FREQUENCY
        return int(self._index.get(word) or 0)

    def is_name(self, word: str) -> bool:
        """Whether a word, in lower case, is a first name or a surname."""
        return NAME + word in self._index

    def is_english(self, word: str) -> bool:
        """Whether a word is a usual English one, and no Dutch one."""
        return ENGLISH + word in self._index

    def languages(self, word: str) -> list[str]:
        """The languages in which this is one of the words that make the grammar."""
        return (self._index.get(FUNCTION_WORD + word) or "").split()

    def is_short_part(self, part: str) -> bool:
        """Whether a word of three letters may be part of a compound."""
        return SHORT_PART + part in self._index or part in self._own

    def is_no_part(self, part: str) -> bool:
        """Whether a word cannot be part of a compound."""
        return NO_PART + part in self._index

    def is_prefix(self, part: str) -> bool:
        """Whether this stands before words and makes new ones."""
        return PREFIX + part in self._index

    def is_suffix(self, part: str) -> bool:
        """Whether this stands after words and makes new ones."""
        return SUFFIX + part in self._index

    def sounding(self, key: str) -> list[str]:
        """The words whose sound has this key."""
        return (self._index.get(SOUND + key) or "").split()

    def _is_listed(self, word: str) -> bool:
        return word in self._index or word in self._own


@cache
def words() -> Words:
    """The words, mapped on first use and kept for the process."""
    path = os.path.join(os.path.dirname(__file__), "words.index")
    try:
        return Words(open_index(path))
    except (OSError, NotAnIndexError, ValueError) as error:
        raise NoWordListError(path) from error
