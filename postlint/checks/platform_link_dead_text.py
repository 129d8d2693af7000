"""The kind `platform-link-dead-text`: links where nobody can click them."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.platforms import get
from postlint.text.reading import read
from postlint.text.urls import is_meant


class PlatformLinkDeadText(Check, frozen=True, kw_only=True):
    """Flag a link in a text in which the platform makes no link of it.

    In a caption on Instagram or TikTok an address is dead text: nobody types it over. Put the link in the bio
    or in a story, and say so.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Op {platform} is dit geen link maar dode tekst: zet de link in de bio en verwijs daarnaar.",
            en="On {platform} this is no link but dead text: put the link in the bio and refer to it.",
        )
    }
    details = {"platform": "the platform's name"}
    examples = (
        Example(platform="instagram", text="Lees meer op ⟦https://www.vumc.nl/open-dag⟧."),
        Example(platform="tiktok", text="Meer op ⟦www.vumc.nl⟧ en ⟦vumc.nl⟧"),
        Example(platform="instagram", text="Lees meer via de link in de bio.Kom ook!"),
        Example(platform="facebook", text="Lees meer op https://www.vumc.nl/open-dag."),
    )

    def needs(self, context: Context) -> Needs:
        """A link."""
        return Needs(entities=frozenset(["url"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each link."""
        platform = get(post.platform or "")
        if platform is None or platform.links_clickable is not False:
            return
        for entity in read(post).entities:
            if entity.kind == "url" and is_meant(entity.value):
                yield Hit(entity.start, entity.end, details={"platform": platform.title})
