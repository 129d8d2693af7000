"""Teveel and te veel, tekort and te kort, each where the other belongs; knows the words around them, no message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.clauses import is_small
from postlint.dutch.grammar.lists import is_
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

APART: Final = {"teveel": "te veel", "teweinig": "te weinig"}
WORDS: Final = frozenset([*APART, "tekort"])
_DETERMINERS: Final = frozenset("een het elk ieder geen dit dat zijn haar ons mijn je hun".split())
_ADJECTIVES: Final = frozenset("groot groter klein ernstig nijpend flink fors enorm structureel".split())
_OWN: Final = frozenset("ons je hun haar".split())
_COUNTED: Final = frozenset(("er", "ik", "we"))  # er is er een te veel
_OF: Final = frozenset(("aan", "van"))
_FALLING: Final = frozenset("kom komt komen kwam kwamen gekomen schiet schieten schoot schoten geschoten".split())
_DOING: Final = frozenset("doe doet doen deed deden gedaan".split())
_DONE_TO: Final = frozenset(
    "jezelf zichzelf mezelf mijzelf onszelf elkaar iemand niemand haar hem hen je jou ons mensen patiënten".split()
)
_SHORT: Final = frozenset(
    "is was waren zijn duurt duurde duren slaapt sliep slaap slapen bleek blijkt lijkt vind vond".split()
)
_DEGREES: Final = frozenset("veel net iets nog echt gewoon vaak".split())


def find(row: Row) -> Iterator[Slip]:
    """Each form that must be written otherwise."""
    for at, word in enumerate(row.words):
        if word in APART and not (word == "teveel" and _is_noun(row, at)) and row.counts(at, at):
            yield Slip(*row.spans[at], APART[word])
        elif word == "tekort" and _is_short(row, at) and row.counts(at, at):
            yield Slip(*row.spans[at], "te kort")
        elif word == "te" and row.joins(at + 1) and row.counts(at, at + 1):
            if _is_surplus(row, at):
                yield Slip(row.spans[at][0], row.spans[at + 1][1], "teveel", "noun")
            elif row.word(at + 1) == "kort" and (_is_shortage(row, at) or _falls_short(row, at)):
                yield Slip(row.spans[at][0], row.spans[at + 1][1], "tekort", "short")


def _is_noun(row: Row, at: int) -> bool:
    """Whether teveel is the noun here: een teveel aan zout, het teveel verdwijnt."""
    before = row.word(at - 1) if row.joins(at) else ""
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    if before in _DETERMINERS:
        if before in _OWN and not (behind == "aan" or (behind and is_small(behind))):
            return False  # niets is ons teveel, heb je teveel stress
        return not _is_participle(behind) and row.word(at - 2) not in _COUNTED
    return behind == "aan" and row.word(at - 2) in _DETERMINERS and before.endswith(("t", "k", "d", "g", "r"))


def _is_participle(word: str) -> bool:
    """Whether this is an adjective made of a verb: het te veel betaalde bedrag."""
    return word.endswith(("de", "te", "en")) and word.startswith(("ge", "be", "ont", "ver"))


def _is_surplus(row: Row, at: int) -> bool:
    """Whether te veel is written for the noun: een te veel aan suiker; not: er is er een te veel aan boord."""
    return row.word(at + 1) == "veel" and _is_of(row, at) and "er" not in row.words[row.begin(at) : at]


def _is_shortage(row: Row, at: int) -> bool:
    """Whether te kort is written for the noun: een groot te kort aan bloed."""
    if row.joins(at) and row.word(at - 1) in _ADJECTIVES:
        return row.joins(at + 2) and row.word(at + 2) == "aan"
    return _is_of(row, at)


def _is_of(row: Row, at: int) -> bool:
    return row.joins(at) and row.word(at - 1) in ("een", "het") and row.joins(at + 2) and row.word(at + 2) == "aan"


def _falls_short(row: Row, at: int) -> bool:
    """Whether te kort belongs to komen, schieten or doen: we komen handen te kort, jezelf te kort doen."""
    first, last = row.begin(at), row.end(at)
    words = {*row.words[first:at], *row.words[at + 2 : last]}
    if not _FALLING.isdisjoint(words):
        behind = row.word(at + 2) if at + 2 < last else ""
        if behind in ("na", "voor"):
            return False  # hij kwam te kort na de operatie terug
        return not behind or behind in _FALLING or is_small(behind) or behind in ("deze", "dit")
    if _DOING.isdisjoint(words) or "het" in words:
        return False
    before = row.words[max(first, at - 2) : at]
    return not _DONE_TO.isdisjoint(before)


def _is_short(row: Row, at: int) -> bool:
    """Whether tekort says how long something is: de opname was tekort, veel tekort."""
    words = row.words[row.begin(at) : row.end(at)]
    if not (_FALLING | _DOING).isdisjoint(words) or "er" in words or not row.joins(at):
        return False
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    if behind and behind not in ("om", "voor", "en"):
        return False
    before = row.word(at - 1)
    if before in _DEGREES:
        return not _SHORT.isdisjoint(words)
    return before in _SHORT or (not is_(before, "article") and not behind and not {"vond", "vind"}.isdisjoint(words))
