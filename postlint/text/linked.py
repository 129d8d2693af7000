"""The links of a post: those in its text, and the one beside it; opens none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from postlint.text.reading import read
from postlint.text.urls import is_meant

if TYPE_CHECKING:
    from postlint.model import Post


class Linked(Struct, frozen=True):
    """A link as written, and where: in the text, or in a field."""

    url: str
    start: int = 0
    end: int = 0
    field: str = "text"


def links_of(post: Post) -> list[Linked]:
    """The links in the order of the text, then the one of the field; what only looks like a link is none."""
    found = [
        Linked(entity.value, entity.start, entity.end)
        for entity in read(post).entities
        if entity.kind == "url" and ("://" in entity.value or is_meant(entity.value))
    ]
    if post.link and all(link.url != post.link.url for link in found):
        shortly = "link" in post.places and "link.url" not in post.places
        found.append(Linked(post.link.url, field="link" if shortly else "link.url"))
    return found
