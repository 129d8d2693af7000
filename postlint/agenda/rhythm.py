"""How many posts each channel has in each week, as a table with targets; knows counts, no posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.cells import cell_len

from postlint.agenda.grid import MOST_EMPTY
from postlint.agenda.shape import Agenda, Rhythm, Target
from postlint.agenda.window import Window
from postlint.agenda.words import channel_name, say
from postlint.calendar import Week
from postlint.model import Language
from postlint.reporters.terminal.ink import ASCII, Line, Page, Part, wide

_LABEL: Final = 10
_BETWEEN: Final = 2


def rhythm(agenda: Agenda, window: Window, page: Page) -> Iterator[Line]:
    """Tables of as many channels as fit beside each other."""
    weeks = [*_weeks(agenda, window)]
    for found in _beside(agenda.rhythms, page):
        yield []
        yield from _table(found, weeks, page)


def _weeks(agenda: Agenda, window: Window) -> Iterator[Week]:
    """The weeks that are shown, but for long runs in which no channel has a post: the calendar tells of those."""
    weeks = sorted({week for it in agenda.rhythms for week in it.weeks if window.meets(week.first, week.last)})
    for has_posts, run in groupby(weeks, lambda week: any(it.weeks.get(week) for it in agenda.rhythms)):
        found = [*run]
        yield from found if has_posts or len(found) <= MOST_EMPTY else ()


def _beside(rhythms: Sequence[Rhythm], page: Page) -> Iterator[list[Rhythm]]:
    """The channels in groups that a page is wide enough for."""
    group: list[Rhythm] = []
    used = _LABEL
    for it in rhythms:
        width = _width(it, page.language) + _BETWEEN
        if group and used + width > page.measure:
            yield group
            group, used = [], _LABEL
        group.append(it)
        used += width
    if group:
        yield group


def _width(it: Rhythm, language: Language) -> int:
    return max(cell_len(channel_name(it.channel, language)), cell_len(_wanted(it.targets, language)), 4)


def _table(found: Sequence[Rhythm], weeks: Sequence[Week], page: Page) -> Iterator[Line]:
    language = page.language
    yield _row(
        say(language, "rhythm"), [Part(channel_name(it.channel, language), "strong") for it in found], found, page
    )
    if any(it.targets for it in found):
        yield _row(say(language, "target"), [Part(_wanted(it.targets, language), "dim") for it in found], found, page)
    for week in weeks:
        yield _row(str(week), [_count(it, week, page) for it in found], found, page)
    off = {way for it in found for week in weeks for way in it.off.get(week, ())}
    told = [
        f"{arrow} {say(language, word)}"
        for way, arrow, word in zip((-1, 1), _arrows(page), ("few", "many"), strict=True)
        if way in off
    ]
    if told:
        yield [Part(" " * _LABEL), Part("   ".join(told), "dim")]


def _arrows(page: Page) -> tuple[str, str]:
    """For too few and for too many."""
    return ("<", ">") if page.glyphs is ASCII else ("↓", "↑")


def _row(label: str, cells: Sequence[Part], found: Sequence[Rhythm], page: Page) -> Line:
    line: list[Part] = [Part(label.ljust(_LABEL), "strong")]
    for cell, it in zip(cells, found, strict=True):
        line += [cell, Part(" " * (_width(it, page.language) + _BETWEEN - wide([cell])))]
    return line


def _count(it: Rhythm, week: Week, page: Page) -> Part:
    """The number of posts, with an arrow where a rule wants more or fewer."""
    less, more = _arrows(page)
    off = it.off.get(week, frozenset())
    arrows = f"{less if -1 in off else ''}{more if 1 in off else ''}"
    count = it.weeks.get(week, 0)
    return Part(f"{count}{arrows}", "warning" if arrows else "" if count else "dim")


def _wanted(targets: Sequence[Target], language: Language) -> str:
    """What rules want: 3–7, or 2–7/day."""
    return ", ".join(_span(it) + ("" if it.every == "week" else f"/{say(language, it.every)}") for it in targets)


def _span(target: Target) -> str:
    if target.least is None or target.most is None:
        return f"max {target.most}" if target.most is not None else f"min {target.least}"
    return str(target.least) if target.least == target.most else f"{target.least}–{target.most}"
