"""The words that a draft may use for platforms and in fields with a choice; knows no file."""

from __future__ import annotations

import re
from typing import Final

from postlint.platforms import ALIASES, PLATFORMS

ORIGINS: Final = ("own", "shared")
PLACEMENTS: Final = ("text", "image", "bio")
SENTIMENTS: Final = ("question", "complaint", "compliment")
_WORD: Final = r"[^\W_]+"


def platform_named(words: str) -> str | None:
    """The platform that has exactly this name or alias, in any case."""
    name = words.strip().lower()
    name = ALIASES.get(name, name)
    return name if name in PLATFORMS else None


def platform_of(path: str) -> str | None:
    """The platform that a path names: in the file's name, else in the nearest folder.

    An alias does not count: an x in a path is seldom the platform.
    """
    for part in reversed(path.lower().replace("\\", "/").split("/")):
        for word in re.findall(_WORD, part):
            if word in PLATFORMS:
                name: str = word
                return name
    return None
