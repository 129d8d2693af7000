"""A sentence as tokens with the marks between them; knows letters and punctuation, no Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from postlint.model import Span
from postlint.text.sentences import ABBREVIATIONS

if TYPE_CHECKING:
    from postlint.text.reading import Reading

_LETTERS: Final = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_TOKEN: Final = re.compile(rf"\d+(?:[.,:]\d+)*%?(?![^\W_])|['’][snt](?![^\W_])|{_LETTERS}(?:[-‑'’./&+]{_LETTERS})*")
# Behind these comes a name; behind other abbreviations a capital may begin a sentence.
_TITLES: Final = frozenset({"dhr", "dr", "drs", "ing", "ir", "mevr", "mr", "mrs", "ms", "mw", "prof", "st"})
_ENDS: Final = frozenset(".!?…:")
_STRESS: Final = str.maketrans("áéíó", "aeio")
_SOFT: Final = frozenset(" \t\n\u00a0*_-‑")
_QUOTES: Final = frozenset("\"'“”„‘’«»")
# The marks that are no stronger than a comma, with the signs that make them.
_WEAK: Final = (("", frozenset("@#")), ("(", frozenset("()")), ('"', _QUOTES), (",", _QUOTES | {","}))


class Token(NamedTuple):
    """A word, number or name, with the mark before it.

    ``mark`` is empty for nothing but space; ( for a bracket, " for quotation marks, a comma; ; for any other sign,
    . for the end of a sentence and ? for that of a question.
    """

    start: int
    end: int
    text: str
    lower: str
    mark: str


def find_spans(reading: Reading) -> list[Span]:
    """The sentences; those that a hard line break cut in two are one again."""
    spans: list[Span] = []
    text = reading.text
    for span in reading.sentences:
        if spans and _goes_on(text, spans[-1], span):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return spans


def _goes_on(text: str, left: Span, right: Span) -> bool:
    between = text[left.end : right.start]
    return between.count("\n") == 1 and text[left.end - 1] not in _ENDS and text[right.start].islower()


def tokenize(reading: Reading, span: Span) -> tuple[list[Token], str]:
    """The tokens of a sentence, and the mark behind the last. Links are marks; handles count as names."""
    text, last = reading.text, span.start
    tokens: list[Token] = []
    linked = ""
    for found in _TOKEN.finditer(text, span.start, span.end):
        start, end = found.span()
        zone = reading.zone(start)
        if zone == "url":
            linked, last = ";", end
            continue
        written = found[0]
        lower = written.lower() if written.isascii() else _plain(written.lower())
        gap = text[last:start]
        mark = ""
        if gap != " " and not (gap == ". " and tokens and _is_abbreviated(tokens[-1].lower, written[0])):
            mark = _mark(gap)
        if linked:
            mark, linked = _stronger(linked, mark), ""
        tokens.append(Token(start, end, written, f"@{lower}" if zone == "mention" else lower, mark))
        last = end
    return tokens, _mark(text[last : span.end])


def _is_abbreviated(word: str, first: str) -> bool:
    """Whether the full stop behind a word belongs to it, before a word with this first letter; no initial's does."""
    return len(word) > 1 and (word in _TITLES or (word in ABBREVIATIONS and not first.isupper()))


def _plain(word: str) -> str:
    """A word without typographic signs, and without accents of stress but for that of ú, which says something."""
    word = word.replace("’", "'").replace("‑", "-")
    return word if word.isascii() or word[0] in "uúj" else word.replace("\u0301", "").translate(_STRESS)


def _stronger(first: str, second: str) -> str:
    return max(first, second, key='(",;.?'.find)


@lru_cache(1_000)
def _mark(gap: str) -> str:
    """The mark that a gap between words amounts to."""
    signs = set(gap) - _SOFT
    if " - " in gap:
        signs.add("–")
    for mark, ending in (("?", {"?"}), (".", {".", "!", "…"})):
        if signs & ending:
            return mark
    return next((mark for mark, weak in _WEAK if signs <= weak), ";")


def is_shouted(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is all capitals."""
    if any(token.text[0].isalpha() and not token.text.isupper() for token in tokens):
        return False
    return sum(len(token.text) for token in tokens if token.text[0].isalpha()) > 3
