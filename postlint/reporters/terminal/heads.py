"""The head of a post: where it stands, where and when it will be, how long it is; knows no findings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from rich.cells import cell_len

from postlint.model import Checked, Finding
from postlint.reporters.terminal.ink import Line, Page, Part, flowed, wide, wrapped
from postlint.reporters.terminal.meter import bar, of_platform, used
from postlint.reporters.view.symbols import file_and_cell, shown
from postlint.reporters.view.words import moment, platform_name, say

_BAR: Final = 30  # cells of the bar of a meter
_SHORTEST: Final = 15  # a bar that is still a bar


def post_head(checked: Checked, page: Page) -> Iterator[Line]:
    """The head of a post: where it stands, where and when it will be, and how long it is."""
    post = checked.post
    place = post.text.place(0, 0)
    line, _ = place.source.line_column(place.span.start)
    facts = [platform_name(post.platform)] if post.platform else []
    facts += [say(page.language, post.kind)] if post.kind != "update" else []
    facts += [moment(page.language, post.publish_at)] if post.publish_at else []
    yield from _head(shown(f"{file_and_cell(place)}:{line}"), shown(f" {page.glyphs.dot} ".join(facts)), page)
    yield from _meter(checked, page)


def _meter(checked: Checked, page: Page) -> Iterator[Line]:
    """A bar and the length in numbers, on as few lines as there is room for."""
    own, theirs = used(checked.meter, page), of_platform(checked.meter, checked.post.platform, page)
    told, between = [own, theirs] if theirs else [own], Part(f" {page.glyphs.dot} ", "dim")
    left = page.measure - wide([own, between, theirs] if theirs else [own]) - len("   ")
    drawn = list(bar(checked.meter, left if _SHORTEST <= left < _BAR else _BAR, page))
    if drawn and left >= _SHORTEST:
        yield [Part("  "), *drawn, Part(" "), *chain.from_iterable(flowed(told, between, page.measure))]
        return
    if drawn:
        yield [Part("  "), *drawn]
    yield from ([Part("  "), *line] for line in flowed(told, between, page.measure - 2))


def file_head(finding: Finding, page: Page) -> Iterator[Line]:
    """The head of what is about a file or a set, and no single post."""
    yield from _head(shown(file_and_cell(finding.place)), "", page)


def _head(left: str, right: str, page: Page) -> Iterator[Line]:
    """A rule with the name of what follows, and what is known of it at the far end or on a line of its own."""
    if not right:
        yield rule([Part(left, "strong")], page)
    elif cell_len(left) + cell_len(right) + 12 <= page.measure:
        yield [
            *rule([Part(left, "strong")], page, cell_len(right) + 4),
            Part(f" {right} "),
            Part(page.glyphs.rule * 2, "dim"),
        ]
    else:
        yield rule([Part(left, "strong")], page)
        yield from ([Part("  "), Part(line)] for line in wrapped(right, page.measure - 2))


def rule(title: Line, page: Page, taken: int = 0) -> list[Part]:
    """A line across the page with a title in it, shorter by what is taken at its end."""
    sign = page.glyphs.rule
    if not title:
        return [Part(sign * (page.measure - taken), "dim")]
    used = wide(title) + 4
    return [Part(f"{sign * 2} ", "dim"), *title, Part(f" {sign * max(page.measure - taken - used, 0)}", "dim")]
