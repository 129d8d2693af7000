"""How an answer opens and closes: the greeting, and who signs; knows no names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from postlint.model import Span

_GREETING: Final = (
    r"\W*(?:@[\w.]+\W+)*(?:(?:hoi|hi|hallo|beste|dag|hey|hé|hee|hai|ha|lieve|geachte|goede(?:morgen|middag|n?avond)|"
    r"dear|(?:heel )?(?:veel |hartelijk )?(?:dank|bedankt|dankjewel|dankje|thanks)(?: je(?: wel)?)?|gefeliciteerd|"
    r"sorry|ach|oei)\b"
    r",?[^\n,.:;!?]{0,40}|(?-i:(?:[A-ZÀ-Ý][\w’'-]* ?){1,3})(?=,))"
)
_CLOSING: Final = (
    r"(?:met |hartelijke |vriendelijke |warme |lieve |veel )*"
    r"(?:groet(?:en|jes)?|mvg|gr|liefs|hartelijks|regards|namens)\b"
)
_MARKED: Final = r"(?:(?<=\s)|^)[\^~/–—-]+ ?[A-Za-zÀ-ÿ][^\n.!?]{0,50}$"
_LAST: Final = r"(?:(?<=[.!?…)\n])|(?<=[.!?…)] )|(?<=[^\w\s,;:] ))[^\n.!?]{1,60}[.!]?$"
MOST_CLOSING: Final = 120  # characters of a closing
MOST_WORDS: Final = 8


def greeting(text: str) -> Span:
    """Whom an answer speaks to at its start: up to the first mark after a greeting, or a name and its comma."""
    found = _compiled(_GREETING).match(text)
    return Span(*found.span()) if found else Span(0, 0)


def closing(text: str) -> Span:
    """Where an answer is signed: from its last closing word, a mark for it, or what stands apart at its end."""
    end = len(text.rstrip())
    words = [found for found in _compiled(_CLOSING).finditer(text) if end - found.start() <= MOST_CLOSING]
    if words:
        return Span(words[-1].start(), end)
    found = [match for pattern in (_MARKED, _LAST) if (match := _compiled(pattern).search(text[:end]))]
    starts = [match.start() for match in found if len(match.group().split()) <= MOST_WORDS]
    return Span(min(starts, default=end), end)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
