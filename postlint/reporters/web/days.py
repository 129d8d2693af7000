"""Posts on the days of a calendar, in weeks from Monday to Sunday; knows no finding and no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from postlint.calendar import Entry, Timeline
from postlint.model import Post

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


class Row(Struct, frozen=True):
    """A week with the posts of its seven days; ``skipped`` is how many empty weeks it stands for, if several."""

    monday: date
    days: tuple[tuple[Entry, ...], ...] = ((),) * 7
    skipped: int = 0

    @property
    def number(self) -> int:
        """The ISO number of the week."""
        return self.monday.isocalendar().week

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + 6 * _DAY


def rows(posts: Iterable[Post], timezone: str) -> list[Row]:
    """The weeks from the first post to the last in a house's time; those without posts between them are one."""
    return list(_rows(Timeline.of(posts, timezone)))


def _rows(timeline: Timeline) -> Iterator[Row]:
    before: date | None = None
    for week, entries in timeline.by("week").items():
        gap = (week.first - before) // _WEEK - 1 if before else 0
        if before and gap:
            yield Row(before + _WEEK, skipped=gap if gap > 1 else 0)
        days = [week.first + at * _DAY for at in range(7)]
        yield Row(week.first, tuple([tuple([entry for entry in entries if entry.day == day]) for day in days]))
        before = week.first
