"""Lines of a draft with places marked underneath; knows groups of findings, not what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from postlint.reporters.terminal.groups import Group, Mark, reach, rows
from postlint.reporters.terminal.ink import Line, Page, Part
from postlint.reporters.terminal.strip import Strip, Window, window
from postlint.reporters.view.words import number, say

_WHOLE: Final = 3  # lines of a place that are shown before its middle is left out


def snippet(group: Group, page: Page) -> Iterator[Line]:
    """The line of a group with its marks, or the lines of a place that runs over several."""
    stretches = group.stretches
    if len(stretches) == 1:
        yield from _marked(stretches[0].line, group.laid, group.marks, page)
        return
    severity = group.marks[0].severity
    shown = stretches if len(stretches) <= _WHOLE else [stretches[0], stretches[-1]]
    for at, stretch in enumerate(shown):
        if at and len(shown) < len(stretches):
            left_out = len(stretches) - len(shown)
            text = say(page.language, "lines", left_out, n=number(page.language, left_out))
            yield [_gutter("", page), Part(f"{page.glyphs.cut} {text}", "dim")]
        laid = group.lay(stretch.line)
        yield from _marked(stretch.line, laid, [Mark(*laid.cells(stretch.start, stretch.end), severity)], page)


def _marked(line: int, laid: Strip, marks: Sequence[Mark], page: Page) -> Iterator[Line]:
    view = window(laid, *reach(marks), page.room)
    yield [_gutter(str(line), page), *_text(laid, view, marks, page)]
    start = laid.starts[view.first] - view.cut_left if laid.starts else 0
    for row in rows(marks):
        yield [_gutter("", page), *_row(row, start, page)]


def _gutter(text: str, page: Page) -> Part:
    return Part(f"{text:>4} {page.glyphs.gutter} ", "dim")


def _text(laid: Strip, view: Window, marks: Sequence[Mark], page: Page) -> Iterator[Part]:
    """The visible part of a line, what is marked in the colour of its severity."""
    if view.cut_left:
        yield Part(page.glyphs.cut, "dim")
    styles = [""] * (view.end - view.first)
    for at in range(view.first, view.end):
        over = [mark.severity for mark in marks if mark.start <= laid.starts[at] < mark.end]
        styles[at - view.first] = f"{over[0]} text" if over else ""
    for style, run in groupby(range(view.first, view.end), key=lambda at: styles[at - view.first]):
        yield Part("".join([laid.shown[at] for at in run]), style)
    if view.cut_right:
        yield Part(page.glyphs.cut, "dim")


def _row(marks: Sequence[Mark], start: int, page: Page) -> Iterator[Part]:
    at = start
    for mark in marks:
        end = min(mark.end, start + page.room)
        sign = page.glyphs.mark * (end - mark.start) or page.glyphs.caret
        yield Part(" " * (mark.start - at))
        yield Part(f"{sign}{mark.label}", f"{mark.severity} mark")
        at = max(end, mark.start + 1) + len(mark.label)
