"""The weeks of a calendar as rows and its days as columns, in cells of a terminal; knows no rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, zip_longest
from typing import Final, NamedTuple

from rich.cells import cell_len, set_cell_size

from postlint.agenda.shape import Agenda, Placed
from postlint.agenda.window import Window
from postlint.agenda.words import letter, say
from postlint.calendar import Week, run_of
from postlint.reporters.terminal.ink import ASCII, Line, Page, Part, wide
from postlint.reporters.view.words import day as day_of_month
from postlint.reporters.view.words import weekdays

_LABEL: Final = 5  # cells of a week's number
_TOTAL: Final = 4
_BETWEEN: Final = 2  # cells between days, so that nobody takes what is in one for what is in the next
_DETAILED: Final = 20  # cells of a day in which the time and the first words of a post have a place
_WIDEST: Final = 34
_MOST: Final = 6  # lines of a day in which posts have a line each
MOST_EMPTY: Final = 2  # weeks without posts that are still shown one by one
_ONE_DAY: Final = timedelta(days=1)


class Signs(NamedTuple):
    """What is drawn for an error, a peak, a gap and a day without posts."""

    error: str
    peak: str
    gap: str
    empty: str


def signs(page: Page) -> Signs:
    """The signs that a page can show."""
    return Signs("!", "^", "~", ".") if page.glyphs is ASCII else Signs("✗", "▲", "╍", "·")


def grid(agenda: Agenda, window: Window, page: Page) -> Iterator[Line]:
    """A row of lines for each week, runs of weeks without posts in one."""
    table = _Grid(agenda, window, page)
    yield table.head()
    weeks = [period for period in run_of(window.first, window.last, "week") if isinstance(period, Week)]
    year = None
    for is_empty, run in groupby(weeks, lambda week: not table.has_posts(week)):
        found = list(run)
        if is_empty and len(found) > MOST_EMPTY:
            yield table.without_posts(found)
            continue
        for week in found:
            yield from table.week(week, week.year != year)
            year = week.year


class _Grid:
    """What it takes to draw each week alike."""

    def __init__(self, agenda: Agenda, window: Window, page: Page) -> None:
        self.window, self.page, self.signs = window, page, signs(page)
        self.cell = min((page.width - _LABEL - _TOTAL) // 7, _WIDEST)
        self.days: dict[date, list[Placed]] = {}
        for placed in agenda.planned:
            if placed.day and window.holds(placed.day):
                self.days.setdefault(placed.day, []).append(placed)
        self.peaks = {day for _, day in agenda.peaks}
        self.silent = _silent_days(agenda, window)

    def has_posts(self, week: Week) -> bool:
        """Whether a week has a post that is shown."""
        return any(day in self.days for day in _days(week))

    def head(self) -> Line:
        """The days of the week."""
        names = [set_cell_size(name, self.cell) for name in weekdays(self.page.language)]
        return [Part(" " * _LABEL), *(Part(name, "strong") for name in names)]

    def without_posts(self, weeks: Sequence[Week]) -> Line:
        """Weeks without posts, in a line."""
        told = say(self.page.language, "empty weeks", n=len(weeks), first=weeks[0], last=weeks[-1])
        return [Part(self.signs.gap * 3, "warning"), Part("  "), Part(told, "warning text")]

    def week(self, week: Week, with_year: bool) -> Iterator[Line]:
        """The lines of a week: its days, and below them what is planned."""
        posts = [placed for day in _days(week) for placed in self.days.get(day, ())]
        total = f"{len(posts):>{_TOTAL - 1}}" if posts else ""
        yield [
            Part(f"W{week.number:02}".ljust(_LABEL), "strong"),
            *(part for day in _days(week) for part in self._padded(self._date(day))),
            Part(total, "strong"),
        ]
        columns = [self._cells(day) for day in _days(week)]
        label = str(week.year) if with_year else ""
        for row in zip_longest(*columns, fillvalue=()):
            yield [Part(label.ljust(_LABEL), "dim"), *(part for cell in row for part in self._padded(cell))]
            label = ""

    def _date(self, day: date) -> Line:
        if not self.window.holds(day):
            return []
        opens_row = day.weekday() == 0 or day.day == 1 or day == self.window.first
        told = day_of_month(self.page.language, day) if opens_row and self.cell > len("30 nov") + 1 else str(day.day)
        if day in self.peaks:
            return [Part(told, "warning"), Part(f" {self.signs.peak}", "warning")]
        return [Part(told, "dim")]

    def _cells(self, day: date) -> list[Line]:
        """The lines of a day below its date."""
        posts = self.days.get(day, [])
        room = max(self.cell - _BETWEEN, 2)
        if not self.window.holds(day):
            return [[]]
        if not posts:
            return [
                [Part(self.signs.gap * min(3, room), "warning")]
                if day in self.silent
                else [Part(self.signs.empty, "dim")]
            ]
        if room >= _DETAILED:
            return _detailed(posts, room, self)
        return _flowed(_marks(posts, self.signs), room)

    def _padded(self, line: Line) -> Line:
        return [*line, Part(" " * max(self.cell - wide(line), 0))]


def _days(week: Week) -> list[date]:
    return [week.first + _ONE_DAY * number for number in range(7)]


def _silent_days(agenda: Agenda, window: Window) -> set[date]:
    """The days within a gap, of those that are shown."""
    found = set()
    for gap in agenda.gaps:
        day = max(gap.first, window.first)
        while day <= min(gap.last, window.last):
            found.add(day)
            day += _ONE_DAY
    return found


def _mark(posts: Sequence[Placed], shown: Signs) -> Part:
    """The letter of a platform, how many posts when there are several, and a sign where one has an error."""
    wrong = any(placed.worst == "error" for placed in posts)
    count = str(len(posts)) if len(posts) > 1 else ""
    return Part(f"{letter(posts[0].channel)}{count}{shown.error if wrong else ''}", "error" if wrong else "strong")


def _marks(posts: Sequence[Placed], shown: Signs) -> list[Part]:
    """A mark for each post; one with their number where a platform has more than two on the day."""
    marks = []
    counts = Counter(letter(placed.channel) for placed in posts)
    for name, run in groupby(sorted(posts, key=lambda placed: letter(placed.channel)), lambda it: letter(it.channel)):
        found = list(run)
        marks += [_mark(found, shown)] if counts[name] > 2 else [_mark([placed], shown) for placed in found]
    return marks


def _flowed(marks: Sequence[Part], room: int) -> list[Line]:
    lines: list[Line] = []
    line: list[Part] = []
    for mark in marks:
        if line and wide([*line, mark]) + 1 > room:
            lines.append(line)
            line = []
        line = [*line, Part(" "), mark] if line else [mark]
    return [*lines, line]


def _detailed(posts: Sequence[Placed], room: int, table: _Grid) -> list[Line]:
    """A line for each post: when, where, and how it begins."""
    kept = posts if len(posts) <= _MOST else posts[: _MOST - 1]
    lines: list[Line] = [_sentence(placed, room, table) for placed in kept]
    if len(kept) < len(posts):
        lines.append([Part(say(table.page.language, "and", n=len(posts) - len(kept)), "dim")])
    return lines


def _sentence(placed: Placed, room: int, table: _Grid) -> Line:
    mark = _mark([placed], table.signs)
    head = [Part(f"{placed.at:%H:%M} ", "dim"), mark, Part(" ")]
    left = room - wide(head)
    text = placed.title
    if cell_len(text) > left:
        text = set_cell_size(text, left - 1).rstrip() + table.page.glyphs.cut
    return [*head, Part(text)]
