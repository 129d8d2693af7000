"""The kind `active-hours`: posts planned for hours at which their audience is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from importlib import import_module
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.working_hours import read_hours, spoken
from postlint.model import Context, Hit, Needs, Post

_TIME = r"([01]?\d|2[0-3])[:.][0-5]\d"
_Hours = Annotated[str, Meta(pattern=f"^{_TIME} ?[-–] ?{_TIME}$")]
ANY = "any"


class ActiveHours(Check, frozen=True, kw_only=True):
    """Flag a post that is planned for hours at which its audience is not there.

    A post lives for some hours. What is placed in the middle of the night has sunk before anybody is up, and is
    often a slip in planning (PM for AM). Crisis news comes when it comes.
    """

    cases = {
        "": Case(
            "warning",
            "{planned} is buiten de uren waarop je doelgroep hier actief is ({hours}): kies een ander tijdstip.",
            "{planned} is outside the hours at which your audience is active here ({hours}): choose another time.",
        )
    }
    details = {"planned": "the moment that the post is planned for", "hours": "the hours of this platform"}
    examples = (
        Example(
            parameters={"hours": {"any": "07:00-23:00"}},
            text="Morgen opent de zaal.",
            fields={"publish_at": "2026-11-03T03:00"},
            found="publish_at",
        ),
        Example(
            parameters={"hours": {"any": "07:00-23:00"}},
            text="Morgen opent de zaal.",
            fields={"publish_at": "2026-11-03T22:30+00:00"},
            found="publish_at",
        ),
        Example(
            parameters={"hours": {"any": "07:00-23:00"}},
            text="Morgen opent de zaal.",
            fields={"publish_at": "2026-11-03T07:00"},
        ),
        Example(
            parameters={"hours": {"any": "07:00-23:00"}},
            text="Er is brand, de zaal is dicht.",
            fields={"publish_at": "2026-11-03T03:00", "crisis": True},
        ),
    )

    hours: Annotated[
        Mapping[str, _Hours],
        Meta(description="The hours (such as 07:00-23:00) by platform; those of any hold for the others."),
    ]

    def needs(self, context: Context) -> Needs:
        """A moment of publishing."""
        return Needs(fields=frozenset(["publish_at"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the moment."""
        moment = _on_the_clock(post.publish_at, context.timezone)
        written = self.hours.get(post.platform or ANY, self.hours.get(ANY))
        if moment is None or written is None or post.crisis or _is_day_alone(post):
            return
        opens, closes = read_hours(written)
        at = moment.time().replace(second=0, microsecond=0)
        if not (opens <= at <= closes if opens <= closes else at >= opens or at <= closes):
            planned = spoken(moment, context.language)
            yield Hit(field="publish_at", details={"planned": planned[:1].upper() + planned[1:], "hours": written})


def _on_the_clock(moment: datetime | None, timezone: str) -> datetime | None:
    """A moment in the house's time; one without an offset is in it, and takes no knowledge of zones."""
    if moment is None or moment.tzinfo is None:
        return moment
    found: datetime | None = import_module("postlint.calendar").local_moment(moment, timezone)
    return found


def _is_day_alone(post: Post) -> bool:
    """Whether a draft says on what day, and not at what time."""
    place = post.places.get("publish_at")
    midnight = post.publish_at is not None and post.publish_at.time() == time()
    return midnight and place is not None and ":" not in place.text
