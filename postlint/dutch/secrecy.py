"""Words that keep a text inside the house, and places that only the house can reach; knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from postlint.model import Span

if TYPE_CHECKING:
    from postlint.text.reading import Reading

# A part of each word and place, in lower case, so that a text without them need not be searched.
SIGNS: Final = (
    "vertrouwelijk", "intern", "publicatie", "publiceren", "embargo", "confidential", "verspreid", "geheim", "openbaar",
    "naar buiten", "voor medewerkers", "bestemd voor", ":\\", "\\\\", "://", "intranet", "sharepoint", "teamsite",
    ".local", ".lan", ".intra", ".corp", "192.168", "172.", "10.",
)  # fmt: skip
_PAPERS: Final = (
    r"(?:documente?n?|memo'?s?|notities?|nota'?s?|berichte?n?|mails?|stuk(?:ken)?|rapport(?:en)?|verslag(?:en)?|cijfers|"
    r"informatie|brief|nieuwsbrief|mededeling(?:en)?|plannen|concept|gegevens|presentatie|bijlage|update)"
)
_ALWAYS: Final = (
    r"(?:alleen|uitsluitend|enkel|strikt|slechts|puur) (?:bestemd )?"
    r"voor (?:intern gebruik|medewerkers|personeel|collega[’']s)|voor intern gebruik"
    r"|(?:voor|alleen|dit is|blijft|nog|puur|strikt) intern(?=\W*(?:$|[.!:;)\n]))"
    rf"|interne? {_PAPERS}\b|(?:strikt )?geheime? {_PAPERS}\b|strikt geheim|bedrijfsgeheim(?:en)?"
    r"|niet (?:bestemd )?voor (?:publicatie|extern gebruik|buiten|de buitenwereld)|niet publiceren"
    r"|nog niet openbaar|niet (?:verder )?(?:te )?verspreiden|niet naar buiten brengen|onder embargo|embargo tot"
    r"|(?:strictly )?confidential"
    rf"|for internal use(?: only)?|strikt vertrouwelijk|(?<!geen )vertrouwelijke {_PAPERS}\b"
)
_LABEL: Final = r"(?:^|(?<=\n)|(?<=[(\[]))\W{0,3}(?P<label>vertrouwelijk|intern|embargo|geheim)(?=\W*(?:$|[\n:)\]!–-]))"
_WORD: Final = r"\bvertrouwelijke?\b"
# Of care, confidence is promised: we gaan vertrouwelijk om met …, een vertrouwelijk gesprek.
_PROMISED: Final = (
    r"behandel|\bom\b|omga|blijf|anoniem|gesprek|prat(?:en)?\b|praat|\bbel\b|bellen|vertrouwenspersoon|meld|privacy|verhaal|"
    r"luister|sfeer|contact|chat|hulp|advies|bespre|spreek|delen|deelt|vertel"
)
_PLACE: Final = (
    r"\\\\[\w.$-]+\\[^\s,;]+|\b[A-Z]:\\[^\s,;]*|\b(?:file|smb|afp)://\S+"
    r"|\b(?:https?://)?(?:[\w-]+\.)*(?:intranet|sharepoint|teamsite)\.[\w.-]*\w(?:/\S*)?"
    r"|\bhttps?://(?:localhost|[\w-]+(?=[/:\s]|$))(?::\d+)?(?:/\S*)?"
    r"|\b(?:https?://)?[\w-]+(?:\.[\w-]+)*\.(?:local|lan|intra|corp|intern|internal|sharepoint\.com)\b(?:/\S*)?"
    r"|(?<![\d.])(?:https?://)?(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})"
    r"(?![\d.]\d)(?:[:/]\S*)?"
)


def find_marks(reading: Reading) -> Iterator[Span]:
    """Words that say that a text is not for the public."""
    text = reading.text
    found = [Span(*match.span()) for match in _compiled(rf"(?<!\w)(?:{_ALWAYS})").finditer(text)]
    found += [Span(*match.span("label")) for match in _compiled(_LABEL).finditer(text)]
    for match in _compiled(_WORD).finditer(text):
        start, end = reading.sentence_at(match.start())
        if match.group().isupper() or not _compiled(_PROMISED).search(text[start:end]):
            found.append(Span(*match.span()))
    yield from _apart(found)


def find_places(reading: Reading) -> Iterator[Span]:
    """Addresses of an intranet, a file server or a network that nobody outside can reach."""
    found = [Span(*match.span()) for match in _compiled(_PLACE).finditer(reading.text)]
    trimmed = [Span(start, start + len(reading.text[start:end].rstrip(".,;:!?)'\"”"))) for start, end in found]
    yield from _apart(trimmed)


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Of spans that overlap the first, and of those the longest."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            yield span


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
