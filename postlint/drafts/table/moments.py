"""Dates as people and spreadsheets write them, made ISO 8601; knows no table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from postlint.drafts.table.layouts import ANYTHING

_CLOCK: Final = r"(?:,?[ t](?:om )?(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?: ?u(?:ur)?)?)?"
_WEEKDAY: Final = r"(?:[a-z]{2,9}\.?,? )?"
_DUTCH: Final = re.compile(rf"{_WEEKDAY}(\d{{1,2}})-(\d{{1,2}})-(\d{{4}}){_CLOCK}")
_IN_WORDS: Final = re.compile(rf"{_WEEKDAY}(\d{{1,2}})[ -]([a-z]{{3,9}})\.?[ -](\d{{4}}|\d\d){_CLOCK}")
_DAY_OR_MONTH: Final = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\b.*")
_MONTHS: Final = ("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")
_NUMBERS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_SERIAL: Final = re.compile(r"\d{5}(?:[.,]\d+)?")
_EPOCH: Final = datetime(1899, 12, 30)  # day 0 of spreadsheets
_SERIALS: Final = range(20_000, 80_000)  # 1954 to 2119


def iso(text: str, formats: Sequence[str]) -> str | None:
    """A moment in ISO 8601: one of the formats, the serial number of a spreadsheet, or as it is written in Dutch:
    `20-11-2026 9:30`, `vrijdag 20 november 2026`.

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
    written = _DUTCH.fullmatch(text.lower()) or _IN_WORDS.fullmatch(text.lower())
    if written:
        return _from_words(*written.groups()) or text
    return None if ANYTHING in formats and not text[:4].isdigit() else text


def _from_words(day: str, month: str, year: str, *clock: str | None) -> str:
    """The parts of a date as ISO 8601; nothing where there is no such day."""
    number = int(month) if month.isdigit() else _NUMBERS.get(month[:3], 0)
    age = 2000 if len(year) == 2 else 0
    hour, minute, second = [int(part or 0) for part in clock]
    try:
        return datetime(age + int(year), number, int(day), hour, minute, second).isoformat(" ")
    except ValueError:
        return ""


def is_ambiguous(text: str) -> bool:
    """Whether nobody knows of a date which number is the month: 11/12/2026."""
    return bool(_DAY_OR_MONTH.fullmatch(text.strip()))


def parsed(text: str, wanted: str) -> datetime | None:
    """The moment that a text says in a format of ``strptime``."""
    try:
        return datetime.strptime(text, wanted)
    except ValueError:
        return None
