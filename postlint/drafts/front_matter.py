"""The fields between `---` lines at the top of a text file; knows no field by name."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Final

from postlint.drafts.unreadable import Unreadable, unreadable_at
from postlint.model import Source, Span
from postlint.yamltree.nodes import Entry, Node, Scalar, Table

_OPEN: Final = re.compile(r"---[ \t]*(?:\r\n?|\n)")
_CLOSE: Final = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n?|\n|\Z)")
# A line that means the same to a reader as to YAML: a plain word, a colon, and a value that starts with a
# letter or digit. The characters left out mean something to YAML, or nothing that it accepts.
_LINE: Final = re.compile(
    r"([A-Za-z_][\w-]{0,60}): +([^\W_][^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*)(?:\r\n?|\n)"
)


def read(source: Source) -> tuple[Table | None, int]:
    """The fields (None where there are none), and the offset at which the text begins."""
    text = source.text
    opened = _OPEN.match(text) if text.startswith("---") else None
    if opened is None:
        return None, 0
    start = opened.end()
    closed = _CLOSE.search(text, start)
    if closed is None:
        raise unreadable_at("front-matter-open", source, 0)
    end = closed.start()
    table = read_flat(source, start, end) or _read_yaml(source, start, end)
    return table, closed.end()


def read_flat(source: Source, start: int, end: int) -> Table | None:
    """The fields, where each is a plain line; None where only a YAML parser knows what is meant.

    It gives what that parser would, ten times as fast.
    """
    text, entries, names = source.text, [], set()
    at = start
    while at < end:
        line = _LINE.match(text, at, end)
        if line is None:
            return None
        name, value = line.groups()
        key_start, value_start = line.start(1), line.start(2)
        value = value.rstrip(" ")
        if name in names or ": " in value or " #" in value or value[-1] == ":":
            return None
        names.add(name)
        value_end = value_start + len(value)
        key = Scalar(name, Span(key_start, key_start + len(name)), source)
        entries.append(Entry(key, Scalar(value, Span(value_start, value_end), source)))
        at = line.end()
    return Table(tuple(entries), Span(start, value_end), source) if entries else None


def _read_yaml(source: Source, start: int, end: int) -> Table | None:
    # A second document would begin with ---, and that has closed the front matter.
    node = next(iter(read_yaml(source, start, end)), None)
    if node is None or isinstance(node, Table):
        return node
    raise unreadable_at("no-fields", source, node.span.start)


def read_yaml(source: Source, start: int, end: int) -> tuple[Node | None, ...]:
    """The YAML documents in a part of a source; the parser is loaded only here."""
    problems = import_module("postlint.yamltree.problems")
    try:
        documents: tuple[Node | None, ...] = import_module("postlint.yamltree.parse").parse(source, start, end)
    except problems.YamlError as error:
        line, column = source.line_column(error.offset)
        raise Unreadable(error.message("nl"), error.message("en"), line=line, column=column) from error
    return documents
