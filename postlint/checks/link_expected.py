"""The kind `link-expected`: whether a post leads on to more."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read


class LinkExpected(Check, frozen=True, kw_only=True):
    """Flag a post that does not link on to more.

    Where there is room for a sentence or two, the story itself stands elsewhere. Only in a crisis may the
    first word go out before there is a page to link to.
    """

    cases = {
        "": Case(
            "info",
            "Verwijs door naar meer: zet er een link bij.",
            "Lead on to more: add a link.",
        )
    }
    examples = (
        Example(text="⟦⟧Vanaf vandaag kun je zelf je afspraak maken."),
        Example(text="Zelf je afspraak maken? http://ow.ly/fEn39"),
        Example(text="Zelf je afspraak maken?", fields={"link": "http://ow.ly/fEn39"}),
        Example(text="Stroomstoring. Meer nieuws volgt.", fields={"crisis": True}),
    )

    def needs(self, context: Context) -> Needs:
        """No link that goes with the post."""
        return Needs(lacking=frozenset(["link"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit at the start of the text."""
        if not (post.link or post.crisis or "url" in read(post).entity_kinds):
            yield Hit()
