"""Dates as people and spreadsheets write them, made ISO 8601; knows no table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from postlint.drafts.table.layouts import ANYTHING

_DUTCH: Final = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_SERIAL: Final = re.compile(r"\d{5}(?:[.,]\d+)?")
_EPOCH: Final = datetime(1899, 12, 30)  # day 0 of spreadsheets
_SERIALS: Final = range(20_000, 80_000)  # 1954 to 2119


def iso(text: str, formats: Sequence[str]) -> str | None:
    """A moment in ISO 8601: one of the formats, the serial number of a spreadsheet, or `20-11-2026 9:30`.

    None where the layout takes words as well and these are some; the text as it is where it is no moment.
    """
    text = " ".join(text.split())
    for wanted in formats:
        if wanted:
            moment = parsed(text, wanted)
            if moment is not None:
                return moment.isoformat(" ")
    if _SERIAL.fullmatch(text) and int(text[:5]) in _SERIALS:
        return (_EPOCH + timedelta(seconds=round(float(text.replace(",", ".")) * 86_400))).isoformat(" ")
    dutch = _DUTCH.fullmatch(text)
    if dutch:
        day, month, year, hour, minute, second = [int(part or 0) for part in dutch.groups()]
        return f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
    return None if ANYTHING in formats and not text[:4].isdigit() else text


def parsed(text: str, wanted: str) -> datetime | None:
    """The moment that a text says in a format of ``strptime``."""
    try:
        return datetime.strptime(text, wanted)
    except ValueError:
        return None
