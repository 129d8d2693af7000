"""Workbooks as drafts: each sheet a table, each cell a source; computes no formula and runs no macro."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from itertools import islice
from typing import Any, NamedTuple

from postlint.drafts.decode import LIMIT_TABLE, too_large
from postlint.drafts.defaults import Defaults
from postlint.drafts.posts import Assembly
from postlint.drafts.table.cells import MOST_POSTS, name_of
from postlint.drafts.table.columns import Binding, bind
from postlint.drafts.table.rows import RowReader
from postlint.drafts.table.workbook import HEADER_WITHIN, TOO_MANY, Rows, read_sheets
from postlint.drafts.unreadable import CannotKeep, NotADraft, beyond
from postlint.model import Draft, Edit, Passage, Place, Source, Span, apply_edits, encode_verbatim, verbatim


class At(NamedTuple):
    """A cell: the number of its sheet, its 1-based row and its 0-based column."""

    sheet: int
    row: int
    column: int


class Book(Source):
    """A workbook as it was read, and the cells that were changed since."""

    __slots__ = ("_formulas", "changes", "data", "sheets")

    def __init__(self, path: str, data: bytes, sheets: Sequence[Rows], changes: Mapping[At, str]) -> None:
        super().__init__(path, "")
        self.data = data
        self.sheets = sheets
        self.changes = changes
        self._formulas: dict[int, frozenset[str]] = {}

    @property
    def content(self) -> frozenset[tuple[At, str]]:
        """The cells that were changed."""
        return frozenset(self.changes.items())

    def edited(self, edits: Iterable[tuple[Source, Edit]]) -> Book:
        """The workbook after edits of its cells."""
        by_cell: dict[At, tuple[str, list[Edit]]] = {}
        for source, edit in edits:
            if isinstance(source, CellSource):
                by_cell.setdefault(source.at, (source.text, []))[1].append(edit)
        changed = {at: apply_edits(text, own) for at, (text, own) in by_cell.items()}
        return Book(self.path, self.data, self.sheets, {**self.changes, **changed})

    def rewritten(self, data: bytes, after: Source) -> bytes | None:
        """The bytes with the changed cells, all else as it was; raises CannotKeep where that cannot be."""
        if data != self.data or not isinstance(after, Book):
            return None
        patched: bytes = _patch().patched(data, after.by_sheet())
        wanted = [Rows(sheet.name, tuple(_changed(at, sheet, after.changes))) for at, sheet in enumerate(self.sheets)]
        if list(read_sheets(patched)) != wanted:
            raise CannotKeep
        return patched

    def rebuilt(self) -> bytes:
        """The workbook written anew."""
        new: bytes = _patch().rebuilt(self.data, self.by_sheet())
        return new

    def differences(self, after: Source) -> Iterator[tuple[str, str, str]]:
        """The cells that changed."""
        for at, text in sorted(after.changes.items()) if isinstance(after, Book) else ():
            sheet = self.sheets[at.sheet]
            old = next(values[at.column] for row, values in sheet.rows if row == at.row)
            yield _named(sheet.name, at), old, text

    def by_sheet(self) -> dict[int, dict[str, str]]:
        """The changed cells by the number of their sheet and their name."""
        found: dict[int, dict[str, str]] = {}
        for at, text in self.changes.items():
            found.setdefault(at.sheet, {})[name_of(at.column, at.row)] = text
        return found

    def has_formula(self, at: At) -> bool:
        """Whether a cell is computed, so that new text in it would be lost, or would take a formula away."""
        if at.sheet not in self._formulas:
            self._formulas[at.sheet] = _patch().formulas(self.data, at.sheet)
        return name_of(at.column, at.row) in self._formulas[at.sheet]


def _patch() -> Any:
    return import_module("postlint.drafts.table.patch")


class CellSource(Source):
    """The text of one cell of a workbook."""

    __slots__ = ("at",)

    def __init__(self, book: Book, at: At, text: str) -> None:
        rank = (at.sheet << 40) + (at.row << 16) + at.column
        super().__init__(book.path, text, _named(book.sheets[at.sheet].name, at), rank)
        self.at = at


def _named(sheet: str, at: At) -> str:
    """The name of a cell as formulas write it, quotes around a sheet's name with blanks or signs."""
    shown = sheet if sheet.replace("_", "a").isalnum() else "'{}'".format(sheet.replace("'", "''"))
    return f"{shown}!{name_of(at.column, at.row)}"


