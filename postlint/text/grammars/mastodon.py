"""What Mastodon reads as hashtag, mention and link, in linear time; knows no length.

The grammar is that of Mastodon 4.x (app/models/concerns/tag, account.rb, config/initializers/twitter_regex.rb):
facts only, see NOTICE. Links need a protocol, and hashtags must follow white space.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from postlint.text.entities import Entity, in_order
from postlint.text.grammars.x import breaks_mention, rank
from postlint.text.urls import Tail, find_urls

_SPACE: Final = "\t-\r\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_BEYOND_ASCII: Final = "\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff\U000e1000-\U0010fffd"
_HASHTAG = re.compile(rf"(?<![^{_SPACE}])[#＃]([^\x00-/:-@\[-^`{{-\x7f＃]+)")
_SEPARATORS: Final = "_\xb7\u30fb\u200c"
_MENTION = re.compile(
    r"(?<![=/\w])@([A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*+(?:@[\w\u0300-\u036f]+(?:[.-]+[\w\u0300-\u036f]+)*+)?)"
)
_PROTOCOL = re.compile("(?<=.)https?$")


@cache
def _tail() -> Tail:
    return Tail(
        rf"[^{_SPACE}<>()?]",
        "!*\"'「」;:=,.$%[]~&|@",
        rf"[A-Za-z0-9!?*'();:&=+$/%#\[\]\-_.,~|@^{_BEYOND_ASCII}]",
        "!?*'();:+$%[].,~|@^",
    )


def find(text: str, platform: str) -> list[Entity]:  # noqa: ARG001
    """All entities; of those that start together, links come first."""
    found = _find_links_and_mentions(text)
    if "#" in text or "＃" in text:
        found += _find_hashtags(text)
    return found


def find_links_and_mentions(text: str) -> list[Entity]:
    """What Mastodon does not count as written, in the order of the text."""
    return in_order(_find_links_and_mentions(text))


def _find_links_and_mentions(text: str) -> list[Entity]:
    found = []
    if "://" in text:
        found = [Entity("url", url.start, url.end, url.value) for url in find_urls(text, _tail()) if url.has_protocol]
    if "@" in text:
        for match in _MENTION.finditer(text):
            if not breaks_mention(text, match.end()):
                found.append(Entity("mention", *match.span(), match[1]))
    return found


def _find_hashtags(text: str) -> list[Entity]:
    found = []
    for match in _HASHTAG.finditer(text):
        name = _name(match[1])
        end = match.start() + 1 + len(name)
        if text.startswith("://", end):  # the tag stops where a link begins
            name = _PROTOCOL.sub("", name)
            end = match.start() + 1 + len(name)
        if name:
            found.append(Entity("hashtag", match.start(), end, name))
    return found


def _name(run: str) -> str:
    """The hashtag that a run of characters opens with, or nothing.

    Words joined by separators count as one, if there is a letter or separator between the first and last character;
    else a letter must be there, and no separator but _.
    """
    words = "".join("w" if _is_word(char) else "s" if char in _SEPARATORS else " " for char in run).partition(" ")[0]
    last = words.rfind("w")
    if words.startswith("w") and any(rank(char) == 2 or char in _SEPARATORS for char in run[1:last]):
        return run[: last + 1]
    plain = run[: len(words) - len(words.lstrip("w"))]
    return plain if any(rank(char) == 2 for char in plain) else ""


def _is_word(char: str) -> bool:
    return char == "_" or (rank(char) > 0 and char not in _SEPARATORS)
