"""The kind `channel-allowed`: the channels that a house uses, and those that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.platforms import PLATFORMS, Platform, get

_CONVERSATION: Final = ("reply", "message")
_LISTS: Final = ("allowed", "broadcast", "closed")


class ChannelAllowed(Check, frozen=True, kw_only=True):
    """Flag a post for a channel that the house does not use.

    A house chooses its channels. A post elsewhere has no followers, nobody who answers, and no plan. On a
    channel that only broadcasts, nobody is there for a conversation.
    """

    cases = {
        "closed": Case(
            "error",
            "{channel} gebruiken we bewust niet: kies uit {channels}.",
            "We deliberately don't use {channel}: choose from {channels}.",
        ),
        "other": Case(
            "warning",
            "{channel} is geen kanaal van ons: kies uit {channels}.",
            "{channel} is no channel of ours: choose from {channels}.",
        ),
        "broadcast": Case(
            "warning",
            "Op {channel} zenden we alleen uit: voer dit gesprek op een ander kanaal ({channels}).",
            "On {channel} we only broadcast: have this conversation on another channel ({channels}).",
        ),
    }
    details = {"channel": "the platform of the post", "channels": "the channels that are used"}
    examples = (
        Example(
            parameters={"closed": ["snapchat"]}, text="Kijk.", platform="snapchat", case="closed", found="platform"
        ),
        Example(parameters={"allowed": ["twitter"]}, text="Kijk.", platform="tiktok", case="other", found="platform"),
        Example(
            parameters={"broadcast": ["youtube"]},
            text="Dank je wel!",
            platform="youtube",
            fields={"kind": "reply"},
            case="broadcast",
            found="platform",
        ),
        Example(parameters={"allowed": ["x"]}, text="Kijk eens.", platform="twitter"),
        Example(parameters={"allowed": ["twitter"]}, text="Nog geen kanaal gekozen."),
        Example(parameters={"broadcast": ["youtube"]}, text="Onze nieuwe film.", platform="youtube"),
        Example(parameters={"closed": ["snapchat"]}, text="Kijk eens.", platform="tiktok"),
    )

    allowed: Annotated[tuple[str, ...], Meta(description="Channels that are used; none named: all are.")] = ()
    broadcast: Annotated[tuple[str, ...], Meta(description="Channels that are used for updates only.")] = ()
    closed: Annotated[tuple[str, ...], Meta(description="Channels that are deliberately not used.")] = ()

    def needs(self, context: Context) -> Needs:
        """Another channel than one that is used for all."""
        named = {name: {channel.name for channel in _platforms(getattr(self, name))} for name in _LISTS}
        free = (named["allowed"] or {*PLATFORMS}) - named["closed"] - named["broadcast"]
        return Needs(length=0, platforms=frozenset(PLATFORMS) - free)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit at the platform."""
        platform = get(post.platform or "")
        case = self._case(platform, post.kind) if platform else ""
        if platform and case:
            channels = [channel.title for channel in _platforms(self.allowed)]
            yield Hit(field="platform", case=case, details={"channel": platform.title, "channels": channels})

    def _case(self, platform: Platform, kind: str) -> str:
        if platform in _platforms(self.closed):
            return "closed"
        if platform in _platforms(self.broadcast):
            return "broadcast" if kind in _CONVERSATION else ""
        return "other" if self.allowed and platform not in _platforms(self.allowed) else ""


def _platforms(names: tuple[str, ...]) -> list[Platform]:
    return [platform for name in names if (platform := get(name))]
