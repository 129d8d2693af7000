"""A line of a file as cells of a terminal: which cell each character stands in; knows no finding and no colour."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from rich.cells import cell_len, split_graphemes

from postlint.reporters.view.symbols import UNSHOWABLE, symbol

_TAB: Final = 4
_SNAP: Final = 14  # how far a window may shrink to begin at a word


class Strip(Struct, frozen=True):
    """What is shown for each code point, and the cells from which and up to which it stands.

    The later code points of a cluster (combining marks, joined emoji) show nothing of their own and share its cells.
    """

    shown: Sequence[str]
    starts: Sequence[int]
    stops: Sequence[int]

    @property
    def width(self) -> int:
        """The number of cells."""
        return self.stops[-1] if self.stops else 0

    def cells(self, start: int, end: int) -> tuple[int, int]:
        """The cells of a range of code points; past the end of the line each counts for one."""
        first = self._start(start)
        return first, max(first, self._start(end) if end > len(self.stops) else self.stops[end - 1]) if end else 0

    def _start(self, index: int) -> int:
        count = len(self.starts)
        return self.starts[index] if index < count else self.width + index - count


class Window(Struct, frozen=True):
    """The code points of a strip that are shown, and whether something is cut off on either side."""

    first: int
    end: int
    cut_left: bool
    cut_right: bool


def strip(line: str) -> Strip:
    """Lay a line out, with tabs as spaces and symbols for what cannot be shown."""
    if line.isascii() and line.isprintable():
        return Strip(line, range(len(line)), range(1, len(line) + 1))
    shown: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    at = 0
    for cluster, text, width in _clusters(line):
        size = _TAB - at % _TAB if cluster == "\t" else width
        shown += [" " * size if cluster == "\t" else text] + [""] * (len(cluster) - 1)
        starts += [at] * len(cluster)
        at += size
        stops += [at] * len(cluster)
    return Strip(shown, starts, stops)


def _clusters(line: str) -> list[tuple[str, str, int]]:
    """Each cluster as written, as shown, and its width."""
    found: list[tuple[str, str, int]] = []
    at = 0
    for special in UNSHOWABLE.finditer(line):
        found += _graphemes(line[at : special.start()])
        text = symbol(special.group())
        found.append((special.group(), text, cell_len(text)))
        at = special.end()
    return found + _graphemes(line[at:])


def _graphemes(text: str) -> list[tuple[str, str, int]]:
    return [(text[start:end], text[start:end], width) for start, end, width in split_graphemes(text)[0]]


def window(laid: Strip, low: int, high: int, room: int) -> Window:
    """The part of a strip that shows the cells from ``low`` to ``high`` in ``room`` cells, cuts included."""
    if laid.width <= room:
        return Window(0, len(laid.starts), cut_left=False, cut_right=False)
    context = (room - min(high - low, room - 2)) // 2
    left = 0 if high < room else min(low - context, laid.width - room)
    right = left + room
    first, end = 0, len(laid.stops)
    if left:
        first = _word_after(laid, bisect_left(laid.starts, left + 1), low)
    if right < laid.width:
        end = _word_before(laid, bisect_right(laid.stops, right - 1), high)
    return Window(first, end, cut_left=left > 0, cut_right=right < laid.width)


def _word_after(laid: Strip, first: int, low: int) -> int:
    """The beginning of the next word, where that is near and before the mark."""
    for index in range(first, min(first + _SNAP, len(laid.starts))):
        if laid.starts[index] > low:
            break
        if laid.shown[index - 1] == " ":
            return index
    return first


def _word_before(laid: Strip, end: int, high: int) -> int:
    """The end of the last whole word, where that is near and after the mark."""
    for index in range(end, max(end - _SNAP, 0), -1):
        if laid.stops[index - 1] < high:
            break
        if laid.shown[index] == " ":
            return index
    return end
