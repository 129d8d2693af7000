"""The kind `spread`: peaks and lulls in what a channel posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.calendar import Timeline
from postlint.calendar.spread import Lull, Peak, lulls, peaks
from postlint.calendar.telling import joined
from postlint.calendar.wording import channel, day, days, every_so_often, listed, number
from postlint.checks import Case, Check, Example
from postlint.dutch.working_hours import is_day_off
from postlint.model import Context, Hit, NotEvaluated, Post

_NO_DATES = NotEvaluated("no post has a publish_at")
_MORNINGS = tuple({"text": "Een.", "publish_at": f"2026-11-{at:02}T09:00"} for at in (2, 3, 4, 5, 6, 9, 10))


class Spread(Check, frozen=True, kw_only=True):
    """Flag a day on which a channel posts far more than usual, and a long silence between two posts.

    Followers get used to a rhythm. Five posts at once push each other off the page, and after weeks of silence
    nobody looks any more. Weekends and holidays count for no silence, but for days of the weekend on which a channel
    does post.
    """

    cases = {
        "peak": Case(
            "warning",
            "Veel tegelijk op {channel}: {found}, tegen gemiddeld {usual} per dag. Spreid je berichten.",
            "A lot at once on {channel}: {found}, against {usual} a day on average. Spread your posts.",
        ),
        "lull": Case(
            "warning",
            "Stil op {channel}: niets op {found}, terwijl er gewoonlijk {usual} iets komt.",
            "Silence on {channel}: nothing on {found}, where there usually is something {usual}.",
        ),
    }
    details = {
        "channel": "platform and account",
        "found": "the days, and with a peak how many posts they have",
        "usual": "posts a day, or how many days there are from one post to the next",
    }
    examples = (
        Example(
            posts=(
                *_MORNINGS,
                *[{"text": "Weer een.", "publish_at": f"2026-11-11T{at}:00"} for at in (10, 11, 12, 13)],
            ),
            concerns=(7, 8, 9, 10),
            case="peak",
        ),
        Example(
            posts=(*_MORNINGS, {"text": "Daar zijn we weer.", "publish_at": "2026-11-17T09:00"}),
            concerns=(6, 7),
            case="lull",
        ),
        Example(posts=_MORNINGS),
    )

    peak: Annotated[float, Meta(description="How many times the average of a day is a peak.", gt=1)] = 3
    least: Annotated[int, Meta(description="The fewest posts that can be a peak.", ge=1)] = 3
    lull: Annotated[float, Meta(description="How many times the usual interval is a lull.", gt=1)] = 2
    quiet: Annotated[int, Meta(description="The fewest days without a post that are a lull.", ge=1)] = 3
    from_days: Annotated[int, Meta(description="With posts on how many days there is a usual interval.", ge=3)] = 5

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each peak and each lull."""
        timeline = Timeline.of(posts, context.timezone)
        if not timeline:
            yield _NO_DATES
            return
        place = channel(posts[0], context.language)
        for found in peaks(timeline, self.peak, self.least):
            yield _peak(found, place, context)
        for lull in lulls(timeline, self.lull, self.from_days, is_day_off, self.quiet):
            yield _lull(lull, place, context)

    def together(self, hits: Sequence[Hit], context: Context) -> Iterator[Hit]:
        """One hit for the peaks and one for the lulls."""
        return joined(hits, lambda found: listed(found, context.language))


def _peak(peak: Peak, place: str, context: Context) -> Hit:
    usual = number(peak.average, context.language)
    on = day(peak.entries[0].day, context.language, context.now.year)
    count = f"{len(peak.entries)} {'berichten op' if context.language == 'nl' else 'posts on'} {on}"
    details = {"channel": place, "found": count, "usual": usual}
    return Hit(case="peak", details=details, post=None, related=tuple([entry.number for entry in peak.entries]))


def _lull(lull: Lull, place: str, context: Context) -> Hit:
    found = days(lull.first, lull.last, context.language, context.now.year)
    details = {"channel": place, "found": found, "usual": every_so_often(lull.usual, lull.unit, context.language)}
    return Hit(case="lull", details=details, post=None, related=tuple([entry.number for entry in lull.around]))
