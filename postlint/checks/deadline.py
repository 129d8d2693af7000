"""The kind `deadline`: answers that come too late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.working_hours import HOURS, answer_due, end_of_day, localised, read_hours, spoken
from postlint.model import Context, Hit, Needs, NotEvaluated, Post

_NO_DATE = NotEvaluated("the answered message has no received_at")


class Deadline(Check, frozen=True, kw_only=True):
    """Flag an answer that comes later than people may expect one.

    What comes in within office hours is answered within some hours, also when the office closes meanwhile; what
    comes in outside them, within the first hours of the next opening. From Friday's closing on, in weekends and on
    Dutch holidays there is no deadline, but what is `urgent` is answered the same day. The moment of answering is
    `publish_at`, or else that of the check (`--now`).
    """

    cases = {
        "": Case(
            "error",
            "Te laat: dit had uiterlijk {due} beantwoord moeten zijn, het wordt {answered}.",
            "Too late: this should have been answered by {due}; it will be {answered}.",
        ),
        "urgent": Case(
            "error",
            "Te laat: dit was dringend en had dezelfde dag beantwoord moeten zijn, uiterlijk {due}.",
            "Too late: this was urgent and should have been answered the same day, by {due}.",
        ),
    }
    details = {"due": "until when an answer was due", "answered": "when it is answered"}
    examples = (
        Example(
            text="Dank voor je vraag.",
            fields={
                "kind": "reply",
                "publish_at": "2026-11-19T11:30",
                "in_reply_to": {"text": "?", "received_at": "2026-11-18T20:00"},
            },
            found="publish_at",
        ),
        Example(
            text="Dank voor je vraag.",
            fields={
                "kind": "reply",
                "publish_at": "2026-11-22T09:00",
                "in_reply_to": {"text": "?", "received_at": "2026-11-21T10:00", "urgent": True},
            },
            found="publish_at",
            case="urgent",
        ),
        Example(
            text="Dank voor je vraag.",
            fields={
                "kind": "reply",
                "publish_at": "2026-11-19T10:30",
                "in_reply_to": {"text": "?", "received_at": "2026-11-18T20:00"},
            },
        ),
    )

    hours: Annotated[float, Meta(description="Within how many hours an answer is given.", gt=0)] = 2
    office_hours: Annotated[
        str,
        Meta(description="Monday to Friday, such as 09:00-17:00; else those of the house.", pattern=f"^({HOURS})?$"),
    ] = ""

    def needs(self, context: Context) -> Needs | None:
        """A message that is answered."""
        return Needs(fields=frozenset(["in_reply_to"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield one hit, at the moment of answering or at the moment that it was asked."""
        if post.in_reply_to is None:
            return
        if post.in_reply_to.received_at is None:
            yield _NO_DATE
            return
        zone = import_module("zoneinfo").ZoneInfo(context.timezone)
        received = localised(post.in_reply_to.received_at, zone)
        answered = localised(post.publish_at or context.now, zone)
        due, case = self._due(received, context.house.office_hours), ""
        if due is None and post.in_reply_to.urgent:
            due, case = end_of_day(received), "urgent"
        if due is not None and answered > due:
            field = "publish_at" if post.publish_at else "in_reply_to.received_at"
            details = {"due": spoken(due, context.language), "answered": spoken(answered, context.language)}
            yield Hit(field=field, case=case, details=details)

    def _due(self, received: datetime, house_hours: str) -> datetime | None:
        return answer_due(received, read_hours(self.office_hours or house_hours), timedelta(hours=self.hours))
