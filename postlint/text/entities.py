"""Hashtags, mentions, cashtags and URLs as a platform finds them in a text; knows no rule about them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Final, Literal, cast

from msgspec import Struct

from postlint.platforms import ALIASES, PLATFORMS

Kind = Literal["hashtag", "mention", "cashtag", "url"]
Finder = Callable[[str, str], "list[Entity]"]

_GRAMMARS: Final = {"twitter": "x", "bluesky": "bluesky", "mastodon": "mastodon"}


class Entity(Struct, frozen=True):
    """A hashtag, mention, cashtag or url; ``value`` has no # @ $."""

    kind: Kind
    start: int
    end: int
    value: str


def find_entities(text: str, platform: str = "twitter") -> list[Entity]:
    """All entities of a text in order, by the grammar of a platform; of two that overlap the first."""
    if not may_hold_entities(text):
        return []
    found = _finder(platform)(text, ALIASES.get(platform, platform))
    return in_order(found) if len(found) > 1 else found


def may_hold_entities(text: str) -> bool:
    """Whether any sign of an entity is in the text: cheap, and true far more often than there is one."""
    return (
        "#" in text
        or "@" in text
        or has_linked_dot(text)
        or "$" in text
        or "://" in text
        or "＃" in text
        or "＠" in text
    )


def has_linked_dot(text: str) -> bool:
    """Whether a dot with a letter, digit or _ after it is in the text, as every link without :// has."""
    dot = text.find(".")
    while dot >= 0:
        after = text[dot + 1 : dot + 2]
        if after.isalnum() or after == "_":
            return True
        dot = text.find(".", dot + 1)
    return False


@cache
def _finder(platform: str) -> Finder:
    name = ALIASES.get(platform, platform)
    if name not in PLATFORMS:
        raise ValueError(f"unknown platform {platform!r}; known are {', '.join(PLATFORMS)}")
    grammar = import_module(f"postlint.text.grammars.{_GRAMMARS.get(name, 'others')}")
    return cast("Finder", grammar.find)


def in_order(entities: list[Entity]) -> list[Entity]:
    """The entities by place; of two that overlap the first, of two that start together the first given."""
    kept: list[Entity] = []
    end = 0
    for entity in sorted(entities, key=lambda entity: entity.start):
        if entity.start >= end:
            kept.append(entity)
            end = entity.end
    return kept
