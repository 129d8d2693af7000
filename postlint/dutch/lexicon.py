"""Which words are right wherever they stand; knows words and what is made of them, no text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final

from postlint.dutch.compounds import SHORTEST, USUAL, Compounds
from postlint.dutch.derived import Derived
from postlint.dutch.suggest import KEPT, Suggestions
from postlint.dutch.words import REMEMBERED, Words

LIKELY_SLIP: Final = 1.0  # its cost; a wrong first letter is less likely
SMALL_SLIP: Final = 0.6  # its cost; a doubled letter or an accent that a word lacks, even one that was never counted
USUAL_SLIP: Final = 0.8  # its cost; one letter for any other is not usual
TORN: Final = range(6, 13)  # letters of a word that a hyphen tears in two; in longer ones it helps the reader
TORN_PART: Final = 3  # letters of such a half
DRAWN_OUT: Final = 4  # letters of the longest word; with more, three alike are a typing slip
_STRESS: Final = str.maketrans("áéíóú", "aeiou")
_ENDINGS: Final = frozenset(("s", "n", "e", "en", "r"))
_LINKS: Final = ("s", "en", "n", "e")
_LINKING: Final = "sen"
_VOWELS: Final = frozenset("aeiou")
# An apostrophe keeps a vowel long (foto's, baby'tje) or follows letters that are spelled out (pdf's, sms'en).
_APOSTROPHE: Final = (
    r"(?:(.*(?:[aio0-9]|(?<!ea)u|(?<![aeou])y)|[^aeiou]{1,4}|.{2,3})'(?:s|tje|tjes|je|jes|er|ers|en|t|d|de|den))"
)


class Lexicon:
    """The dictionary, and what is made of its words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.suggestions = Suggestions(self.words)
        self.is_word = lru_cache(REMEMBERED)(self._is_word)
        self._derived = Derived(self.words)
        self._compounds = Compounds(self.words, self._derived)

    @cached_property
    def _apostrophe(self) -> re.Pattern[str]:
        return re.compile(_APOSTROPHE)

    def _is_word(self, word: str) -> bool:
        """Whether a lower-case word is right: listed, stressed, with an apostrophe, or a compound."""
        if self.words.exists(word) or self._is_stressed(word) or self._derived.is_participle(word):
            return True
        if self.words.slip(word) is not None:
            return False
        if "'" in word and (made := self._apostrophe.fullmatch(word)):
            return self._is_word(made[1])
        return self.words.is_coarse(word) or self._is_drawn_out(word) or self._is_compound(word) or self._is_new(word)

    def best(self, word: str) -> tuple[str, ...]:
        """What a misspelled word was meant to be, likeliest first: a word, or a compound with one part mended."""
        meant = self.words.slip(word)
        offered = self.suggestions.best(word) or self._mended(word)
        others = [self.words.capital(other) or other for other in offered if not self.words.is_coarse(other)]
        return (meant, *(other for other in others if other != meant))[:KEPT] if meant else tuple(others)

    def _mended(self, word: str) -> tuple[str, ...]:
        for at in range(len(word) - SHORTEST, SHORTEST - 1, -1):
            first, last = word[:at], word[at:]
            if self.words.exists(first) or self.words.exists(first.removesuffix("s")):
                found = [first + right for right in self._usual(last)]
            elif self.words.exists(last):
                found = [right + last for right in self._usual(first)]
            else:
                continue
            if found:
                return tuple(found)
        return ()

    def _usual(self, part: str) -> Iterator[str]:
        return (right for right in self.suggestions.best(part) if self.words.frequency(right))

    def rejoined(self, word: str) -> str | None:
        """The usual word that a hyphen tore in two: zorg-verlener, but not ont-moeten, a play on words."""
        first, hyphen, last = word.partition("-")
        joined = first + last
        if not hyphen or len(joined) not in TORN or min(len(first), len(last)) < TORN_PART:
            return None
        if joined.endswith("en") or self.words.is_prefix(first) or _VOWELS.issuperset((first[-1], last[0])):
            return None
        return joined if self.words.exists(joined) and not self.words.exists(word) else None

    def is_part(self, part: str) -> bool:
        """Whether this is right beside a hyphen: nothing, a word, or a part of a compound."""
        if len(part) < 2 or self.is_word(part) or self.words.is_prefix(part) or self.words.is_suffix(part):
            return True
        return any(part.endswith(link) and self.words.known(part[: -len(link)]) for link in _LINKS)

    def _is_stressed(self, word: str) -> bool:
        plain = word.translate(_STRESS)
        return plain != word and self.words.exists(plain)

    def _is_drawn_out(self, word: str) -> bool:
        """Whether this is a short word with a letter held on purpose: jaaa, zooo, heeeel."""
        for times in (1, 2):
            short = re.sub(r"(.)\1{2,}", r"\1" * times, word)
            if short != word and len(short) <= DRAWN_OUT and self.words.exists(short):
                return True
        return False

    def _is_new(self, word: str) -> bool:
        """Whether this is a form of a listed word, or a Dutch word with an English one, and no slip of a usual word."""
        made = any(self._derived.sources(word)) or any(
            not self._is_near_usual(part) for part in self._compounds.borrowed(word)
        )
        return made and not self._is_near_usual(word)

    def _is_near_usual(self, word: str) -> bool:
        """Whether a small slip makes this of a word that is counted."""
        near = self.suggestions.near(word).items()
        return any(
            cost <= LIKELY_SLIP and self.words.frequency(other) and not _is_inflection(word, other)
            for other, cost in near
        )

    def _is_compound(self, word: str) -> bool:
        parts = self._compounds.split(word)
        if not parts:
            return self._compounds.is_number(word)
        if len(parts) > 2 and self._has_doubtful_half(word, parts):
            return False
        near = self.suggestions.near(word)
        slips = {other: cost for other, cost in near.items() if cost <= LIKELY_SLIP and not _is_inflection(word, other)}
        if not self._is_strong(parts):
            small = any(cost <= SMALL_SLIP or self.words.frequency(other) for other, cost in slips.items())
            return not small and not any(_is_relinked(parts, other) for other in slips)
        usual = (cost <= USUAL_SLIP and self.words.frequency(other) for other, cost in slips.items())
        return not any(usual) and not any(_is_relinked(parts, other) for other in slips)

    def _has_doubtful_half(self, word: str, parts: tuple[str, ...]) -> bool:
        """Whether two of three parts are together a slip in a usual word: pannekoek in pannekoekhuis."""
        halves = (word[: word.rindex(parts[-1])], word[word.index(parts[1], len(parts[0])) :])
        unlisted = (half for half in halves if not self.words.exists(half))
        return any(self.words.frequency(other) for half in unlisted for other in self.suggestions.near(half))

    def _is_strong(self, parts: tuple[str, ...]) -> bool:
        """Whether these are two usual words, so that a listed word nearby must be usual too to cast doubt."""
        return len(parts) == 2 and all(len(part) > 3 and self.words.frequency(part) >= USUAL for part in parts)


def _is_inflection(word: str, other: str) -> bool:
    """Whether two words differ only in an ending, so that the one does not make the other a slip."""
    short, long = sorted((word, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _is_relinked(parts: tuple[str, ...], other: str) -> bool:
    """Whether a word has the same two parts, with other letters between them: openingtijden, openingstijden."""
    first, last = parts[0], parts[-1]
    return len(parts) == 2 and other.endswith(last) and other[: -len(last)].rstrip(_LINKING) == first.rstrip(_LINKING)
