"""Which words are right wherever they stand; knows words and what is made of them, no text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Final

from postlint.dutch.compounds import Compounds
from postlint.dutch.suggest import Suggestions
from postlint.dutch.words import REMEMBERED, Words

SETTLED: Final = 100_000  # words that a process remembers as right
STRONG: Final = 500  # a part that was counted so often makes a compound that only a counted word can doubt
USUAL_SLIP: Final = 0.8  # its cost; one letter for any other is not usual
_STRESS: Final = str.maketrans("áéíóú", "aeiou")
_ENDINGS: Final = frozenset(("s", "n", "e", "en", "r"))
_PARTICIPLE: Final = ".{3,}ende?"
_LINKS: Final = ("s", "en", "n", "e")
_PIECE: Final = r"[^\W_]+"
# An apostrophe keeps a vowel long (foto's, baby'tje) or follows letters that are spelled out (pdf's, sms'en).
_APOSTROPHE: Final = r"(?:(.*[aiouy0-9]|[^aeiou]{1,4}|.{2,3})'(?:s|tje|tjes|je|jes|er|ers|en|t|d|de|den))"


class Lexicon:
    """The dictionary, a house's own words, and what is made of them."""

    def __init__(self, words: Words, accepted: Iterable[str] = ()) -> None:
        own = frozenset(_own(accepted))
        self.words = words.with_own(own) if own else words
        self.suggestions = Suggestions(self.words)
        self.settled: set[str] = set()
        self.is_word = lru_cache(REMEMBERED)(self._is_word)
        self._compounds = Compounds(self.words)

    @cached_property
    def _apostrophe(self) -> re.Pattern[str]:
        return re.compile(_APOSTROPHE)

    @cached_property
    def _participle(self) -> re.Pattern[str]:
        return re.compile(_PARTICIPLE)

    def fresh(self, vocabulary: frozenset[str]) -> frozenset[str]:
        """The words of a text that are not right by themselves."""
        fresh = vocabulary - self.settled
        if not fresh:
            return fresh
        if len(self.settled) > SETTLED:
            self.settled.clear()
        right = {word for word in fresh if len(word) == 1 or self.is_word(word)}
        self.settled |= right
        return fresh - right

    def _is_word(self, word: str) -> bool:
        """Whether a lower-case word is right: listed, stressed, with an apostrophe, or a compound."""
        if self.words.exists(word) or self._is_stressed(word) or self._is_participle(word):
            return True
        if "'" in word and (made := self._apostrophe.fullmatch(word)):
            return self._is_word(made[1])
        return self._is_compound(word)

    def is_part(self, part: str) -> bool:
        """Whether this is right beside a hyphen: nothing, a word, or a part of a compound."""
        if len(part) < 2 or self.is_word(part) or self.words.is_prefix(part) or self.words.is_suffix(part):
            return True
        return any(part.endswith(link) and self.words.known(part[: -len(link)]) for link in _LINKS)

    def _is_stressed(self, word: str) -> bool:
        plain = word.translate(_STRESS)
        return plain != word and self.words.exists(plain)

    def _is_participle(self, word: str) -> bool:
        """Whether this is a present participle of a listed verb: lopend, lopende."""
        return self._participle.fullmatch(word) is not None and self.words.frequency(word[: word.rindex("d")]) > 0

    def _is_compound(self, word: str) -> bool:
        parts = self._compounds.split(word)
        if not parts:
            return self._compounds.is_number(word)
        if len(parts) > 2 and self._has_doubtful_half(word, parts):
            return False
        near = self.suggestions.near(word)
        slips = {other: cost for other, cost in near.items() if not _is_inflection(word, other)}
        if not self._is_strong(parts):
            return not slips
        usual = (cost <= USUAL_SLIP and self.words.frequency(other) for other, cost in slips.items())
        return not any(usual) and not any(_is_relinked(parts, other) for other in slips)

    def _has_doubtful_half(self, word: str, parts: tuple[str, ...]) -> bool:
        """Whether two of three parts are together a slip in a usual word: pannekoek in pannekoekhuis."""
        halves = (word[: word.rindex(parts[-1])], word[word.index(parts[1], len(parts[0])) :])
        unlisted = (half for half in halves if not self.words.exists(half))
        return any(self.words.frequency(other) for half in unlisted for other in self.suggestions.near(half))

    def _is_strong(self, parts: tuple[str, ...]) -> bool:
        """Whether these are two usual words, so that a listed word nearby must be usual too to cast doubt."""
        return len(parts) == 2 and all(len(part) > 3 and self.words.frequency(part) >= STRONG for part in parts)


def _is_inflection(word: str, other: str) -> bool:
    """Whether two words differ only in an ending, so that the one does not make the other a slip."""
    short, long = sorted((word, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _is_relinked(parts: tuple[str, ...], other: str) -> bool:
    """Whether a word has the same two parts, with other letters between them: openingtijden, openingstijden."""
    first, last = parts
    return other.startswith(first) and other.endswith(last)


def _own(accepted: Iterable[str]) -> Iterable[str]:
    """What a house's entries add: each one whole, and each of its words."""
    for entry in accepted:
        lower = entry.lower().replace("’", "'")
        yield lower
        yield from re.findall(_PIECE, lower)
