"""The kind `too-soon`: posts that are planned for a moment that a planning tool cannot make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.planned import moments, told
from postlint.model import Context, Hit, Needs, Post

_SAID_LIVE = ("reply", "message")  # nobody plans these in a tool
_OTHER = {"nl": "een tool als Hootsuite", "en": "a tool such as Hootsuite"}
_MINUTES = {"nl": ("minuut", "minuten"), "en": ("minute", "minutes")}


class TooSoon(Check, frozen=True, kw_only=True):
    """Flag a post that is planned for within a few minutes.

    A planning tool needs time between the import and the first post: Hootsuite refuses rows that are less than 10
    minutes ahead. Where the tool is known its own figure counts, else `minutes`. The rule holds where somebody plans:
    with `--input-format`, in `postlint export`, or with `--now`.
    """

    cases = {
        "": Case(
            "warning",
            "Dit staat al over {left} gepland ({planned}): {tool} wil ten minste {ahead} minuten.",
            "This is planned for {planned}, in {left}: {tool} wants at least {ahead} minutes.",
        )
    }
    details = {
        "planned": "the moment that the post is planned for",
        "left": "how long that is from now",
        "ahead": "how many minutes ahead a post must be",
        "tool": "the planning tool",
    }
    examples = (
        Example(
            text="Zo meteen live.",
            fields={"publish_at": "2026-11-20T11:05"},
            settings={"planner": {"title": "Hootsuite", "ahead": 10, "step": 5}},
            found="publish_at",
        ),
        Example(
            text="Zo meteen live.",
            fields={"publish_at": "2026-11-20T11:25"},
            parameters={"minutes": 30},
            settings={"planner": {}},
            found="publish_at",
        ),
        Example(
            text="Zo meteen live.",
            fields={"publish_at": "2026-11-20T11:10"},
            settings={"planner": {"title": "Hootsuite", "ahead": 10, "step": 5}},
        ),
        Example(text="Zo meteen live.", fields={"publish_at": "2026-11-20T11:05"}),
    )

    minutes: Annotated[int, Meta(description="How many minutes ahead, where the tool does not say.", ge=0)] = 10

    def needs(self, context: Context) -> Needs:
        """A moment of publishing."""
        return Needs(fields=frozenset(["publish_at"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the moment of publishing."""
        found = moments(post, context)
        planner, language = context.planner, context.language
        if planner is None or found is None or post.kind in _SAID_LIVE:
            return
        planned, now = found
        ahead = self.minutes if planner.ahead is None else planner.ahead
        left = planned.astimezone(UTC) - now.astimezone(UTC)  # in a night that changes the clock as long as it lasts
        if timedelta(0) <= left < timedelta(minutes=ahead):
            minutes = int(left.total_seconds() // 60)
            details = {
                "planned": told(*found, language),
                "left": f"{minutes} {_MINUTES[language][minutes != 1]}",
                "ahead": ahead,
                "tool": planner.title or _OTHER[language],
            }
            yield Hit(field="publish_at", details=details)
