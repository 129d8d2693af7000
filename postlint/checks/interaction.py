"""The kind `interaction`: whether a channel's posts invite people to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.calendar.wording import channel
from postlint.checks import Case, Check, Example
from postlint.dutch.inviting import invites
from postlint.model import Context, Hit, Post


class Interaction(Check, frozen=True, kw_only=True):
    """Flag a channel whose posts hardly ever invite a reaction.

    Social media are a conversation, and who only sends is soon talking to nobody. A question, or a call to tell,
    to vote or to share something is enough.
    """

    cases = {
        "": Case(
            "info",
            "Op {channel} vragen {hits} van de {count} berichten om een reactie: stel vaker een vraag.",
            "On {channel}, {hits} of {count} posts ask for a reaction: ask a question more often.",
        )
    }
    details = {
        "channel": "platform and account",
        "hits": "how many posts invite a reaction",
        "count": "how many posts there are",
    }
    examples = (
        Example(
            parameters={"posts": 2},
            posts=({"text": "De zaal is open."}, {"text": "De zaal is dicht. Zie zilt.nl/zaal?id=4"}),
            concerns=(0, 1),
        ),
        Example(parameters={"posts": 2}, posts=({"text": "De zaal is open."}, {"text": "Wat vind jij de mooiste?"})),
        Example(parameters={"posts": 2}, posts=({"text": "De zaal is open."}, {"text": "Laat het ons weten."})),
    )

    min: Annotated[float, Meta(description="What part of the posts should, in percent.", gt=0, le=100)] = 20
    posts: Annotated[int, Meta(description="From how many posts on.", ge=1)] = 5

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit]:
        """Yield one hit, which names the posts that do not."""
        if len(posts) < self.posts:
            return
        silent, hits = [], 0
        for at, post in enumerate(posts):
            if not invites(post.text.text):
                silent.append(at)
                continue
            hits += 1
            if 100 * hits >= self.min * len(posts):
                return
        details = {"channel": channel(posts[0], context.language), "hits": hits, "count": len(posts)}
        yield Hit(details=details, post=None, related=tuple(silent))
