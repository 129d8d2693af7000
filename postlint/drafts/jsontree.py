"""JSON as nodes whose every character knows where it was written, and back; knows no fields."""

from __future__ import annotations

import json
import re
from array import array
from typing import Final

from postlint.model import Edit, Passage, Source, Span
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table

MAX_DEPTH: Final = 50
_BLANKS: Final = re.compile(r"[ \t\r]*")
_STRING: Final = re.compile(r'"([^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+)"')
_WORD: Final = re.compile(r"(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.+-])")
_ESCAPE: Final = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_HALF: Final = re.compile("[\ud800-\udfff]")

VALUE: Final = ("hier hoort een waarde", "a value was expected here")
NAME: Final = ("hier hoort een naam tussen dubbele aanhalingstekens", "a name in double quotes was expected here")
COLON: Final = ("na een naam hoort een :", "a : was expected after a name")
NEXT: Final = ("hier hoort een komma of het einde van {what}", "a comma or the end of {what} was expected here")
STRING: Final = (
    "deze tekst eindigt niet, of er staat een teken in dat een \\ nodig heeft",
    "this text does not end, or a character in it needs a \\",
)
REST: Final = ("na het bericht staat nog iets", "something comes after the post")
TWICE: Final = ("deze naam staat er twee keer", "this name is given twice")
DEEP: Final = ("dit zit te diep genest", "this is nested too deep")


class JsonError(Exception):
    """What is no JSON, in Dutch and English, and where."""

    def __init__(self, why: tuple[str, str], offset: int) -> None:
        super().__init__(why[1])
        self.nl = f"Dit is geen JSON: {why[0]}."
        self.en = f"This is not JSON: {why[1]}."
        self.offset = offset


def read(source: Source, start: int, end: int) -> Node:
    """The value that ``source.text[start:end]`` is; raises JsonError."""
    reader = _Reader(source, end)
    node, at = reader.value(reader.after_blanks(start), 0)
    at = reader.after_blanks(at)
    if at < end:
        raise JsonError(REST, at)
    return node


class _Reader:
    """Reads values from one line of a source."""

    def __init__(self, source: Source, end: int) -> None:
        self.source = source
        self.text = source.text
        self.end = end

    def after_blanks(self, at: int) -> int:
        found = _BLANKS.match(self.text, at, self.end)
        return found.end() if found else at

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        """A value, and where it ends."""
        sign = self.text[at] if at < self.end else ""
        if sign == '"':
            return self.string(at)
        if sign and sign in "{[":
            if depth == MAX_DEPTH:
                raise JsonError(DEEP, at)
            return self.table(at, depth) if sign == "{" else self.items(at, depth)
        found = _WORD.match(self.text, at, self.end)
        if found is None:
            raise JsonError(VALUE, at)
        return Scalar(found[0], Span(*found.span()), self.source, "plain"), found.end()

    def string(self, at: int) -> tuple[Scalar, int]:
        """A string; half of a surrogate pair is no character, and is read as U+FFFD."""
        found = _STRING.match(self.text, at, self.end)
        if found is None:
            raise JsonError(STRING, at)
        text = found[1]
        if "\\" in text:
            text = _HALF.sub("\ufffd", json.loads(found[0]))
        return Scalar(text, Span(*found.span()), self.source, "double"), found.end()

    def table(self, start: int, depth: int) -> tuple[Table, int]:
        """An object."""
        entries: list[Entry] = []
        names: set[str] = set()
        at = self.after_blanks(start + 1)
        while self.text[at : at + 1] != "}" or entries:
            if self.text[at : at + 1] != '"':
                raise JsonError(NAME, at)
            key, behind = self.string(at)
            if key.text in names:
                raise JsonError(TWICE, at)
            names.add(key.text)
            at = self.after_blanks(behind)
            if self.text[at : at + 1] != ":":
                raise JsonError(COLON, at)
            value, at = self.value(self.after_blanks(at + 1), depth + 1)
            entries.append(Entry(key, value))
            at = self.after_blanks(at)
            if self.text[at : at + 1] == "}":
                break
            at = self.comma(at, "{…}")
        return Table(tuple(entries), Span(start, at + 1), self.source), at + 1

    def items(self, start: int, depth: int) -> tuple[Items, int]:
        """An array."""
        found: list[Node] = []
        at = self.after_blanks(start + 1)
        while self.text[at : at + 1] != "]" or found:
            value, at = self.value(at, depth + 1)
            found.append(value)
            at = self.after_blanks(at)
            if self.text[at : at + 1] == "]":
                break
            at = self.comma(at, "[…]")
        return Items(tuple(found), Span(start, at + 1), self.source), at + 1

    def comma(self, at: int, what: str) -> int:
        """What comes after a comma."""
        if self.text[at : at + 1] != ",":
            raise JsonError((NEXT[0].format(what=what), NEXT[1].format(what=what)), at)
        return self.after_blanks(at + 1)


def passage(scalar: Scalar) -> Passage:
    """The text of a string, each character with the place where it was written."""
    start, end = scalar.span.start + 1, scalar.span.end - 1
    if scalar.style == "plain":
        start, end = scalar.span
    if end - start == len(scalar.text):
        return Passage(scalar.text, scalar.source, range(start, end), range(start + 1, end + 1), end, _encode)
    starts, ends = array("I"), array("I")  # a file of many posts has many of these
    at = start
    for found in _ESCAPE.finditer(scalar.source.text, start, end):
        starts.extend(range(at, found.start() + 1))
        ends.extend(range(at + 1, found.start() + 1))
        at = found.end()
        ends.append(at)
    starts.extend(range(at, end))
    ends.extend(range(at + 1, end + 1))
    return Passage(scalar.text, scalar.source, starts, ends, end, _encode)


def _encode(passage: Passage, span: Span, new: str) -> Edit | None:
    """Write new text with the escapes that JSON asks for; what is no string is left alone."""
    at = passage.place(*span).span
    if _HALF.search(new) or not _is_string(passage):
        return None
    return Edit(at, json.dumps(new, ensure_ascii=False)[1:-1])


def _is_string(passage: Passage) -> bool:
    behind = passage.source.text[passage.tail : passage.tail + 1]
    return behind not in {"", ",", "}", " ", "\t", "\r", "\n"}
