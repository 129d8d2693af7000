"""The kind `minute-step`: posts at a minute that a planning tool has no place for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.planned import moments
from postlint.model import Context, Hit, Needs, Post

_SAID_LIVE = ("reply", "message")  # nobody plans these in a tool
_OTHER = {"nl": "een tool als Hootsuite", "en": "a tool such as Hootsuite"}


class MinuteStep(Check, frozen=True, kw_only=True):
    """Flag a post at a minute between the steps of the planning tool.

    Hootsuite takes posts on steps of five minutes and refuses a row at 10:07. Where the tool is known its own step
    counts (Buffer, Publer and Metricool take any minute), else `minutes`. The rule holds where somebody plans: with
    `--input-format`, in `postlint export`, or with `--now`.
    """

    cases = {
        "": Case(
            "warning",
            "{planned} uur past niet in de stappen van {step} minuten van {tool}: maak er {before} of {after} van.",
            "{planned} is between the steps of {step} minutes of {tool}: make it {before} or {after}.",
        )
    }
    details = {
        "planned": "the time that the post is planned for",
        "before": "the step before it",
        "after": "the step after it",
        "step": "how many minutes a step is",
        "tool": "the planning tool",
    }
    examples = (
        Example(
            text="De polikliniek is open.",
            fields={"publish_at": "2026-12-01T10:07"},
            settings={"planner": {"title": "Hootsuite", "ahead": 10, "step": 5}},
            found="publish_at",
        ),
        Example(
            text="De polikliniek is open.",
            fields={"publish_at": "2026-12-01T10:05"},
            parameters={"minutes": 15},
            settings={"planner": {}},
            found="publish_at",
        ),
        Example(
            text="De polikliniek is open.",
            fields={"publish_at": "2026-12-01T10:05"},
            settings={"planner": {"title": "Hootsuite", "ahead": 10, "step": 5}},
        ),
        Example(
            text="Elke minuut mag.",
            fields={"publish_at": "2026-12-01T10:07"},
            settings={"planner": {"title": "Buffer"}},
        ),
        Example(text="De polikliniek is open.", fields={"publish_at": "2026-12-01T10:07"}),
    )

    minutes: Annotated[int, Meta(description="The step, where no tool is known.", ge=1, le=60)] = 5

    def needs(self, context: Context) -> Needs:
        """A moment of publishing."""
        return Needs(fields=frozenset(["publish_at"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the moment of publishing."""
        found = moments(post, context)
        planner = context.planner
        if planner is None or found is None or post.kind in _SAID_LIVE:
            return
        planned = found[0]
        step = planner.step or (1 if planner.title else self.minutes)
        off = planned.minute % step
        if off:
            before, after = planned - timedelta(minutes=off), planned + timedelta(minutes=step - off)
            times = {"planned": _clock(planned), "before": _clock(before), "after": _clock(after)}
            yield Hit(
                field="publish_at", details={**times, "step": step, "tool": planner.title or _OTHER[context.language]}
            )


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"
