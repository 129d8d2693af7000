"""The kind `platform-length`: what a platform takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Meter, Post
from postlint.platforms import Platform, get
from postlint.text.length import MAX_TEXT, HouseUnit, later
from postlint.text.reading import read


class PlatformLength(Check, frozen=True, kw_only=True):
    """Flag a text that is longer than its platform takes, counted as the platform does.

    What is too long is refused when it is posted, or cut off in the middle of a sentence. A limit that the
    platform itself doesn't state only leads to a warning.
    """

    cases = {
        "": Case(
            severity="error",
            nl="{length} tekens zoals {platform} ze telt, {over} te veel: er passen er {limit} in.",
            en="{length} characters as {platform} counts them, {over} too many: it takes {limit}.",
        ),
        "bytes": Case(
            severity="error",
            nl="{length} bytes, {over} te veel: {platform} neemt er {limit} aan (é telt voor 2, een emoji voor 4).",
            en="{length} bytes, {over} too many: {platform} takes {limit} (é counts for 2, an emoji for 4).",
        ),
        "unconfirmed": Case(
            severity="warning",
            nl="{length} tekens, {over} te veel: {platform} neemt er waarschijnlijk niet meer dan {limit} aan.",
            en="{length} characters, {over} too many: {platform} probably takes no more than {limit}.",
        ),
    }
    details = {
        "length": "how long the text is, in the platform's own unit",
        "limit": "how long it may be",
        "over": "how much it is too long",
        "platform": "the platform's name",
        "source": "where the limit was found",
    }
    examples = (
        Example(platform="twitter", text="Kom kijken. " * 23 + "Kom ⟦kijken.⟧"),
        Example(platform="twitter", text="Zo ziet het eruit: https://www.vumc.nl/" + "open-dag/" * 30),
        Example(platform="bluesky", text="👨‍👩‍👧‍👦" * 120 + "⟦👨‍👩‍👧‍👦👨‍👩‍👧‍👦⟧", case="bytes"),
        Example(parameters={"limits": {"whatsapp": 10}}, platform="whatsapp", text="Kom kijken⟦!⟧", case="unconfirmed"),
        Example(parameters={"limits": {"mastodon": 1000}}, platform="mastodon", text="Kom naar de open dag. " * 30),
    )

    limits: Annotated[
        dict[str, int], Meta(description="Other limits, by platform: {mastodon: 5000, twitter: 25000}.")
    ] = {}

    def _limit(self, platform: Platform) -> int | None:
        return self.limits.get(platform.name, platform.limit)

    def meter(self, post: Post, context: Context) -> Meter | None:
        """The length as the platform counts it."""
        platform = get(post.platform or "")
        limit = self._limit(platform) if platform else None
        if platform is None or limit is None:
            return None
        length = read(post).length("platform")
        return Meter(length, limit, platform.unit, length, limit)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for all that is beyond the limit."""
        text = post.text.text
        platform = get(post.platform or "")
        if len(text) > MAX_TEXT:
            details = {"length": len(text), "limit": MAX_TEXT, "over": len(text) - MAX_TEXT, "platform": "postlint"}
            yield Hit(MAX_TEXT, len(text), details={**details, "source": "postlint"})
        elif platform is not None:
            yield from self._beyond(post, platform, "platform", self._limit(platform))
            yield from self._beyond(post, platform, "bytes", platform.limit_bytes)

    def _beyond(self, post: Post, platform: Platform, unit: HouseUnit, limit: int | None) -> Iterator[Hit]:
        if limit is None or (length := read(post).length(unit)) <= limit:
            return
        field = "limit_bytes" if unit == "bytes" else "limit"
        details = {"length": length, "limit": limit, "over": length - limit, "platform": platform.title}
        details["source"] = platform.sources[field].text
        case = "bytes" if unit == "bytes" or platform.unit == "bytes" else ""
        start = later("overflow", "find_overflow")(post.text.text, limit, unit, platform.name)
        yield Hit(
            start, len(post.text.text), case=case if platform.is_documented(field) else "unconfirmed", details=details
        )
