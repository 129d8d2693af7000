"""The fields between `---` lines at the top of a text file; knows no field by name."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from postlint.drafts.unreadable import Unreadable, unreadable_at
from postlint.model import Source, Span
from postlint.yamltree.nodes import Entry, Node, Scalar, Table

_DASHES: Final = "---"
_LONGEST_NAME: Final = 100  # YAML refuses one of over 1024 characters


def read(source: Source) -> tuple[Table | None, int]:
    """The fields (None where there are none), and the offset at which the text begins."""
    text = source.text
    start = _behind_dashes(text, 0)
    if start < 0:
        return None, 0
    end = text.find(_DASHES, start)
    while end >= 0:
        behind = _behind_dashes(text, end) if text[end - 1] in "\r\n" else -1
        if behind >= 0:
            return read_flat(source, start, end) or _read_yaml(source, start, end), behind
        end = text.find(_DASHES, end + 1)
    raise unreadable_at("front-matter-open", source, 0)


def _behind_dashes(text: str, at: int) -> int:
    """Where the line behind this one starts, if this one is three dashes; else -1."""
    if not text.startswith(_DASHES, at):
        return -1
    at += len(_DASHES)
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    if text.startswith("\r\n", at):
        return at + 2
    return at + 1 if text[at : at + 1] in {"\r", "\n"} else at if at == len(text) else -1


def read_flat(source: Source, start: int, end: int) -> Table | None:
    """The fields, where each is a plain line; None where only a YAML parser knows what is meant.

    It gives what that parser would, several times as fast: a plain line is a name, a colon, and a value
    that starts with a letter or digit and has no sign in it that means something to YAML.
    """
    text, entries, names = source.text, [], set()
    at, behind = start, start
    for line in text[start:end].removesuffix("\n").split("\n"):
        name, _, rest = line.removesuffix("\r").partition(": ")
        value = rest.strip(" ")
        if not _is_plain(name, value) or name in names:
            return None
        names.add(name)
        first = at + len(name) + 2 + len(rest) - len(rest.lstrip(" "))
        behind = first + len(value)
        key = Scalar(name, Span(at, at + len(name)), source)
        entries.append(Entry(key, Scalar(value, Span(first, behind), source)))
        at += len(line) + 1
    return Table(tuple(entries), Span(start, behind), source)


def _is_plain(name: str, value: str) -> bool:
    return (
        name.isidentifier()
        and value[:1].isalnum()
        and value.isprintable()
        and ": " not in value
        and " #" not in value
        and value[-1] != ":"
        and len(name) < _LONGEST_NAME
    )


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
