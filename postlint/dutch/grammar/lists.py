"""The word lists beside this file, read when the first rule asks for them; knows words, no sentence."""

from __future__ import annotations

import os
from functools import cache
from typing import Final

_FOLDER: Final = os.path.dirname(__file__)


@cache
def marked(name: str) -> dict[str, frozenset[str]]:
    """A list of words with their marks: word, tab, marks."""
    return {word: frozenset(marks.split()) for word, marks in _lines(name)}


@cache
def entries(name: str) -> frozenset[str]:
    """The words of a list without their marks, which takes a fifth of the time."""
    with open(os.path.join(_FOLDER, f"{name}.txt"), encoding="utf-8") as file:
        return frozenset([line.partition("\t")[0] for line in file.read().splitlines() if line[0] != "#"])


@cache
def only(name: str, mark: str) -> frozenset[str]:
    """The words of a list that have this mark and no other."""
    with open(os.path.join(_FOLDER, f"{name}.txt"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    return frozenset([line.partition("\t")[0] for line in lines if line.endswith(f"\t{mark}")])


@cache
def paired(name: str) -> dict[str, str]:
    """A list of forms with what each should be: wrong, tab, right."""
    return dict(_lines(name))


@cache
def members(kind: str) -> frozenset[str]:
    """All small words that do this in a clause."""
    return frozenset(word for word, kinds in marked("words").items() if kind in kinds)


def is_(word: str, kind: str) -> bool:
    """Whether a small word does this in a clause (see words.txt)."""
    return word in members(kind)


def _lines(name: str) -> list[tuple[str, str]]:
    found = []
    with open(os.path.join(_FOLDER, f"{name}.txt"), encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                word, _, rest = line.rstrip("\n").partition("\t")
                found.append((word, rest))
    return found
