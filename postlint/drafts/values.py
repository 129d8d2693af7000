"""The types of a draft's fields: from what was written to a value; knows no field by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from itertools import count
from typing import Any, Final

from postlint.drafts.reader import Reader, place_of
from postlint.yamltree.nodes import Items, Node, Scalar, Table

TRUE: Final = ("true", "yes", "on", "ja", "1")
FALSE: Final = ("false", "no", "off", "nee", "0")


class Type:
    """What a field takes. ``expected`` is the same in every language: an example, or the words to choose from."""

    expected = '"…"'

    def read(self, reader: Reader, name: str, node: Node) -> Any:
        """The value of a node; None, and a problem with the reader, where it is no value of this type."""
        value = self.parse(node.text) if isinstance(node, Scalar) else None
        if value is None:
            reader.invalid(name, node, self.expected)
        return value

    def parse(self, text: str) -> Any:
        """The value of a scalar as written, or None."""
        raise NotImplementedError


class Text(Type):
    """Any text, exactly as written."""

    def parse(self, text: str) -> str:
        """The text."""
        return text


class Free(Text):
    """Anything; lists and mappings are taken as they are written."""

    def read(self, reader: Reader, name: str, node: Node) -> str:
        """The text or the source of the node."""
        return node.text if isinstance(node, Scalar) else place_of(node).text


class Url(Type):
    """A web address, with or without its scheme."""

    expected = "https://…"

    def parse(self, text: str) -> str | None:
        """The address, if it looks like one."""
        return text if re.fullmatch(r"\s*[^\s.:/]+(?::/|\.)\S+\s*", text) else None


class Truth(Type):
    """A boolean, in English or Dutch."""

    expected = "true / false"

    def parse(self, text: str) -> bool | None:
        """The boolean."""
        word = text.strip().lower()
        return True if word in TRUE else False if word in FALSE else None


class Moment(Type):
    """A date and time (ISO 8601); a date alone is its midnight."""

    expected = "2026-11-20T09:30"

    def parse(self, text: str) -> datetime | None:
        """The moment."""
        text = text.strip().upper()
        # fromisoformat takes any character between date and time.
        if text[10 if "-" in text[:5] else 8 :][:1] not in ("", "T", " "):
            return None
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return None


class Day(Type):
    """A date (ISO 8601); of a date with a time, the date."""

    expected = "2026-11-20"

    def parse(self, text: str) -> date | None:
        """The date."""
        moment = Moment().parse(text)
        return moment.date() if moment else None


class Choice(Type):
    """One of some words, in any case; ``aliases`` are other words for them."""

    def __init__(self, options: Sequence[str], aliases: Mapping[str, str] | None = None) -> None:
        self.options = options
        self.aliases = aliases or {}
        self.expected = ", ".join(options)

    def read(self, reader: Reader, name: str, node: Node) -> str | None:
        """The word; a misspelt one is a problem that names the nearest."""
        if isinstance(node, Scalar):
            word = node.text.strip().lower()
            word = self.aliases.get(word, word)
            if word in self.options:
                return word
        reader.invalid(name, node, self.expected, self.options)
        return None


class Several(Type):
    """A list; a single value is a list of one. Items that are no values are left out."""

    def __init__(self, of: Type) -> None:
        self.of = of
        self.expected = f"[{of.expected}]"

    def read(self, reader: Reader, name: str, node: Node) -> tuple[Any, ...] | None:
        """The values; None for an empty list."""
        if not isinstance(node, Items):
            value = self.of.read(reader, name, node)
            return () if value is None else (value,)
        given = [item for item in node.items if not (isinstance(item, Scalar) and item.is_null)]
        values = [self.of.read(reader, name, item) for item in given]
        return tuple([value for value in values if value is not None]) if given else None


class Numbered(Several):
    """A list whose items have fields, so that each item has a name of its own (``images.0``)."""

    def read(self, reader: Reader, name: str, node: Node) -> tuple[Any, ...] | None:
        """The values; a list that is given twice over goes on counting."""
        values = []
        for item in node.items if isinstance(node, Items) else (node,):
            if not (isinstance(item, Scalar) and item.is_null):
                number = next(number for number in count() if f"{name}.{number}" not in reader.places)
                own = f"{name}.{number}"
                reader.places[own] = place_of(item)
                value = self.of.read(reader, own, item)
                if value is None:  # the next item takes its number, so that numbers and values go together
                    for at in [at for at in reader.places if at == own or at.startswith(own + ".")]:
                        del reader.places[at]
                else:
                    values.append(value)
        return tuple(values) or None


class Field:
    """A field: what it takes, what it is for, and the name that it is known by if that is not its own."""

    __slots__ = ("about", "name", "type")

    def __init__(self, kind: Type, about: str, name: str = "") -> None:
        self.type = kind
        self.about = about
        self.name = name


Fields = Mapping[str, Field]


class Group(Type):
    """A mapping with fields of its own. ``short`` is the field that a single value is for."""

    def __init__(self, make: Callable[..., Any], fields: Fields, *, short: str = "", required: str = "") -> None:
        self.make = make
        self.fields = fields
        self.short = short
        self.required = required
        self.expected = "{" + ", ".join(fields) + "}"

    def read(self, reader: Reader, name: str, node: Node) -> Any:
        """The value; None, and a problem, where the required field is missing."""
        if isinstance(node, Table):
            values = read_fields(self.fields, node, reader, name + ".")
            if self.required in values or not self.required:
                return self.make(**values)
            given = node.get(self.required)
            if given is not None and not (isinstance(given, Scalar) and given.is_null):
                return None  # and the problem has been told
        elif self.short and isinstance(node, Scalar):
            reader.places[f"{name}.{self.short}"] = place_of(node)
            value = self.fields[self.short].type.read(reader, name, node)
            return None if value is None else self.make(**{self.short: value})
        reader.invalid(name, node, self.expected)
        return None


def read_fields(fields: Fields, table: Table, reader: Reader, under: str = "") -> dict[str, Any]:
    """The values of a mapping by field name; what is empty or no value is left out."""
    values: dict[str, Any] = {}
    for entry in table.entries:
        key, node = entry.key.text, entry.value
        field = fields.get(key)
        if field is None:
            reader.unknown(under + key, entry.key, fields if under else [*fields, *reader.also])
            continue
        name = field.name or key
        empty = node.span.start == node.span.end
        reader.places[under + key] = reader.places[under + name] = place_of(entry.key if empty else node)
        if isinstance(node, Scalar) and node.is_null:
            continue
        value = field.type.read(reader, under + name, node)
        if value is not None:
            values[name] = values[name] + value if name in values else value
    return values
