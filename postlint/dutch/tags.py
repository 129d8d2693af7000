"""Hashtags taken apart into Dutch words; knows which words are written together, not how to spell them."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from itertools import pairwise
from math import inf, log
from typing import Final

from postlint.dutch.words import Words

LONGEST: Final = 50  # a longer tag is no longer read as words
_COUNTED: Final = 2e8  # words in the corpus that the frequencies come from
_PER_WORD: Final = 5.0  # what every word costs, so that “meten” is not read as “met en”
_SHORT: Final = 4  # a shorter word must be a sign, or frequent
_FREQUENT: Final = 5_000
REMEMBERED: Final = 5_000  # tags come back in post after post


@cache
def signs() -> dict[str, frozenset[str]]:
    """Words that show a tag to be several words, with where in it they do: first, inside, last."""
    path = os.path.join(os.path.dirname(__file__), "tag_words.txt")
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {word: frozenset(places.split()) for word, places in rows}


@lru_cache(REMEMBERED)
def split_tag(tag: str, words: Words) -> tuple[str, ...]:
    """The words of a lower-case tag, or nothing where it is one word or may be a compound."""
    if len(tag) > LONGEST or words.known(tag) or words.is_name(tag):
        return ()
    parts = _likeliest(tag, words)
    if not any(_is_sign(part, at, len(parts)) for at, part in enumerate(parts)):
        return ()
    return tuple(_joined(parts))


def _likeliest(tag: str, words: Words) -> list[str]:
    """The row of words that is the likeliest by their frequencies; empty where there is none."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tag) + 1):
        best.append(min((best[start][0] + _cost(tag[start:end], words), start) for start in range(end)))
    parts: list[str] = []
    end = len(tag) if best[-1][0] < inf else 0
    while end:
        start = best[end][1]
        parts.append(tag[start:end])
        end = start
    return parts[::-1]


def _cost(word: str, words: Words) -> float:
    if word in signs():
        return _PER_WORD + log(_COUNTED / (words.frequency(word) + 1))
    if len(word) < _SHORT - 1:
        return inf
    if not words.known(word):
        word = _with_apostrophe(word)
        if not words.known(word):
            return inf
    frequency = words.frequency(word)
    if len(word) < _SHORT and frequency < _FREQUENT:
        return inf
    return _PER_WORD + log(_COUNTED / (frequency + 1))


def _with_apostrophe(word: str) -> str:
    """The plural as it is written outside tags: collegas is collega's."""
    return f"{word[:-1]}'s" if word[-1] == "s" and word[-2] in "aiouy" else word


def _is_sign(word: str, at: int, count: int) -> bool:
    places = signs().get(word, frozenset())
    if at == 0:
        return "first" in places and count > 1
    return ("last" if at == count - 1 else "inside") in places


def _joined(parts: list[str]) -> list[str]:
    """The parts, with neighbours that are no signs as one word: they are a compound (vrouwen, dag)."""
    joined = parts[:1]
    for one, other in pairwise(parts):
        if one in signs() or other in signs():
            joined.append(other)
        else:
            joined[-1] += other
    return joined
