"""How much texts say the same, and which say nearly what one before them said; knows no post."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from postlint.text.swaps import led, swapped

_STEM: Final = 5  # letters: what is left of a word when its ending is taken off, near enough
_LONG: Final = 10  # letters: a longer word says no more
# What is linear stays so, whatever is posted: of the texts that have a word, and of those that have most of them
_RECENT: Final = 32
_COMPARED: Final = 12
_SUBJECT: Final = 2  # times: so much more does it say where two texts have another word in one place
_KEPT: Final = 4096  # texts whose subjects are at hand
_TELLING: Final = 3  # words: a title of fewer is said by chance
_NO_WORDS: Final = re.compile(r"(?:https?://|www\.)\S+|(?<!\w)@\w+|\b[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+")


class Told(NamedTuple):
    """A text, and when it is told, in seconds."""

    moment: float
    text: str


class Twin(NamedTuple):
    """A text, one before it that says nearly the same, and how much of what both say is the same."""

    number: int
    before: int
    share: float


def twins(told: Sequence[Told], within: float, share: float, least: int) -> Iterator[Twin]:
    """The texts that say nearly what one of the last ``within`` seconds said; what is told is in its order.

    A long word says more than a short one: words count by their letters. Of two texts, the words of both are
    compared with the words of either. Texts of fewer than ``least`` words are left out.
    """
    index = _Index([one.text for one in told], share, least)
    for number, one in enumerate(told):
        twin = index.like(number, bisect_left(told, (one.moment - within,)))
        if twin is not None:
            yield twin
        index.add(number)


class Said:
    """What texts say, to be asked for short texts such as titles."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [_words(text) for text in texts]
        self._having: dict[str, list[int]] = {}
        for number, words in enumerate(self._texts):
            for word in words:
                self._having.setdefault(word, []).append(number)

    def has(self, short: str, part: float) -> bool:
        """Whether one text says that part of a short one; of one that is too short to tell, none does."""
        wanted = _words(short)
        left = sum(wanted.values())
        enough = part * left
        for word in sorted(wanted, key=self._often) if len(wanted) >= _TELLING else ():
            if left < enough:  # who says none of the words so far says too little
                break
            left -= wanted[word]
            if any(self._weight(wanted, number) >= enough for number in self._having.get(word, ())):
                return True
        return False

    def _often(self, word: str) -> int:
        return len(self._having.get(word, ()))

    def _weight(self, wanted: Mapping[str, int], number: int) -> int:
        said = self._texts[number]
        return sum([weight for word, weight in wanted.items() if word in said])


def _words(text: str) -> dict[str, int]:
    """The words of a text without their endings, and the letters of each; links and handles are no words."""
    return {word[:_STEM]: min(len(word), _LONG) for word in _WORD.findall(_said(text))}


def _said(text: str) -> str:
    return _NO_WORDS.sub(" ", text.casefold())


class _Index:
    """Texts by their rarest words: two texts that are alike share one of those at least."""

    def __init__(self, texts: Sequence[str], share: float, least: int) -> None:
        numbers: dict[str, int] = {}
        often: Counter[int] = Counter()
        weights: dict[int, int] = {}
        found = []
        for text in texts:
            words = {numbers.setdefault(word, len(numbers)): weight for word, weight in _words(text).items()}
            found.append(tuple(words) if len(words) >= least else ())
            often.update(words.keys())
            weights.update({word: max(weight, weights.get(word, 0)) for word, weight in words.items()})
        order = sorted(weights, key=lambda word: (often[word], word))
        ranks = {word: rank for rank, word in enumerate(order)}
        self._weights = [weights[word] for word in order]
        self._texts = [tuple(sorted([ranks[word] for word in words])) for words in found]  # the rarest word first
        self._sizes = [self._weight(text) for text in self._texts]
        self._share = share
        self._having: dict[int, list[int]] = {}
        self._written = texts
        self._ranks = {stem: ranks[word] for stem, word in numbers.items()}
        self._led = lru_cache(_KEPT)(self._led_words)

    def add(self, number: int) -> None:
        """Take in a text."""
        for word in self._rarest(number):
            self._having.setdefault(word, []).append(number)

    def like(self, number: int, since: int) -> Twin | None:
        """The text from ``since`` on that is most like this one, if any is enough."""
        own, size, best = frozenset(self._texts[number]), self._sizes[number], Twin(number, -1, 0)
        rarest = list(self._rarest(number))
        for other, common in self._near(rarest, since).most_common(_COMPARED):
            if common * 4 < len(rarest):  # texts that are alike share two fifths of those, but for odd ones
                break
            same = own.intersection(self._texts[other])
            both, either = self._weight(same), size + self._sizes[other]
            if 2 * both >= self._share * either:
                either += _SUBJECT * self._weight(swapped(self._led(number), self._led(other), same))
            best = max(best, Twin(number, other, 2 * both / either), key=_share)
            if best.share == 1:
                break
        return best if best.share >= self._share else None

    def _near(self, rarest: Iterable[int], since: int) -> Counter[int]:
        """Texts from ``since`` on, by how many of these words are among their rarest."""
        found: Counter[int] = Counter()
        for word in rarest:
            recent = self._having.get(word, ())[-_RECENT:]
            found.update(recent[bisect_left(recent, since) :] if recent and recent[0] < since else recent)
        return found

    def _rarest(self, number: int) -> Iterator[int]:
        """The rarest words of a text: what is left of it without them is too little to be alike."""
        left = self._sizes[number]
        needed = left * self._share / (2 - self._share)  # what it shares with the shortest text that is alike
        for word in self._texts[number]:
            if left < needed:
                break
            yield word
            left -= self._weights[word]

    def _led_words(self, number: int) -> Mapping[int, str]:
        return {self._ranks[word[:_STEM]]: lead for word, lead in led(_said(self._written[number])).items()}

    def _weight(self, words: Iterable[int]) -> int:
        weights = self._weights
        return sum([weights[word] for word in words])


def _share(twin: Twin) -> float:
    return twin.share
