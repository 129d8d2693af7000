"""What the posts of a channel are about, beside what rules want; knows the kinds of rule on mixes, by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from postlint.agenda.shape import OWN, SHARED, Mix, Part, Placed
from postlint.calendar.shares import counted, given
from postlint.checks import load
from postlint.model import House, Post, Rule

_ONE_FIELD: Final = "mix"
_TOPICS: Final = "content-mix"
_HALF: Final = 0.5


def mixes_of(posts: Sequence[Placed], rules: Sequence[Rule], house: House, whole: Mapping[int, Post]) -> Iterator[Mix]:
    """The mixes of a channel's posts, those without a moment included; ``whole`` has the posts by their number."""
    for rule in rules:
        found = [whole[it.post] for it in posts if it.is_under(rule)]
        mixes = []
        if rule.check == _ONE_FIELD:
            mixes = [_of_field(rule, posts[0], found)]
        elif rule.check == _TOPICS:
            own = [] if any(_is_on_origin(other) for other in rules) else [_of_own(rule, posts[0], found, house)]
            mixes = [*own, _of_topics(rule, posts[0], found)]
        yield from (mix for mix in mixes if mix.parts)


def _is_on_origin(rule: Rule) -> bool:
    """Whether a rule says of its own how much is to be the house's own."""
    return rule.check == _ONE_FIELD and rule.parameters.get("field") == "origin"


def _of_field(rule: Rule, one: Placed, posts: Sequence[Post]) -> Mix:
    """The values that a rule wants more or less of, and the rest of them."""
    kind: Any = load(rule.check)(**rule.parameters)
    told = counted(given(posts, kind.field), kind.values, kind.against)
    hits = sum(has for _, has in told)
    if not told:
        return Mix(rule.id, one.channel, ())
    least = _share(kind.above if kind.min is None else kind.min)
    is_judged = len(told) >= kind.posts
    off = is_judged and bool(kind.case_of(100 * hits / len(told)))
    parts = (
        Part(", ".join(kind.values), hits, least, _share(kind.max), off, kind.min is None),
        Part(", ".join(kind.against), len(told) - hits),
    )
    return Mix(rule.id, one.channel, parts, 0 if is_judged else kind.posts)


def _of_topics(rule: Rule, one: Placed, posts: Sequence[Post]) -> Mix:
    """The topics, none of which is to be more than half."""
    kind: Any = load(rule.check)(**rule.parameters)
    counts = Counter(topic for _, topic in kind.topics(posts))
    total = sum(counts.values())
    is_judged = total >= kind.posts
    parts = [
        Part(name, count, None, _HALF, is_judged and count > total * _HALF)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    return Mix(rule.id, one.channel, tuple(parts), 0 if is_judged else kind.posts)


def _of_own(rule: Rule, one: Placed, posts: Sequence[Post], house: House) -> Mix:
    """What is the house's own, which is to be more than half: what its posts say themselves, else by their topic."""
    kind: Any = load(rule.check)(**rule.parameters)
    told = [is_own for _, is_own in kind.owned(posts, house)]
    if not told:
        return Mix(rule.id, one.channel, ())
    is_judged = len(told) >= kind.posts
    off = is_judged and sum(told) <= len(told) * _HALF
    parts = (Part(OWN, sum(told), _HALF, None, off, True), Part(SHARED, len(told) - sum(told)))
    return Mix(rule.id, one.channel, parts, 0 if is_judged else kind.posts)


def _share(percent: float | None) -> float | None:
    return None if percent is None else percent / 100
