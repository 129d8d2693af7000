"""Peaks and lulls on a time line; knows when posts are placed, and nothing else of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from postlint.calendar.timeline import Entry, Timeline
from postlint.calendar.wording import Unit

_LONG: Final = 366  # days: in a longer gap the days of rest make no difference
_SATURDAY: Final = 5
_ONE_DAY: Final = timedelta(days=1)


class Peak(NamedTuple):
    """A day with many posts, and how many a day usually has."""

    entries: Sequence[Entry]
    average: float


class Lull(NamedTuple):
    """Days without a post, the posts around them, and after how many days there usually is one.

    A day is a working day where the channel has no post in any weekend.
    """

    first: date
    last: date
    around: tuple[Entry, Entry]
    usual: float
    unit: Unit


def peaks(timeline: Timeline, times: float, least: int) -> list[Peak]:
    """The days with at least ``least`` posts, and more than so many times the average of all days."""
    if timeline.reach is None:
        return []
    days = (timeline.reach.last - timeline.reach.first).days + 1
    average = len(timeline) / days
    found = timeline.by("day").values()
    return [Peak(entries, average) for entries in found if len(entries) >= least and len(entries) > times * average]


def lulls(
    timeline: Timeline, times: float, from_days: int, rests: Callable[[date], bool], least: int = 1
) -> Iterator[Lull]:
    """The gaps of more than so many times the usual interval, where posts are on ``from_days`` days or more.

    A gap of fewer than ``least`` days is none. What is counted are days without those of rest, but for a day of the
    weekend on which this channel does post.
    """
    days = timeline.days
    if len(days) < from_days:
        return
    kept = {day.weekday() for day in days if day.weekday() >= _SATURDAY}
    intervals = [
        _interval(one, other, lambda day: rests(day) and day.weekday() not in kept) for one, other in pairwise(days)
    ]
    usual = median(intervals)
    told = median([(other - one).days for one, other in pairwise(days)])
    by_day = timeline.by("day")
    entries = list(by_day.values())
    unit: Unit = "day" if kept else "working day"
    for number, interval in enumerate(intervals):
        if interval > max(times * usual, least):
            around = entries[number][-1], entries[number + 1][0]
            yield Lull(days[number] + _ONE_DAY, days[number + 1] - _ONE_DAY, around, told, unit)


def _interval(one: date, other: date, rests: Callable[[date], bool]) -> int:
    length = (other - one).days
    if length > _LONG:
        return length
    return length - sum(rests(one + timedelta(days=number)) for number in range(1, length))
