"""Telephone numbers in whatever way they are written; knows nobody's number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec import Struct

from postlint.model import Span

COUNTRY: Final = "31"
_LONG: Final = r"\d(?:\W{0,3}\d){8,}"
_GAP: Final = r"[ \u00a0]?[-–./()]{0,2}[ \u00a0]?"
_PHONE: Final = (
    r"(?<!\d)(?<!\d[.,/:-])(?<![A-Za-z])(?:"
    rf"(?P<own>(?:\+|\b00){_GAP}31(?:{_GAP}0)?(?P<rest>(?:{_GAP}[1-9])(?:{_GAP}\d){{8}}))"
    rf"|(?P<abroad>(?:\+|\b00)(?!{_GAP}31)[1-9](?:{_GAP}\d){{7,13}})"
    rf"|(?P<national>\(?0(?P<digits>(?:{_GAP}[1-9])(?:{_GAP}\d){{8}}))"
    r")(?!\d)"
)
# Dates and hours can be as long: 06-12-2026 10 uur, 08.30-17.00 12 november.
_NO_PHONE: Final = r"\(?(?:\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d(?!\d)|[0-2]?\d\.[0-5]\d(?!\d)\s?(?:[-–]|tot|uur))"
_BANK: Final = r"[A-Z]{2}\d\d ?[A-Z]{4} ?$"  # how an account goes on behind its bank: NL91 ABNA 0417164300
_CHAT: Final = r"(?:wa\.me/|phone=)\+?(\d{8,15})(?!\d)"


class Phone(Struct, frozen=True):
    """Where a telephone number stands, and its digits with those of its country."""

    start: int
    end: int
    digits: str


def find_phones(text: str) -> Iterator[Phone]:
    """The telephone numbers that can be somebody's own: with an area code, mobile, or from abroad."""
    for found in _candidates(text):
        if _compiled(_NO_PHONE).match(text, found.start()) or _compiled(_BANK).search(text[: found.start()][-10:]):
            continue
        national = found["rest"] or found["digits"]
        digits = COUNTRY + _digits(national) if national else _digits(found.group()).removeprefix("00")
        yield Phone(*_trimmed(text, found.start(), found.end()), digits)
    for found in _compiled(_CHAT).finditer(text) if "/" in text else ():
        yield Phone(*found.span(1), found[1])


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """What has the shape of a number; looked for only where there are enough digits."""
    for run in _compiled(_LONG).finditer(text):
        yield from _compiled(_PHONE).finditer(text, max(0, run.start() - 2), run.end())


def full_digits(written: str) -> str:
    """The digits of a number with those of its country, as far as it is a number."""
    digits = _digits(written.replace("(0)", ""))
    if written.strip().startswith("+") or digits.startswith("00"):
        return digits.removeprefix("00")
    return COUNTRY + digits[1:] if digits.startswith("0") else digits


def _digits(written: str) -> str:
    return "".join(char for char in written if char.isdigit())


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without a bracket that isn't closed in the number."""
    return Span(start + 1, end) if text[start] == "(" and ")" not in text[start:end] else Span(start, end)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
