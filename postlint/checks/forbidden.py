"""The kind `forbidden`: words that a house does not use."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Example, Wording
from postlint.model import Context, Hit, Post
from postlint.text.reading import read


class Forbidden(Wording, frozen=True, kw_only=True):
    """Flag words and patterns that may not be in a post.

    Every house has words that it never wants to read under its own name: an old brand, an internal
    term, a promise that the legal office struck out. List them once, and nobody has to remember them.
    """

    cases = {
        "": Case(
            severity="error",
            nl="“{found}” hoort niet in een bericht.",
            en="“{found}” does not belong in a post.",
        )
    }
    details = {"found": "the text as written", "phrase": "the term or pattern it matches"}
    examples = (
        Example(parameters={"terms": ["gratis"]}, text="Kom naar de ⟦Gratis⟧ lezing."),
        Example(parameters={"terms": ["gratis"]}, text="Een lezing over gratisme, vrij toegankelijk."),
        Example(parameters={"patterns": [r"\bnr\. ?\d+"]}, text="Zie dossier ⟦nr. 12⟧."),
        Example(parameters={"terms": ["gratis"], "quotations": False}, text="Hij zei: “gratis is niet goed”."),
        Example(parameters={"terms": ["oldname"], "in": ["handles"]}, text="Volg @⟦oldname⟧ voor meer."),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each place."""
        text = post.text.text
        for match in self.phrases.find(read(post)):
            details = {"found": text[match.start : match.end], "phrase": match.phrase}
            yield Hit(match.start, match.end, details=details)
