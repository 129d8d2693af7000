"""Posts by the moment that they are placed, in days, weeks and months; knows nothing else of a post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from postlint.calendar.periods import Every, Period, Reach, period_of, run_of

if TYPE_CHECKING:
    from postlint.model import Post

_YEARS: Final = range(1970, 3000)  # others are slips of the pen, and the ends of what a date can hold


class Entry(NamedTuple):
    """A post on the time line: when, in the house's time, and which of the posts it is."""

    at: datetime
    number: int

    @property
    def day(self) -> date:
        """The day that it is placed on."""
        return self.at.date()


class Gap(NamedTuple):
    """The silence between two posts that follow each other."""

    before: Entry
    after: Entry


def local_moment(moment: datetime | None, zone: tzinfo | str) -> datetime | None:
    """A moment in the house's time; one without an offset is in that time already.

    None for one that cannot be on a time line: there is none, or its year is not of this age.
    """
    if moment is None or moment.year not in _YEARS:
        return None
    zone = ZoneInfo(zone) if isinstance(zone, str) else zone
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


class Timeline:
    """The posts of a set that have a moment, in its order; days, weeks and months are those of the house's zone."""

    def __init__(self, entries: Iterable[Entry], zone: tzinfo) -> None:
        self.entries: Sequence[Entry] = sorted(entries, key=lambda entry: (entry.at.astimezone(UTC), entry.number))
        self.zone = zone
        self._by: dict[Every, dict[Period, list[Entry]]] = {}

    @classmethod
    def of(cls, posts: Iterable[Post], timezone: str) -> Timeline:
        """The time line of posts; the number of an entry is that of the post among them."""
        zone = ZoneInfo(timezone)
        moments = ((local_moment(post.publish_at, zone), number) for number, post in enumerate(posts))
        return cls([Entry(at, number) for at, number in moments if at is not None], zone)

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    @cached_property
    def reach(self) -> Reach | None:
        """The first and the last day with a post; None where no post has a moment."""
        days = [entry.day for entry in (*self.entries[:1], *self.entries[-1:])]
        return Reach(*days) if days else None

    def by(self, every: Every) -> Mapping[Period, list[Entry]]:
        """The posts of each day, week or month that has any, in order."""
        if every not in self._by:
            found = self._by[every] = {}
            for day, entries in self._days.items():
                found.setdefault(period_of(day, every), []).extend(entries)
        return self._by[every]

    @cached_property
    def _days(self) -> Mapping[date, list[Entry]]:
        found: dict[date, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.day, []).append(entry)
        return found

    def covered(self, every: Every, reach: Reach | None = None) -> list[Period]:
        """The days, weeks or months that a set has all of: this one, or a larger one that reaches further."""
        reach = reach or self.reach
        return [period for period in run_of(*reach, every) if reach.covers(period)] if reach else []

    @property
    def days(self) -> list[date]:
        """The days with a post, in order."""
        return [*self._days]

    @property
    def gaps(self) -> list[Gap]:
        """What lies between the last post of a day and the first of the next day that has one."""
        return [Gap(one, other) for one, other in pairwise(self.entries) if one.day != other.day]

    def on(self, day: date) -> list[Entry]:
        """The posts of a day."""
        return self._days.get(day, [])
