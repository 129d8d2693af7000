"""Rows of cells made into posts, by way of the same typed fields as YAML; knows no file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from postlint.drafts.fields import TEXT, TRUTH
from postlint.drafts.posts import Assembly, Fields, Written
from postlint.drafts.reader import place_of
from postlint.drafts.table.cells import MOST_POSTS, MOST_ROWS, Cell, Sheet, parts, whole
from postlint.drafts.table.columns import Binding, Bound, type_of
from postlint.drafts.table.moments import is_ambiguous, iso
from postlint.drafts.unreadable import beyond
from postlint.drafts.values import Moment, Several, Truth, Type
from postlint.drafts.wording import as_posted, nothing
from postlint.model import Place, Source, Span
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table

_SILENCE: Final = re.compile(r"(?P<rules>[^\s,:]+(?:\s*,\s*[^\s,:]+)*)\s*:?\s*(?P<reason>.*)", re.DOTALL)
_DUTCH: Final = {"waar": "true", "onwaar": "false"}  # what Excel says in Dutch, and writes into a CSV
_SHORT: Final = {"link": "url", "in_reply_to": "text", "images": "file"}  # what a column of a group's own name holds
_EITHER_WAY: Final = '20-11-2026 09:30, --date-format "%d/%m/%Y %H:%M"'
_NOWHERE: Final = Source("-", "")

Given = list[tuple[Bound, Cell]]


class RowReader:
    """Reads the rows of a sheet into a draft."""

    def __init__(self, sheet: Sheet, binding: Binding, assembly: Assembly) -> None:
        self.sheet = sheet
        self.binding = binding
        self.assembly = assembly
        self._keys: dict[str, Scalar] = {}
        self._ambiguous: list[Cell] = []

    def read(self) -> None:
        """Take the posts of all rows below the header; raises Unreadable where there is no end to them."""
        self.assembly.problems.extend(self.binding.problems)
        for number, row in self.sheet.rows():
            if number > MOST_ROWS:
                raise beyond("too-many-rows", MOST_ROWS)
            if number > self.binding.first:
                self._read_row(number, row)
            if len(self.assembly.posts) > MOST_POSTS:
                raise beyond("too-many-posts", MOST_POSTS)

    def _read_row(self, number: int, row: Sequence[Any]) -> None:
        sheet = self.sheet
        cells = [(bound, sheet.cell(number, row, bound.index)) for bound in self.binding.columns]
        given = [(bound, cell) for bound, cell in cells if cell is not None]
        if all(bound.platform for bound, _ in given):  # a template says no to every platform on rows not in use
            return
        texts = [(bound, cell) for bound, cell in given if bound.path[0] == "text"]
        doubtful = [(bound, cell) for bound, cell in given if bound.platform and _truth(cell) is None]
        table = Table(tuple(self._entries(given)), Span(0, 0), _NOWHERE)
        fields = Fields(table)
        while self._ambiguous:
            fields.reader.invalid("publish_at", whole(self._ambiguous.pop()), _EITHER_WAY)
        for bound, cell in doubtful:
            fields.reader.invalid(bound.platform, whole(cell), TRUTH.expected)
        surplus = sheet.surplus(number, row, self.binding.width)
        if surplus:
            fields.reader.invalid("text", whole(surplus), TEXT.expected)
        for bound, cell in texts:
            fields.reader.places[".".join(bound.path)] = Place(cell.source, cell.span)
        written = list(_written(texts, fields))
        if not written:
            place = sheet.blank(number, row, self.binding.texts[0].index)
            written = [Written(nothing(place.source, place.span.start))]
        posts = self.assembly.add_posts(fields, written)
        for suppression in fields.values.get("ignore", ()):
            self.assembly.suppress(suppression, posts)

    def _entries(self, given: Given) -> Iterator[Entry]:
        """The fields of a row but its text."""
        by_head: dict[str, Given] = {}
        for bound, cell in given:
            if bound.path[0] != "text":
                by_head.setdefault(bound.path[0], []).append((bound, cell))
        for head, group in by_head.items():
            node = self._node(head, group)
            if node is not None:
                yield Entry(self._key(head), node)

    def _node(self, head: str, group: Given) -> Node | None:
        if head == "images":
            return self._images(group)
        bound, cell = group[0]
        if head == "platform":
            return _platforms(group)
        if head == "ignore" and len(bound.path) == 1:
            return _listed([_silence(part) for part in parts(cell) if part.text])
        if len(bound.path) > 1 or (len(group) > 1 and head in _SHORT):
            entries = [self._entry(bound, cell) for bound, cell in group]
            return _table([entry for entry in entries if entry is not None])
        if head == "publish_at" and len(group) > 1:
            return self._moment(cell, " ".join([cell.text.strip() for _, cell in group]))
        return self._value(type_of(bound.path), cell)

    def _entry(self, bound: Bound, cell: Cell) -> Entry | None:
        """A part of a group, such as the title of a link."""
        name = bound.path[-1] if len(bound.path) > 1 else _SHORT.get(bound.path[0], bound.path[0])
        path = (bound.path[0], name)
        values = parts(cell, bound.separator) if bound.separator else []
        node = next((value for value in values if value.text), None) or self._value(type_of(path), cell)
        return Entry(self._key(name), node) if node is not None else None

    def _value(self, kind: Type, cell: Cell) -> Node | None:
        if isinstance(kind, Moment):
            return self._moment(cell, cell.text)
        if isinstance(kind, Truth):
            return _in_english(whole(cell))
        if isinstance(kind, Several):
            return _listed([part for part in parts(cell) if part.text])
        return whole(cell)

    def _moment(self, cell: Cell, text: str) -> Node | None:
        moment = iso(text, self.binding.dates)
        if moment == text.strip() and is_ambiguous(text):
            self._ambiguous.append(cell)
            return None
        return None if moment is None else whole(cell, moment)

    def _images(self, group: Given) -> Node | None:
        """The pictures of a row: a cell lists the same thing of each, or a column is of one."""
        files = sum(len(parts(cell, bound.separator)) for bound, cell in group if bound.path[1:] in ((), ("file",)))
        pictures: dict[int, list[Entry]] = {}
        for bound, cell in group:
            name = bound.path[-1] if len(bound.path) > 1 else "file"
            alone = len(bound.path) > 2 or (name != "file" and files < 2)
            first = int(bound.path[1]) if len(bound.path) > 2 else 0
            values = [whole(cell)] if alone else parts(cell, bound.separator)
            if isinstance(type_of(("images", name)), Truth):
                values = [_in_english(value) for value in values]
            for number, value in enumerate(values, first):
                if value.text:
                    pictures.setdefault(number, []).append(Entry(self._key(name), value))
        return _listed([_table(pictures[number]) for number in sorted(pictures)])

    def _key(self, name: str) -> Scalar:
        if name not in self._keys:
            self._keys[name] = Scalar(name, Span(0, 0), _NOWHERE)
        return self._keys[name]


def _written(texts: Given, fields: Fields) -> Iterator[Written]:
    """The texts of a row: one for all its platforms, or one for each that has its own."""
    own = [(bound.path[1], cell) for bound, cell in texts if len(bound.path) > 1]
    shared = [cell for bound, cell in texts if len(bound.path) == 1]
    for platform, cell in own:
        yield Written(as_posted(cell.passage()), platform, Place(cell.source, cell.span))
    if shared and not own:
        yield Written(as_posted(shared[0].passage()))
    elif shared:
        with_own = {platform for platform, _ in own}
        for platform in fields.values.get("platform", ()):
            if platform not in with_own:
                yield Written(as_posted(shared[0].passage()), platform, fields.reader.places["platform"])


def _platforms(group: Given) -> Node | None:
    named: list[Node] = []
    for bound, cell in group:
        if not bound.platform:
            named += [part for part in parts(cell) if part.text]
        elif _truth(cell):
            named.append(whole(cell, bound.platform))
    return _listed(named)


def _truth(cell: Cell) -> bool | None:
    word = cell.text.strip().lower()
    return TRUTH.parse(_DUTCH.get(word, word))


def _in_english(value: Scalar) -> Scalar:
    word = _DUTCH.get(value.text.lower())
    return Scalar(word, value.span, value.source, "double") if word else value


def _silence(part: Scalar) -> Node:
    """What a cell of the column `ignore` asks: `RULE[, RULE] reason`."""
    said = _SILENCE.fullmatch(part.text)
    if said is None or not said["reason"]:
        return Scalar(part.text.rstrip(":"), part.span, part.source, "double")
    rules, reason = [Scalar(said[name], part.span, part.source, "double") for name in ("rules", "reason")]
    entries = (
        Entry(Scalar("rule", part.span, part.source), rules),
        Entry(Scalar("reason", part.span, part.source), reason),
    )
    return Table(entries, part.span, part.source)


def _listed(nodes: Iterable[Node]) -> Items | None:
    """Nodes as a list that stands where the first does."""
    items = tuple(nodes)
    return Items(items, items[0].span, items[0].source) if items else None


def _table(entries: list[Entry]) -> Table:
    place = place_of(entries[0].value)
    return Table(tuple(entries), place.span, place.source)
