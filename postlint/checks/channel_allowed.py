"""The kind `channel-allowed`: the channels that a house uses, and those that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post
from postlint.platforms import get


class ChannelAllowed(Check, frozen=True, kw_only=True):
    """Flag a post for a channel that the house does not use.

    A house chooses its channels. A post elsewhere has no followers, nobody who answers, and no plan.
    """

    cases = {
        "closed": Case(
            "error", "{channel} gebruiken we niet; wel: {allowed}.", "We do not use {channel}, but {allowed}."
        ),
        "other": Case(
            "warning",
            "{channel} is geen kanaal van ons; wel: {allowed}.",
            "{channel} is no channel of ours: {allowed}.",
        ),
        "broadcast": Case(
            "warning",
            "Op {channel} zenden we alleen uit: daar gaan we geen gesprek aan.",
            "On {channel} we only broadcast: no conversations there.",
        ),
    }
    details = {"channel": "the platform of the post"}
    examples = (
        Example(parameters={"closed": ["snapchat"]}, text="⟦⟧Kijk eens.", platform="snapchat", case="closed"),
        Example(parameters={"allowed": ["twitter"]}, text="⟦⟧Kijk eens.", platform="tiktok", case="other"),
        Example(
            parameters={"broadcast": ["youtube"]},
            text="⟦⟧Dank je wel!",
            platform="youtube",
            fields={"kind": "reply"},
            case="broadcast",
        ),
        Example(parameters={"allowed": ["twitter"]}, text="Kijk eens.", platform="twitter"),
        Example(parameters={"broadcast": ["youtube"]}, text="Onze nieuwe film.", platform="youtube"),
    )

    allowed: Annotated[tuple[str, ...], Meta(description="Channels that are used.")] = ()
    broadcast: Annotated[tuple[str, ...], Meta(description="Channels that are used for updates only.")] = ()
    closed: Annotated[tuple[str, ...], Meta(description="Channels that are deliberately not used.")] = ()

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit at the platform, or at the text where the platform is not in the draft."""
        case, platform = self._case(post), get(post.platform or "")
        if platform and case:
            field = "platform" if "platform" in post.places else "text"
            yield Hit(field=field, case=case, details={"channel": platform.title})

    def _case(self, post: Post) -> str:
        if post.platform in self.closed:
            return "closed"
        if post.platform in self.broadcast:
            return "" if post.kind == "update" else "broadcast"
        return "" if post.platform in self.allowed or not self.allowed else "other"
