"""What Bluesky reads as hashtag, mention, cashtag and link, in linear time; knows no length.

The grammar is that of `@atproto/api` (packages/api/src/rich-text, MIT or Apache-2.0, see NOTICE): signs count at
the start of the text and after white space, links and mentions after an opening parenthesis too.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from postlint.text.entities import Entity
from postlint.text.grammars.x import SCRIPT_SPACES
from postlint.text.top_level_domains import RETIRED, TOP_LEVEL_DOMAINS

_UNSEEN: Final = "\xad\u2060\u200a-\u200d\u20e2"  # ends a tag, as white space does
_AFTER_SPACE: Final = rf"(?<![^{SCRIPT_SPACES}])"
_AFTER_OPENING: Final = rf"(?<![^{SCRIPT_SPACES}(])"

_MENTION = re.compile(rf"{_AFTER_OPENING}@([A-Za-z0-9.-]+\b)", re.ASCII)
_LINK = re.compile(
    rf"{_AFTER_OPENING}(?:https?://[^{SCRIPT_SPACES}]+|([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+)[^{SCRIPT_SPACES}]*)",
    re.IGNORECASE | re.ASCII,
)
_HASHTAG = re.compile(rf"{_AFTER_SPACE}[#＃](?!\ufe0f)([^{SCRIPT_SPACES}{_UNSEEN}]+)")
_CASHTAG = re.compile(rf"{_AFTER_OPENING}\$([A-Za-z][A-Za-z0-9]{{0,4}})(?![^{SCRIPT_SPACES}.,;:!?)\"'\u2019])")
_LONGEST_TAG: Final = 64


def find(text: str, platform: str) -> list[Entity]:  # noqa: ARG001
    """All entities; of those that start together, mentions and links come first."""
    found = _find_mentions(text) if "@" in text else []
    if "." in text or "://" in text:
        found += _find_links(text)
    if "#" in text or "＃" in text:
        found += _find_hashtags(text)
    if "$" in text:
        found += [Entity("cashtag", *match.span(), match[1].upper()) for match in _CASHTAG.finditer(text)]
    return found


def _is_domain(name: str) -> bool:
    dot, last = name.rpartition(".")[1:]
    return dot == "." and last in TOP_LEVEL_DOMAINS and last not in RETIRED


def _find_mentions(text: str) -> list[Entity]:
    return [
        Entity("mention", *match.span(), match[1])
        for match in _MENTION.finditer(text)
        if _is_domain(match[1]) or match[1].endswith(".test")
    ]


def _find_links(text: str) -> list[Entity]:
    found = []
    for match in _LINK.finditer(text):
        url = match.group()
        if url.startswith("http") or (match[1] and _is_domain(match[1])):
            url = url[:-1] if url[-1] in ".,;:!?" else url
            url = url[:-1] if url[-1] == ")" and "(" not in url else url
            found.append(Entity("url", match.start(), match.start() + len(url), url))
    return found


def _find_hashtags(text: str) -> list[Entity]:
    found = []
    for match in _HASHTAG.finditer(text):
        name = match[1]
        if any(not _is_punctuation(char) and char not in "0123456789" for char in name):
            end = len(name)
            while _is_punctuation(name[end - 1]):
                end -= 1
            name = name[:end]
            if len(name.encode("utf-16-le", "surrogatepass")) <= 2 * _LONGEST_TAG:
                found.append(Entity("hashtag", match.start(), match.start() + 1 + len(name), name))
    return found


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] == "P"
