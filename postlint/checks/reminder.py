"""The kind `reminder`: what a person has to look at before a post goes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post


class Reminder(Check, frozen=True, kw_only=True):
    """Flag every post of a sort, with what its maker should go through before it is placed.

    No program sees whether a film is funny at somebody's cost. Where such posts are rare, a short list at the
    right moment helps; say in the rule for which platforms, kinds and voices.
    """

    cases = {"": Case("info", "Loop dit na voor je plaatst: {points}.", "Go through this before you post: {points}.")}
    examples = (
        Example(parameters={"points": ["de werkkleding", "de muziek"]}, text="⟦⟧Dansje in de gang!"),
        Example(parameters={"points": ["de muziek"], "unless": ["zonder geluid"]}, text="Dansje, zonder geluid."),
    )

    points: Annotated[tuple[str, ...], Meta(description="What to look at.", min_length=1)]
    unless: Annotated[tuple[str, ...], Meta(description="Words in the text that make it needless.")] = ()

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        text = post.text.text.lower()
        if not any(word.lower() in text for word in self.unless):
            yield Hit()
