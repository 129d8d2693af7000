"""Als after a comparative where it must be dan: groter als ik; knows clauses, not what to say about them.

“Maak de letters groter als je slecht ziet” has als for a condition, “sterker als team” for a role: those are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_BETWEEN: Final = 2  # words that may stand between the comparative and als: meer bezoekers als vorig jaar
_PRONOUNS: Final = frozenset("ik mij me jij jou hij hem zij haar wij ons jullie hen hun u".split())  # with stress
_NUMBER_WORDS: Final = frozenset(
    "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig zeventig "
    "tachtig negentig honderd duizend miljoen miljard half".split()
)
_QUANTITIES: Final = frozenset("meer minder langer korter ouder jonger".split())
_MEASURES: Final = frozenset("kwartier halfuur uur dag week maand jaar kwart derde liter kilo meter minuut".split())
_POSSESSIVES: Final = frozenset("mijn zijn haar hun jouw onze".split())
_THOUGHT: Final = frozenset("dacht denkt dachten denken verwacht verwachtte hoopte wilde wist gedacht".split())


def find(row: Row) -> Iterator[Slip]:
    """Each als that compares."""
    for at, word in enumerate(row.words):
        if word == "als" and row.joins(at) and row.joins(at + 1) and _compares(row, at) and row.counts(at, at):
            yield Slip(*row.spans[at], "dan")


def _compares(row: Row, at: int) -> bool:
    comparative = _comparative(row, at)
    if not comparative:
        return False
    rest = row.words[at + 1 : row.end(at)]
    first = rest[0]
    if first.isdigit() or first in _NUMBER_WORDS:
        return len(rest) < 3 or (comparative in _QUANTITIES and not _is_clause(rest))
    if first in marked("compared") and "last" not in marked("compared")[first]:
        return not _is_clause(rest)
    if len(rest) == 1:
        return first in _PRONOUNS or first in marked("compared")
    if len(rest) > 2 or is_(rest[1], "auxiliary"):
        return False
    if rest[1] in _THOUGHT:
        return True
    if first in _POSSESSIVES or (first == "een" and rest[1] in _MEASURES):
        return True
    return is_(first, "article") and "role" not in marked("comparatives")[comparative]


def _comparative(row: Row, at: int) -> str:
    """The comparative before als, at most two words back, in the same stretch."""
    for back in range(at - 1, max(at - 2 - _BETWEEN, row.begin(at) - 1), -1):
        word = row.word(back)
        if word in marked("comparatives"):
            return word if back == at - 1 or word in ("meer", "minder") else ""
        if is_(word, "article") or is_(word, "preposition") or is_(word, "conjunction") or is_(word, "auxiliary"):
            return ""
    return ""


def _is_clause(rest: list[str]) -> bool:
    """Whether what follows als may end in a verb: als twee mensen ziek zijn."""
    return is_(rest[-1], "auxiliary") or (len(rest) > 2 and rest[-1].endswith(("t", "en")))
