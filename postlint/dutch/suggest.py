"""What a misspelled word was meant to be; knows how people slip, not where the word stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from math import log2
from typing import Final

from postlint.dutch.sounds import Sounds
from postlint.dutch.words import Words

SOUND_LETTERS: Final = "abdefhijklmnoprstuwGOSUY"
ACCENTED: Final = {"a": "áàäâ", "c": "ç", "e": "ëéèê", "i": "ïíî", "n": "ñ", "o": "öóô", "u": "üúû"}
# What Dutch writers take for each other, either way.
PAIRS: Final = (
    ("ei", "ij"), ("au", "ou"), ("ch", "g"), ("c", "k"), ("d", "t"), ("s", "z"), ("f", "v"), ("ie", "i"),
    ("i", "y"), ("ij", "y"), ("x", "ks"), ("s", "c"), ("th", "t"), ("f", "ph"), ("k", "ck"), ("dt", "d"), ("dt", "t"),
    ("au", "auw"), ("ou", "ouw"), ("qu", "kw"), ("tie", "sie"), ("isch", "ies"), ("eau", "o"), ("sch", "s"),
)  # fmt: skip
# The letters that lie beside each letter on a keyboard.
KEYS: Final = {
    "a": "sqz", "b": "vnh", "c": "xvd", "d": "sfe", "e": "wrd", "f": "dgr", "g": "fht", "h": "gjn", "i": "uok",
    "j": "hkm", "k": "jli", "l": "kop", "m": "njk", "n": "bmh", "o": "ipl", "p": "ol", "q": "wa", "r": "etf",
    "s": "adw", "t": "ryg", "u": "yij", "v": "cbf", "w": "qes", "x": "zcs", "y": "tuh", "z": "xas",
}  # fmt: skip
KEPT: Final = 5
REMEMBERED: Final = 4096
# What a slip costs; by these and the frequency the suggestions are ranked (measured on slips, see the tests).
ACCENT: Final = 0.2
PAIR: Final = 0.4
DOUBLING: Final = 0.5
SOUND: Final = 0.5
SWAP: Final = 0.6
BESIDE: Final = 0.7
MISSING: Final = 0.8
EXTRA: Final = 1.0
WRONG: Final = 1.0
FIRST: Final = 0.4  # more, when it is the first letter
SECOND: Final = 0.9  # more, for a second slip
RARITY: Final = 0.07  # what halving the frequency costs
UNCOUNTED: Final = 20  # the frequency of a word that was never counted


class Suggestions:
    """The words that a slip can have come from, most likely first; the same ones on every run."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._sounds = Sounds()
        self._pairs = tuple((a, b) for pair in PAIRS for a, b in (pair, pair[::-1]))
        self.near = lru_cache(REMEMBERED)(self._near)
        self.best = lru_cache(REMEMBERED)(self._best)

    def _near(self, word: str) -> dict[str, float]:
        """The words one slip away, and what that slip costs."""
        costs: dict[str, float] = {}
        exists = self._words.exists
        for slips in (self._pair_slips(word), letter_slips(word, self._words.window(word), self._words.between)):
            for candidate, cost in slips:
                if cost < costs.get(candidate, 9.0) and exists(candidate):
                    costs[candidate] = cost
        for candidate in self._words.sounding(self._sounds.key(word)):
            cost = SOUND + 0.1 * abs(len(candidate) - len(word))
            costs[candidate] = min(cost, costs.get(candidate, 9.0))
        costs.pop(word, None)
        return costs

    def _best(self, word: str) -> tuple[str, ...]:
        """At most five words: one slip away, or else two."""
        costs = self.near(word) or self._further(word)

        def rank(candidate: str) -> tuple[float, str]:
            return costs[candidate] - RARITY * log2(self._words.frequency(candidate) + UNCOUNTED), candidate

        return tuple(
            [candidate for candidate in sorted(costs, key=rank) if not self._words.is_coarse(candidate)][:KEPT]
        )

    def _pair_slips(self, word: str) -> Iterator[tuple[str, float]]:
        for wrong, right in self._pairs:
            at = word.find(wrong)
            while at >= 0:
                yield word[:at] + right + word[at + len(wrong) :], PAIR
                at = word.find(wrong, at + 1)

    def _further(self, word: str) -> dict[str, float]:
        """The words that sound like one slip away from how this one sounds."""
        costs: dict[str, float] = {}
        sound = self._sounds.key(word)
        for key, cost in letter_slips(sound, (0, len(sound)), _any_sound):
            for candidate in self._words.sounding(key):
                costs[candidate] = min(SECOND + cost, costs.get(candidate, 9.0))
        return costs


def _any_sound(around: str) -> str:  # noqa: ARG001
    return SOUND_LETTERS


def letter_slips(word: str, window: tuple[int, int], between: Callable[[str], str]) -> Iterator[tuple[str, float]]:
    """Each string that is one letter away, within a window of places, and what that slip costs.

    ``between`` gives the letters that can stand between two and two others.
    """
    padded = f"^^{word}$$"
    for at in range(window[0], window[1] + 1):
        start, rest = word[:at], word[at:]
        for letter in between(padded[at : at + 4]):
            usual = letter == "'" or letter in (start[-1:], rest[:1])
            yield start + letter + rest, DOUBLING if usual else MISSING if at else MISSING + FIRST
        if rest:
            yield from _changes(word, at, between(padded[at : at + 2] + padded[at + 3 : at + 5]))


def _changes(word: str, at: int, letters: str) -> Iterator[tuple[str, float]]:
    """What becomes of a word when the letter at a place goes, moves on or is another one."""
    start, letter, rest = word[:at], word[at], word[at + 1 :]
    first = 0.0 if at else FIRST
    yield start + rest, DOUBLING if letter in (start[-1:], rest[:1]) else EXTRA + first
    if rest:
        yield start + rest[0] + letter + rest[1:], SWAP + first
    beside, accented = KEYS.get(letter, ""), ACCENTED.get(letter, "")
    for other in letters:
        cost = ACCENT if other in accented else BESIDE + first if other in beside else WRONG + first
        yield start + other + rest, cost
