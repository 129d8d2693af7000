"""The nouns of a calendar: posts in weeks, channels with their rhythm and their mixes; draws and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, NamedTuple

from msgspec import Struct

from postlint.calendar import Week
from postlint.calendar.periods import Every
from postlint.model import Rule, Severity
from postlint.reporters.view.symbols import one_line

OWN: Final = "own"  # the names of the two parts of a mix of origins
SHARED: Final = "shared"
_TITLE: Final = 80  # characters of a post that say which one it is


class Channel(NamedTuple):
    """A platform and an account on it, as far as posts say."""

    platform: str | None = None
    account: str | None = None


class Placed(Struct, frozen=True, kw_only=True):
    """A post of the calendar: where it stands, where and when (in its house's time) it goes, and the worst that was
    found in it. ``post`` is its number in the report.
    """

    post: int
    file: str
    cell: str | None
    line: int
    channel: Channel
    kind: str
    voice: str
    at: datetime | None
    text: str
    id: str | None = None
    topic: str | None = None
    link: str | None = None
    worst: Severity | None = None

    @property
    def day(self) -> date | None:
        """The day that it is on."""
        return self.at.date() if self.at else None

    def is_under(self, rule: Rule) -> bool:
        """Whether a rule looks at posts of its kind and voice."""
        return (not rule.kinds or self.kind in rule.kinds) and (not rule.voices or self.voice in rule.voices)

    @property
    def title(self) -> str:
        """How it begins, on one line that can be shown."""
        return one_line(self.text[:_TITLE])


class Silent(Struct, frozen=True):
    """Days on which a channel that posts has nothing for longer than it usually does."""

    channel: Channel
    first: date
    last: date


class Target(Struct, frozen=True):
    """How many posts a rule wants of a platform in each day, week or month."""

    rule: str
    every: Every
    least: int | None = None
    most: int | None = None


class Rhythm(Struct, frozen=True):
    """How often a channel posts: in each week that has any, and against which target.

    ``off`` says of a week which of its days, or the week itself, have too few or too many: -1, 1, or both.
    """

    channel: Channel
    weeks: Mapping[Week, int]
    targets: tuple[Target, ...] = ()
    off: Mapping[Week, frozenset[int]] = {}


class Part(Struct, frozen=True):
    """A part of a mix: what it is called (nothing for the rest), how many posts it has, between which shares it should
    be (more than the least, where that is strict), and whether it is not.
    """

    name: str
    posts: int
    least: float | None = None
    most: float | None = None
    is_off: bool = False
    is_strict: bool = False


class Mix(Struct, frozen=True):
    """What the posts of a channel are about, by one rule; ``wants`` is from how many posts on the rule judges them,
    where there are not so many yet.
    """

    rule: str
    channel: Channel
    parts: tuple[Part, ...]
    wants: int = 0


class Agenda(Struct, frozen=True):
    """Posts on a calendar. ``unplanned`` have no moment; answers and private messages are only counted."""

    zone: str
    planned: tuple[Placed, ...] = ()
    unplanned: tuple[Placed, ...] = ()
    answers: int = 0
    peaks: tuple[tuple[Channel, date], ...] = ()
    gaps: tuple[Silent, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()
    mixes: tuple[Mix, ...] = ()
