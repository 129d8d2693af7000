"""Words that keep a text inside the house, and places that only the house can reach; knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from postlint.model import Span

if TYPE_CHECKING:
    from postlint.text.reading import Reading

_PAPERS: Final = (
    r"(?:documente?n?|memo'?s?|notities?|nota'?s?|berichte?n?|mails?|stuk(?:ken)?|rapport(?:en)?|verslag(?:en)?|cijfers|"
    r"informatie|brief|nieuwsbrief|mededeling(?:en)?|plannen|concept|gegevens|presentatie|bijlage|update)"
)
_LABEL: Final = r"(?:^|(?<=\n)|(?<=[(\[])|(?<=[.!?] ))\W{{0,3}}(?P<label>{0})(?=\W*(?:$|[\n:)\]!–-]))"
# A part that a text must hold, in lower case, and what then makes it a mark.
_MARKS: Final[Mapping[str, tuple[str, ...]]] = {
    "vertrouwelijk": (
        rf"(?<!geen )\bvertrouwelijke {_PAPERS}\b|\bstrikt vertrouwelijk",
        _LABEL.format("vertrouwelijk"),
    ),
    "intern": (
        r"\b(?:(?:alleen|uitsluitend|enkel|strikt|slechts|puur) (?:bestemd )?)?voor intern gebruik",
        r"\b(?:voor|alleen|dit is|blijft|nog|puur|strikt) intern(?=\W*(?:$|[.!:;)\n]))",
        rf"\binterne? {_PAPERS}\b|\bfor internal use(?: only)?",
        _LABEL.format("intern"),
    ),
    "voor medewerkers": (r"\b(?:alleen|uitsluitend|enkel|strikt|slechts) (?:bestemd )?voor medewerkers",),
    "voor collega": (r"\b(?:alleen|uitsluitend|enkel|strikt|slechts) (?:bestemd )?voor collega[’']s",),
    "publicatie": (r"\bniet (?:bestemd )?voor publicatie",),
    "publiceren": (r"\bniet publiceren",),
    "extern gebruik": (r"\bniet (?:bestemd )?voor extern gebruik",),
    "buiten": (r"\bniet (?:bestemd )?voor (?:buiten|de buitenwereld)|\bniet naar buiten brengen",),
    "openbaar": (r"\bnog niet openbaar",),
    "verspreiden": (r"\bniet (?:verder )?(?:te )?verspreiden",),
    "embargo": (r"\bonder embargo|\bembargo tot", _LABEL.format("embargo")),
    "confidential": (r"\b(?:strictly )?confidential\b",),
    "geheim": (
        rf"\b(?:strikt )?geheime? {_PAPERS}\b|\bstrikt geheim\b|\bbedrijfsgeheim(?:en)?\b",
        _LABEL.format("geheim"),
    ),
}
_WORD: Final = r"\bvertrouwelijke?\b"
# Of care, confidence is promised: we gaan vertrouwelijk om met …, een vertrouwelijk gesprek.
_PROMISED: Final = (
    r"behandel|\bom\b|omga|blijf|anoniem|gesprek|prat(?:en)?\b|praat|\bbel\b|bellen|vertrouwenspersoon|meld|privacy|verhaal|"
    r"luister|sfeer|contact|chat|hulp|advies|bespre|spreek|delen|deelt|vertel|werk(?:en|t)?\b"
)
_PRIVATE: Final = (
    r"(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})"  # RFC 1918
)
_NAMED: Final = r"(?i:\b(?:https?://)?(?:[\w-]+\.)*{0}\.[\w.-]*\w(?:/\S*)?)"
_ENDING: Final = r"(?i:\b(?:https?://)?[\w-]+(?:\.[\w-]+)*\.{0}\b(?:/\S*)?)"
_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "\\\\": (r"\\\\[\w.$-]+\\[^\s,;]+",),
    ":\\": (r"\b[A-Za-z]:\\[^\s,;]*",),
    "file://": (r"file://\S+",),
    "smb://": (r"smb://\S+",),
    "http": (rf"https?://(?:[\w-]+(?=[/:\s]|$)|{_PRIVATE}(?![\d.]\d))(?::\d+)?(?:/\S*)?",),
    "192.168": (rf"(?<![\d./]){_PRIVATE}(?![\d.]\d)(?:[:/]\S*)?",),
    "intranet.": (_NAMED.format("intranet"),),
    "sharepoint.": (_NAMED.format("sharepoint"),),
    "teamsite.": (_NAMED.format("teamsite"),),
    "intern.": (r"(?i:\bhttps?://(?:[\w-]+\.)*intern\.[\w.-]*\w(?:/\S*)?)",),
    ".local": (_ENDING.format("local"),),
    ".lan": (_ENDING.format("lan"),),
    ".intra": (_ENDING.format("intra"),),
    ".corp": (_ENDING.format("corp"),),
    ".intern": (_ENDING.format("intern(?:al)?"),),
}
SIGNS: Final = (*_MARKS, *_PLACES)  # a text without any of them holds neither marks nor places


def find_marks(reading: Reading) -> Iterator[Span]:
    """Words that say that a text is not for the public."""
    found = list(_find(reading, _MARKS, re.IGNORECASE))
    promises: dict[Span, bool] = {}
    for match in _compiled(_WORD, re.IGNORECASE).finditer(reading.text) if "vertrouwelijk" in reading.lower else ():
        sentence = reading.sentence_at(match.start())
        if sentence not in promises:
            promises[sentence] = _compiled(_PROMISED).search(reading.text[slice(*sentence)].lower()) is not None
        if match.group().isupper() or not promises[sentence]:
            found.append(Span(*match.span()))
    yield from _apart(found)


def find_places(reading: Reading) -> Iterator[Span]:
    """Addresses of an intranet, a file server or a network that nobody outside can reach."""
    found = _find(reading, _PLACES)
    yield from _apart([Span(start, start + len(reading.text[start:end].rstrip(".,;:!?)'\"”"))) for start, end in found])


def _find(reading: Reading, patterns: Mapping[str, tuple[str, ...]], flags: int = 0) -> Iterator[Span]:
    for sign, shapes in patterns.items():
        for shape in shapes if sign in reading.lower else ():
            for match in _compiled(shape, flags).finditer(reading.text):
                yield Span(*match.span("label" if "?P<label>" in shape else 0))


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Of spans that overlap the first, and of those the longest."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            yield span


@cache
def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)
