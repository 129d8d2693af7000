"""Birthdays without a year and months in which people were born; knows no rule, and no whole dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from postlint.model import Span

if TYPE_CHECKING:
    from postlint.text.reading import Reading

OLDEST: Final = 115  # years; who was born before is history
FEASTS: Final = frozenset(
    "kerstdag paasdag pinksterdag nieuwjaarsdag oudejaarsdag koningsdag koninginnedag bevrijdingsdag kerstavond".split()
)
MONTHS: Final = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)
# What else has a birthday, and those of whom there are many, or who are spoken to.
_OTHERS: Final = re.compile(
    r"\b(?:ons|onze|het|dit|de|een) (?:\w+ )?(?:\w*huis|\w*centrum|\w*afdeling|\w*poli\w*|universiteit|faculteit|"
    r"stichting|vereniging|school|organisatie|\w*team|idee|plan|project\w*|\w*fonds|museum|bibliotheek|app|kliniek|"
    r"methode|groep)\b"
    r"|\b(?:\w*kinderen|baby[’']s|kindjes|mensen|deelnemers|pati[eë]nten|cli[eë]nten|iedereen|wie|mannen|vrouwen|jongeren|"
    r"meisjes|jongens|bewoners|studenten|ouderen|volwassenen|tweelingen|ben je|bent u|je bent|u bent|"
    r"(?:is|als) (?:je|uw)|koning\w*|prins\w*)\b",
    re.IGNORECASE,
)
_MONTH: Final = rf"(?:{'|'.join(sorted(MONTHS))})"
_DAY: Final = rf"(?:[0-3]?\d|eerste)(?:e|ste|de)? {_MONTH}\b(?! ?[’']?\d)"
_SOMEBODY: Final = (
    r"(?:\w*(?:pati[eë]nt|cli[eë]nt)e?|bewoner|bewoonster|leerling|student|\w*kind(?:je)?|\w*dochter|\w*zoon|baby|jongen|"
    r"meisje|man|vrouw|meneer|mevrouw|moeder|vader|opa|oma|hij|zij|ze)"
)
_TURNS: Final = (
    rf"\b(?:werd|wordt)\b[^.!?\n\d]{{0,20}}?(?P<date>{_DAY}),? (?:\d{{1,3}}|[a-zë]+) ?jaar(?= oud|\s*[,.;:!?)]|\s*$)"
)
_FEAST: Final = rf"(?:(?:eerste|tweede|1e|2e) )?(?:{'|'.join(sorted(FEASTS))}) (?:van |in )?(?:19|20)\d\d"
_FIND: Final = (
    rf"\bgeboren (?:is |werd )?in (?P<date>{_MONTH} (?:van )?(?:19|20)\d\d)\b",
    rf"\bin (?P<date>{_MONTH} (?:19|20)\d\d) (?:is |werd )?(?:\w+ ){{0,2}}?geboren\b",
    rf"\bgeboorte(?:maand|jaar)[:\s]+(?P<date>{_MONTH} (?:19|20)\d\d|(?:19|20)\d\d,? (?:maand )?{_MONTH})\b",
    rf"\bgeboorte[ -]?(?:dag|datum)(?: (?:is|was|valt op|op))*\s?[:=(,]?\s*(?P<date>{_DAY})",
    rf"\bgeboren op (?P<date>{_DAY})",
    rf"\b(?:{_SOMEBODY})\b[^.!?\n]{{0,30}}?\bjarig (?:op|is op) (?P<date>{_DAY})",
    rf"\b(?:zijn|haar|mijn|wiens|diens) verjaardag (?:is|valt|was|viert (?:hij|zij|ze))?(?: op)? ?(?P<date>{_DAY})",
    rf"\b(?:{_SOMEBODY})\b[^.!?\n]{{0,30}}?{_TURNS}",
    rf"\b(?:geboren|levenslicht|ter wereld) op (?P<date>{_FEAST})\b",
    rf"\bop (?P<date>{_FEAST}) (?:is |werd )?(?:\w+ ){{0,2}}?(?:geboren|ter wereld)\b",
)


def find_birthdays(reading: Reading, year: int) -> Iterator[Span]:
    """A day, or a month and a year, right beside a word for being born, of one person; ``year`` is the present."""
    if reading.vocabulary.isdisjoint(MONTHS | FEASTS):
        return
    for found in (match for pattern in _FIND for match in _compiled(pattern).finditer(reading.text)):
        start, end = found.span("date")
        years = [int(part) for part in re.findall(r"\d{4}", reading.text[start:end])]
        sentence = reading.text[reading.sentence_at(start).start : found.end()]
        if all(year - OLDEST < born <= year for born in years) and not _OTHERS.search(sentence):
            yield Span(start, end)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
