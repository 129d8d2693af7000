"""Which letters stand where in words, to rule out quickly where a slip can be; knows no words.

This file is on its own: the build reads it without installing the package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

LENGTHS: Final = (5, 7, 9, 12)  # longer beginnings and ends are as rare as words


def edges(word: str) -> Iterator[str]:
    """The beginnings and ends of a word, the whole word included."""
    for length in LENGTHS:
        if length <= len(word):
            yield "^" + word[:length]
            yield "$" + word[-length:]


def window(word: str, may_have: Callable[[str], bool]) -> tuple[int, int]:
    """The first and last place at which one changed letter can make a listed word of this one.

    A beginning that no listed word has must hold the slip, and so must such an end.
    """
    first, last, count = 0, len(word), len(word)
    for length in LENGTHS:
        if length >= count:
            break
        if last == count and not may_have("^" + word[:length]):
            last = length
        if not first and not may_have("$" + word[-length:]):
            first = max(0, count - length - 1)
    return first, last


def surroundings(words: Iterable[str]) -> dict[str, str]:
    """Which letters stand between two and two others: ``{"iehu": "k"}`` for ziekhuis; ^^ begins, $$ ends a word."""
    found: dict[str, set[str]] = {}
    for word in words:
        padded = f"^^{word}$$"
        for at in range(2, len(padded) - 2):
            found.setdefault(padded[at - 2 : at] + padded[at + 1 : at + 3], set()).add(padded[at])
    return {around: "".join(sorted(letters)) for around, letters in found.items()}
