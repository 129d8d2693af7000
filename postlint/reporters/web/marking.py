"""A text cut where a link, a mark or a fold begins or ends, so that its pieces never overlap; knows no markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from msgspec import Struct

from postlint.model import SEVERITIES, Severity
from postlint.reporters.view.symbols import shown
from postlint.text.entities import Entity

_WIDE: Final = 60  # a longer mark would be a block of colour


class Mark(NamedTuple):
    """A range of a text that a remark is about (none wide: something is missing there), by the remark's number."""

    start: int
    end: int
    number: int
    severity: Severity


class Fold(NamedTuple):
    """Where a feed folds a text, and the words for that."""

    at: int
    kind: str
    label: str
    why: str


class Piece(Struct, frozen=True):
    """Lines of text of one kind (``hashtag``, ``mention``, ``cashtag``, ``url``), or a fold, which has none."""

    lines: tuple[str, ...] = ()
    kind: str = ""
    is_hidden: bool = False
    fold: Fold | None = None


class Run(Struct, frozen=True):
    """Pieces with the same marks; without pieces it is a place where something is missing.

    ``numbers`` are those of the narrowest mark first, as it says most of just this;
    ``opened`` and ``closed`` are the remarks whose mark begins or ends here, ``first`` those never marked before.
    A run is wide where only marks are that take in a good part of the text.
    """

    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...] = ()
    severity: str = ""
    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    first: tuple[int, ...] = ()
    is_wide: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it has white space only, which has no name to be read aloud."""
        return bool(self.pieces) and not any(line.strip() for piece in self.pieces for line in piece.lines)


class _Cell(NamedTuple):
    """A range without an edge inside it, and the marks on it."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def runs(
    text: str, marks: Sequence[Mark] = (), entities: Sequence[Entity] = (), folds: Sequence[Fold] = ()
) -> tuple[Run, ...]:
    """The text as runs; entities and folds are in order, marks overlap as they like."""
    edges = {0, len(text), *(fold.at for fold in folds), *(entity.end for entity in entities)}
    edges |= {offset for mark in marks for offset in mark[:2]} | {entity.start for entity in entities}
    kinds = _kinds(entities, sorted(edges))
    found: list[Run] = []
    seen: set[int] = set()
    for alike, group in groupby(_cells(sorted(edges), marks), key=lambda cell: (cell.start == cell.end, cell.marks)):
        cells = list(group)
        pieces = [piece for cell in cells for piece in _pieces(text, cell, kinds.get(cell.start, ""), folds)]
        found.append(_run(tuple(pieces), cells[0].start, cells[-1].end, alike[1], seen))
    return tuple(found)


def _kinds(entities: Sequence[Entity], edges: Sequence[int]) -> dict[int, str]:
    """The kind of entity at each edge that stands in one."""
    found: dict[int, str] = {}
    rest = iter(edges)
    edge = next(rest, None)
    for entity in entities:
        while edge is not None and edge < entity.end:
            if edge >= entity.start:
                found[edge] = entity.kind
            edge = next(rest, None)
    return found


def _cells(edges: Sequence[int], marks: Sequence[Mark]) -> Iterator[_Cell]:
    """The ranges between edges in order, and before each what is missing there."""
    waiting = sorted(marks, reverse=True)
    active: list[Mark] = []
    for start, end in pairwise([*edges, edges[-1]]):
        active = [mark for mark in active if mark.end > start]
        points: list[Mark] = []
        while waiting and waiting[-1].start == start:
            mark = waiting.pop()
            (active if mark.end > start else points).append(mark)
        if points:
            yield _Cell(start, start, tuple(points))
        if start < end:
            yield _Cell(start, end, tuple(active))


def _pieces(text: str, cell: _Cell, kind: str, folds: Sequence[Fold]) -> Iterator[Piece]:
    if cell.start == cell.end:
        return
    yield from (Piece(fold=fold) for fold in folds if fold.at == cell.start)
    lines = tuple([shown(line) for line in text[cell.start : cell.end].replace("\r\n", "\n").split("\n")])
    yield Piece(lines, kind, is_hidden=any(fold.at <= cell.start for fold in folds))


def _run(pieces: tuple[Piece, ...], start: int, end: int, marks: Sequence[Mark], seen: set[int]) -> Run:
    if not marks:
        return Run(pieces)
    narrowest_first = sorted(marks, key=lambda mark: (mark.end - mark.start, mark.number))
    numbers = tuple(dict.fromkeys(mark.number for mark in narrowest_first))
    opened = _numbers([mark for mark in marks if mark.start == start])
    first = tuple([number for number in opened if number not in seen])
    seen.update(first)
    severity = min((mark.severity for mark in marks), key=SEVERITIES.index)
    closed = _numbers([mark for mark in marks if mark.end == end])
    is_wide = all(mark.end - mark.start > _WIDE for mark in marks)
    return Run(pieces, numbers, severity, opened, closed, first, is_wide)


def _numbers(marks: Sequence[Mark]) -> tuple[int, ...]:
    return tuple(sorted({mark.number for mark in marks}))
