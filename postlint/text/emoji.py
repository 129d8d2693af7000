"""The emoji of a text, as Unicode recommends them for general interchange; knows no platform."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from postlint.model import Span
from postlint.text.emoji_data import BARE, FLAGS, JOINED, MOST_JOINED, SHOWN, TAGGED, TONED

_JOINER: Final = "\u200d"
_VARIATION: Final = "\ufe0f"  # asks for a picture
_REGIONAL: Final = 0x1F1E6
_TONES: Final = frozenset("🏻🏼🏽🏾🏿")
_FLAG: Final = "🏴"
_PICTURES: Final = "\U0001f000"  # from here on, everything is drawn as a picture
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_MAY_BEGIN = re.compile(
    "[\xa9\xae\u203c\u2049\u2122-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001fbff]|[0-9#*](?=\ufe0f?\u20e3)"
)


def find_emoji(text: str) -> list[Span]:
    """Every emoji, a sequence as one; an old sign (❤, ©, ➡) where its variation selector asks for a picture."""
    return [] if text.isascii() else list(_find(text))


def _find(text: str) -> Iterator[Span]:
    found = _MAY_BEGIN.search(text)
    while found:
        start = found.start()
        end = _end(text, start)
        if end > start + 1 or (end and (text[start] >= _PICTURES or is_in(SHOWN, text[start]))):
            yield Span(start, end)
        found = _MAY_BEGIN.search(text, max(end, start + 1))


def _end(text: str, start: int) -> int:
    """Where the emoji that starts here ends; 0 where none does."""
    char = text[start]
    if char in "0123456789#*":
        keycap = _KEYCAP.match(text, start)
        return keycap.end() if keycap else 0
    if 0 <= ord(char) - _REGIONAL < 26:
        return start + 2 if _region(text[start : start + 2]) in _regions() else 0
    if char == _FLAG:
        for flag in TAGGED.split():
            if text.startswith(flag, start):
                return start + len(flag)
    return _joined_end(text, start)


def _joined_end(text: str, start: int) -> int:
    """The end of the longest known sequence, or of the one picture that starts here."""
    ends = [_picture_end(text, start)]
    while ends[-1] and len(ends) < MOST_JOINED and text[ends[-1] : ends[-1] + 1] == _JOINER:
        end = _picture_end(text, ends[-1] + 1)
        if not end:
            break
        ends.append(end)
    while len(ends) > 1 and text[start : ends[-1]].replace(_VARIATION, "") not in _sequences():
        ends.pop()
    return ends[-1]


def _picture_end(text: str, start: int) -> int:
    char, after = text[start : start + 1], text[start + 1 : start + 2]
    if after in _TONES and is_in(TONED, char):
        return start + 2
    if is_in(BARE, char):
        return start + 2 if after == _VARIATION else start + 1
    return start + 1 if is_in(SHOWN, char) else 0


def is_in(edges: str, char: str) -> bool:
    """Whether a character is in a set of ``emoji_data``."""
    return bisect_right(edges, char) % 2 == 1


def _region(pair: str) -> str:
    return "".join(chr(ord(sign) - _REGIONAL + ord("A")) for sign in pair if ord(sign) >= _REGIONAL)


@cache
def _regions() -> frozenset[str]:
    return frozenset(FLAGS.split())


@cache
def _sequences() -> frozenset[str]:
    return frozenset(JOINED.split())
