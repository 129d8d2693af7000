"""The kind `checkin-seen`: answers to somebody who checked in."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import does
from postlint.model import Context, Hit, Needs, Post


class CheckinSeen(Check, frozen=True, kw_only=True):
    """Flag an answer to a check-in that does not tell how it was seen.

    Somebody who told their friends where they are may not expect the house to answer. Saying that it came by
    through the check-in takes away the feeling of being watched.
    """

    cases = {
        "": Case(
            "warning",
            "Zeg erbij dat we het bericht via de check-in zagen, anders lijkt het meekijken.",
            "Say that we saw the message through the check-in, or it looks like spying.",
        )
    }
    examples = (
        Example(
            text="⟦⟧Welkom! Fijn dat je er bent.",
            fields={"kind": "reply", "in_reply_to": {"text": "Ben in VUmc", "checkin": True}},
        ),
        Example(
            text="Via je check-in zagen we dat je er bent: welkom!",
            fields={"kind": "reply", "in_reply_to": {"text": "Ben in VUmc", "checkin": True}},
        ),
        Example(text="Welkom!", fields={"kind": "reply", "in_reply_to": {"text": "Ik kom morgen."}}),
    )

    def needs(self, context: Context) -> Needs | None:
        """A message that is answered."""
        return Needs(fields=frozenset(["in_reply_to"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        if post.in_reply_to and post.in_reply_to.checkin and not does("checkin", post.text.text):
            yield Hit()
