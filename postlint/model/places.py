"""Positions, and pieces of text that know where they were written; knows no file and no format."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Final, NamedTuple

from msgspec import Struct

_BOM: Final = b"\xef\xbb\xbf"


class Span(NamedTuple):
    """A half-open range of code points; the only kind of position that is ever stored."""

    start: int
    end: int


class Position(Struct, frozen=True, order=True):
    """A 1-based line and column, in code points; derived from a span where somebody asks, and never stored."""

    line: int
    column: int


class Source:
    """A text as it stands in a file (or a table's cell), without a byte order mark.

    ``path`` is as shown to people: relative, with ``/``; ``-`` is standard input. ``rank`` is the cell's turn
    among those of its table.
    """

    __slots__ = ("_lines", "cell", "path", "rank", "text")

    def __init__(self, path: str, text: str, cell: str | None = None, rank: int = 0) -> None:
        self.path = path
        self.text = text
        self.cell = cell
        self.rank = rank
        self._lines: list[int] | None = None

    @property
    def content(self) -> Hashable:
        """What tells it from another state of the same file."""
        return self.text

    def cell_at(self, offset: int) -> str | None:
        """The cell that an offset is in, where this is (of) a table; one that is written as text has many."""
        return self.cell

    def with_text(self, text: str) -> Source:
        """The same source with another text in the same places, as a report may have to show it."""
        return Source(self.path, text, self.cell, self.rank)

    def rewritten(self, data: bytes, after: Source) -> bytes | None:
        """The bytes of a file with another source instead of this one; None where they do not hold this one."""
        mark = _BOM if data.startswith(_BOM) else b""
        return mark + after.text.encode() if data.removeprefix(_BOM) == self.text.encode() else None

    def rebuilt(self) -> bytes:
        """The bytes of a file that holds this, where those of the one before cannot be kept."""
        return self.text.encode()

    def differences(self, after: Source) -> Iterator[tuple[str, str, str]]:
        """What changed: the cell it is in (none: it is the whole file), the text before and after."""
        yield "", self.text, after.text

    def edited(self, edits: Iterable[tuple[Source, Edit]]) -> Source:
        """The source after edits that do not overlap, each of this source or of one in it."""
        return Source(self.path, apply_edits(self.text, [edit for _, edit in edits]), self.cell, self.rank)

    @property
    def lines(self) -> list[int]:
        """Offsets at which lines start; lines end at LF, CRLF or CR only."""
        if self._lines is None:
            text = self.text
            if "\r" in text:  # as many characters, all line ends alike
                text = text.replace("\r\n", " \n").replace("\r", "\n")
            starts, at = [0], text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = text.find("\n", at + 1)
            self._lines = starts
        return self._lines

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset, in code points."""
        line: int = import_module("bisect").bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its end."""
        end = self.lines[number] if number < len(self.lines) else len(self.text)
        return self.text[self.lines[number - 1] : end].rstrip("\r\n")


class Place(Struct, frozen=True):
    """A range in a source."""

    source: Source
    span: Span

    @property
    def text(self) -> str:
        """The file's own slice, escapes and indentation included."""
        return self.source.text[self.span.start : self.span.end]

    @property
    def cell(self) -> str | None:
        """The cell that it begins in, where the source is a table."""
        return self.source.cell_at(self.span.start)

    @property
    def start(self) -> Position:
        """Where it begins."""
        return Position(*self.source.line_column(self.span.start))

    @property
    def end(self) -> Position:
        """Where it ends; exclusive."""
        return Position(*self.source.line_column(self.span.end))


class Edit(Struct, frozen=True):
    """A replacement of a range of a source by new text, written as the format writes it."""

    span: Span
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap; everything else stays as it is."""
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join(parts) + text[at:]


class Passage(Struct, frozen=True):
    """A piece of text that knows where each of its characters was written.

    Character ``i`` of ``text`` was written as ``source.text[starts[i]:ends[i]]``; for verbatim text
    both are plain ranges. ``tail`` is where text added at the end goes. ``encode(passage, span, new)``
    writes a replacement of ``passage.text[span]`` as the format writes it, or gives None where that
    cannot be done without touching anything else.
    """

    text: str
    source: Source
    starts: Sequence[int]
    ends: Sequence[int]
    tail: int
    encode: Callable[[Passage, Span, str], Edit | None]

    def place(self, start: int, end: int) -> Place:
        """Where ``text[start:end]`` stands; an empty range gets zero width."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self.tail
            return Place(self.source, Span(at, at))
        return Place(self.source, Span(self.starts[start], self.ends[end - 1]))

    def edit(self, start: int, end: int, new: str) -> Edit | None:
        """The edit of the source that replaces ``text[start:end]`` by ``new``."""
        return self.encode(self, Span(start, end), new)


def verbatim(source: Source, start: int, end: int) -> Passage:
    """The passage that is exactly ``source.text[start:end]``."""
    return Passage(source.text[start:end], source, range(start, end), range(start + 1, end + 1), end, encode_verbatim)


def encode_verbatim(passage: Passage, span: Span, new: str) -> Edit | None:
    """Write new text as it is, where the old one stands in one piece."""
    if any(passage.ends[i] != passage.starts[i + 1] for i in range(span.start, span.end - 1)):
        return None
    return Edit(passage.place(span.start, span.end).span, new)
