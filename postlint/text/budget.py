"""A text's length on every platform side by side, with what used it up; knows no post and no table."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from postlint.platforms import PLATFORMS, Platform
from postlint.text.emoji import find_emoji
from postlint.text.entities import find_entities
from postlint.text.length import as_counted, cost, count, find_fixed, known, measure, with_stand_ins


class Spent(Struct, frozen=True):
    """What parts of a text cost, in the platform's unit; ``accents`` is what decomposed ones cost beyond composed."""

    links: int
    emoji: int
    accents: int


class Budget(Struct, frozen=True):
    """A text's length on one platform; None is unknown. ``fold`` is where feeds cut it off, the shortest known.

    ``bytes`` and ``limit_bytes`` are there where the platform limits those beside its own unit.
    """

    platform: str
    title: str
    length: int
    limit: int | None
    unit: str
    fold: int | None
    spent: Spent
    limit_is_documented: bool
    bytes: int | None = None
    limit_bytes: int | None = None

    @property
    def room(self) -> int | None:
        """What is left; negative where the text is too long."""
        return None if self.limit is None else self.limit - self.length


def budget(text: str) -> list[Budget]:
    """The text's length on every platform."""
    return [_budget(text, known(name)) for name in PLATFORMS]


def _budget(text: str, platform: Platform) -> Budget:
    return Budget(
        platform=platform.name,
        title=platform.title,
        length=measure(text, platform.name),
        limit=platform.limit,
        unit=platform.unit,
        fold=platform.fold,
        spent=_spent(text, platform),
        limit_is_documented=platform.is_documented("limit"),
        bytes=None if platform.limit_bytes is None else count(text, "bytes"),
        limit_bytes=platform.limit_bytes,
    )


def _spent(text: str, platform: Platform) -> Spent:
    composed = unicodedata.normalize("NFC", text)
    text = as_counted(text, platform)
    fixed = {(piece.start, piece.end): piece.cost for piece in find_fixed(text, platform)}
    links = [one for one in find_entities(text, platform.name) if one.kind == "url"]
    rest = with_stand_ins(text, links)
    return Spent(
        links=sum(fixed.get((one.start, one.end)) or cost(text[one.start : one.end], platform.unit) for one in links),
        emoji=sum(cost(rest[start:end], platform.unit) for start, end in find_emoji(rest)),
        accents=measure(text, platform.name) - measure(composed, platform.name),
    )
