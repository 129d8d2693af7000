"""The kind `platform-hashtags`: how many hashtags a platform takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.platforms import get
from postlint.text.reading import read


class PlatformHashtags(Check, frozen=True, kw_only=True):
    """Flag more hashtags than a platform takes or shows.

    Instagram refuses a caption with more than thirty and since the end of 2025 asks for five; Threads links one;
    YouTube ignores all of them above sixty. What is marked is the first hashtag that is too many.
    """

    cases = {
        "above-advice": Case(
            severity="warning",
            nl="{hashtags} hashtags: {platform} toont of waardeert er hooguit {limit}.",
            en="{hashtags} hashtags: {platform} shows or values {limit} at most.",
        ),
        "too-many": Case(
            severity="error",
            nl="{hashtags} hashtags: {platform} neemt er hooguit {limit} aan.",
            en="{hashtags} hashtags: {platform} takes {limit} at most.",
        ),
    }
    details = {
        "hashtags": "how many there are",
        "limit": "how many there may be",
        "platform": "the platform's name",
        "source": "where that was found",
    }
    examples = (
        Example(platform="threads", text="Kom kijken. #opendag ⟦#zorg⟧ #VUmc", case="above-advice"),
        Example(platform="instagram", text="Kom kijken. " + "#zorg " * 30 + "⟦#zorg⟧", case="too-many"),
        Example(platform="instagram", text="Kom kijken. #VUmc #zorg #amsterdam #opendag #ziekenhuis"),
        Example(
            parameters={"advised": {"instagram": 3}}, platform="instagram", text="#a #b #c ⟦#d⟧", case="above-advice"
        ),
        Example(platform="linkedin", text="Kom kijken. " + "#zorg " * 8),
    )

    advised: Annotated[dict[str, int], Meta(description="Other numbers to advise, by platform: {instagram: 3}.")] = {}

    def needs(self, context: Context) -> Needs:
        """A hashtag."""
        return Needs(entities=frozenset(["hashtag"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for the first hashtag that is too many."""
        platform = get(post.platform or "")
        if platform is None:
            return
        hashtags = [entity for entity in read(post).entities if entity.kind == "hashtag"]
        advised = self.advised.get(platform.name, platform.hashtags_advised)
        for case, field, limit in (
            ("too-many", "hashtags_max", platform.hashtags_max),
            ("above-advice", "hashtags_advised", advised),
        ):
            if limit is not None and len(hashtags) > limit:
                source = platform.sources.get(field)
                details = {"hashtags": len(hashtags), "limit": limit, "platform": platform.title}
                details["source"] = source.text if source else ""
                yield Hit(hashtags[limit].start, hashtags[limit].end, case=case, details=details)
                return
