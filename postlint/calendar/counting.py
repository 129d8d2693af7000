"""How many posts each day, week or month has, where a set has all of it; knows no rule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from postlint.calendar.periods import Day, Every, Period, Reach, run_of
from postlint.calendar.timeline import Entry, Timeline

if TYPE_CHECKING:
    from postlint.model import Around


class Tally(NamedTuple):
    """The posts of a period, or none in several that follow each other."""

    first: Period
    last: Period
    entries: Sequence[Entry]


def crowded(timeline: Timeline, every: Every, most: int) -> list[Tally]:
    """The periods with more posts than ``most``."""
    found = timeline.by(every).items()
    return [Tally(period, period, entries) for period, entries in found if len(entries) > most]


def sparse(timeline: Timeline, every: Every, least: int, around: Around, rests: Callable[[date], bool]) -> list[Tally]:
    """The periods with fewer posts than ``least``, of those that the set has all of; empty ones in a row are one.

    A day of rest without any post is none of them.
    """
    found: list[Tally] = []
    silent = False
    for period, entries in _whole(timeline, every, around):
        if not entries and isinstance(period, Day) and rests(period.first):
            continue
        if not entries and silent:
            found[-1] = Tally(found[-1].first, period, ())
        elif len(entries) < least:
            found.append(Tally(period, period, entries))
        silent = not entries
    return found


def _whole(timeline: Timeline, every: Every, around: Around) -> Iterator[tuple[Period, Sequence[Entry]]]:
    """The periods that the account's posts cover, and those with a post that all posts of the house cover."""
    posts = timeline.by(every)
    own = Reach(*around.account) if around.account else timeline.reach
    wide = Reach(*around.house) if around.house else own
    if own is None or wide is None:
        return
    for period in run_of(*own, every):
        entries = posts.get(period, [])
        if own.covers(period) or (entries and wide.covers(period)):
            yield period, entries


def neighbours(timeline: Timeline, tally: Tally) -> list[Entry]:
    """The posts of a tally; where it has none, the last one before it and the first one after it."""
    if tally.entries:
        return [*tally.entries]
    after = bisect_left(timeline.entries, tally.first.first, key=_day)
    return [*timeline.entries[max(after - 1, 0) : after + 1]]


def _day(entry: Entry) -> date:
    return entry.day
