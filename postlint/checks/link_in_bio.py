"""The kind `link-in-bio`: links where the platform only makes the one in the bio clickable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read
from postlint.text.urls import is_meant

_SAID: Final = frozenset(["bio", "biografie", "linkinbio", "profiel"])


class LinkInBio(Check, frozen=True, kw_only=True):
    """Flag a link in a caption, and a link in the bio that the caption does not mention.

    A URL in a caption cannot be clicked and nobody types it over. The link goes into the bio, and the text
    says so.
    """

    cases = {
        "": Case(
            "error",
            "Zet deze link in de bio (link.placement: bio) en schrijf hier “link in bio”.",
            "Put this link in the bio (link.placement: bio) and write “link in bio” here.",
        ),
        "unsaid": Case(
            "warning",
            "De tekst verwijst niet naar de link: zet er “link in bio” bij.",
            "The text does not refer to the link: add “link in bio”.",
        ),
    }
    examples = (
        Example(text="Lees het op ⟦http://ow.ly/fEn39⟧", platform="instagram"),
        Example(
            text="⟦⟧Lees er meer over.",
            fields={"link": {"url": "http://ow.ly/fEn39", "placement": "bio"}},
            case="unsaid",
        ),
        Example(text="Lees meer: link in bio.", fields={"link": {"url": "http://ow.ly/fEn39", "placement": "bio"}}),
        Example(text="Mooi licht, het is zover.De zomer begint.", platform="instagram"),
    )

    def needs(self, context: Context) -> Needs | None:
        """A link."""
        return Needs(entities=frozenset(["url"]), fields=frozenset(["link"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each link in the text, or one for a link that the text is silent about."""
        reading = read(post)
        urls = [entity for entity in reading.entities if entity.kind == "url" and is_meant(entity.value)]
        for url in urls:
            yield Hit(url.start, url.end)
        if post.link and not urls and _SAID.isdisjoint(reading.vocabulary):
            yield Hit(case="unsaid")
