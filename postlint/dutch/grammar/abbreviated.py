"""Abbreviations and numbers written apart from their noun: MRI scan, 65 plusser; knows what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.pairs import COUNTED
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_PEOPLE: Final = frozenset(("plural", "people"))
_DETERMINERS: Final = frozenset(
    "de het een deze dit die dat onze ons elke elk iedere geen mijn je jouw uw zijn haar hun".split()
)
_VERBS: Final = frozenset("is was wordt werd kan moet mag zal gaat heeft duurt laat toont".split())


def find(row: Row, accept: frozenset[str]) -> Iterator[Slip]:
    """The words that a hyphen should join to what stands before, in order; ``accept`` are left."""
    for at, word in enumerate(row.words):
        if not row.joins(at):
            continue
        before = row.word(at - 1)
        counted = word in COUNTED and before.isdigit()
        if f"{before} {word}" in accept:
            continue
        if (counted or (before in marked("hyphenated") and _is_joined(row, at))) and row.counts(at - 1, at):
            start, end = row.spans[at - 1][0], row.spans[at][1]
            yield Slip(start, end, f"{row.written(at - 1)}-{row.written(at)}")


def _is_joined(row: Row, at: int) -> bool:
    """Whether the noun here belongs to the abbreviation before: een MRI scan; not: op de IC verpleegkundigen zien."""
    head = marked("last_parts").get(row.word(at))
    if head is None or not (row.written(at - 1).isupper() and row.written(at).islower()):
        return False
    before = row.word(at - 2) if row.joins(at - 1) else ""
    governed = before in ("de", "het", "een") and row.joins(at - 2) and is_(row.word(at - 3), "preposition")
    if not head:
        return True
    if head <= _PEOPLE:
        return not governed and not is_(before, "preposition")
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    closed = not behind or is_(behind, "preposition") or behind in _VERBS or (len(behind) > 4 and behind.endswith("t"))
    return before in _DETERMINERS and not governed and closed
