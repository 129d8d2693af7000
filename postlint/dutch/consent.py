"""Whether a name is that of somebody who agreed to be named, or need not be asked; knows no rule."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from postlint.dutch.names import PARTICLES
from postlint.dutch.roles import role_of
from postlint.text.letter import closing, greeting

if TYPE_CHECKING:
    from postlint.dutch.people import Person
    from postlint.model import Post


def has_consented(person: Person, post: Post) -> bool:
    """Whether somebody is among those who agreed: each part of the name stands in one entry."""
    return any(_covers(entry, person.name) for entry in post.consent)


def is_maker(person: Person, post: Post) -> bool:
    """Whether somebody wrote the post or read it over."""
    makers = [maker for maker in (post.author, post.reviewed_by) if maker]
    return any(_covers(maker, person.name) or _covers(person.name, maker) for maker in makers)


def is_addressed(person: Person, post: Post) -> bool:
    """Whether somebody is greeted in an answer, or signs it."""
    if post.kind not in ("reply", "message"):
        return False
    edges: tuple[int, int] | None = post.memo.get("edges")
    if edges is None:
        edges = post.memo["edges"] = greeting(post.text.text).end, closing(post.text.text).start
    return person.end <= edges[0] or person.start >= edges[1]


def _covers(whole: str, part: str) -> bool:
    """Whether each part of one name stands in another; an initial stands for what it begins."""
    known = _parts(whole)
    return bool(known) and all(any(_is_same(one, other) for other in known) for one in _parts(part))


def _is_same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _parts(name: str) -> list[str]:
    folded = name.lower()
    if not folded.isascii():
        unicodedata = import_module("unicodedata")
        folded = "".join(char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char))
    words: Iterable[str] = "".join(char if char.isalnum() else " " for char in folded).split()
    return [word for word in words if word not in PARTICLES and role_of(word) not in ("honorific", "title")]
