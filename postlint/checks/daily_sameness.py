"""The kind `daily-sameness`: posts day after day for one and the same audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Annotated

from msgspec import Meta

from postlint.calendar import Timeline
from postlint.calendar.telling import joined
from postlint.calendar.wording import channel, days, listed
from postlint.checks import Case, Check, Example
from postlint.dutch.working_hours import is_working_day
from postlint.model import Context, Hit, NotEvaluated, Post

_NO_DATES = NotEvaluated("no post has a publish_at")
_NO_AUDIENCE = NotEvaluated("the posts of every day have no audience")
_ONE_DAY = timedelta(days=1)


class DailySameness(Check, frozen=True, kw_only=True):
    """Flag a channel that posts day after day for the same audience.

    Every day is fine, and several times a day too, as long as it is for different people with different things
    to say to them. Who gets something every day gets enough. Weekends and holidays without a post break no row.
    """

    cases = {
        "": Case(
            "info",
            "Op {channel} is elk bericht van {found} voor “{audience}”: wissel de doelgroepen af.",
            "On {channel}, every post of {found} is for “{audience}”: vary the audiences.",
        )
    }
    details = {"channel": "platform and account", "found": "the days", "audience": "whom all of it is for"}
    examples = (
        Example(
            parameters={"days": 3},
            posts=tuple({"publish_at": f"2026-11-{day:02}", "audience": "patient"} for day in (5, 6, 9)),
            concerns=(0, 1, 2),
        ),
        Example(
            parameters={"days": 3},
            posts=(
                {"publish_at": "2026-11-03", "audience": "patient"},
                {"publish_at": "2026-11-04", "audience": "patient"},
                {"publish_at": "2026-11-04", "audience": "verpleegkundige"},
                {"publish_at": "2026-11-05", "audience": "patient"},
            ),
        ),
    )

    days: Annotated[int, Meta(description="On how many days in a row.", ge=2)] = 5

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each row of days."""
        timeline = Timeline.of(posts, context.timezone)
        if not timeline:
            yield _NO_DATES
            return
        unknown = False
        for row in self._rows(timeline, posts):
            audience = _audience(posts, timeline, row[0])
            unknown = unknown or audience == ""
            if audience:
                numbers = tuple([entry.number for one in row for entry in timeline.on(one)])
                found, place = (
                    days(row[0], row[-1], context.language, context.now.year),
                    channel(posts[0], context.language),
                )
                details = {"channel": place, "found": found, "audience": audience}
                yield Hit(details=details, post=None, related=numbers)
        if unknown:
            yield _NO_AUDIENCE

    def together(self, hits: Sequence[Hit], context: Context) -> Iterator[Hit]:
        """One hit for each audience."""
        return joined(hits, lambda found: listed(found, context.language))

    def _rows(self, timeline: Timeline, posts: Sequence[Post]) -> Iterator[list[date]]:
        """Days in a row, whose posts are all for one audience, or for none that is said."""
        row: list[date] = []
        for day in timeline.days:
            audience = _audience(posts, timeline, day)
            if row and not (_follows(row[-1], day) and audience == _audience(posts, timeline, row[-1])):
                if len(row) >= self.days:
                    yield row
                row = []
            if audience is not None:
                row.append(day)
        if len(row) >= self.days:
            yield row


def _audience(posts: Sequence[Post], timeline: Timeline, day: date) -> str | None:
    """The one audience of a day; None where there are several, nothing where none is said."""
    found = {(posts[entry.number].audience or "").strip().casefold() for entry in timeline.on(day)}
    return found.pop() if len(found) == 1 else None


def _follows(one: date, other: date) -> bool:
    """Whether no day between two is one to work on."""
    between = (other - one).days
    return between < 15 and not any(is_working_day(one + number * _ONE_DAY) for number in range(1, between))
