"""The kind `link-preview`: whether a link says what is behind it."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read
from postlint.text.urls import is_meant


class LinkPreview(Check, frozen=True, kw_only=True):
    """Flag a link without a preview title and description.

    The card under a post is read before the post itself. Without a title and a description of its own
    the platform shows whatever it finds on the page, or nothing.
    """

    cases = {
        "": Case(
            "warning",
            "Benut de previewtekst van de link: vul {missing} in.",
            "Use the preview text of the link: fill in {missing}.",
        )
    }
    details = {"missing": "which of link.title and link.description are not there"}
    examples = (
        Example(text="Lees het: ⟦http://ow.ly/fEn39⟧"),
        Example(text="Lees het.", fields={"link": {"url": "http://ow.ly/fEn39", "title": "Dak"}}, found="link"),
        Example(text="Lees het.", fields={"link": {"url": "http://ow.ly/fEn39", "title": " "}}, found="link"),
        Example(
            text="Lees het: http://ow.ly/fEn39",
            fields={"link": {"url": "http://ow.ly/fEn39", "title": "Dak", "description": "Spelen"}},
        ),
        Example(text="Zonder link.Echt waar!"),
    )

    def needs(self, context: Context) -> Needs | None:
        """A link."""
        return Needs(entities=frozenset(["url"]), fields=frozenset(["link"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the link field or at the first link in the text."""
        link = post.link
        title, description = (link.title, link.description) if link else (None, None)
        given = {"link.title": title, "link.description": description}
        missing = [name for name, value in given.items() if not (value or "").strip()]
        details = {"missing": (" en " if context.language == "nl" else " and ").join(missing)}
        written = (url for url in read(post).entities if url.kind == "url" and is_meant(url.value))
        if link and missing:
            yield Hit(field="link", details=details)
        elif missing and (url := next(written, None)):
            yield Hit(url.start, url.end, details=details)
