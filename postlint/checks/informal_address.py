"""The kind `informal-address`: je where a house says je, u where it says u."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.address.polite import POLITE, find_polite
from postlint.dutch.address.rewriting import rewrite
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import Reading, read

_FAMILIAR = frozenset(["je", "jezelf", "jij", "jou", "jouw", "jullie"])


class InformalAddress(Check, frozen=True, kw_only=True):
    """Flag the form of address that the house does not use.

    A house that says je and jij everywhere sounds cold where it suddenly says u, and a reader notices at
    once. The fix rewrites the whole sentence, verbs included. What stands in quotation marks is left
    alone, and so is an answer to somebody who wrote u.
    """

    cases = {
        "": Case("error", "Schrijf je of jij in plaats van “{found}”.", "Write je or jij instead of “{found}”."),
        "formal": Case("error", "Schrijf u in plaats van “{found}”.", "Write u instead of “{found}”."),
    }
    details = {"found": "the word as written"}
    examples = (
        Example(text="Heeft ⟦u⟧ vragen? Bel ons.", fixed="Heb je vragen? Bel ons."),
        Example(text="Heb je vragen? De lezing begint om 19.30 u."),
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
        return Needs(words=POLITE if self.form == "informal" else _FAMILIAR)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word of the other form; those of one sentence share its fix."""
        reading = read(post)
        if self.form == "formal":
            for word in reading.words:
                if word.lower in _FAMILIAR and not reading.zone(word.start) and not reading.quoted(word.start):
                    found = reading.text[word.start : word.end]
                    yield Hit(word.start, word.end, case="formal", details={"found": found})
            return
        polite = find_polite(reading)
        if polite and not _wrote_polite(post):
            for token, change, suggestions in rewrite(reading, polite):
                found = reading.text[token.start : token.end]
                yield Hit(token.start, token.end, details={"found": found}, change=change, suggestions=suggestions)


def _wrote_polite(post: Post) -> bool:
    """Whether the post answers somebody who wrote u."""
    received = post.in_reply_to
    return received is not None and bool(find_polite(Reading(received.text, post.platform)))
