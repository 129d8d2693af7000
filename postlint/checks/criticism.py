"""The kind `criticism`: complaints that are not for staff to answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import does
from postlint.model import Context, Hit, Needs, Post
from postlint.text.phrases import Phrases
from postlint.text.reading import read


class Criticism(Check, frozen=True, kw_only=True):
    """Flag an answer of a staff member or a department to a complaint, unless it hands the complaint on.

    Who works in the house sees one side of it, and is read as the house itself. The press office knows what is
    going on, and answers where that is wise.
    """

    cases = {
        "": Case(
            "warning",
            "Ga niet zelf in op kritiek: geef het door aan de afdeling communicatie, die antwoordt als dat kan.",
            "Do not answer criticism yourself: hand it to the communications office, which answers where it can.",
        )
    }
    examples = (
        Example(
            text="⟦⟧Wat vervelend! Zo zijn wij niet.",
            fields={"kind": "reply", "voice": "personal", "in_reply_to": {"text": "Slecht!", "sentiment": "complaint"}},
        ),
        Example(
            text="Wat vervelend! Ik geef het door aan onze afdeling communicatie.",
            fields={"kind": "reply", "voice": "personal", "in_reply_to": {"text": "Slecht!", "sentiment": "complaint"}},
        ),
        Example(
            text="Dank je wel!",
            fields={"kind": "reply", "voice": "personal", "in_reply_to": {"text": "Top!", "sentiment": "compliment"}},
        ),
    )

    offices: Annotated[
        tuple[str, ...], Meta(description="More names for who answers criticism: an answer that names one is fine.")
    ] = ()

    def needs(self, context: Context) -> Needs | None:
        """A message that is answered."""
        return Needs(fields=frozenset(["in_reply_to"]))

    @cached_property
    def _offices(self) -> Phrases:
        return Phrases(self.offices, zones=("links", "handles", "hashtags"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        if post.in_reply_to is None or post.in_reply_to.sentiment != "complaint":
            return
        if not does("handover", post.text.text) and next(self._offices.find(read(post)), None) is None:
            yield Hit()
