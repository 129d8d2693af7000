"""The kind `deescalation`: answers to complaints that make things worse."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import does, find_acts
from postlint.model import Context, Hit, Needs, Post


class Deescalation(Check, frozen=True, kw_only=True):
    """Flag an answer to a complaint that argues, or that is cold: no thanks, no understanding, no offer to talk.

    An argument in public is lost whoever is right. Thank for the feedback, show that you see what it was like, or
    ask to go on by telephone; one of the three is the least.
    """

    cases = {
        "argues": Case(
            "warning",
            "“{found}” gaat de discussie aan: toon begrip, en bied aan om elders verder te praten.",
            "“{found}” starts an argument: show understanding, and offer to go on elsewhere.",
        ),
        "cold": Case(
            "warning",
            "Dit antwoord op een klacht bedankt niet, toont geen begrip en biedt geen gesprek aan: doe er een van.",
            "This answer to a complaint neither thanks, nor shows understanding, nor offers to talk: do one of them.",
        ),
    }
    details = {"found": "the words that argue"}
    examples = (
        Example(
            text="Wat naar, maar dat ⟦klopt niet⟧.",
            fields={"kind": "reply", "in_reply_to": {"text": "Slechte zorg!", "sentiment": "complaint"}},
            case="argues",
        ),
        Example(
            text="⟦⟧De poli is open van 9.00 tot 17.00 uur.",
            fields={"kind": "reply", "in_reply_to": {"text": "Slechte zorg!", "sentiment": "complaint"}},
            case="cold",
        ),
        Example(
            text="Wat vervelend om te lezen. Wil je ons bellen?",
            fields={"kind": "reply", "in_reply_to": {"text": "Slechte zorg!", "sentiment": "complaint"}},
        ),
        Example(
            text="Dat klopt niet: de poli is dicht.",
            fields={"kind": "reply", "in_reply_to": {"text": "Is de poli open?", "sentiment": "question"}},
        ),
    )

    def needs(self, context: Context) -> Needs | None:
        """A message that is answered."""
        return Needs(fields=frozenset(["in_reply_to"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each argument, or one for an answer that is cold."""
        if post.in_reply_to is None or post.in_reply_to.sentiment != "complaint":
            return
        text = post.text.text
        arguments = find_acts("argument", text)
        for start, end in arguments:
            yield Hit(start, end, case="argues", details={"found": text[start:end]})
        if not (arguments or does("thanks", text) or does("understanding", text) or does("elsewhere", text)):
            yield Hit(case="cold")
