"""What posts say in a field, and which of it counts as one part of a mix; knows no rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from postlint.lookup import look_up, texts
from postlint.model import Post


def given(posts: Sequence[Post], field: str) -> list[tuple[int, str]]:
    """The values of a field, in lower case, each beside the number of its post."""
    return [
        (at, value.casefold())
        for at, post in enumerate(posts)
        for found in look_up(post, field)
        for value in texts(found.value)
    ]


def counted(values: Iterable[tuple[int, str]], part: Sequence[str], against: Sequence[str]) -> list[tuple[int, bool]]:
    """What counts of such values, which is all or ``part`` and ``against``: its post, and whether it is of the part."""
    wanted, other = ({value.casefold() for value in some} for some in (part, against))
    return [(at, value in wanted) for at, value in values if not other or value in wanted | other]
