"""Posts on the days of a calendar, in weeks from Monday to Sunday; knows no finding and no markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import MAXYEAR, date, datetime, timedelta

from msgspec import Struct

_WEEK = timedelta(days=7)


class Week(Struct, frozen=True):
    """A week with the posts of its seven days, by number; ``skipped`` is how many empty ones stand for this one."""

    monday: date
    days: tuple[tuple[int, ...], ...]
    skipped: int = 0

    @property
    def number(self) -> int:
        """The ISO number of the week."""
        return self.monday.isocalendar().week

    def day(self, weekday: int) -> date:
        """The date of a day, Monday 0."""
        return self.monday + timedelta(days=weekday)


def weeks(moments: Sequence[datetime | None]) -> list[Week]:
    """The weeks from the first post to the last; a gap of several weeks is one."""
    days: dict[date, list[int]] = {}
    for number, moment in sorted(enumerate(moments), key=_by_moment):
        if moment is not None and moment.year < MAXYEAR:  # the last week of all has no Sunday
            days.setdefault(moment.date(), []).append(number)
    return list(_weeks(days))


def _by_moment(numbered: tuple[int, datetime | None]) -> str:
    return numbered[1].replace(tzinfo=None).isoformat() if numbered[1] else ""


def _weeks(days: Mapping[date, Sequence[int]]) -> Iterator[Week]:
    mondays = sorted({day - timedelta(days=day.weekday()) for day in days})
    before: date | None = None
    for monday in mondays:
        gap = (monday - before) // _WEEK - 1 if before else 0
        if before and gap > 0:
            yield Week(before + _WEEK, ((),) * 7, skipped=gap if gap > 1 else 0)
        yield Week(monday, tuple([tuple(days.get(monday + timedelta(days=day), ())) for day in range(7)]))
        before = monday
