"""The kind `content-mix`: whether most of what a channel posts is the house's own, on topics of all sorts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.calendar.wording import channel
from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, House, NotEvaluated, Post

_UNKNOWN = NotEvaluated("too few posts have a topic or an origin")
_HOUSE = {"topics": {"own": ["zorg", "studie"], "related": ["sport"]}}


class ContentMix(Check, frozen=True, kw_only=True):
    """Flag a channel that is mostly about others, and one that is mostly about one topic.

    People follow a house for what it has to tell itself, and stay for the variety. Shared content is not its own
    (`origin`); where that is not said, a topic of the house's own list is, and one of its related topics is not.
    """

    cases = {
        "own": Case(
            "warning",
            "Op {channel} zijn {hits} van de {count} berichten eigen content: laat dat de meerderheid zijn.",
            "On {channel}, {hits} of {count} posts are content of your own: let those be the most.",
        ),
        "topic": Case(
            "warning",
            "Op {channel} gaan {hits} van de {count} berichten over “{topic}”: wissel meer af.",
            "On {channel}, {hits} of {count} posts are about “{topic}”: vary more.",
        ),
    }
    details = {
        "channel": "platform and account",
        "hits": "how many posts are their own, or on the topic",
        "count": "how many posts were counted",
        "topic": "the topic that has too many",
    }
    examples = (
        Example(
            parameters={"posts": 3},
            house=_HOUSE,
            posts=({"topic": "zorg"}, {"topic": "sport"}, {"topic": "studie", "origin": "shared"}),
            concerns=(1, 2),
            case="own",
        ),
        Example(
            parameters={"posts": 3},
            house=_HOUSE,
            posts=({"topic": "zorg"}, {"topic": "zorg"}, {"topic": "studie"}),
            concerns=(0, 1),
            case="topic",
        ),
        Example(
            parameters={"posts": 3},
            house=_HOUSE,
            posts=({"topic": "zorg"}, {"topic": "zorg"}, {"topic": "studie"}, {"topic": "sport"}),
        ),
    )

    posts: Annotated[int, Meta(description="From how many posts that say so on.", ge=1)] = 10

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each case."""
        topics, owned = self.topics(posts), self.owned(posts, context.house)
        if len(posts) >= self.posts and not topics and not owned:
            yield _UNKNOWN
        place = channel(posts[0], context.language)
        hits = sum(said for _, said in owned)
        if len(owned) >= self.posts and hits * 2 < len(owned):
            details = {"channel": place, "hits": hits, "count": len(owned), "topic": ""}
            yield Hit(case="own", details=details, post=None, related=tuple([at for at, said in owned if not said]))
        for topic, count in Counter(topic for _, topic in topics).most_common(1) if len(topics) >= self.posts else ():
            if count * 2 > len(topics):
                details = {"channel": place, "hits": count, "count": len(topics), "topic": topic}
                about = tuple([at for at, found in topics if found == topic])
                yield Hit(case="topic", details=details, post=None, related=about)

    def topics(self, posts: Sequence[Post]) -> list[tuple[int, str]]:
        """What posts are about, each beside its number."""
        return [(at, post.topic.strip().casefold()) for at, post in enumerate(posts) if post.topic]

    def owned(self, posts: Sequence[Post], house: House) -> list[tuple[int, bool]]:
        """Which posts are the house's own content, as far as they or their topics say so."""
        own, related = (
            frozenset(name.casefold() for name in house.topics.get(part, ())) for part in ("own", "related")
        )
        found = [(at, _is_own(post, own, related)) for at, post in enumerate(posts)]
        return [(at, said) for at, said in found if said is not None]


def _is_own(post: Post, own: Collection[str], related: Collection[str]) -> bool | None:
    """Whether a post is the house's own content; None where it does not say."""
    if post.origin:
        return post.origin == "own"
    topic = (post.topic or "").strip().casefold()
    return True if topic in own else False if topic in related else None
