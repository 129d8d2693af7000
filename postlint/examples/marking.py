"""What an example marks, compared with what is found; knows no check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from postlint.model import Hit, Replacement, Span

OPEN: Final = "⟦"
CLOSE: Final = "⟧"


class Shortfall(NamedTuple):
    """Where an example and its check do not agree, in both languages."""

    nl: str
    en: str


def marks(text: str) -> tuple[str, list[Span]]:
    """A text without its marks, and what they mark; ``⟦⟧`` marks a place of no width."""
    clean: str = ""
    spans = []
    for number, piece in enumerate(text.replace(CLOSE, OPEN).split(OPEN)):
        if number % 2:
            spans.append(Span(len(clean), len(clean) + len(piece)))
        clean += piece
    return clean, spans


def missed(hits: Sequence[Hit], spans: Sequence[Span], text: str) -> list[Shortfall]:
    """Where a bad example is not found, or not where it is marked."""
    if not spans:
        return [] if hits else [Shortfall(f"vindt niets in “{text}”", f"finds nothing in “{text}”")]
    found = [Span(hit.start, hit.end) for hit in hits if hit.field == "text"]
    unfound = [text[start:end] for start, end in spans if Span(start, end) not in found]
    return [
        *(Shortfall(f"vindt “{part}” niet in “{text}”", f"does not find “{part}” in “{text}”") for part in unfound),
        *overdone([hit for hit in hits if hit.field == "text" and Span(hit.start, hit.end) not in spans], text),
    ]


def overdone(hits: Iterable[Hit], text: str) -> list[Shortfall]:
    """What is found where nothing should be."""
    parts = [text[hit.start : hit.end] if hit.field == "text" else hit.field for hit in hits]
    return [Shortfall(f"vindt “{part}” in “{text}”", f"finds “{part}” in “{text}”") for part in parts]


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """A text with replacements made that do not overlap."""
    for start, end, new in sorted({(new.start, new.end, new.text) for new in replacements}, reverse=True):
        text = text[:start] + new + text[end:]
    return text
