"""A text without some of its hashtags, mentions or links, as house rules count it; knows no limit."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from postlint.text.entities import Entity


class Trimmed(NamedTuple):
    """What is left of a text; character ``i`` of it is the text's own ``origins[i]``."""

    text: str
    origins: Sequence[int]


def trim(text: str, entities: Collection[Entity], kinds: Collection[str]) -> Trimmed:
    """The text without entities of these kinds.

    White space around one that goes, line breaks included, becomes one space, and none at either end.
    """
    holes = _holes(text, [entity for entity in entities if entity.kind in kinds])
    if not holes:
        return Trimmed(text, range(len(text)))
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for start, end in holes:
        pieces.append(text[at:start])
        origins.extend(range(at, start))
        if start > 0 and end < len(text) and (text[start].isspace() or text[end - 1].isspace()):
            pieces.append(" ")
            origins.append(start)
        at = end
    pieces.append(text[at:])
    origins.extend(range(at, len(text)))
    return Trimmed("".join(pieces), origins)


def _holes(text: str, entities: Sequence[Entity]) -> list[tuple[int, int]]:
    """The entities with the white space around them; neighbours with nothing else between them are one hole."""
    holes: list[tuple[int, int]] = []
    for entity in entities:
        start, end = entity.start, entity.end
        while start > 0 and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        if holes and start <= holes[-1][1]:
            holes[-1] = (holes[-1][0], end)
        else:
            holes.append((start, end))
    return holes
