"""Text that was decoded while noting where each character was written; knows no YAML but its line breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

BREAKS: Final = "\r\n\x85\u2028\u2029"  # line breaks in YAML 1.1, which PyYAML reads
BREAK: Final = rf"\r\n|[{BREAKS}]"
ONE_BREAK: Final = re.compile(BREAK)
KEPT: Final = frozenset("\u2028\u2029")  # breaks that are read as themselves, not as a newline


class Decoded(NamedTuple):
    """Character i of ``text`` was written in ``starts[i]:ends[i]``; text that is added at the end goes at ``tail``."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    tail: int


class Trail:
    """Collects characters with the ranges they were written in."""

    __slots__ = ("chars", "ends", "starts")

    def __init__(self) -> None:
        self.chars: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def verbatim(self, text: str, start: int, end: int) -> None:
        """Add text that stands for itself."""
        if start < end:
            self.chars.append(text[start:end])
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))

    def spread(self, pieces: Sequence[tuple[str, int]], start: int, end: int) -> None:
        """Add characters that were written as ``start:end`` together: each up to its cut, the last up to the end."""
        for number, (char, cut) in enumerate(pieces, 1):
            self.chars.append(char)
            self.starts.append(start)
            start = cut if number < len(pieces) else end
            self.ends.append(start)

    def decoded(self, tail: int) -> Decoded:
        """What was collected."""
        return Decoded("".join(self.chars), self.starts, self.ends, tail)


def broken(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """The line breaks in a range: what each is read as, and where it ends."""
    return [(read_break(found[0]), found.end()) for found in ONE_BREAK.finditer(text, start, end)]


def read_break(written: str) -> str:
    """What a line break is read as."""
    return written if written in KEPT else "\n"
