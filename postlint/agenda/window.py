"""Which days of a calendar are shown: all that is planned, a week, or a month; knows dates, and no post's text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import MAXYEAR, date
from typing import NamedTuple

from postlint.agenda.shape import Agenda
from postlint.calendar import Month, Week, period_of

_WEEK = re.compile(r"(?:(\d{4})-?)?[Ww]?(\d{1,2})")
_MONTH = re.compile(r"(?:(\d{4})-)?(\d{1,2})")


class Window(NamedTuple):
    """The days that are shown: from the first through the last."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day is among them."""
        return self.first <= day <= self.last

    def meets(self, first: date, last: date) -> bool:
        """Whether any of these days is among them."""
        return first <= self.last and self.first <= last


def window_of(agenda: Agenda) -> Window | None:
    """The weeks from the first post through the last; None where nothing is planned."""
    days = [placed.day for placed in agenda.planned if placed.day]
    if not days:
        return None
    return Window(period_of(min(days), "week").first, period_of(max(days), "week").last)


def week_of(written: str, days: Sequence[date], today: date) -> Window:
    """A week as people write it: 2026-W48, or 48 for the one in which something is planned, or else that of this year.

    Raises ValueError for what is no week, or no week of that year.
    """
    found = _WEEK.fullmatch(written.strip())
    if not found:
        raise ValueError(f"{written!r} is no week such as 48 or 2026-W48.")
    number = int(found[2])
    years = [int(found[1])] if found[1] else sorted({it.isocalendar()[0] for it in (*days, today)})
    weeks = [Week(year, number) for year in years if _exists(year, number)]
    if not weeks:
        raise ValueError(f"{years[-1]} has no week {number}.")
    planned = {period_of(day, "week") for day in days}
    week = min(weeks, key=lambda week: (week not in planned, abs((week.first - today).days)))
    return Window(week.first, week.last)


def month_of(written: str, days: Sequence[date], today: date) -> Window:
    """A month as people write it: 2026-11, or 11 for the one in which something is planned, or else that of this year.

    Raises ValueError for what is no month.
    """
    found = _MONTH.fullmatch(written.strip())
    number = int(found[2]) if found else 0
    if not found or not 1 <= number <= 12:
        raise ValueError(f"{written!r} is no month such as 11 or 2026-11.")
    years = [int(found[1])] if found[1] else sorted({it.year for it in (*days, today)})
    months = [Month(year, number) for year in years if 0 < year < MAXYEAR]
    if not months:
        raise ValueError(f"{written!r} is no month such as 11 or 2026-11.")
    planned = {period_of(day, "month") for day in days}
    month = min(months, key=lambda month: (month not in planned, abs((month.first - today).days)))
    return Window(month.first, month.last)


def _exists(year: int, week: int) -> bool:
    try:
        Week(year, week).last  # noqa: B018 - to see whether there is such a week
    except (ValueError, OverflowError):
        return False
    return True
