"""What the sheets of a workbook hold, as text; computes no formula, runs no macro and knows no field."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from importlib import import_module
from io import BytesIO
from itertools import islice
from typing import Any, Final, NamedTuple

from postlint.drafts.decode import LIMIT_TABLE, too_large
from postlint.drafts.reader import shortened
from postlint.drafts.table.cells import MOST_COLUMNS, MOST_POSTS, MOST_ROWS
from postlint.drafts.unreadable import unreadable

_OLE: Final = b"\xd0\xcf\x11\xe0"
HEADER_WITHIN: Final = 10  # rows: a title or a remark may stand above the header
TOO_MANY: Final = MOST_POSTS + HEADER_WITHIN + 1  # rows that hold something: no more of a sheet are read
_BLANK_ROWS: Final = 10_000  # on end: what comes after is left alone


class Rows(NamedTuple):
    """What a sheet holds, as text: its name, and the rows that are not blank with their numbers."""

    name: str
    rows: Sequence[tuple[int, Sequence[str]]]


def read_sheets(data: bytes) -> tuple[Rows, ...]:
    """What the sheets of a workbook hold, hidden ones included; of a formula the value that was saved with it."""
    if data.startswith(_OLE):
        raise unreadable("protected-workbook")
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist() if part.filename.endswith((".xml", ".rels")))
        if size <= LIMIT_TABLE:
            return tuple(_sheets(data))
    except Exception as error:  # whatever the library raises on what is no workbook
        raise unreadable("not-a-workbook", reason=shortened(f"{type(error).__name__}: {error}")) from error
    raise too_large(size, LIMIT_TABLE)


def _sheets(data: bytes) -> Iterator[Rows]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about what the library does not model, which nobody asked it to
        load_workbook = import_module("openpyxl").load_workbook
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            yield Rows(sheet.title, tuple(islice(_filled(sheet), TOO_MANY)))
        book.close()


def _filled(sheet: Any) -> Iterator[tuple[int, Sequence[str]]]:
    found = sheet.iter_rows(min_row=1, max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    blank = 0
    for number, row in enumerate(found, 1):
        values = [_text(value) for value in row]
        while values and not values[-1]:
            values.pop()
        blank = 0 if values else blank + 1
        if values:
            yield number, tuple(values)
        elif blank > _BLANK_ROWS:
            return


def _text(value: Any) -> str:
    """The value of a cell as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        value = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
        return str(value.date() if value.time() == time(0) else value)
    if isinstance(value, time):
        return value.isoformat("seconds")
    return value.isoformat() if isinstance(value, date) else str(value)
