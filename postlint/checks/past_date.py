"""The kind `past-date`: posts that are planned for a moment that has gone by."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.planned import moments, told
from postlint.model import Context, Hit, Needs, Post

_SAID_LIVE = ("reply", "message")  # nobody plans these in a tool


class PastDate(Check, frozen=True, kw_only=True):
    """Flag a post that is planned for a moment that has gone by.

    A planning tool refuses such a row, or posts it at once. The rule holds where somebody plans: with
    `--input-format`, in `postlint export`, or with `--now`; a draft of last year is no mistake by itself.
    """

    cases = {
        "": Case(
            "error",
            "Dit staat gepland voor {planned}, en dat is al geweest: kies een nieuw moment.",
            "This is planned for {planned}, which has gone by: choose a new moment.",
        )
    }
    details = {"planned": "the moment that the post is planned for"}
    examples = (
        Example(
            text="Morgen opent de polikliniek.",
            fields={"publish_at": "2026-11-20T10:55"},
            settings={"planner": {"title": "Hootsuite", "ahead": 10, "step": 5}},
            found="publish_at",
        ),
        Example(text="Kom je ook?", fields={"publish_at": "2025-12-01"}, settings={"planner": {}}, found="publish_at"),
        Example(
            text="Morgen opent de polikliniek.",
            fields={"publish_at": "2026-11-20T11:00"},
            settings={"planner": {"title": "Hootsuite", "ahead": 10, "step": 5}},
        ),
        Example(text="Een bericht van toen.", fields={"publish_at": "2019-05-04T20:00"}),
    )

    def needs(self, context: Context) -> Needs:
        """A moment of publishing."""
        return Needs(fields=frozenset(["publish_at"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the moment of publishing."""
        found = moments(post, context)
        if context.planner is None or found is None or post.kind in _SAID_LIVE:
            return
        if found[0] < found[1]:
            yield Hit(field="publish_at", details={"planned": told(*found, context.language)})
