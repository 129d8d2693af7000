"""A text of fields and delimiters as rows, each field with its place; knows no file, no post and no field's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Final, NamedTuple

from postlint.drafts.table.cells import WIDEST, name_of
from postlint.drafts.unreadable import Unreadable, beyond, unreadable_at
from postlint.model import Source

NO_DELIMITER: Final = ""


class Field(NamedTuple):
    """A field: its content from ``start`` to ``end`` without quotes.

    ``behind`` is where it ends: after the closing quote, or later where something follows that, as it should not.
    """

    start: int
    end: int
    behind: int
    quoted: bool


class Grid:
    """The rows of a text from an offset on; quotes are doubled within quotes, and a row may run over lines."""

    def __init__(self, source: Source, start: int, delimiter: str) -> None:
        self.source = source
        self.delimiter = delimiter
        self._start = start
        own = re.escape(delimiter)
        stop = own + "\r\n"
        ends = rf"{own}|" if delimiter else ""
        self._field = re.compile(
            rf'(?:"((?:[^"]++|"")*+)"([^{stop}]*)|(?!")([^{stop}]*+))({ends}\r\n|\r|\n|\Z)',
        )
        self._starts: list[int] | None = None

    def rows(self) -> Iterator[list[Field]]:
        """The fields of each row; raises Unreadable at a quote that is never closed, and in a row without end."""
        text, at = self.source.text, self._start
        row: list[Field] = []
        for found in self._field.finditer(text, at):
            if found.start() != at:
                break
            at = found.end()
            quoted = found.start(1) >= 0
            start, end = found.span(1 if quoted else 3)
            if start == len(text) and not row:
                return  # nothing after the last line end
            row.append(Field(start, end, found.start(4), quoted))
            if len(row) > WIDEST:
                raise beyond("too-wide", WIDEST, *self.source.line_column(start))
            if found[4] != self.delimiter or not self.delimiter:
                yield row
                row = []
            if at == len(text) and not found[4]:
                return
        if at < len(text):
            raise unreadable_at("quote-open", self.source, at)

    def text(self, field: Field) -> str:
        """A field as it reads."""
        text = self.source.text[field.start : field.end]
        if not field.quoted:
            return text
        junk = self.source.text[field.end + 1 : field.behind]
        return (text.replace('""', '"') if '"' in text else text) + junk

    def name_at(self, offset: int) -> str:
        """The name of the cell that an offset is in."""
        if self._starts is None:
            self._starts = [row[0].start - row[0].quoted for row in self.rows()]
        number = bisect_right(self._starts, offset)
        at = self._starts[number - 1] if number else 0
        return name_of(self._column(at, offset), max(number, 1))

    def _column(self, at: int, offset: int) -> int:
        for column, found in enumerate(self._field.finditer(self.source.text, at)):
            if offset <= found.start(4):
                return column
        return 0


def first_rows(grid: Grid, count: int) -> list[list[Field]]:
    """The first rows, as far as they can be read: with the wrong delimiter a quote may seem to stay open."""
    rows: list[list[Field]] = []
    with suppress(Unreadable):
        rows.extend(islice(grid.rows(), count))
    return rows
