"""The kind `referral`: answers that must point to the people who can help."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.phrases import Phrases
from postlint.text.reading import read


class Referral(Check, frozen=True, kw_only=True):
    """Flag an answer to a complaint, or to a personal question, that does not point to who can help.

    What somebody went through is not for everybody to read, and the people who answer cannot look anything up.
    A complaint is an answer with `in_reply_to.sentiment: complaint`, a personal question one with `personal: true`.
    """

    cases = {
        "": Case(
            "error",
            "Dit antwoord vraagt om een verwijzing: noem {name}.",
            "This answer asks for a referral: name {name}.",
        )
    }
    details = {"name": "the first of the names"}
    examples = (
        Example(
            parameters={"to": ["Zorgsupport"]},
            text="⟦⟧Wat vervelend, we zoeken het uit.",
            fields={"kind": "reply", "in_reply_to": {"text": "Slechte zorg!", "sentiment": "complaint"}},
        ),
        Example(
            parameters={"to": ["Zorgsupport"]},
            text="⟦⟧Je uitslag staat klaar.",
            fields={"kind": "message", "in_reply_to": {"text": "Is mijn uitslag er?", "personal": True}},
        ),
        Example(
            parameters={"to": ["Zorgsupport"]},
            text="Wat vervelend! Wil je contact opnemen met @Zorgsupport?",
            fields={"kind": "reply", "in_reply_to": {"text": "Slechte zorg!", "sentiment": "complaint"}},
        ),
        Example(
            parameters={"to": ["Zorgsupport"]},
            text="In garage 2.",
            fields={"kind": "reply", "in_reply_to": {"text": "Waar parkeer ik?", "sentiment": "question"}},
        ),
    )

    to: Annotated[tuple[str, ...], Meta(description="Names of who can help; one of them is enough.", min_length=1)]

    def needs(self, context: Context) -> Needs | None:
        """A message that is answered."""
        return Needs(fields=frozenset(["in_reply_to"]))

    @cached_property
    def _names(self) -> Phrases:
        return Phrases(self.to, zones=("links", "handles", "hashtags"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        received = post.in_reply_to
        asks = received is not None and (received.sentiment == "complaint" or received.personal)
        if asks and next(self._names.find(read(post)), None) is None:
            yield Hit(details={"name": self.to[0]})
