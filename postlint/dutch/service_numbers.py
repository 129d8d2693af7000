"""Citizen service numbers (BSN) in a text: digits that pass their test; knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from postlint.model import Span
from postlint.text.phones import find_phones

if TYPE_CHECKING:
    from postlint.text.reading import Reading

_RUN: Final = r"\d(?:[ \u00a0.-]?\d){7,}(?![\w%])(?![.,]\d)"
_INSIDE: Final = r"(?:[\w€$£+](?<!bsn)(?<!nummer)|\w[.,/:-])$"  # what comes before a part of something longer
# How the number is grouped in letters and on cards; any grouping will do where nothing else stands beside it.
_GROUPED: Final = r"(?<!\d)(?:\d{9}|\d{3}([ \u00a0.-])\d{3}\1\d{3}|\d{4}([ \u00a0.-])\d{2}\2\d{3})(?!\d)"
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_CUES: Final = (
    "bsn",
    "burgerservicenummer",
    "burger service",
    "persoonsgebonden nummer",
    "onderwijsnummer",
    "pgn",
    "sofinummer",
    "sofi-nummer",
    "sofinr",
)
# What comes before other numbers that pass the same test, or that are public.
_OTHER: Final = (
    r"(?:rsin|fiscaal ?nummer|issn|isbn|doi|kvk|kvk-nummer|(?:project|order|artikel|vacature)nummer|€|eur|rekening)"
    r"[\s:.=#]*$"
)
# How many of something there are: 111.222.333 mensen.
_COUNT: Final = r"\d{3}\.\d{3}\.\d{3} [a-zë]{2,}(?:en|s|euro|keer)\b"


def find_service_numbers(reading: Reading) -> Iterator[Span]:
    """Where such numbers stand; of eight digits, and in links, only where a word for them stands beside them."""
    text = reading.text
    found = [
        (Span(first, last), run.start())
        for run in _compiled(_RUN).finditer(text)
        for first, last in _candidates(text, *run.span())
        if passes_eleven_test([int(char) for char in text[first:last] if char.isdigit()])
    ]
    called = {at for phone in find_phones(text) for at in range(phone.start, phone.end)} if found else set()
    for span, run_start in found:
        if called.isdisjoint(range(*span)) and _is_meant(reading, *span, run_start):
            yield span


def _is_meant(reading: Reading, start: int, end: int, run_start: int) -> bool:
    """Whether digits that pass the test are such a number where they stand."""
    text, before = reading.text, reading.text[max(0, run_start - 20) : run_start]
    if _compiled(_INSIDE).search(before) or _compiled(_OTHER).search(before):
        return False
    is_plain = sum(char.isdigit() for char in text[start:end]) == 9 and not _compiled(_COUNT).match(text, start)
    return (is_plain and reading.zone(start) != "url") or _has_cue(reading, start)


def passes_eleven_test(digits: list[int]) -> bool:
    """Whether eight or nine digits, which are not all the same, have the check digit that they should."""
    padded = [0] * (9 - len(digits)) + digits
    total = sum(digit * weight for digit, weight in zip(padded, _WEIGHTS, strict=True))
    return len(set(digits)) > 1 and total % 11 == 0


def _candidates(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A whole run of eight or nine digits, or what in a longer one is grouped as the number is."""
    if sum(char.isdigit() for char in text[start:end]) <= 9:
        return [(start, end)]
    return [found.span() for found in _compiled(_GROUPED).finditer(text, start, end)]


def _has_cue(reading: Reading, at: int) -> bool:
    start, end = reading.sentence_at(at)
    sentence = reading.text[start:end].lower()
    return any(cue in sentence for cue in _CUES)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
