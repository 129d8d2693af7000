"""Graphemes: what a reader takes for one character (UAX #29, extended grapheme clusters); knows no platform.

Latin text, symbols, emoji and decomposed accents are cut here; a text in any other script goes to `regex`, which is
imported for it. Regional indicators are paired before that: `regex` is quadratic in them. Classes list few
characters: `re` spends its time on each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from postlint.text.emoji import is_in
from postlint.text.emoji_data import PICTOGRAPHIC

_JOINER: Final = "\u200d"
_REGIONAL: Final = "\U0001f1e6-\U0001f1ff"
_EXTENDING: Final = "\u0300-\u036f\u200c\u200d\u20d0-\u20f0\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
# What never belongs to the character before or after it, of Latin text, symbols and emoji.
_SINGLE: Final = (
    "\\x00-\x0c\x0e-\u02ff\u1e00-\u1eff\u2000-\u200b\u200e-\u2064\u20a0-\u20c0\u2100-\u21ff\u2300-\u23ff"
    "\u25a0-\u27bf\u2b00-\u2b5f\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff"
)
_CONTROL: Final = "\\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
_NOT_SINGLE = re.compile(f"[^{_SINGLE}]")
_INTRICATE: Final = f"[^{_SINGLE}{_EXTENDING}{_REGIONAL}\r]"
_CLUSTER: Final = f"\r\n|[{_CONTROL}]|(?:[{_REGIONAL}]{{2}}|[^{_CONTROL}])[{_EXTENDING}]*"


def count_graphemes(text: str) -> int:
    """How many graphemes a text has."""
    return len(grapheme_starts(text))


def grapheme_starts(text: str) -> Sequence[int]:
    """Where each grapheme starts."""
    if _NOT_SINGLE.search(text) is None:
        return range(len(text))
    if re.search(_INTRICATE, text):
        paired = re.sub(f"[{_REGIONAL}]{{1,2}}", lambda pair: "x\u0301"[: len(pair.group())], text)
        return [found.start() for found in import_module("regex").finditer(r"\X", paired)]
    starts = [found.start() for found in re.finditer(_CLUSTER, text)]
    if _JOINER in text:
        inner = _joined(text)
        starts = [start for start in starts if start not in inner]
    return starts


def _joined(text: str) -> set[int]:
    """Where a picture stands that a joiner joins to the one before it."""
    found = set()
    at = text.find(_JOINER)
    while at >= 0:
        if is_in(PICTOGRAPHIC, text[at + 1 : at + 2] or " ") and is_in(PICTOGRAPHIC, _base_before(text, at)):
            found.add(at + 1)
        at = text.find(_JOINER, at + 1)
    return found


def _base_before(text: str, end: int) -> str:
    """The character that what extends it up to here belongs to."""
    extending = re.compile(f"[{_EXTENDING}]")
    while end > 0:
        end -= 1
        if text[end] == _JOINER or not extending.match(text[end]):
            return text[end]
    return " "
