"""Characters that nobody sees, where no script or emoji needs them; knows no rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from postlint.model import Span

_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
BREAKS: Final = frozenset("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_INVISIBLE = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
    f"\U000e0001-\U000e007f{_DIRECTION}{''.join(sorted(BREAKS))}]+"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")


def find_invisible(text: str) -> Iterator[Span]:
    """Runs of characters that cannot be seen and are not needed where they stand."""
    runs = [Span(*found.span()) for found in _INVISIBLE.finditer(text)]
    two_ways = bool(runs) and _RIGHT_TO_LEFT.search(text) is not None
    flags = {found.end() for found in _FLAG.finditer(text)} if runs else ()
    for start, end in runs:
        if end not in flags and not all(_belongs(text, at, two_ways) for at in range(start, end)):
            yield Span(start, end)


def _belongs(text: str, at: int, two_ways: bool) -> bool:
    """Whether a script or an emoji needs the invisible character at this offset."""
    char = text[at]
    if char in "\u200c\u200d":
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        return _joins(before, after) if before and after else False
    return two_ways and char not in "\u202d\u202e" and re.match(f"[{_DIRECTION}]", char) is not None


def _joins(before: str, after: str) -> bool:
    kind = unicodedata.category(before)
    if before > "\u0590" and kind[0] in "LM" and before != "\ufe0f":
        return after > "\u0590" and unicodedata.category(after)[0] in "LMPZ"
    return (kind in ("So", "Sk", "Cn") or before == "\ufe0f") and unicodedata.category(after) in ("So", "Cn")
