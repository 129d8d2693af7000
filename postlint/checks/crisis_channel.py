"""The kind `crisis-channel`: crisis news that is not on the channel for it, or not short there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo

from msgspec import Meta

from postlint.calendar import local_moment
from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.platforms import get
from postlint.text.reading import read


class CrisisChannel(Check, frozen=True, kw_only=True):
    """Flag crisis news that does not come on the channel that people look at for it, or is long there.

    In an emergency people look in one place, and read one screen. Who posts about it elsewhere has to post there
    too, within the hours around it (in a set). A post is about a crisis where it says so (`crisis: true`).
    """

    over = "house"
    cases = {
        "missing": Case(
            "warning",
            "Dit crisisbericht staat niet op {title}: meld het daar ook, kort en bondig.",
            "This crisis news is not on {title}: tell it there too, in short.",
        ),
        "long": Case(
            "warning",
            "Dit crisisbericht telt {length} tekens: houd het op {title} kort, onder de {max}.",
            "This crisis news has {length} characters: keep it short on {title}, under {max}.",
        ),
    }
    details = {"title": "the channel for crisis news", "length": "the length of the text, without links"}
    examples = (
        Example(
            posts=({"text": "⟦⟧Er is brand in de hal.", "platform": "facebook", "crisis": True},),
            case="missing",
        ),
        Example(
            text="⟦Er is brand in de hal. De brandweer is er, en iedereen is buiten.⟧",
            parameters={"max": 40},
            platform="twitter",
            fields={"crisis": True},
            case="long",
        ),
        Example(
            posts=(
                {"text": "Er is brand in de hal. Iedereen is buiten.", "platform": "facebook", "crisis": True},
                {"text": "Brand in de hal, iedereen is buiten.", "platform": "twitter", "crisis": True},
            ),
        ),
    )

    channel: Annotated[str, Meta(description="The platform for crisis news.")] = "twitter"
    max: Annotated[int, Meta(description="The most characters there, links left out.", ge=1)] = 200
    hours: Annotated[float, Meta(description="Within how many hours it is there too.", gt=0)] = 24

    def needs(self, context: Context) -> Needs:
        """A post that says that it is about a crisis."""
        return Needs(fields=frozenset(["crisis"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for a long text."""
        if not post.crisis or post.platform != self.channel:
            return
        length = read(post).length("characters", frozenset(["url"]))
        if length > self.max:
            details = {"title": self._title, "length": length}
            yield Hit(0, len(post.text.text), case="long", details=details)

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit]:
        """Yield a hit for each post that has no counterpart on the channel."""
        zone = ZoneInfo(context.timezone)
        there = [_moment(post, zone) for post in posts if post.crisis and post.platform == self.channel]
        moments = sorted([moment for moment in there if moment is not None])
        for number, post in enumerate(posts):
            if post.crisis and post.platform not in (None, self.channel) and None not in there:
                moment = _moment(post, zone)
                if not (moments if moment is None else self._is_near(moment, moments)):
                    yield Hit(field="crisis", case="missing", details={"title": self._title, "length": 0}, post=number)

    def _is_near(self, moment: float, moments: Sequence[float]) -> bool:
        hours = self.hours * 3600
        first = bisect_left(moments, moment - hours)
        return first < len(moments) and moments[first] <= moment + hours

    @property
    def _title(self) -> str:
        platform = get(self.channel)
        return platform.title if platform else self.channel


def _moment(post: Post, zone: tzinfo) -> float | None:
    """When a post is placed, in seconds."""
    moment = local_moment(post.publish_at, zone)
    return None if moment is None else moment.timestamp()
