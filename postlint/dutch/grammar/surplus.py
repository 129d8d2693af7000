"""Teveel and te veel, each where the other belongs; knows the words around them, not what to say about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

APART: Final = {"teveel": "te veel", "teweinig": "te weinig"}
_DETERMINERS: Final = frozenset("een het elk ieder geen dit dat zijn haar ons mijn je hun".split())
_OF: Final = frozenset(("aan", "van"))


def find(row: Row) -> Iterator[Slip]:
    """Each form that must be written otherwise."""
    for at, word in enumerate(row.words):
        if word in APART and not (word == "teveel" and _is_noun(row, at)) and row.counts(at, at):
            yield Slip(*row.spans[at], APART[word])
        elif word == "te" and _is_surplus(row, at) and row.counts(at, at + 1):
            yield Slip(row.spans[at][0], row.spans[at + 1][1], "teveel")


def _is_noun(row: Row, at: int) -> bool:
    """Whether teveel is the noun here: een teveel aan zout, het teveel verdwijnt."""
    before = row.word(at - 1) if row.joins(at) else ""
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    if before in _DETERMINERS:
        return not _is_participle(behind) and row.word(at - 2) not in ("er", "ik", "we")
    return behind == "aan" and row.word(at - 2) in _DETERMINERS and before.endswith(("t", "k", "d", "g", "r"))


def _is_participle(word: str) -> bool:
    """Whether this is an adjective made of a verb: het te veel betaalde bedrag."""
    return word.endswith(("de", "te", "en")) and word.startswith(("ge", "be", "ont", "ver"))


def _is_surplus(row: Row, at: int) -> bool:
    """Whether te veel is written for the noun: een te veel aan suiker; not: er is er een te veel aan boord."""
    if not (row.joins(at) and row.joins(at + 1) and row.joins(at + 2) and row.word(at + 1) == "veel"):
        return False
    if row.word(at - 1) not in ("een", "het") or row.word(at + 2) != "aan":
        return False
    return "er" not in row.words[row.begin(at) : at]
