"""The words of Dutch as a mapped index; knows which words there are, not what stands in a text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import Any, Final

from postlint.dutch.index import Index, NotAnIndexError, open_index

REMEMBERED: Final = 50_000  # words whose answer a process keeps
SETTLED: Final = 100_000  # words that it remembers as listed
OWN_FREQUENCY: Final = 1_000  # a word of the house counts as a usual one
# A first character that no word begins with says what else a key is; hatch_build.py writes them.
NAME: Final = "^"
FIRST_NAME: Final = "+"
EPONYM: Final = ";"
PROPER: Final = (NAME, FIRST_NAME, "&", "%", EPONYM)  # people, places, organisations, what is called after a person
ENGLISH: Final = "="
SOUND: Final = "*"
SHORT_PART: Final = ">"
NO_PART: Final = "!"
SLIP: Final = "?"
PREFIX: Final = "<"
SUFFIX: Final = "~"
FUNCTION_WORD: Final = "@"
CAPITAL: Final = "|"
COARSE: Final = "_"
AROUND: Final = "#"


class NoWordListError(RuntimeError):
    """The index of words isn't there; it is made when the package is built."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"the Dutch word list is missing ({path}): it is made when postlint is installed; "
            "in a source tree run `pip install -e .` or `python hatch_build.py`"
        )


@cache
def _edges() -> Any:
    """Which letters stand where: only words that are not listed ask for that."""
    return import_module("postlint.dutch.edges")


class Words:
    """All Dutch words, in lower case, with how often they occur in running text.

    ``own`` are the words that a house has beside them.
    """

    def __init__(self, index: Index, own: frozenset[str] = frozenset()) -> None:
        self._index = index
        self._own = own
        self._settled: set[str] = set()
        self.exists = self._is_listed if own else index.__contains__  # for guesses, which nobody asks again
        # The instance's own caches: they go with the instance.
        self.known = lru_cache(REMEMBERED)(self.exists)
        self.between = lru_cache(REMEMBERED)(self._between)
        self.languages = lru_cache(REMEMBERED)(self._languages)

    def with_own(self, entries: Iterable[str]) -> Words:
        """The same words and those of a house: each entry whole, and each of its words."""
        lower = [entry.lower().replace("’", "'") for entry in entries]
        own = frozenset([*lower, *re.findall(r"[^\W_]+", " ".join(lower))])
        return Words(self._index, own) if own else self

    def unlisted(self, vocabulary: frozenset[str]) -> frozenset[str]:
        """The words of a text that are neither listed nor a single letter nor with a digit."""
        fresh = vocabulary - self._settled
        if not fresh:
            return fresh
        if len(self._settled) > SETTLED:
            self._settled.clear()
        right = {word for word in fresh if len(word) == 1 or self._is_settled(word) or _has_digit(word)}
        self._settled |= right
        return fresh - right

    def settle(self, word: str) -> None:
        """Take a word for listed from now on: somebody found it to be a compound."""
        self._settled.add(word)

    def frequency(self, word: str) -> int:
        """How often a word was counted; 0 for one that is unknown or was never counted."""
        if word in self._own:
            return OWN_FREQUENCY
        return int(self._index.get(word) or 0)

    def window(self, word: str) -> tuple[int, int]:
        """The first and last place at which one changed letter can make a listed word of this one."""
        first, last = _edges().window(word, self._may_have)
        return first, last

    def _between(self, around: str) -> str:
        """The letters that stand between two and two others in listed words; ^^ and $$ are outside the word."""
        return (self._index.get(AROUND + around) or "") + self._own_between.get(around, "")

    def _may_have(self, edge: str) -> bool:
        return self._index.may_have(edge) or edge in self._own_edges

    def slip(self, word: str) -> str | None:
        """What is meant by a word that is always a slip, empty where nobody wrote that down; None for others."""
        return None if word in self._own else self._index.get(SLIP + word)

    def capital(self, word: str) -> str | None:
        """How a word is written that always has a capital; None for others, and for what the house writes so."""
        return None if word in self._own else self._index.get(CAPITAL + word)

    def is_coarse(self, word: str) -> bool:
        """Whether a word hurts: it may be well spelled, but nobody is to be offered it."""
        return COARSE + word in self._index

    def is_name(self, word: str) -> bool:
        """Whether a word, in lower case, is a first name or a surname."""
        return NAME + word in self._index or FIRST_NAME + word in self._index

    def is_proper(self, word: str) -> bool:
        """Whether a word, in lower case, is the name of somebody or something."""
        return any(mark + word in self._index for mark in PROPER)

    def is_english(self, word: str) -> bool:
        """Whether a word is a usual English one, and no Dutch one."""
        return ENGLISH + word in self._index

    def _languages(self, word: str) -> tuple[str, ...]:
        """The languages in which this is one of the words that make the grammar."""
        return tuple((self._index.get(FUNCTION_WORD + word) or "").split())

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

    def is_eponym(self, part: str) -> bool:
        """Whether this is the name of somebody after whom things are called: parkinson in parkinsonpatiënt."""
        return EPONYM + part in self._index

    def sounding(self, key: str) -> list[str]:
        """The words whose sound has this key."""
        return (self._index.get(SOUND + key) or "").split()

    @cached_property
    def _own_edges(self) -> set[str]:
        return {edge for word in self._own for edge in _edges().edges(word)}

    @cached_property
    def _own_between(self) -> dict[str, str]:
        found: dict[str, str] = _edges().surroundings(self._own)
        return found

    def _is_settled(self, word: str) -> bool:
        """Whether a word is right however it is written."""
        return self.exists(word) and self.capital(word) is None

    def _is_listed(self, word: str) -> bool:
        return word in self._index or word in self._own


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() for char in word)


@cache
def words() -> Words:
    """The words, mapped on first use and kept for the process."""
    path = os.path.join(os.path.dirname(__file__), "words.index")
    try:
        return Words(open_index(path))
    except (OSError, NotAnIndexError, ValueError) as error:
        raise NoWordListError(path) from error
