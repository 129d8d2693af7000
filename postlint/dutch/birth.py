"""Days on which people were born, as Dutch and English write them; knows no rule and nobody's age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from postlint.dutch.names import is_first
from postlint.model import Span
from postlint.text.phones import find_phones

if TYPE_CHECKING:
    from postlint.text.reading import Reading

OLDEST: Final = 115  # years; who was born before is history
# Years that a date beside no more than a person must lie back: what is nearer may as well be an appointment.
SETTLED: Final = 2
BORN: Final = frozenset(
    "geboren geb geboortedatum gebdatum geboortedag geboorte dob born birth jarig verjaardag wereld levenslicht "
    "geboortejaar geboortemaand pleegkind kind zoon dochter baby jongen meisje "
    "patiënt patient patiënte patiente cliënt client cliënte cliente bewoner bewoonster meneer mevrouw".split()
)
_NEAR: Final = 60  # characters before a date in which a word for it is looked for
_MONTHS: Final = (
    "jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|"
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
_ONES: Final = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_DAYS: Final = (
    rf"(?:{_ONES}|tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien|(?:{_ONES})[eë]n(?:twintig|dertig)|"
    r"twintig|dertig|eerste|derde|achtste)(?:de|ste)?"
)
_YEAR: Final = r"(?P<year>\d{4}|[’']?\d\d|(?P<words>negentien(?:honderd)?[ -]?\w+|tweeduizend[ -]?\w*))"
_AND_YEAR: Final = rf"[ .-]{{0,2}}(?:{_MONTHS})\.?[ -]{{0,2}}{_YEAR}(?!\w)"
# A first digit is looked for at once: few texts have one.
_IN_DIGITS: Final = (
    r"\d(?<!\w\d)(?:(?P<iso>\d{3})[-/.][01]?\d[-/.][0-3]?\d"
    r"|\d? ?[-/. ] ?[01]?\d ?[-/. ] ?(?P<year>\d{4}|[’']?\d\d))(?!\w)"
)
_WITH_MONTH: Final = rf"\d(?<!\w\d)\d?(?:e|ste|de)?{_AND_YEAR}"
_IN_WORDS: Final = rf"\b{_DAYS}{_AND_YEAR}"
_IN_ENGLISH: Final = rf"\b(?:{_MONTHS}) [0-3]?\d(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\w)"
_MONTH_NAMES: Final = frozenset(_MONTHS.split("|"))
_BEFORE: Final = (
    r"(?:(?:\bgeboren|\bgeb\.?|\bdob|\bd\.o\.b\.|\bborn|\blevenslicht|\bter wereld|[*†]|(?<!\d)°)"
    r"(?:\s+(?:op|de|is|was|on|in \w+|te \w+|\w+dag)\b)*"
    r"|(?:\bgeboortedatum|\bgeb\.?\s?dat(?:um|\.)|\bgeboorte[ -]?dag|\bdate of birth)(?:\s+[\w’'-]+){0,4})"
    r"\s*[:=(,!.]?\s*$"
)
_FEAST: Final = r"(?:\bjarig|\bverjaardag|\bbirthday)(?:\s+(?:is|was|op|van|valt|on|the|de|\w+dag)\b)*\s*[:=(,]?\s*$"
_SOMEBODY: Final = (
    r"\b(?:\w*(?:pati[eë]nt|cli[eë]nt)e?|bewoner|bewoonster|leerling|student|pleegkind|kind|baby|jongen|meisje|man|vrouw|"
    r"meneer|mevrouw|moeder|vader|hij|zij|ze)"
    r"(?:\s?[(,]\s?(?:(?:m|v|man|vrouw)\b[,;/ ]*)?|\s(?:is|was)\svan\s|\svan\s)$"
)
_CALLED: Final = (
    r"(?i:\b(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|de heer)) (?:(?:van|de|der|den|ter|ten|het|’t|'t) )*"
    r"[A-ZÀ-Ý][\w’'-]+\s?[(,]\s?$"
)
_NAMED: Final = r"(?<!\w)([A-ZÀ-Ý][\w’'-]+)(?: (?:van|de|der|den|ter|ten|el|al|’t|'t))* [A-ZÀ-Ý][\w’'-]+\s?[(,]\s?$"
_AFTER: Final = (
    r"\s*\)?\s*(?:(?:(?:is|werd|was|ben ik|hier|thuis|in \w+|te \w+)\s+){0,3}geboren\b"
    r"|(?:is|werd|werden|was|kwam|kwamen|zag)\s+(?:[^\s.,;:!?]+\s+){0,6}?(?:geboren|ter wereld|het levenslicht)\b"
    r"|ter wereld\b)"
)
_UNTIL: Final = r"\s*(?:tot|t/m|[-–] ?\d)"


def find_birth_dates(reading: Reading, year: int) -> Iterator[Span]:
    """Whole dates beside a word for being born, or old enough ones right behind somebody; ``year`` is the present."""
    text = reading.text
    for found in _without_phones(_dates(reading), text):
        born = _year(found, year)
        if not year - OLDEST < born <= year:
            continue
        before = text[max(0, found.start() - _NEAR) : found.start()]
        settled = born <= year - SETTLED and not _compiled(_UNTIL).match(text, found.end())
        if (
            _compiled(_BEFORE).search(before)
            or _compiled(_AFTER).match(text, found.end())
            or (settled and _is_of_somebody(before))
        ):
            yield Span(*found.span())


def _dates(reading: Reading) -> list[re.Match[str]]:
    patterns = [_IN_DIGITS]
    if not reading.vocabulary.isdisjoint(_MONTH_NAMES):
        patterns += [_WITH_MONTH, _IN_WORDS, _IN_ENGLISH]
    found = [match for pattern in patterns for match in _compiled(pattern).finditer(reading.text)]
    return sorted(found, key=lambda match: match.start())


def _without_phones(dates: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """The dates that are no part of a telephone number: 06-12 34 56 78."""
    digits = {at for phone in find_phones(text) for at in range(phone.start, phone.end)} if dates else set()
    return [date for date in dates if digits.isdisjoint(range(*date.span()))]


def _is_of_somebody(before: str) -> bool:
    """Whether what stands before a date is a person, or a birthday."""
    if _compiled(_FEAST).search(before) or _compiled(_SOMEBODY).search(before) or re.search(_CALLED, before):
        return True
    named = re.search(_NAMED, before)
    return named is not None and is_first(named[1].lower())


def _year(found: re.Match[str], present: int) -> int:
    """The year of a date; two digits are of the last hundred years, and words say no more than that it is one."""
    parts = found.groupdict()
    if parts.get("words"):
        return present - SETTLED
    written = found.group()[:4] if parts.get("iso") else parts["year"].strip("’'")
    if len(written) > 2:
        return int(written)
    century = present - present % 100
    return century + int(written) - (100 if int(written) > present % 100 else 0)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
