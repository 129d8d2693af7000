"""The kind `frequency`: too few or too many posts in a day, a week or a month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from postlint.calendar import Timeline
from postlint.calendar.counting import crowded, neighbours, sparse
from postlint.calendar.telling import counted, joined, runs
from postlint.calendar.wording import channel, each, listed
from postlint.checks import Case, Check, Example
from postlint.dutch.working_hours import is_working_day
from postlint.model import Context, Hit, NotEvaluated, Post

_NO_DATES = NotEvaluated("no post has a publish_at")


class Frequency(Check, frozen=True, kw_only=True):
    """Flag a day, week or month in which a channel has too few posts, or too many.

    Who posts now and then is forgotten, and who posts all the time is muted. A week that the plan begins or ends
    in is not blamed for too few: the rest of it may be planned elsewhere. Nor is a free day without any post.
    Only posts with `publish_at` count.
    """

    cases = {
        "few": Case(
            "warning",
            "Te weinig op {channel}: {found}. Plan minstens {min} per {each}.",
            "Too few on {channel}: {found}. Plan at least {min} a {each}.",
        ),
        "many": Case(
            "warning",
            "Te veel op {channel}: {found}. Houd het bij hoogstens {max} per {each}.",
            "Too many on {channel}: {found}. Keep to at most {max} a {each}.",
        ),
    }
    details = {"channel": "platform and account", "found": "the days or weeks, with their posts", "each": "the period"}
    examples = (
        Example(
            parameters={"per": "week", "min": 1},
            posts=(
                {"text": "Een.", "publish_at": "2026-11-02T10:00"},
                {"text": "Twee.", "publish_at": "2026-11-16T10:00"},
            ),
            concerns=(0, 1),
            case="few",
        ),
        Example(
            parameters={"per": "day", "max": 1},
            posts=(
                {"text": "Een.", "publish_at": "2026-11-02T10:00"},
                {"text": "Twee.", "publish_at": "2026-11-03T10:00"},
                {"text": "Drie.", "publish_at": "2026-11-03T16:00"},
            ),
            concerns=(1, 2),
            case="many",
        ),
        Example(
            parameters={"per": "week", "min": 1, "max": 2},
            posts=(
                {"text": "Een.", "publish_at": "2026-11-06T10:00"},
                {"text": "Twee.", "publish_at": "2026-11-09T10:00"},
                {"text": "Ooit."},
            ),
        ),
    )

    one_of = (("min", "max"),)

    per: Annotated[Literal["day", "week", "month"], Meta(description="The period that is counted in.")] = "week"
    min: Annotated[int, Meta(description="The fewest posts in it.", ge=0)] = 0
    max: Annotated[Annotated[int, Meta(ge=1)] | None, Meta(description="The most posts in it.")] = None
    rest: Annotated[
        tuple[Literal["weekends", "holidays"], ...],
        Meta(description="Days that need no post; one that has some, has enough or is flagged."),
    ] = ("weekends", "holidays")

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each period, or for several without any post."""
        timeline = Timeline.of(posts, context.timezone)
        if not timeline:
            yield _NO_DATES
            return
        few = sparse(timeline, self.per, self.min, context.around, self.rests) if self.min else []
        many = crowded(timeline, self.per, self.max) if self.max else []
        same = {"channel": channel(posts[0], context.language), "each": each(self.per, context.language)}
        for case, tallies in (("few", few), ("many", many)):
            for tally in tallies:
                numbers = tuple([entry.number for entry in neighbours(timeline, tally)])
                yield Hit(case=case, details={**same, "found": tally}, post=None, related=numbers)

    def together(self, hits: Sequence[Hit], context: Context) -> Iterator[Hit]:
        """One hit for too few and one for too many."""
        language, known = context.language, context.now.year
        return joined(hits, lambda tallies: listed([counted(run, language, known) for run in runs(tallies)], language))

    def rests(self, day: date) -> bool:
        """Whether a day needs no post."""
        weekend = day.weekday() > 4
        return ("weekends" in self.rest and weekend) or (
            "holidays" in self.rest and not weekend and not is_working_day(day)
        )
