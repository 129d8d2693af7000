"""Where a text is no running text: links, handles, tags and e-mail addresses, as a person reads them; knows no rule."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from postlint.text.entities import Entity, find_entities, in_order

if TYPE_CHECKING:
    from postlint.text.reading import Word

_NARROW: Final = ("bluesky", "mastodon")  # what a person reads as a link or a handle is not always one there
_ADDRESS: Final = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"  # of e-mail


def find_zones(text: str, platform: str | None, entities: Sequence[Entity]) -> list[Entity]:
    """The entities of a text on a platform, and what only people take for one, by place."""
    found = [*entities]
    if platform in _NARROW:
        found = in_order([*found, *find_entities(text)])
    if "@" not in text:
        return found
    addresses = [Entity("url", *match.span(), match.group()) for match in re.finditer(_ADDRESS, text)]
    return sorted([*found, *addresses], key=lambda zone: zone.start)


def kind_at(zones: Sequence[Entity], starts: Sequence[int], offset: int) -> str:
    """The kind of the zone that an offset is in, or nothing; ``starts`` are where the zones begin."""
    at = bisect_right(starts, offset) - 1
    return zones[at].kind if at >= 0 and offset < zones[at].end else ""


def outside(zones: Sequence[Entity], words: Sequence[Word]) -> list[Word]:
    """The words that are in no zone; both are in order."""
    found, at = [], 0
    for word in words:
        while at < len(zones) and zones[at].end <= word.start:
            at += 1
        if at == len(zones) or word.start < zones[at].start:
            found.append(word)
    return found
