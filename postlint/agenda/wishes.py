"""How often a channel posts, beside what rules want; knows the kind of rule that counts, by its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from postlint.agenda.shape import Channel, Placed, Rhythm, Target
from postlint.agenda.spreads import line_of
from postlint.calendar import Week
from postlint.calendar.counting import Tally, crowded, sparse
from postlint.calendar.periods import run_of
from postlint.checks import load
from postlint.model import Around, Rule
from postlint.sets.members import plain_name

_COUNTING: Final = "frequency"


def rhythm_of(posts: Sequence[Placed], rules: Sequence[Rule], around: Around) -> Rhythm:
    """How often a channel posts, and how often rules want it to."""
    weeks = Counter(Week(*it.day.isocalendar()[:2]) for it in posts if it.day)
    counting = [rule for rule in rules if rule.check == _COUNTING]
    off: dict[Week, frozenset[int]] = {}
    for rule in counting:
        for week, way in _off(rule, [it for it in posts if it.is_under(rule)], around):
            off[week] = off.get(week, frozenset()) | {way}
    weeks.update(dict.fromkeys(off, 0))
    return Rhythm(posts[0].channel, weeks, tuple(_target(rule) for rule in counting), off)


def reaches(channels: Mapping[Channel, Sequence[Placed]]) -> Mapping[Channel, Around]:
    """How far the posts around each channel reach: those of its account, and all."""
    days: dict[str, list[date]] = {}
    for channel, posts in channels.items():
        days.setdefault(plain_name(channel.account), []).extend(it.day for it in posts if it.day)
    ends = [day for found in days.values() for day in (min(found), max(found))]
    own = {channel: days[plain_name(channel.account)] for channel in channels}
    return {channel: Around((min(it), max(it)), (min(ends), max(ends))) for channel, it in own.items()}


def _target(rule: Rule) -> Target:
    kind: Any = load(rule.check)(**rule.parameters)
    return Target(rule.id, kind.per, kind.min or None, kind.max)


def _off(rule: Rule, posts: Sequence[Placed], around: Around) -> Iterator[tuple[Week, int]]:
    """The weeks in which there is too little (-1) or too much (1), or in which a day has."""
    kind: Any = load(rule.check)(**rule.parameters)
    timeline = line_of(posts)
    few = sparse(timeline, kind.per, kind.min, around, kind.rests) if kind.min else []
    many = crowded(timeline, kind.per, kind.max) if kind.max else []
    yield from ((week, -1) for tally in few for week in _weeks(tally))
    yield from ((week, 1) for tally in many for week in _weeks(tally))


def _weeks(tally: Tally) -> Iterator[Week]:
    for period in run_of(tally.first.first, tally.last.last, "week"):
        if isinstance(period, Week):
            yield period
