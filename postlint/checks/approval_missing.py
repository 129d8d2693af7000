"""The kind `approval-missing`: whether a planned post was signed off, where the house asks for that."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post


class ApprovalMissing(Check, frozen=True, kw_only=True):
    """Flag a post with a date that nobody signed off, where rules.yaml says `require-approval: true`.

    What is planned goes out by itself, so the moment to stop it is before it is planned. `postlint approve`
    writes down who read the text, and which text that was.
    """

    cases = {
        "": Case(
            "error",
            "Dit bericht staat gepland en is niet goedgekeurd: laat het goedkeuren met postlint approve.",
            "This post is planned and not signed off: have it signed off with postlint approve.",
        )
    }
    examples = (
        Example(
            text="Kijk eens.",
            fields={"publish_at": "2026-11-30T09:00"},
            settings={"require_approval": True},
            found="approved",
        ),
        Example(
            text="Kijk eens.",
            fields={"publish_at": "2026-11-30T09:00", "approved": {"by": "joost"}},
            settings={"require_approval": True},
        ),
        Example(text="Kijk eens, nog zonder datum.", settings={"require_approval": True}),
        Example(text="Kijk eens.", fields={"publish_at": "2026-11-30T09:00"}),
    )

    def needs(self, context: Context) -> Needs:
        """A date; nothing has one in a house that does not ask for approval."""
        return Needs(fields=frozenset(["publish_at"] if context.require_approval else []))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        if context.require_approval and post.publish_at and post.approved is None:
            yield Hit(field="approved")
