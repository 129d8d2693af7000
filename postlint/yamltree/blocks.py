"""How literal and folded scalars are written: header, indentation, folding and the end; knows no nodes."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from postlint.yamltree.decoded import BREAK, BREAKS, ONE_BREAK, Decoded, Trail, read_break

HEADER: Final = re.compile(
    rf"[|>](?:(?P<chomp>[+-])?(?P<size>[1-9])?|(?P<size_first>[1-9])(?P<chomp_last>[+-]))"
    rf"[ \t]*(?P<comment>#[^{BREAKS}]*)?(?:{BREAK}|\Z)"
)
BLANK_LINES: Final = re.compile(rf"(?: *(?:{BREAK}))*(?: *\Z)?")
INK: Final = re.compile(rf"[^ {BREAKS}]")
BREAK_OR_END: Final = re.compile(rf"(?={BREAK})|\Z")


class Header(NamedTuple):
    """The first line of a block scalar."""

    folded: bool
    chomp: str  # +, - or nothing
    sized: bool  # whether it says how deep the text is indented
    comment: str
    body: int  # where the next line starts


class Block(NamedTuple):
    """A block scalar, its indentation in spaces, and where its last line ends, blank lines included."""

    decoded: Decoded
    header: Header
    indent: int
    end: int


def read_header(text: str, at: int, end: int) -> Header | None:
    """The header that starts here."""
    found = HEADER.match(text, at, end)
    if found is None:
        return None
    chomp = found["chomp"] or found["chomp_last"] or ""
    sized = bool(found["size"] or found["size_first"])
    return Header(text[at] == ">", chomp, sized, (found["comment"] or "").rstrip(" \t"), found.end())


def limit(text: str, end: int) -> int:
    """Where the blank lines end that follow the last line of a block scalar."""
    found = BLANK_LINES.match(text, end)
    return found.end() if found else end


def read_block(text: str, header: Header, end: int, indent: int | None = None) -> Block:
    """The block scalar behind a header; its indent is found by YAML's rules where it is not given."""
    found = found_indent(text, header.body, end) if indent is None else indent
    trail, pending, since = _lines(text, header, end, found)
    kept = pending
    if header.chomp != "+":
        kept = pending[:1] if trail.chars and not header.chomp else []
    trail.spread(kept, since, kept[-1][1] if kept else since)
    decoded = trail.decoded(trail.ends[-1] if trail.ends else header.body)
    return Block(decoded, header, found, end)


def found_indent(text: str, at: int, end: int) -> int:
    """The indentation by YAML's rules: that of the first line with text, or of a blank line before it if deeper."""
    widest = 1
    while True:
        line = at
        at = _past_spaces(text, at, end)
        widest = max(widest, at - line)
        found = ONE_BREAK.match(text, at, end)
        if found is None:
            return widest
        at = found.end()


def said_indent(text: str, body: int, end: int, value: str) -> int:
    """The indentation of a block whose header says it (against a parent that we do not see), from what was read."""
    ink, read = INK.search(text, body, end), INK.search(value)
    if ink and read:
        column = ink.start() - max(body, *(text.rfind(char, body, ink.start()) + 1 for char in BREAKS))
        return max(1, column - (read.start() - len(value[: read.start()].rstrip(" "))))
    written = max(map(len, ONE_BREAK.split(text[body:end])))
    return max(1, written - max(map(len, ONE_BREAK.split(value))))


def _lines(text: str, header: Header, end: int, indent: int) -> tuple[Trail, list[tuple[str, int]], int]:
    """The lines with text; then the breaks behind the last one, and where that one ended."""
    trail = Trail()
    pending: list[tuple[str, int]] = []
    at = since = header.body
    after_blank = False
    while True:
        line = _past_spaces(text, at, min(end, at + indent))
        found = ONE_BREAK.match(text, line, end)
        if found:
            pending.append((read_break(found[0]), found.end()))
            at = found.end()
            continue
        if line - at < indent or line >= end:
            return trail, pending, since
        blank = text[line] in " \t"
        if header.folded and trail.chars and not blank and not after_blank and pending[0][0] == "\n":
            pending = pending[1:] or [(" ", line)]
        trail.spread(pending, since, line)
        since = at = _line_end(text, line, end)
        trail.verbatim(text, line, since)
        pending, after_blank = [], blank


def _past_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def _line_end(text: str, at: int, end: int) -> int:
    found = BREAK_OR_END.search(text, at, end)
    return found.start() if found else end
