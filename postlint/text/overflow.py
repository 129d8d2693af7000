"""Where a text goes over a limit, in any unit; works only for texts that do, so it may take its time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from postlint.text.length import Fixed, HouseUnit, cost, find_fixed, known, later

if TYPE_CHECKING:
    from postlint.platforms import Unit


def find_overflow(text: str, limit: int, unit: HouseUnit, platform: str | None = None) -> int:
    """The start of the first grapheme or link that is beyond the limit; the text's end where nothing is."""
    if unit == "platform" and platform is not None:
        found = known(platform)
        return _first_beyond(text, limit, found.unit, find_fixed(text, found))
    return _first_beyond(text, limit, "bytes" if unit == "bytes" else "graphemes", [])


def _first_beyond(text: str, limit: int, unit: Unit, fixed: list[Fixed]) -> int:
    total = 0
    for piece in _pieces(text, fixed):
        total += piece.cost or _cost(text[piece.start : piece.end], unit)
        if total > limit:
            return piece.start
    return len(text)


def _cost(grapheme: str, unit: Unit) -> int:
    return cost(unicodedata.normalize("NFC", grapheme) if unit == "weighted" else grapheme, unit)


def _pieces(text: str, fixed: list[Fixed]) -> Iterator[Fixed]:
    """The text's graphemes, cost unknown (0), and the fixed pieces among them."""
    at = 0
    for piece in [*fixed, Fixed(len(text), len(text), 0)]:
        starts = [at + start for start in later("graphemes", "grapheme_starts")(text[at : piece.start])]
        for start, end in zip(starts, [*starts[1:], piece.start], strict=False):
            yield Fixed(start, end, 0)
        if piece.end > piece.start:
            yield piece
        at = piece.end
