"""Days, ISO weeks and months, and how far a set of posts reaches; knows dates, not posts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

Every = Literal["day", "week", "month"]
EVERY: Final[tuple[Every, ...]] = ("day", "week", "month")
_ONE_DAY: Final = timedelta(days=1)


class Day(NamedTuple):
    """One day."""

    first: date

    @property
    def last(self) -> date:
        """Itself."""
        return self.first

    def __str__(self) -> str:
        return self.first.isoformat()


class Week(NamedTuple):
    """A week of ISO 8601: from Monday to Sunday, of the year that its Thursday is in."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its Monday."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its Sunday."""
        return date.fromisocalendar(self.year, self.number, 7)

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"


class Month(NamedTuple):
    """A month of a year."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        following = date(self.year + self.number // 12, self.number % 12 + 1, 1)
        return following - _ONE_DAY

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02}"


Period: TypeAlias = Day | Week | Month


def period_of(day: date, every: Every) -> Period:
    """The day, the week or the month that a day is in."""
    if every == "week":
        year, number, _ = day.isocalendar()
        return Week(year, number)
    return Month(day.year, day.month) if every == "month" else Day(day)


def next_one(period: Period) -> Period:
    """The period of the same kind that comes next."""
    every: Every = "day" if isinstance(period, Day) else "week" if isinstance(period, Week) else "month"
    return period_of(period.last + _ONE_DAY, every)


def run_of(first: date, last: date, every: Every) -> Iterator[Period]:
    """The periods that the days from first through last are in, in order."""
    if first > last:
        return
    period, final = period_of(first, every), period_of(last, every)
    yield period
    while period != final:
        period = next_one(period)
        yield period


class Reach(NamedTuple):
    """The first and the last day that a set of posts has something on."""

    first: date
    last: date

    def covers(self, period: Period) -> bool:
        """Whether a set that reaches so far has all of a period.

        A week or a month is covered when the set has posts on its first day, or before, and on its last day, or
        after. Of its own first and last day a set may have a part only: it began, and it ends, at some moment of it.
        """
        if isinstance(period, Day):
            return self.first < period.first < self.last
        return self.first <= period.first and period.last <= self.last
