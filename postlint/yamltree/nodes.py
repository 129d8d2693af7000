"""YAML as nodes that know where they stand; values are text, never YAML's guesses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from postlint.model import Source, Span

Style = Literal["plain", "single", "double", "literal", "folded"]


class Scalar(Struct, frozen=True):
    """A scalar: ``text`` is its decoded value, ``span`` all of it in the source, quotes and indicators included."""

    text: str
    span: Span
    source: Source
    style: Style = "plain"

    @property
    def is_null(self) -> bool:
        """Whether YAML reads it as nothing."""
        return self.style == "plain" and self.text in ("", "~", "null", "Null", "NULL")


class Items(Struct, frozen=True):
    """A sequence."""

    items: tuple[Node, ...]
    span: Span
    source: Source


class Entry(Struct, frozen=True):
    """A key and its value."""

    key: Scalar
    value: Node


class Table(Struct, frozen=True):
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
