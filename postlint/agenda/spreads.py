"""The peaks and the silences of a channel, as rules on the spread of posts see them; knows that kind by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from postlint.agenda.shape import Channel, Placed, Silent
from postlint.calendar import Entry, Timeline
from postlint.calendar.spread import lulls, peaks
from postlint.checks import load
from postlint.dutch.working_hours import is_day_off
from postlint.model import Rule

_SPREADING: Final = "spread"


def line_of(posts: Sequence[Placed]) -> Timeline:
    """Posts on a time line, each at the time of its own house."""
    return Timeline([Entry(it.at, number) for number, it in enumerate(posts) if it.at], ZoneInfo("UTC"))


def peaks_of(posts: Sequence[Placed], rules: Sequence[Rule]) -> Iterator[tuple[Channel, date]]:
    """The days on which a channel has far more posts than usual."""
    for kind, timeline in _looked_at(posts, rules):
        for peak in peaks(timeline, kind.peak, kind.least):
            yield posts[0].channel, peak.entries[0].day


def gaps_of(posts: Sequence[Placed], rules: Sequence[Rule]) -> Iterator[Silent]:
    """The days on which a channel is silent for longer than usual."""
    for kind, timeline in _looked_at(posts, rules):
        for lull in lulls(timeline, kind.lull, kind.from_days, is_day_off, kind.quiet):
            yield Silent(posts[0].channel, lull.first, lull.last)


def _looked_at(posts: Sequence[Placed], rules: Sequence[Rule]) -> Iterator[tuple[Any, Timeline]]:
    """The posts of a channel that each rule on their spread looks at."""
    for rule in rules:
        if rule.check == _SPREADING:
            kind: Any = load(rule.check)(**rule.parameters)
            yield kind, line_of([it for it in posts if it.is_under(rule)])
