"""The kind `birthdate`: the day on which somebody was born."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import FIELDS, marking, published
from postlint.text.reading import Reading

OLDEST: Final = 115  # years; who was born before is history
_MONTHS: Final = (
    "jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|"
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
_DATE: Final = (
    rf"(?<!\d)(?:[0-3]?\d[ .-]{{0,2}}(?:{_MONTHS})\.?[ -]{{0,2}}(?P<a>\d{{4}}|[’']?\d\d)"
    r"|[0-3]?\d ?[-/. ] ?[01]?\d ?[-/. ] ?(?P<b>\d{4}|[’']?\d\d)|(?P<c>\d{4})[-/.][01]?\d[-/.][0-3]?\d)(?!\d)"
)
_BEFORE: Final = (
    r"(?:(?:\bgeboren|\bgeb\.?|\bdob|\bd\.o\.b\.|\bborn|[*†])(?:\s+(?:op|is|was|on|in \w+|te \w+|\w+dag)\b)*"
    r"|(?:\bgeboortedatum|\bgeb\.?\s?datum|\bgeboortedag|\bdate of birth)(?:\s+[\w’'-]+){0,4})\s*[:=(,]?\s*$"
)
_AFTER: Final = r"\s*\)?\s*(?:(?:is|werd|was|ben ik|in \w+|te \w+)\s+){0,2}geboren\b"
_WORDS: Final = frozenset("geboren geb geboortedatum gebdatum geboortedag dob born birth".split())
_NEEDS: Final = Needs(words=_WORDS, parts=("*",), fields=FIELDS)


class Birthdate(Check, frozen=True, kw_only=True):
    """Flag dates of birth: a whole date beside a word for it.

    With a name, or even with the name of a department, it points at one person. An age or a year says enough. Dates
    longer ago than anybody lives are history, and left alone.
    """

    cases = {
        "": Case(
            "error",
            "Een geboortedatum wijst een persoon aan: noem hooguit een leeftijd.",
            "A date of birth points at a person: give an age at most.",
        )
    }
    examples = (
        Example(text="Zij is geboren op ⟦12 maart 1954⟧."),
        Example(text="Geb.datum: ⟦12-03-'54⟧"),
        Example(text="Op ⟦3 mei 2011⟧ geboren in ons ziekenhuis."),
        Example(text="Op 3 mei 2026 opent ons geboortecentrum; de eerste baby is al geboren."),
        Example(text="Florence Nightingale werd geboren op 12 mei 1820."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A word for being born, or its sign."""
        return _NEEDS

    @cached_property
    def _date(self) -> re.Pattern[str]:
        return re.compile(_DATE, re.IGNORECASE)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(_BEFORE, re.IGNORECASE)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(_AFTER, re.IGNORECASE)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each date."""
        for field, reading in published(post, _NEEDS):
            for span in self._dates(reading, context.now.year):
                yield marking(field, span)

    def _dates(self, reading: Reading, year: int) -> Iterator[Span]:
        text = reading.text
        for found in self._date.finditer(text):
            born = int((found["a"] or found["b"] or found["c"]).strip("’'"))
            beside = self._before.search(text[max(0, found.start() - 40) : found.start()])
            if (born < 100 or year - OLDEST < born <= year) and (beside or self._after.match(text, found.end())):
                yield Span(*found.span())
