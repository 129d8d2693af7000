"""The kind `review`: whether somebody other than the author has looked."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post


class Review(Check, frozen=True, kw_only=True):
    """Flag a post that nobody but its author has seen.

    A second pair of eyes sees the slip that the writer reads over, and the joke that is none.
    """

    cases = {
        "": Case(
            "warning",
            "Laat een collega meelezen en noem wie dat deed (reviewed_by).",
            "Let a colleague read it, and say who did (reviewed_by).",
        ),
        "self": Case(
            "warning",
            "{name} schreef dit zelf: laat iemand anders meelezen.",
            "{name} wrote this: let somebody else read it.",
        ),
    }
    details = {"name": "who wrote it and looked at it"}
    examples = (
        Example(text="Kijk eens.", fields={"author": "sanne"}, found="reviewed_by"),
        Example(text="Kijk eens.", fields={"author": "sanne", "reviewed_by": " "}, found="reviewed_by"),
        Example(
            text="Kijk eens.", fields={"author": "sanne", "reviewed_by": "Sanne"}, found="reviewed_by", case="self"
        ),
        Example(text="Kijk eens.", fields={"author": "sanne", "reviewed_by": "joost"}),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        reviewer = (post.reviewed_by or "").strip()
        if not reviewer:
            yield Hit(field="reviewed_by")
        elif reviewer.casefold() == (post.author or "").strip().casefold():
            yield Hit(field="reviewed_by", case="self", details={"name": reviewer})
