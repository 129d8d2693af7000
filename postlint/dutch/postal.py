"""Postal addresses in a text, and which of them expect visitors; knows no rule and nobody's own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from postlint.model import Span

if TYPE_CHECKING:
    from postlint.text.reading import Reading

LIVING: Final = frozenset(
    "woont wonen woonde woonachtig woonadres huisadres thuisadres adres verblijft logeert thuis privéadres fam familie "
    "verhuist verhuisde verhuisd verhuizen woonden "
    "mevrouw mevr mw meneer dhr gezin pleeggezin gastgezin cliënt client cliënte cliente bewoner bewoonster patiënt "
    "patient patiënte patiente".split()
)
_LIVING: Final = (
    "woont|wonen|woonden?|woonachtig|(?:woon|huis|thuis)?adres|verblijft|logeert|fam(?:ilie|\\.)? [A-ZÀ-Ý]\\w*"
)
_CODE: Final = r"(?<![\w€])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z\d])"
_HOUSE: Final = r"\d{1,5}(?: ?(?:[a-zA-Z](?!\w)|bis|hs|huis|[IVX]{1,3}\b)| ?-\w{1,3})?"
_SMALL: Final = r"(?:van|de|der|den|het|['’]t|op|aan|ter|ten|te|in|en|la|\d+e)"
_STREET: Final = rf"(?:(?<!\w)[A-ZÀ-Ý][\w'’.-]*|['’]t|\d+e)(?: (?:[A-ZÀ-Ý][\w'’.-]*|{_SMALL})){{0,5}}"
_NUMBERED: Final = r"(?:huisnummer|huisnr\.?|nummer|nr\.?|no\.?)?"
_WITH_CODE: Final = (
    rf"(?P<a>{_STREET} {_NUMBERED} ?{_HOUSE}[\s,]+{_CODE})|(?P<b>{_CODE}[\s,/-]*{_NUMBERED}[\s:]*{_HOUSE}(?!\w))"
)
_ENDS: Final = r"(?:straat|laan|weg|plein|kade|gracht|singel|hof|dijk|dreef|steeg|pad|park|plantsoen)"
_ALONE: Final = r"(?:Straat|Laan|Weg|Plein|Kade|Gracht|Singel|Hof|Dijk|Dreef|Steeg|Pad|Park|Plantsoen)"
_WHO: Final = r"mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|(?:pleeg|gast)?gezin|(?:cli[eë]nt|pati[eë]nt)e?|bewoner|bewoonster"
_LIVES: Final = (
    rf"\b(?:(?i:{_LIVING})\b[^.!?\n\d]{{0,60}}?|(?i:thuis)(?::| (?:aan|op|in|bij)\b)[^.!?\n\d]{{0,12}}?"
    # who stands right before a street lives there
    rf"|(?i:{_WHO}) (?:[A-ZÀ-Ý][\w’'-]+ |{_SMALL} ){{0,4}}?(?:aan|op|in) (?:de |het |’t |'t )?"
    # of a house that moves, the new address is for everybody
    rf"|(?i:gezin|familie|fam\.|\w*cli[eë]nte?|bewoner|opa|oma|vader|moeder|mevrouw|meneer|hij|zij)\b[^.!?\n\d]{{0,30}}?"
    rf"\bverhui(?:st|sde|sd|zen)\b[^.!?\n\d]{{0,20}}?)"
    rf"(?P<c>\b(?:[A-ZÀ-Ý][\w'’.-]* (?:{_SMALL} ){{0,3}}){{0,4}}(?:[A-ZÀ-Ý][\w'’-]*{_ENDS}|{_ALONE}) {_HOUSE})(?!\w)"
)
# A label leaves no doubt that what follows is a street, whatever it is called.
_LABELLED: Final = rf"\b(?i:woon|huis|thuis|privé)(?i:adres)(?: is)?\W{{1,3}}(?:is )?(?P<d>{_STREET} {_HOUSE})(?!\w)"
# Who expects visitors has an address that anybody may know.
_PUBLIC: Final = (
    r"postbus|antwoordnummer|locatie|\bwaar\b|theater|zaal\b|hotel|museum|centrum|buurthuis|bibliotheek|praktijk|"
    r"apotheek|ziekenhuis|kerk\b|sporthal|universiteit|kantoor|garage|kliniek|\bpoli\w*|school|academie|gebouw|restaurant|"
    r"caf[eé]\b|stadion|instituut|stichting|fonds|winkel|ingang|campus|auditorium|"
    r"bezoek|vind\w* (?:je |u |jullie )?ons|📍|kom naar|meld je"
)
_INSIDE: Final = r"[^.!?\n]{0,30}?(?:ingang|\bhal\b|verdieping|\bpoli|gebouw|ziekenhuis)"  # how to get on from there
NEAR: Final = 60  # characters before an address in which such a word is looked for


def find_addresses(reading: Reading) -> Iterator[Span]:
    """Addresses that point at a front door: a code and a number, or a street and a number after “woont”."""
    text, end = reading.text, 0
    patterns = [_WITH_CODE]
    if not reading.vocabulary.isdisjoint(LIVING):
        patterns += [_LIVES, _LABELLED]
    found = [match for pattern in patterns for match in _compiled(pattern).finditer(text)]
    spans = [Span(*match.span(match.lastgroup or 0)) for match in found]
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end and not _is_public(reading, *span):
            end = span.end
            yield span


def _is_public(reading: Reading, start: int, end: int) -> bool:
    """Whether the words around an address, or its first one, say that it is no home."""
    text = reading.text
    first = max(text.rfind("\n", 0, start) + 1, reading.sentence_at(start).start, start - NEAR)
    word = re.match(r"\S*", text[start:])
    before = (text[first:start] + (word.group() if word else "")).lower()
    return _compiled(_PUBLIC).search(before) is not None or _compiled(_INSIDE).match(text, end) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
