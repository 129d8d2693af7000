"""What becomes of a polite word: swaps of words by index, each reading a set of them; knows no grammar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

Swaps = Mapping[int, str]  # new text in lower case by the index of a token; "" takes the token out
SAFE: Final = 2  # certain
LIKELY: Final = 1  # offered, with the other readings
NONE: Final = 0  # only reported


class Outcome(NamedTuple):
    """The readings of a polite word, likeliest first, and how sure the first is."""

    readings: tuple[Swaps, ...]
    level: int


AS_IT_IS: Final = Outcome(({},), SAFE)  # nothing changes


def safe(at: int, new: str) -> Outcome:
    """One word for another, for certain."""
    return Outcome(({at: new},), SAFE)


def likely(at: int, *news: str) -> Outcome:
    """One of several words, likeliest first."""
    return Outcome(tuple([{at: new} for new in news]), LIKELY)


def only_reported(at: int, *news: str) -> Outcome:
    """No change, only what a writer might choose from."""
    return Outcome(tuple([{at: new} for new in news]), NONE)


def choose(readings: list[dict[int, str]]) -> Outcome:
    """Readings that may turn out to be the same; one that is left is certain."""
    unique: list[dict[int, str]] = []
    for reading in readings:
        if reading not in unique:
            unique.append(reading)
    return Outcome(tuple(unique), SAFE if len(unique) == 1 else LIKELY)
