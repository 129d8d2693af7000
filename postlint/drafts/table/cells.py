"""The cells of a table, whatever file it is in: what is asked of a sheet and a cell; knows no field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Protocol

from postlint.model import Passage, Place, Source, Span
from postlint.yamltree.nodes import Scalar

MOST_COLUMNS: Final = 256  # that are looked at; the widest template has some hundred
MOST_ROWS: Final = 1_048_576  # of a sheet, in every spreadsheet there is
WIDEST: Final = 16_384  # columns of a sheet, likewise
MOST_POSTS: Final = 100_000  # of a file: what comes after would take minutes and gigabytes
_LETTERS: Final = 26
LIST: Final = re.compile(r"[;\r\n]")


class Cell(Protocol):
    """A cell that holds something: its text as it reads, and where it is written (without quotes around it)."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def source(self) -> Source:
        """What it stands in."""

    @property
    def span(self) -> Span:
        """Where."""

    def passage(self) -> Passage:
        """The text, each character with its place."""


class Sheet(Protocol):
    """Rows of cells. What a row is made of is the sheet's own affair."""

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """The rows that hold something, each with its number."""

    def cell(self, number: int, row: Sequence[Any], column: int) -> Cell | None:
        """The cell in a (0-based) column of a row; None for a blank one."""

    def surplus(self, number: int, row: Sequence[Any], width: int) -> Cell | None:
        """The first cell behind the columns of a table, where that means that a text was cut in two."""

    def blank(self, number: int, row: Sequence[Any], column: int) -> Place:
        """Where a cell would be written that is not there."""


def name_of(column: int, row: int) -> str:
    """The name of a cell (`C7`) in a 0-based column and a 1-based row."""
    letters = ""
    while column >= 0:
        column, letter = divmod(column, _LETTERS)
        letters = chr(ord("A") + letter) + letters
        column -= 1
    return f"{letters}{row}"


def whole(cell: Cell, text: str | None = None) -> Scalar:
    """A cell as the value of a field, without the blanks around it; or another reading of it."""
    return Scalar(cell.text.strip() if text is None else text, cell.span, cell.source, "double")


def parts(cell: Cell, separator: str = "") -> list[Scalar]:
    """The values in a cell, between separators or else ``;`` and line ends; an empty one keeps its turn."""
    pattern = re.compile(re.escape(separator)) if separator else LIST
    passage: Passage | None = None
    found, at = [], 0
    for start, end in [*[match.span() for match in pattern.finditer(cell.text)], (len(cell.text), len(cell.text))]:
        value = cell.text[at:start]
        first = at + len(value) - len(value.lstrip())
        value = value.strip()
        passage = passage or cell.passage()
        place = passage.place(first, first + len(value))
        found.append(Scalar(value, place.span, cell.source, "double"))
        at = end
    return found
