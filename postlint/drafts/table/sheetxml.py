"""Where cells and strings stand in the XML of a workbook, in bytes; knows no zip and writes nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from xml.parsers import expat

from msgspec import Struct

from postlint.drafts.table.cells import name_of
from postlint.drafts.unreadable import CannotKeep

_NAME: Final = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
_INLINE: Final = re.compile(r"<(?:\w+:)?is(?:\s[^>]*)?>(.*)</(?:\w+:)?is>", re.DOTALL)


class CellXml(Struct, frozen=True):
    """The element of a cell: its tag with prefix, attributes, value, and where it stands.

    ``inline`` is the XML of a text that stands in the cell itself.
    """

    tag: str
    attributes: Mapping[str, str]
    start: int
    end: int
    value: str
    inline: str
    formula: bool


def cells(xml: bytes, wanted: frozenset[str] | None) -> dict[str, CellXml]:
    """The elements of cells by their names: those wanted, else all."""
    walk = _Cells(xml, wanted)
    walk.run()
    return walk.found


def nth_element(xml: bytes, name: str, number: int) -> str:
    """The inside of the n-th element of a name, of those that do not stand in each other."""
    walk = _Nth(xml, name, number)
    walk.run()
    if walk.inside is None:
        raise CannotKeep
    start, end = walk.inside
    return xml[start:end].decode()


class _Walk:
    """Elements as they come by. A document type is refused: no spreadsheet writes one."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        self._parser: Any = expat.ParserCreate()
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended
        self._parser.CharacterDataHandler = self._met
        self._parser.DefaultHandler = self._met
        self._parser.StartDoctypeDeclHandler = _refuse
        self._is_open = False  # whether the token before this one has yet to be told where it ended
        self._last: tuple[str, bool] = ("", False)

    def run(self) -> None:
        """Go through all of it; raises CannotKeep for what is no XML in UTF-8."""
        try:
            self.xml.decode()
            self._parser.Parse(self.xml, True)
        except (expat.ExpatError, UnicodeDecodeError) as error:
            raise CannotKeep from error
        self._close(len(self.xml))

    def _close(self, at: int) -> None:
        if self._is_open:
            self._is_open = False
            self.behind(*self._last, at)

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        self._close(at)
        self.start(tag, attributes, at)
        self._is_open, self._last = True, (tag, False)

    def _ended(self, tag: str) -> None:
        at = self._parser.CurrentByteIndex
        self._close(at)
        self.end(tag, at)
        self._is_open, self._last = True, (tag, True)

    def _met(self, text: str) -> None:
        self._close(self._parser.CurrentByteIndex)
        self.text(text)

    def start(self, tag: str, attributes: dict[str, str], at: int) -> None:
        """An element starts here."""

    def end(self, tag: str, at: int) -> None:
        """The closing tag of an element starts here."""

    def behind(self, tag: str, closed: bool, at: int) -> None:
        """An opening or closing tag ended here."""

    def text(self, text: str) -> None:
        """Text comes by."""


def _refuse(*_: object) -> None:
    raise CannotKeep


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


class _Cells(_Walk):
    def __init__(self, xml: bytes, wanted: frozenset[str] | None) -> None:
        super().__init__(xml)
        self.found: dict[str, CellXml] = {}
        self._wanted = wanted
        self._row = 0
        self._column = -1
        self._name = ""
        self._cell: tuple[str, dict[str, str], int] | None = None
        self._value: list[str] = []
        self._in_value = self._formula = False

    def start(self, tag: str, attributes: dict[str, str], at: int) -> None:
        local = _local(tag)
        if local == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = -1
        elif local == "c" and self._cell is None:
            self._column += 1
            self._name = attributes.get("r") or name_of(self._column, self._row)
            named = _NAME.fullmatch(self._name)
            self._column = _number(named[1]) if named else self._column
            self._cell, self._value, self._formula = (tag, attributes, at), [], False
        elif local == "v":
            self._in_value = True
        elif local == "f":
            self._formula = True

    def end(self, tag: str, at: int) -> None:
        if _local(tag) == "v":
            self._in_value = False

    def text(self, text: str) -> None:
        if self._in_value:
            self._value.append(text)

    def behind(self, tag: str, closed: bool, at: int) -> None:
        if not closed or self._cell is None or tag != self._cell[0]:
            return
        own, attributes, start = self._cell
        self._cell = None
        if self._wanted is None or self._name in self._wanted:
            inline = _INLINE.search(self.xml[start:at].decode())
            value = "".join(self._value)
            cell = CellXml(own, attributes, start, at, value, inline[1] if inline else "", self._formula)
            self.found[self._name] = cell


class _Nth(_Walk):
    def __init__(self, xml: bytes, name: str, number: int) -> None:
        super().__init__(xml)
        self.inside: tuple[int, int] | None = None
        self._name = name
        self._left = number
        self._start = -1

    def behind(self, tag: str, closed: bool, at: int) -> None:
        if _local(tag) == self._name and not closed and self._left == 0:
            self._start = at

    def end(self, tag: str, at: int) -> None:
        if _local(tag) != self._name:
            return
        if self._left == 0:
            self.inside = (self._start, at)
        self._left -= 1


def _number(letters: str) -> int:
    """The 0-based column that letters name."""
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found - 1
