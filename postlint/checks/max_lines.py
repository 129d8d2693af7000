"""The kind `max-lines`: how many lines a post may have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post


class MaxLines(Check, frozen=True, kw_only=True):
    """Flag a post with more lines than a reader gets to see.

    A feed folds long posts away behind “read more”, and what stands below the fold is seldom read. Lines
    are those that the writer made; blank lines don't count. What is marked is what goes over.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="{lines} regels, {over} te veel: houd het bij {max}.",
            en="{lines} lines, {over} too many: keep it to {max}.",
        )
    }
    details = {"lines": "how many lines there are", "over": "how many of them are too many"}
    examples = (
        Example(parameters={"max": 2}, text="Regel een.\nRegel twee.\n⟦Regel drie.\nRegel vier.⟧"),
        Example(parameters={"max": 2}, text="Regel een.\n\n\nRegel twee."),
    )

    max: Annotated[int, Meta(description="The most lines there may be.", ge=1)]

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for all lines over the limit."""
        text = post.text.text
        if text.count("\n") < self.max:
            return
        starts, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                starts.append(at)
            at += len(line) + 1
        over = len(starts) - self.max
        if over > 0:
            yield Hit(starts[self.max], len(text), details={"lines": len(starts), "over": over})
