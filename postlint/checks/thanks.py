"""The kind `thanks`: answers to compliments."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import does
from postlint.model import Context, Hit, Needs, Post


class Thanks(Check, frozen=True, kw_only=True):
    """Flag an answer to a compliment that does not say thank you.

    Whoever takes the trouble to praise the house is thanked for it, in a few words. “Geen dank” is no thanks.
    """

    cases = {
        "": Case(
            "warning",
            "Een compliment verdient een bedankje: zeg bijvoorbeeld “dank je wel”.",
            "A compliment deserves a thank you: say so.",
        )
    }
    examples = (
        Example(
            text="⟦⟧Wat fijn om te horen!",
            fields={"kind": "reply", "in_reply_to": {"text": "Top zorg!", "sentiment": "compliment"}},
        ),
        Example(
            text="Wat fijn om te horen, dank je wel!",
            fields={"kind": "reply", "in_reply_to": {"text": "Top zorg!", "sentiment": "compliment"}},
        ),
        Example(
            text="In garage 2.",
            fields={"kind": "reply", "in_reply_to": {"text": "Waar parkeer ik?", "sentiment": "question"}},
        ),
    )

    def needs(self, context: Context) -> Needs | None:
        """A message that is answered."""
        return Needs(fields=frozenset(["in_reply_to"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        received = post.in_reply_to
        if received and received.sentiment == "compliment" and not does("thanks", post.text.text):
            yield Hit()
