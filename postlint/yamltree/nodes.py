"""YAML as nodes that know where they stand; values are text, never YAML's guesses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct

from postlint.model import Source, Span

Style = Literal["plain", "single", "double", "literal", "folded"]

# gc=False: a node is never part of a cycle, and a big file has enough of them to keep the collector busy.


class Scalar(Struct, frozen=True, gc=False):
    """A scalar: ``text`` is its decoded value, ``span`` all of it in the source, quotes and indicators included.

    Not in the span: an anchor and a tag before it, and blank lines and the last line break of a block.
    ``tag`` is ``null`` for ``!!null``, ``str`` for ``!!str``; ``in_flow`` says that it stands inside [] or {}.
    """

    text: str
    span: Span
    source: Source
    style: Style = "plain"
    tag: str = ""
    in_flow: bool = False

    @property
    def is_null(self) -> bool:
        """Whether YAML reads it as nothing."""
        if self.tag:
            return self.tag == "null"
        return self.style == "plain" and self.text in NULLS


NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Items(Struct, frozen=True, gc=False):
    """A sequence."""

    items: tuple[Node, ...]
    span: Span
    source: Source


class Entry(Struct, frozen=True, gc=False):
    """A key and its value."""

    key: Scalar
    value: Node


class Table(Struct, frozen=True, gc=False):
    """A mapping, merge keys resolved; the entries are in the order of the file."""

    entries: tuple[Entry, ...]
    span: Span
    source: Source

    def get(self, key: str) -> Node | None:
        """The value under a key."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def __iter__(self) -> Iterator[tuple[str, Node]]:
        return ((entry.key.text, entry.value) for entry in self.entries)


Node = Scalar | Items | Table


def node_of(value: Any) -> Node:
    """Plain values (mappings, lists, texts, numbers, None) as the node that YAML would give; it stands nowhere."""
    nowhere, span = Source("-", ""), Span(0, 0)
    if isinstance(value, Mapping):
        entries = [Entry(Scalar(str(name), span, nowhere), node_of(item)) for name, item in value.items()]
        return Table(tuple(entries), span, nowhere)
    if isinstance(value, (list, tuple)):
        return Items(tuple(node_of(item) for item in value), span, nowhere)
    return Scalar("", span, nowhere) if value is None else Scalar(str(value), span, nowhere, "double")