def _changed(number: int, sheet: Rows, changes: Mapping[At, str]) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of a sheet with the changes made."""
    for row, values in sheet.rows:
        yield row, tuple([changes.get(At(number, row, column), value) for column, value in enumerate(values)])


def load(shown: str, data: bytes) -> Book:
    """The workbook that bytes hold."""
    if len(data) > LIMIT_TABLE:
        raise too_large(len(data), LIMIT_TABLE)
    return Book(shown, data, read_sheets(data), {})


def parse(source: Source, _suffix: str, defaults: Defaults) -> Draft:
    """The draft that a workbook holds; raises NotADraft where no sheet has a column of text."""
    if not isinstance(source, Book):
        raise NotADraft(source.path)
    assembly = Assembly(source, defaults)
    found = False
    for number in range(len(source.sheets)):
        sheet = XlsxSheet(source, number)
        binding = _under_header(sheet, defaults)
        if binding:
            found = True
            if len(source.sheets[number].rows) == TOO_MANY:
                raise beyond("too-many-posts", MOST_POSTS)
            assembly.layout = assembly.layout or binding.layout
            RowReader(sheet, binding, assembly).read()
    if not found:
        raise NotADraft(source.path, _instead(source, defaults))
    return assembly.draft()


def _instead(book: Book, defaults: Defaults) -> str:
    """The option that would make a draft of the first sheet that looks like one."""
    guess = import_module("postlint.drafts.table.guesses").instead
    found = (guess([row for _, row in sheet.rows[:HEADER_WITHIN]], defaults.table) for sheet in book.sheets)
    return next(filter(None, found), "")


def _under_header(sheet: XlsxSheet, defaults: Defaults) -> Binding | None:
    for number, row in islice(sheet.rows(), HEADER_WITHIN):
        header = [sheet.cell(number, row, column) for column in range(len(row))]
        binding = bind(header, number, defaults.table)
        if binding:
            return binding
    return None


class XlsxSheet:
    """The cells of a sheet."""

    def __init__(self, book: Book, number: int) -> None:
        self.book = book
        self.number = number

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """The rows that are not blank, as they are now."""
        return _changed(self.number, self.book.sheets[self.number], self.book.changes)

    def cell(self, number: int, row: Sequence[Any], column: int) -> XlsxCell | None:
        """The cell in a column; None for a blank one."""
        text = row[column] if column < len(row) else ""
        return None if not text or text.isspace() else XlsxCell(self.book, At(self.number, number, column), text)

    def surplus(self, number: int, row: Sequence[Any], width: int) -> None:
        """None: beside the columns of a sheet people write what they like."""

    def blank(self, number: int, row: Sequence[Any], column: int) -> Place:
        """The cell as a place without text."""
        return Place(CellSource(self.book, At(self.number, number, column), ""), Span(0, 0))


class XlsxCell:
    """A cell of a sheet; its text is all there is to its source."""

    __slots__ = ("_book", "source", "text")

    def __init__(self, book: Book, at: At, text: str) -> None:
        self.text = text
        self.source = CellSource(book, at, text)
        self._book = book

    @property
    def span(self) -> Span:
        """All of it."""
        return Span(0, len(self.text))

    def passage(self) -> Passage:
        """The text; new text goes into any cell but that of a formula."""
        whole = verbatim(self.source, 0, len(self.text))
        encode = partial(_encode, self._book, self.source.at)
        return Passage(whole.text, whole.source, whole.starts, whole.ends, whole.tail, encode)


def _encode(book: Book, at: At, passage: Passage, span: Span, new: str) -> Edit | None:
    return None if book.has_formula(at) else encode_verbatim(passage, span, new)
