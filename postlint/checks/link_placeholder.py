"""The kind `link-placeholder`: a spot where a link was still to come; knows no real links."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.placeholders import find_placeholders


class LinkPlaceholder(Check, frozen=True, kw_only=True):
    """Flag a placeholder that was never replaced by the link, such as [LINK] or {url}.

    It is easily overlooked in a busy week, and then posted for everybody to see. A length is counted as if
    the link were there.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="“{found}” staat er nog: vul de echte link in.",
            en="“{found}” is still there: fill in the real link.",
        )
    }
    details = {"found": "the placeholder"}
    examples = (
        Example(text="Lees het hele verhaal: ⟦[LINK]⟧"),
        Example(text="Meer weten? ⟦{link}⟧ of ⟦<link volgt>⟧"),
        Example(text="Kijk op ⟦https://...⟧"),
        Example(text="Lees het verhaal [link in bio] of {lees verder}."),
        Example(text="Zie [link](https://www.example.com) voor de link."),
    )

    def needs(self, context: Context) -> Needs:
        """The word link or URL, or an address that is only dots or crosses."""
        words = frozenset({"link", "url", "shortlink", "shorturl"})
        return Needs(words, parts=("link1", "link2", "url1", "://..", "://…", "://xxx", "://_"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each placeholder."""
        text = post.text.text
        for start, end in find_placeholders(text):
            yield Hit(start, end, details={"found": text[start:end]})
