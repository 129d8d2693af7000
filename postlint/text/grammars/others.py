"""What platforms without a published grammar read as hashtag, mention and link; knows no length.

Their hashtags and links are taken to be X's: letters with or without accents, digits and _, a letter among them,
ended by a hyphen. Mentions have the signs and the length of the platform's own user names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from postlint.text.entities import Entity
from postlint.text.grammars.x import find_hashtags
from postlint.text.urls import find_urls

# Signs inside a user name, and its longest; help pages and guides of 2026, none of them a grammar.
_NAMES: Final = {
    "instagram": ("._", 30),
    "threads": ("._", 30),
    "tiktok": ("._", 24),
    "facebook": (".", 50),
    "linkedin": ("_-", 100),
    "youtube": ("._·-", 30),
    "snapchat": ("._-", 15),
    "pinterest": ("_", 30),
}
_ANY_NAME: Final = ("._-", 50)
_LONGEST_TOPIC: Final = 50  # of Threads, PLATFORMS: topic tags have 1 to 50 characters


def find(text: str, platform: str) -> list[Entity]:
    """All entities; where two start together, links come first."""
    found = [Entity("url", url.start, url.end, url.value) for url in find_urls(text)] if "." in text else []
    if "@" in text:
        found += [Entity("mention", *match.span(), match[1]) for match in _mention(platform).finditer(text)]
    if "#" in text or "＃" in text:
        tags = find_hashtags(text)
        found += [tag for tag in tags if len(tag.value) <= _LONGEST_TOPIC] if platform == "threads" else tags
    return found


@cache
def _mention(platform: str) -> re.Pattern[str]:
    """A user name after @, which ends in no sign but _, and is not part of a word or an e-mail address."""
    signs, longest = _NAMES.get(platform, _ANY_NAME)
    inner = re.escape(signs.replace("_", ""))
    return re.compile(
        rf"(?<![\w@/+-])@([A-Za-z0-9_](?:[A-Za-z0-9_{inner}]{{0,{longest - 2}}}[A-Za-z0-9_])?)(?![A-Za-z0-9_@])"
    )
