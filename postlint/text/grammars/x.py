"""What X reads as hashtag, mention, cashtag and URL, in linear time; knows no length.

The grammar is twitter-text's (Apache-2.0, see NOTICE), with the letters of today's Unicode. A sign counts when
what stands before it allows that and was not taken by the tag before it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from postlint.text.entities import Entity
from postlint.text.urls import find_urls

_SPACES: Final = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SCRIPT_SPACES: Final = "\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"  # \s of JavaScript
_ACCENTED: Final = frozenset("ɓɔɖɗəɛɣɨɯɲʉʋʻ")  # beside three blocks
_ALNUM: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

_HASHTAG = re.compile(r"[#＃](?![\ufe0f\u20e3])([^\x00-/:-@\[-^`{-\x7f＃]+)")
_TAG_SIGNS: Final = frozenset(
    "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\xb7"
)
_MENTION = re.compile("[@＠]([A-Za-z0-9_]{1,20}(?:/[A-Za-z][A-Za-z0-9_-]{0,24})?)")
_NOT_BEFORE_MENTION: Final = frozenset(_ALNUM + "_!#$%&*@＠")
_NOT_BEFORE_RETWEET: Final = frozenset(_ALNUM + "_+~.-")


def find(text: str, platform: str) -> list[Entity]:  # noqa: ARG001
    """All entities; where two start together, the one that X would keep comes first."""
    found = [Entity("url", url.start, url.end, url.value) for url in find_urls(text)] if "." in text else []
    if "@" in text or "＠" in text:
        found += find_mentions(text)
    if "#" in text or "＃" in text:
        found += find_hashtags(text)
    if "$" in text:
        found += [Entity("cashtag", match.start(), match.end(), match[1]) for match in _cashtag().finditer(text)]
    return found


@cache
def _cashtag() -> re.Pattern[str]:
    """A letter to six, and two more after a dot or underscore."""
    after = rf"[^{SCRIPT_SPACES}!'#%&()*+,\\\-./:;<=>?@\[\]^_{{|}}~$]"
    return re.compile(rf"(?<![^{_SPACES}])\$([A-Za-z]{{1,6}}(?:[._][A-Za-z]{{1,2}})?)(?!{after})")


def find_hashtags(text: str) -> list[Entity]:
    """Hashtags: letters, marks, digits and a few signs, at least one of them a letter or mark."""
    found = []
    taken = 0
    for match in _HASHTAG.finditer(text):
        start = match.start()
        name = whole_name(match[1])
        if not _has_letter(name) or not _may_precede_hashtag(text, start, taken):
            continue
        taken = start + 1 + len(name)
        if not text.startswith(("#", "＃", "://"), taken):
            found.append(Entity("hashtag", start, taken, name))
    return found


def whole_name(run: str) -> str:
    """The part of a run that belongs to a hashtag, from its beginning on."""
    if not run.isascii():
        for at, char in enumerate(run):
            if char > "\x7f" and rank(char) == 0:
                return run[:at]
    return run


@lru_cache(4096)
def rank(char: str) -> int:
    """2 for what makes a hashtag (a letter or mark), 1 for what may stand in one, 0 for anything else."""
    category = unicodedata.category(char)
    return 2 if category[0] in "LM" else 1 if category == "Nd" or char in _TAG_SIGNS else 0


def _has_letter(name: str) -> bool:
    rest = name.strip("0123456789_")
    return bool(rest) and (rest[0] <= "\x7f" or any(rank(char) == 2 for char in rest))


def _may_precede_hashtag(text: str, start: int, taken: int) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    return start > taken and before != "&" and (rank(before) == 0 or before in "\ufe0e\ufe0f")


def find_mentions(text: str) -> list[Entity]:
    """Mentions, and lists of somebody's (@name/list)."""
    found = []
    taken = 0
    for match in _MENTION.finditer(text):
        if _may_precede_mention(text, match.start(), taken):
            taken = match.end()
            if not breaks_mention(text, taken):
                found.append(Entity("mention", match.start(), taken, match[1]))
    return found


def _may_precede_mention(text: str, start: int, taken: int) -> bool:
    if start == 0:
        return True
    if start == taken:
        return False
    if text[start - 1] not in _NOT_BEFORE_MENTION:
        return True
    sign = start - 2  # of RT, in any case
    return text[max(sign, 0) : start] in ("RT", "rt", "Rt", "rT") and (
        sign == 0 or (sign > taken and text[sign - 1] not in _NOT_BEFORE_RETWEET)
    )


def breaks_mention(text: str, end: int) -> bool:
    """Whether what follows makes a mention none: another sign, a letter with an accent, ://."""
    char = text[end : end + 1]
    if char <= "\x7f":
        return char == "@" or (char == ":" and text.startswith("://", end))
    in_block = "\xc0" <= char <= "\u024f" or "\u0300" <= char <= "\u036f" or "\u1e00" <= char <= "\u1eff"
    return char == "＠" or char in _ACCENTED or (in_block and char not in "×÷")
