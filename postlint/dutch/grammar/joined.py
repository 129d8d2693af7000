"""Stems that “en” joins to a verb with -t: hij luistert en beantwoord je vragen; knows clauses, no message."""

from __future__ import annotations

from typing import Final

from postlint.dutch.grammar.clauses import may_be_verb
from postlint.dutch.grammar.lists import is_
from postlint.dutch.grammar.phrases import name, noun_phrase
from postlint.dutch.grammar.row import Row

# Verbs that somebody does to a reader, so that je behind them is their object.
CARING: Final = frozenset("begeleid behoed beïnvloed bied beantwoord raad".split())
_STRETCHES: Final = 6  # between commas: how far back the head of a sentence is looked for
JOINING: Final = frozenset(("en", "of", "maar"))
_YOU: Final = frozenset(("je", "jij"))
_PERSONS: Final = frozenset("hij men iemand niemand iedereen zij ze het wie".split())


def is_joined_to_verb(row: Row, at: int, marks: frozenset[str]) -> bool:
    """Whether “en” joins the stem to a verb with -t: de chirurg opereert en houd zich aan de regels."""
    if row.word(at - 1) not in JOINING or not row.joins(at) or not row.joins(at + 1) or "noun" in marks:
        return False
    if (row.joins(at + 1) and row.word(at + 1) in _YOU) and row.word(at) not in CARING:
        return False
    first = row.begin(at)
    for _ in range(_STRETCHES):
        if row.starts_sentence(first):
            break
        first = row.begin(first - 1)
    return "ik" not in row.words[first:at] and _has_plain_verb(row, first, at - 1)


def _has_plain_verb(row: Row, first: int, last: int) -> bool:
    """Whether the sentence has a subject in the third person at its head, and a verb in -t that is no auxiliary."""
    for verb in range(first + 1, min(first + 5, last)):
        if may_be_verb(row, verb):
            opened = row.word(first) in _PERSONS and verb == first + 1
            subject = opened or noun_phrase(row, first, verb) or name(row, first, verb)
            return subject and not is_(row.word(verb), "auxiliary")
    return False
