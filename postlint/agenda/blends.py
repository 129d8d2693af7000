"""What the posts of a channel are about, beside what rules want; knows the kinds of rule on mixes, by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from postlint.agenda.shape import Mix, Part, Placed
from postlint.checks import load
from postlint.lookup import look_up, texts
from postlint.model import Post, Rule

_ONE_FIELD: Final = "mix"
_TOPICS: Final = "content-mix"
_HALF: Final = 0.5


def mixes_of(posts: Sequence[Placed], rules: Sequence[Rule], whole: Mapping[int, Post]) -> Iterator[Mix]:
    """The mixes of a channel's posts, those without a moment included; ``whole`` has the posts by their number."""
    for rule in rules:
        found = [whole[it.post] for it in posts if it.is_under(rule)]
        if rule.check == _ONE_FIELD:
            mix = _of_field(rule, posts[0], found)
        elif rule.check == _TOPICS:
            mix = _of_topics(rule, posts[0], found)
        else:
            continue
        if mix.parts:
            yield mix


def _of_field(rule: Rule, one: Placed, posts: Sequence[Post]) -> Mix:
    """The values that a rule wants more or less of, and the rest of them."""
    kind: Any = load(rule.check)(**rule.parameters)
    values = [text.casefold() for post in posts for it in look_up(post, kind.field) for text in texts(it.value)]
    wanted, against = ({text.casefold() for text in some} for some in (kind.values, kind.against))
    counted = [text for text in values if not against or text in wanted | against]
    hits = sum(text in wanted for text in counted)
    if not counted:
        return Mix(rule.id, one.channel, ())
    least = _share(kind.above if kind.min is None else kind.min)
    share, most = hits / len(counted), _share(kind.max)
    off = (kind.min is not None and 100 * share < kind.min) or (kind.above is not None and 100 * share <= kind.above)
    off = off or (kind.max is not None and 100 * share > kind.max)
    is_judged = len(counted) >= kind.posts
    parts = (
        Part(", ".join(kind.values), hits, least, most, is_judged and off, kind.min is None),
        Part(", ".join(kind.against), len(counted) - hits),
    )
    return Mix(rule.id, one.channel, parts, 0 if is_judged else kind.posts)


def _of_topics(rule: Rule, one: Placed, posts: Sequence[Post]) -> Mix:
    """The topics, none of which is to be more than half."""
    kind: Any = load(rule.check)(**rule.parameters)
    counts = Counter(post.topic.strip().casefold() for post in posts if post.topic)
    total = sum(counts.values())
    is_judged = total >= kind.posts
    parts = [
        Part(name, count, None, _HALF, is_judged and count > total * _HALF)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    return Mix(rule.id, one.channel, tuple(parts), 0 if is_judged else kind.posts)


def _share(percent: float | None) -> float | None:
    return None if percent is None else percent / 100
