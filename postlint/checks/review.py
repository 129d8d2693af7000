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
        Example(
            text="Kijk eens.",
            fields={"author": "sanne", "reviewed_by": "joost", "approved": {"by": "Sanne"}},
            found="approved.by",
            case="self",
        ),
        Example(text="Kijk eens.", fields={"author": "sanne", "reviewed_by": "joost"}),
        Example(text="Kijk eens.", fields={"author": "sanne", "approved": {"by": "joost"}}),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit; who signed a post off has read it too, and cannot be its author."""
        author = (post.author or "").strip().casefold()
        said = {"reviewed_by": post.reviewed_by, "approved.by": post.approved.by if post.approved else None}
        names = {field: name.strip() for field, name in said.items() if name and name.strip()}
        own = [field for field, name in names.items() if name.casefold() == author]
        if not names:
            yield Hit(field="reviewed_by")
        elif len(own) == len(names) or "approved.by" in own:
            yield Hit(field=own[-1], case="self", details={"name": names[own[-1]]})
