"""What is left of what rules found in a set, where one of them says of another that it is to be silent there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from postlint.model import Hit
from postlint.scoping import Item
from postlint.sets.members import Group

Where = tuple[str, frozenset[int]]  # the field of a post at fault, or none, and the posts


class Found(NamedTuple):
    """What a rule found in a group of posts."""

    item: Item
    group: Group
    hits: Sequence[Hit]


def without_superseded(found: Sequence[Found]) -> list[Found]:
    """What was found, but for what another rule supersedes: that which it found in the same posts.

    What is found between posts, such as a silence, is found in those around it.
    """
    silent = {(name, where(hit, one.group)) for one in found for name in one.item.rule.supersedes for hit in one.hits}
    if not silent:
        return [*found]
    return [
        one._replace(hits=[hit for hit in one.hits if (one.item.rule.id, where(hit, one.group)) not in silent])
        for one in found
    ]


def where(hit: Hit, group: Group) -> Where:
    """Where a hit stands: in a post, or at several."""
    numbers = hit.related if hit.post is None else (hit.post,)
    return "" if hit.post is None else hit.field, frozenset([group.members[number].number for number in numbers])
