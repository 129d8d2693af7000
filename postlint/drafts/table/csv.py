"""CSV files as drafts, with whatever delimiter and encoding a spreadsheet gave them; knows no field by name."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import Any, Final

from postlint.drafts.decode import LIMIT_TABLE, too_large
from postlint.drafts.defaults import Defaults, TableOptions
from postlint.drafts.posts import Assembly
from postlint.drafts.table.cells import MOST_COLUMNS, MOST_POSTS
from postlint.drafts.table.columns import Binding, bind, by_place
from postlint.drafts.table.grid import NO_DELIMITER, Field, Grid, first_rows
from postlint.drafts.table.layouts import HOOTSUITE, LAYOUTS
from postlint.drafts.table.moments import parsed
from postlint.drafts.table.rows import RowReader
from postlint.drafts.unreadable import NotADraft, unreadable
from postlint.model import Draft, Edit, Passage, Place, Source, Span, apply_edits

_DELIMITERS: Final = (";", ",", "\t", "|")
_SAYS_DELIMITER: Final = re.compile(r'"?sep=(.)"?(?:\r\n?|\n)', re.IGNORECASE)
_HEADER_WITHIN: Final = 10  # rows: a title or a remark may stand above the header
_DOUBLED: Final = re.compile('(?:"")+')
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class CsvSource(Source):
    """The text of a CSV file; ``grid`` knows its cells once it has been read."""

    __slots__ = ("encoding", "grid")

    def __init__(self, path: str, text: str, encoding: str = "utf-8", grid: Grid | None = None) -> None:
        super().__init__(path, text)
        self.encoding = encoding
        self.grid = grid

    def cell_at(self, offset: int) -> str | None:
        """The cell that an offset is in."""
        return self.grid.name_at(offset) if self.grid else None

    def with_text(self, text: str) -> CsvSource:
        """The same cells with other text in them."""
        return CsvSource(self.path, text, self.encoding, self.grid)

    def rewritten(self, data: bytes, after: Source) -> bytes | None:
        """The bytes of the file with its text changed, in its own encoding."""
        if _decoded(data) != (self.text, self.encoding):
            return None
        mark = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
        return mark + after.text.encode(self.encoding)

    def edited(self, edits: Iterable[tuple[Source, Edit]]) -> CsvSource:
        """The file after edits; its cells are found when it is read again."""
        return CsvSource(self.path, apply_edits(self.text, [edit for _, edit in edits]), self.encoding)


def load(shown: str, data: bytes) -> CsvSource:
    """The text of a file: as its byte order mark says, else UTF-8, else what Excel writes on Windows."""
    if len(data) > LIMIT_TABLE:
        raise too_large(len(data), LIMIT_TABLE)
    text, encoding = _decoded(data)
    if "\0" in text:
        raise unreadable("nul", byte=data.index(b"\0"))
    return CsvSource(shown, text, encoding)


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise unreadable("no-encoding", byte=len(mark) + error.start) from None
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError as error:
            at = error.start
    raise unreadable("no-encoding", byte=at)


def parse(source: Source, _suffix: str, defaults: Defaults) -> Draft:
    """The draft that a table holds; raises NotADraft where it has no column of text."""
    encoding = source.encoding if isinstance(source, CsvSource) else "utf-8"
    try:
        source.text.encode(encoding)
    except UnicodeEncodeError:
        raise unreadable("not-encodable", encoding=encoding) from None
    own = CsvSource(source.path, source.text, encoding)
    found = _bound(own, defaults.table)
    if found is None:
        raise NotADraft(source.path, _instead(own, defaults.table))
    own.grid, binding = found
    assembly = Assembly(own, defaults)
    assembly.layout = binding.layout
    RowReader(CsvSheet(own, own.grid), binding, assembly).read()
    return assembly.draft()


def _grids(source: CsvSource) -> list[Grid]:
    """The cells of a text, by each delimiter that it can have."""
    said = _SAYS_DELIMITER.match(source.text)
    delimiters = (said[1],) if said else _DELIMITERS
    return [Grid(source, said.end() if said else 0, delimiter) for delimiter in delimiters]


def _instead(source: CsvSource, options: TableOptions) -> str:
    """The option that would make a draft of the text, by the delimiter that makes most of it."""
    tables = [[[*map(grid.text, row)] for row in first_rows(grid, _HEADER_WITHIN)] for grid in _grids(source)]
    found: str = import_module("postlint.drafts.table.guesses").instead(
        max(tables, key=lambda rows: sum(map(len, rows))), options
    )
    return found


def _bound(source: CsvSource, options: TableOptions) -> tuple[Grid, Binding] | None:
    """The cells of a text and what its columns hold, by the delimiter that makes most of it."""
    grids = _grids(source)
    layout = LAYOUTS[options.layout] if options.layout else None
    if layout and not layout.header:
        widest = max(grids, key=lambda grid: sum(2 <= len(row) <= 3 for row in first_rows(grid, _HEADER_WITHIN)))
        return widest, by_place(layout, options)
    found = [(grid, binding) for grid in grids if (binding := _under_header(source, grid, options))]
    if found:
        grid, binding = max(found, key=lambda pair: (len(pair[1].columns), _width(pair[0], pair[1])))
        # One column has no delimiter: what looks like one belongs to the text.
        is_single = _width(grid, binding) == 1 and len(grids) > 1
        return (Grid(source, 0, NO_DELIMITER) if is_single else grid), binding
    return None if options.columns or layout else _hootsuite(grids, options)


def _width(grid: Grid, binding: Binding) -> int:
    return len(first_rows(grid, binding.first)[-1])


def _under_header(source: CsvSource, grid: Grid, options: TableOptions) -> Binding | None:
    sheet = CsvSheet(source, grid)
    for number, row in enumerate(first_rows(grid, _HEADER_WITHIN), 1):
        header = [sheet.cell(number, row, column) for column in range(min(len(row), MOST_COLUMNS))]
        binding = bind(header, number, options) if any(header) else None
        if binding:
            return binding
    return None


def _hootsuite(grids: Sequence[Grid], options: TableOptions) -> tuple[Grid, Binding] | None:
    """Three columns without header, if each row begins with a date; in the first format that all dates are in."""
    for grid in grids:
        formats = [options.date_format] if options.date_format else list(HOOTSUITE.dates)
        for count in (_HEADER_WITHIN, MOST_POSTS + 1):  # most tables are no such file, and may be large
            rows = [row for row in first_rows(grid, count) if any(grid.text(field) for field in row)]
            if not rows or not all(2 <= len(row) <= 3 for row in rows):
                formats = []
            formats = [it for it in formats if all(parsed(grid.text(row[0]).strip(), it) for row in rows)]
            if not formats:
                break
        if formats:
            return grid, by_place(HOOTSUITE, options, (formats[0],))
    return None


class CsvSheet:
    """The cells of a CSV file."""

    def __init__(self, source: CsvSource, grid: Grid) -> None:
        self.source = source
        self.grid = grid

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """The rows and their numbers."""
        return enumerate(self.grid.rows(), 1)

    def cell(self, number: int, row: Sequence[Any], column: int) -> CsvCell | None:
        """The cell in a column; None for a blank one."""
        if column >= len(row):
            return None
        text = self.grid.text(row[column])
        return None if not text or text.isspace() else CsvCell(text, self.source, self.grid, row[column])

    def surplus(self, number: int, row: Sequence[Any], width: int) -> CsvCell | None:
        """A cell behind the last column: a delimiter in a text without quotes makes one."""
        cells = (self.cell(number, row, column) for column in range(width, len(row)))
        return next((cell for cell in cells if cell), None)

    def blank(self, number: int, row: Sequence[Any], column: int) -> Place:
        """Where a cell would be written."""
        at = row[column].start if column < len(row) else row[-1].behind
        return Place(self.source, Span(at, at))


class CsvCell:
    """A field of a CSV file."""

    __slots__ = ("_field", "_grid", "source", "text")

    def __init__(self, text: str, source: CsvSource, grid: Grid, field: Field) -> None:
        self.text = text
        self.source = source
        self._grid = grid
        self._field = field

    @property
    def span(self) -> Span:
        """Its content, without quotes."""
        return Span(self._field.start, self._field.end)

    def passage(self) -> Passage:
        """The text, each character with its place; a doubled quote is one."""
        start, end, behind, _ = self._field
        encode = partial(_encode, self._grid.delimiter, self._field)
        if len(self.text) == end - start:
            return Passage(self.text, self.source, range(start, end), range(start + 1, end + 1), end, encode)
        starts, ends = array("I"), array("I")
        at = start
        for found in _DOUBLED.finditer(self.source.text, start, end):
            starts.extend(range(at, found.start()))
            ends.extend(range(at + 1, found.start() + 1))
            at = found.end()
            starts.extend(range(found.start(), at, 2))
            ends.extend(range(found.start() + 2, at + 2, 2))
        for first, stop in ((at, end), (end + 1, behind)):  # with what is left behind the closing quote
            starts.extend(range(first, stop))
            ends.extend(range(first + 1, stop + 1))
        return Passage(self.text, self.source, starts, ends, end, encode)


def _encode(delimiter: str, field: Field, passage: Passage, span: Span, new: str) -> Edit | None:
    """Write new text as the field is written; a bare one that needs quotes, or an odd one, is rewritten in them."""
    source = passage.source.text
    start, end, behind, quoted = field
    found = re.search(r"\r\n?|\n", source[start:end])
    new = new.replace("\n", found[0] if found else "\n")
    at = passage.place(*span).span
    if quoted and behind == end + 1:
        return Edit(at, new.replace('"', '""'))
    if quoted:
        return None
    after = source[start : at.start] + new + source[at.end : end]
    if after.startswith('"') or any(sign in new for sign in ("\r", "\n", '"', delimiter) if sign):
        return Edit(Span(start, end), '"' + after.replace('"', '""') + '"')
    return Edit(at, new)
