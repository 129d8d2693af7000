"""How long a text is, in every platform's own unit; knows no limit and no rule."""

from __future__ import annotations

import re
from collections.abc import Collection
from importlib import import_module
from typing import Final, Literal

from postlint.platforms import get
from postlint.text.entities import Entity, find_entities

MAX_TEXT: Final = 100_000  # a longer text gets one finding and no other rule
House = Literal["characters", "platform", "bytes"]
_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")


def measure(text: str, platform: str) -> int:
    """The length of a text as a platform counts it."""
    found = get(platform)
    if found is None:
        raise ValueError(f"unknown platform: {platform}")
    if found.unit == "weighted":
        urls = [entity for entity in find_entities(text, platform) if entity.kind == "url"]
        text = _replaced(text, urls, "x" * 23)
        return len(text) + len(_HEAVY.findall(text))
    if found.unit in ("graphemes", "emoji-bytes"):
        return count(text, "characters")
    return len(text.encode()) if found.unit == "bytes" else len(text.encode("utf-16-le")) // 2


def count(text: str, unit: House, platform: str = "twitter") -> int:
    """The length in a house's unit: graphemes as a reader counts them, the platform's own, or bytes."""
    if unit == "platform":
        return measure(text, platform)
    if unit == "bytes":
        return len(text.encode())
    return len(text) if text.isascii() else len(import_module("regex").findall(r"\X", text))


def without(text: str, kinds: Collection[str], platform: str = "twitter") -> str:
    """The text without entities of these kinds; white space around one becomes one space, and none at either end."""
    gone = [entity for entity in find_entities(text, platform) if entity.kind in kinds]
    if not gone:
        return text
    return re.sub(
        r"(\s*)(?:\x00\s*)+", lambda found: " " if found.group() != "\x00" else "", _replaced(text, gone, "\x00")
    ).strip()


def _replaced(text: str, entities: Collection[Entity], new: str) -> str:
    pieces, at = [], 0
    for entity in entities:
        pieces += [text[at : entity.start], new]
        at = entity.end
    return "".join([*pieces, text[at:]])
