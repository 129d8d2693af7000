"""What rules want of the rhythm of channels, beside what there is; knows the kind of rule that counts, by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from postlint.agenda.shape import Channel, Placed, Rhythm, Target
from postlint.calendar import Entry, Timeline, Week
from postlint.calendar.counting import Tally, crowded, sparse
from postlint.calendar.periods import run_of
from postlint.checks import load
from postlint.dutch.working_hours import is_working_day
from postlint.model import Around, Rule, Ruleset

_COUNTING: Final = "frequency"


def rhythms(planned: Sequence[Placed], rulesets: Mapping[str, Ruleset]) -> Iterator[Rhythm]:
    """How often each channel posts, and how often a rule wants it to."""
    reaches = _Reaches(planned)
    for channel in sorted({it.channel for it in planned}, key=lambda it: (it.platform or "~", it.account or "")):
        posts = [it for it in planned if it.channel == channel]
        weeks = Counter(Week(*it.day.isocalendar()[:2]) for it in posts if it.day)
        found = {rule.id: rule for it in posts for rule in rulesets[it.file].rules}
        rules = [rule for rule in found.values() if _counts(rule, channel)]
        off: dict[Week, frozenset[int]] = {}
        for rule in rules:
            for week, way in _off(rule, posts, reaches.around(channel)):
                off[week] = off.get(week, frozenset()) | {way}
        weeks.update(dict.fromkeys(off, 0))
        yield Rhythm(channel, weeks, tuple(_target(rule) for rule in rules), off)


class _Reaches:
    """How far the posts of each account, and all posts, reach."""

    def __init__(self, planned: Sequence[Placed]) -> None:
        self._days: dict[str, list[date]] = {}
        for placed in planned:
            self._days.setdefault(_account(placed.channel), []).append(placed.at.date())  # type: ignore[union-attr]

    def around(self, channel: Channel) -> Around:
        """What is around the posts of a channel."""
        ends = [day for days in self._days.values() for day in (min(days), max(days))]
        own = self._days[_account(channel)]
        return Around((min(own), max(own)), (min(ends), max(ends)))


def _account(channel: Channel) -> str:
    return (channel.account or "").strip().lstrip("@").casefold()


def _counts(rule: Rule, channel: Channel) -> bool:
    return rule.check == _COUNTING and (not rule.platforms or channel.platform in rule.platforms)


def _target(rule: Rule) -> Target:
    kind: Any = load(rule.check)(**rule.parameters)
    return Target(rule.id, kind.per, kind.min or None, kind.max)


def _off(rule: Rule, posts: Sequence[Placed], around: Around) -> Iterator[tuple[Week, int]]:
    """The weeks in which there is too little (-1) or too much (1), or in which a day has."""
    kind: Any = load(rule.check)(**rule.parameters)
    entries = [Entry(it.at, number) for number, it in enumerate(posts) if it.at]
    timeline = Timeline(entries, ZoneInfo("UTC"))
    few = sparse(timeline, kind.per, kind.min, around, lambda day: _rests(day, kind.rest)) if kind.min else []
    many = crowded(timeline, kind.per, kind.max) if kind.max else []
    yield from ((week, -1) for tally in few for week in _weeks(tally))
    yield from ((week, 1) for tally in many for week in _weeks(tally))


def _weeks(tally: Tally) -> Iterator[Week]:
    for period in run_of(tally.first.first, tally.last.last, "week"):
        if isinstance(period, Week):
            yield period


def _rests(day: date, rest: Sequence[str]) -> bool:
    weekend = day.weekday() > 4
    return ("weekends" in rest and weekend) or ("holidays" in rest and not weekend and not is_working_day(day))
