"""The kind `call-proposed`: private messages about care that should be a conversation."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import does, find_acts
from postlint.model import Context, Hit, Post


class CallProposed(Check, frozen=True, kw_only=True):
    """Flag a private message about the content of care that does not propose to call.

    A chat is read on a bus, kept by a company, and misread by both sides. As soon as it is about what matters,
    explain that the telephone is better. What the other wrote counts as well.
    """

    cases = {
        "": Case(
            "warning",
            "Dit gesprek wordt inhoudelijk: stel voor om even te bellen.",
            "This conversation is about care itself: propose to call.",
        )
    }
    examples = (
        Example(text="Neem maar een halve ⟦dosis⟧.", fields={"kind": "message"}),
        Example(
            text="⟦⟧Dat is heel normaal, probeer wat te rusten.",
            fields={"kind": "message", "in_reply_to": {"text": "Ik heb zo'n last van paniek."}},
        ),
        Example(text="Zullen we even bellen over je medicatie?", fields={"kind": "message"}),
        Example(text="Tot morgen om 10 uur!", fields={"kind": "message"}),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the first word about care where the message itself has one."""
        text = post.text.text
        about_care = find_acts("care", text)
        received = post.in_reply_to.text if post.in_reply_to else ""
        if (about_care or does("care", received)) and not does("call", text):
            yield Hit(*about_care[0]) if about_care else Hit()
