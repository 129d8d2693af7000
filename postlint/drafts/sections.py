"""A text with notes, headings or line ends of any kind, taken apart into posts; knows no fields."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from postlint.drafts.body import HEADED, Section, empty, encode
from postlint.drafts.names import platform_named
from postlint.drafts.notes import find_notes
from postlint.model import Passage, Source, Span

_BREAK: Final = re.compile(r"\r\n?|\n")
_HEADING: Final = re.compile(r" {0,3}#{1,6}[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?[ \t]*")
_HEADING_SIGNS: Final = ("#", "=", "-")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_BLANKS: Final = " \t"


class Line(NamedTuple):
    """A line without its notes: what is left of it, where it began, and its line end (empty at the end of the file).

    A note that runs over several lines makes one line of them.
    """

    start: int
    pieces: list[Span]
    end: Span
    had_note: bool

    def text(self, source: Source) -> str:
        """What is left of it."""
        return "".join([source.text[piece.start : piece.end] for piece in self.pieces])


class Part:
    """The lines of a section while they are gathered."""

    def __init__(self, start: int, platform: str | None = None, heading: Span | None = None) -> None:
        self.start = start
        self.platform = platform
        self.heading = heading
        self.lines: list[tuple[Line, str]] = []
        self.first = start  # where its text may begin
        self._after_note = False

    def add(self, line: Line, text: str) -> None:
        """Take a line. One that held only notes vanishes, and with it one of two blank lines around it."""
        blank = not text.strip()
        if blank and line.had_note:
            self._after_note = True
            return
        doubled = blank and self._after_note and self._ends_blank()
        self._after_note = False
        if not doubled:
            self.lines.append((line, text))

    def _ends_blank(self) -> bool:
        return not self.lines or not self.lines[-1][1].strip()

    def take_title(self) -> tuple[Line, str] | None:
        """The last line, if it is a paragraph of its own that names a platform."""
        if not self.lines or not platform_named(self.lines[-1][1]):
            return None
        if len(self.lines) > 1 and self.lines[-2][1].strip():
            return None
        return self.lines.pop()


def split(source: Source, start: int, suffix: str) -> tuple[list[Section], list[Span]]:
    """The posts in the text from an offset on, and the notes.

    Without platform headings all of it is one post; with them, what comes before the first is a note.
    """
    notes = find_notes(source.text, start)
    parts = [Part(start)]
    for line in _lines(source.text, start, notes):
        text = line.text(source)
        begun = _section_begun(parts[-1], line, text) if suffix in HEADED else None
        if begun is None:
            parts[-1].add(line, text)
        else:
            parts.append(begun)
    if len(parts) > 1:
        del parts[0]
    sections = [Section(part.start, _passage(source, part), part.platform, part.heading) for part in parts]
    return sections, notes


def _section_begun(current: Part, line: Line, text: str) -> Part | None:
    """The section that a line begins by being a heading, or by underlining one."""
    title, words = line, ""
    if not text.lstrip(_BLANKS).startswith(_HEADING_SIGNS):
        return None
    heading = _HEADING.fullmatch(text)
    if heading:
        words = heading["words"]
    elif _UNDERLINE.fullmatch(text):
        taken = current.take_title()
        if taken:
            title, words = taken
    platform = platform_named(words)
    if platform is None:
        return None
    begun = Part(title.start, platform, Span(title.pieces[0].start, title.pieces[-1].end))
    begun.first = line.end.end
    return begun


def _lines(text: str, start: int, notes: Sequence[Span]) -> Iterator[Line]:
    begun = at = start
    pieces: list[Span] = []
    had_note = False
    for note in (*notes, None):
        until = note.start if note else len(text)
        for found in _BREAK.finditer(text, at, until):
            pieces.append(Span(at, found.start()))
            yield Line(begun, _closed_up(text, pieces), Span(found.start(), found.end()), had_note)
            begun = at = found.end()
            pieces, had_note = [], False
        pieces.append(Span(at, until))
        if note:
            at, had_note = note.end, True
    yield Line(begun, _closed_up(text, pieces), Span(len(text), len(text)), had_note)


def _closed_up(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces between notes, without the blanks that a note leaves double, leading or trailing."""
    if len(pieces) == 1:
        return pieces
    kept = [pieces[0]] if pieces[0].start < pieces[0].end else []
    for piece in pieces[1:]:
        start, end = piece
        if not kept or text[kept[-1].end - 1] in _BLANKS:
            start = end - len(text[start:end].lstrip(_BLANKS))
        if start < end:
            kept.append(Span(start, end))
    last = pieces[-1]
    return kept if text[last.start : last.end].strip(_BLANKS) else _without_tail(text, kept)


def _without_tail(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces without the blanks at their end."""
    while pieces:
        start, end = pieces.pop()
        end = start + len(text[start:end].rstrip(_BLANKS))
        if start < end:
            return [*pieces, Span(start, end)]
    return pieces


def _passage(source: Source, part: Part) -> Passage:
    lines = part.lines
    filled = [number for number, (_, text) in enumerate(lines) if text.strip()]
    if not filled:
        return empty(source, part.first)
    lines = lines[filled[0] : filled[-1] + 1]
    text = "\n".join([text for _, text in lines])
    first, last = lines[0][0].pieces[0].start, lines[-1][0].pieces[-1].end
    if len(text) == last - first:
        return Passage(text, source, range(first, last), range(first + 1, last + 1), last, encode)
    starts, ends = array("I"), array("I")
    for line, _ in lines:
        for start, end in line.pieces:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        starts.append(line.end.start)
        ends.append(line.end.end)
    del starts[-1], ends[-1]
    return Passage(text, source, starts, ends, last, encode)
