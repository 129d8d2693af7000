"""The kind `informal-address`: je where a house says je, u where it says u."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.address.familiar import FAMILIAR, find_familiar
from postlint.dutch.address.polite import POLITE, find_polite
from postlint.dutch.address.rewriting import rewrite
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import Reading, read


class InformalAddress(Check, frozen=True, kw_only=True):
    """Flag the form of address that the house does not use.

    A house that says je and jij everywhere sounds cold where it suddenly says u, and a reader notices at
    once. The fix rewrites the whole sentence, verbs included; where a sentence can be read in two ways it
    is unsafe, and both readings are shown. What stands in quotation marks is left alone, and so is an
    answer to somebody who wrote u.
    """

    cases = {
        "": Case(
            "error", "“{found}” is formeel: spreek de lezer aan met je.", "“{found}” is formal: write je instead."
        ),
        "formal": Case(
            "error", "“{found}” is informeel: spreek de lezer aan met u.", "“{found}” is informal: write u instead."
        ),
    }
    details = {"found": "the word as written"}
    examples = (
        Example(text="Heeft ⟦u⟧ vragen? Bel ons.", fixed="Heb je vragen? Bel ons."),
        Example(text="Als ⟦u⟧ pijn heeft, neemt ⟦u⟧ ⟦uw⟧ pil.", fixed="Als je pijn hebt, neem je je pil."),
        Example(text="De arts belt ⟦u⟧ terug.", fixed="De arts belt je terug.", safe=False),
        Example(text="Heb je vragen? De lezing begint om 19.30 u. “Komt u ook?”"),
        Example(parameters={"form": "formal"}, text="Heb ⟦je⟧ vragen? Bel ons.", case="formal"),
        Example(
            text="U kunt parkeren in garage 2.",
            fields={"kind": "reply", "in_reply_to": {"text": "Kunt u mij zeggen waar ik kan parkeren?"}},
        ),
    )

    form: Annotated[Literal["informal", "formal"], Meta(description="How the house addresses its readers.")] = (
        "informal"
    )

    def needs(self, context: Context) -> Needs | None:
        """A word of the other form."""
        return Needs(words=POLITE if self.form == "informal" else FAMILIAR)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word of the other form; those of one sentence share its fix."""
        reading = read(post)
        if self.form == "formal":
            for word in find_familiar(reading):
                yield Hit(word.start, word.end, case="formal", details={"found": word.text})
            return
        polite = find_polite(reading)
        if polite and not _answers_polite(post):
            for token, change, suggestions in rewrite(reading, polite):
                found = {"found": reading.text[token.start : token.end]}
                yield Hit(token.start, token.end, details=found, change=change, suggestions=suggestions)


def _answers_polite(post: Post) -> bool:
    """Whether the post answers somebody who wrote u."""
    if post.kind not in {"reply", "message"} or post.in_reply_to is None:
        return False
    return bool(find_polite(Reading(post.in_reply_to.text, post.platform)))
