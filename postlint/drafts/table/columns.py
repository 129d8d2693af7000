"""The header of a table made into columns of fields; reads no row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Final

from msgspec import Struct

from postlint.drafts.defaults import TableOptions
from postlint.drafts.fields import APPROVAL, FIELDS, IMAGE, LINK, RECEIVED, Silence
from postlint.drafts.names import platform_named
from postlint.drafts.reader import Reader, shortened
from postlint.drafts.table.cells import Cell, whole
from postlint.drafts.table.layouts import LAYOUTS, Column, Layout, recognised
from postlint.drafts.values import Field, Fields, Type
from postlint.model import Problem
from postlint.platforms import PLATFORMS
from postlint.yamltree.nodes import Scalar

Path = tuple[str, ...]
GROUPS: Final[Mapping[str, Fields]] = {
    "images": IMAGE,
    "link": LINK,
    "in_reply_to": RECEIVED,
    "approved": APPROVAL,
    "ignore": Silence.fields,
}
_SEVERAL_TIMES: Final = frozenset([("platform",), ("publish_at",)])  # a date and a time are two columns, say


class Bound(Struct, frozen=True):
    """A column that holds a field, by its place in the table."""

    index: int
    path: Path
    separator: str = ""
    platform: str = ""


class Binding(Struct, frozen=True):
    """What the columns of a table hold; ``first`` is the number of the header's row, 0 where there is none."""

    columns: tuple[Bound, ...]
    dates: tuple[str, ...] = ()
    layout: str = ""
    first: int = 0
    width: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def texts(self) -> tuple[Bound, ...]:
        """The columns of text."""
        return tuple([bound for bound in self.columns if bound.path[0] == "text"])


def path_of(header: str) -> Path | None:
    """The field that a header names; None for one that no post has."""
    words = "_".join(header.lower().split())
    head, *rest = words.split(".")
    field = FIELDS.get(head)
    if field is None:
        return None
    head = field.name or head
    if not rest:
        return (head,)
    if head == "text":
        platform = platform_named(rest[0])
        return (head, platform) if platform and len(rest) == 1 else None
    numbered = len(rest) > 1 and head == "images" and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 3
    known = GROUPS.get(head, {})
    return (head, *rest) if rest[-1] in known and len(rest) == 1 + numbered else None


def type_of(path: Path) -> Type:
    """What the field of a path takes."""
    group: Mapping[str, Field] = GROUPS[path[0]] if len(path) > 1 and path[0] in GROUPS else FIELDS
    return group[path[-1] if group is not FIELDS else path[0]].type


def bind(header: Sequence[Cell | None], number: int, options: TableOptions) -> Binding | None:
    """What the columns under a header hold; None where it is the header of no table of posts."""
    names = [cell.text if cell else "" for cell in header]
    mapped = {_plain(name): path_of(field) for field, name in options.columns}
    layout = LAYOUTS[options.layout] if options.layout else None if mapped else recognised(names)
    reader = Reader()
    bound = list(_bound(header, mapped, layout, reader))
    _look_for(options, header, reader)
    dates = (options.date_format,) if options.date_format else layout.dates if layout else ()
    found = Binding(tuple(bound), dates, layout.name if layout else "", number, len(header), tuple(reader.problems))
    return found if found.texts else None


def by_place(layout: Layout, options: TableOptions, dates: tuple[str, ...] = ()) -> Binding:
    """What the columns of a table without header hold."""
    bound = [Bound(at, path_of(column.field) or (), column.separator) for at, column in enumerate(layout.columns)]
    given = (options.date_format,) if options.date_format else dates or layout.dates
    return Binding(tuple(bound), given, layout.name, width=len(bound))


def _bound(
    header: Sequence[Cell | None], mapped: Mapping[str, Path | None], layout: Layout | None, reader: Reader
) -> Iterator[Bound]:
    columns = layout.columns_for([cell.text if cell else "" for cell in header]) if layout else None
    taken: set[Path] = set()
    for index, cell in enumerate(header):
        column = (next(columns) if columns else None) or Column("")
        if cell is None:
            continue
        path = mapped.get(_plain(cell.text)) or path_of(column.field) or path_of(cell.text)
        if column.platform:
            yield Bound(index, ("platform",), platform=column.platform)
        elif path in taken and path not in _SEVERAL_TIMES:
            reader.invalid(".".join(path or ()), whole(cell), f"1 × {'.'.join(path or ())}")
        elif path:
            taken.add(path)
            yield Bound(index, path, column.separator)
        elif not (mapped or column.header or (layout and layout.grows)):
            _tell_unknown(cell, reader)


def _plain(header: str) -> str:
    """A header as it is compared: in any case, with any blanks."""
    return " ".join(header.lower().split())


def _look_for(options: TableOptions, header: Sequence[Cell | None], reader: Reader) -> None:
    """Tell of a field whose column was named and is not there, in a table that was meant: its text was found so."""
    cells = {_plain(cell.text): cell for cell in header if cell}
    is_there = {field: False for field, _ in options.columns}
    is_there.update({field: True for field, name in options.columns if _plain(name) in cells})
    if not any(found and field.startswith("text") for field, found in is_there.items()):
        return
    for field, name in options.columns:
        if not is_there[field]:
            first = next(iter(cells.values()))
            wanted = ", ".join([shortened(cell.text) for cell in cells.values()])
            sought = Scalar(name, first.span, first.source)
            reader.invalid(f"--map {field}", sought, wanted, [shortened(cell.text) for cell in cells.values()])


def _tell_unknown(cell: Cell, reader: Reader) -> None:
    meant = import_module("postlint.drafts.table.guesses").field_of(cell.text)
    reader.unknown(shortened(cell.text), whole(cell, meant or None), [meant] if meant else known(cell.text))


def known(header: str) -> Sequence[str]:
    """The headers that a misspelt one may have meant."""
    head = header.strip().lower().partition(".")[0]
    nested = [f"{head}.{name}" for name in (PLATFORMS if head == "text" else GROUPS.get(head, ()))]
    return [*FIELDS, *nested]
