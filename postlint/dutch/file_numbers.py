"""Numbers under which somebody is known in care or education, by the word before them; knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from postlint.model import Span

_OF: Final = (
    r"(?:pati[eë]nt(?:en)?|pat|cli[eë]nt(?:en)?|dossier|casus|opname|behandel|zis|epd|hix|zorg|zorgpas|ponsplaatje|polis|"
    r"verzekerden?|verzekering|student(?:en)?|leerling|indicatie|zaak|bewoners?|donor|onderzoeks?|"
    r"ziekenhuis|studie|onderwijs|inschrijf|deelnemers?|personeels?)"
)
_WHOSE: Final = r"(?:pati[eë]nte?|cli[eë]nte?|bewoner|bewoonster|leerling|studente?|donor|deelnemer|\w*dossier|casus)"
_NUMBER: Final = (
    rf"(?:(?<!\w){_OF}[\s.-]{{0,2}}(?:nummer|nr|no|num|code|id)\b\.?|(?<!\w)(?:mrn|mdn|pid|zis|patid|pat\.?\s?id)\b"
    rf"|(?<!\w){_WHOSE} (?:met|onder|heeft) (?:het )?(?:nummer|nr)\b\.?)"
    r"[\s:=#.()>→-]*(?:(?:is|was|luidt|van (?:de |mijn |haar |zijn )?\w+ is|nr|nummer)\b\.?[\s:=#-]*){0,2}"
    r"(?P<number>(?:[A-Za-z]{0,3}[ -]?)?\d(?:[ ./-]?\d){3,}[A-Za-z]?)(?!\w)"
)
# Further on, and past the end of a sentence, only digits in one piece that count nothing and that nobody is to call.
_FURTHER: Final = (
    rf"(?<!\w)(?:{_OF}[\s.-]{{0,2}}(?:nummer|nr)\b|\w*dossier\b[^\d\n]{{0,30}}?\b(?:nummer|nr)\b)"
    r"(?P<between>[^\d\n]{1,40})(?<![\w+€$-])(?P<number>[1-9]\d{5,9})"
    r"(?![\w%]|[.,/-]\d| (?:[a-zë]{2,}(?:en|s)|euro|keer|jaar)\b)"
)
_CALLING: Final = (
    r"\b(?:bel|bellen|belt|tel|telefoon\w*|sms|app|appen|whatsapp|bereikbaar|kamer|artikel\w*|project\w*)\b"
)
# Six digits and more right behind a person's word need no other.
_BARE: Final = r"\d{6,10}(?![\w%]|[.,]\d)"
_PERSON: Final = (
    r"(?<!\w)(?:pati[eë]nte?|cli[eë]nte?|bewoner|bewoonster|leerling|studente?|deelnemer|deelneemster|\w*dossier)"
    r"(?: met nummer| nummer)?\s#?$"
)
_LONGEST: Final = 40  # characters of such a word and what stands behind it
_OTHERS: Final = r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|20\d\d$|nct|ntr)"  # dates, years, studies in public registers


def find_file_numbers(text: str, more: Iterable[str] = ()) -> Iterator[Span]:
    """Such numbers behind a word for one; ``more`` are the house's own words for them."""
    patterns = [_NUMBER]
    if words := "|".join(re.escape(word) for word in more):
        patterns.append(rf"(?<!\w)(?:{words})[\s:=#]*(?P<number>\d(?:[ .-]?\d){{3,}})(?!\w)")
    found = {match.span("number") for pattern in patterns for match in _compiled(pattern).finditer(text)}
    for match in _compiled(_FURTHER).finditer(text):
        if not _compiled(_CALLING).search(match["between"]):
            found.add(match.span("number"))
    yield from _numbers(text, found)


def find_bare_numbers(text: str) -> Iterator[Span]:
    """Digits right behind a word for somebody, or for a file."""
    found = {match.span() for match in _compiled(_BARE).finditer(text)}
    yield from _numbers(
        text, {span for span in found if _compiled(_PERSON).search(text, max(0, span[0] - _LONGEST), span[0])}
    )


def _numbers(text: str, spans: set[tuple[int, int]]) -> Iterator[Span]:
    for start, end in sorted(spans):
        written = text[start:end]
        if not _compiled(_OTHERS).match(written.strip()):
            yield Span(start + len(written) - len(written.lstrip()), end)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
