"""Whether a word can be a compound of known words; knows the seams of Dutch, not what the parts mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from postlint.dutch.derived import Derived
from postlint.dutch.words import Words

SHORTEST: Final = 4  # letters of a part; shorter ones must be in short_parts.txt
TRUSTED: Final = 6  # from this length on, a part need not have been counted in running text
PARTS: Final = 3
LONG: Final = 18  # letters from which on a word may have one part more
BORROWED: Final = 5  # letters of the shortest English part
USUAL: Final = 500  # how often the Dutch word beside an English one was counted
LINKS: Final = ("", "s", "en", "e", "n", "er")
# Two vowels that would be read as one sound need a hyphen: zee-egel, auto-ongeluk.
_CLASHES: Final = frozenset(
    ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"]
)
_NUMBER: Final = (
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig"
    r"|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|miljoen|miljard)(?:ën|en)?)+(?:de|ste|jarig|jarige)?"
)


class Compounds:
    """Splits words at their seams."""

    def __init__(self, words: Words, derived: Derived) -> None:
        self._words = words
        self._derived = derived
        self._number = re.compile(_NUMBER)

    def is_number(self, word: str) -> bool:
        """Whether this is a number in words."""
        return self._number.fullmatch(word) is not None

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a compound, as few and usual as can be, linking letters left out; nothing if there are none."""
        pairs = list(self._pairs(word))
        if pairs:
            return max(pairs, key=lambda pair: min(map(self._words.frequency, pair)))
        return self._split(word, PARTS if len(word) < LONG else PARTS + 1)

    def _pairs(self, word: str) -> Iterator[tuple[str, str]]:
        for first, rest in self._cuts(word):
            if len(first) + len(rest) > 6 and self._closes(rest):
                yield first, rest

    def _split(self, word: str, parts: int) -> tuple[str, ...]:
        for first, rest in self._cuts(word):
            if len(first) + len(rest) > 6 and self._closes(rest):
                return first, rest
            if parts > 2 and (deeper := self._split(rest, parts - 1)):
                return first, *deeper
        return ()

    def _cuts(self, word: str) -> Iterator[tuple[str, str]]:
        """The beginnings that open a compound, with what comes after the linking letters."""
        for at in range(len(word) - 2, 1, -1):
            if self._seam_holds(word, at) and self._opens(word[:at]):
                for link in LINKS:
                    if word.startswith(link, at) and len(word) - at - len(link) > 1:
                        yield word[:at], word[at + len(link) :]

    def borrowed(self, word: str) -> Iterator[str]:
        """The English words with which a usual Dutch one makes this one: challenge in stappenchallenge."""
        for at in range(SHORTEST, len(word) - SHORTEST + 1):
            first, last = word[:at], word[at:]
            if len(last) >= BORROWED and self._words.is_english(last) and self._is_usual(first):
                yield last
            if at >= BORROWED and self._words.is_english(first) and self._is_usual(last):
                yield first

    def _is_usual(self, part: str) -> bool:
        return self._words.frequency(part) >= USUAL or (
            part.endswith("s") and self._words.frequency(part[:-1]) >= USUAL
        )

    def _seam_holds(self, word: str, at: int) -> bool:
        return word[at - 1 : at + 1] not in _CLASHES

    def _opens(self, part: str) -> bool:
        if self._is_part(part) or self._words.is_prefix(part) or self._words.is_eponym(part):
            return True
        return part.endswith(("el", "er")) and len(part) >= TRUSTED and self._words.exists(part + "en")

    def _closes(self, part: str) -> bool:
        if self._is_part(part) or self._words.is_suffix(part):
            return True
        return len(part) >= TRUSTED and any(self._derived.sources(part))

    def _is_part(self, part: str) -> bool:
        if len(part) < SHORTEST:
            return self._words.is_short_part(part)
        if len(part) < TRUSTED:
            return self._words.frequency(part) > 0 and not self._words.is_no_part(part)
        return self._words.known(part)
