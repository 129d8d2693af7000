"""The people in what is published of a post; passes over texts that name nobody, and knows no rule."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from postlint.dutch.names import is_first, may_be_name
from postlint.dutch.people import Person, find_people
from postlint.dutch.roles import announcing, followed_by_names, role_of
from postlint.model import Needs
from postlint.text.published import FIELDS, published

if TYPE_CHECKING:
    from postlint.model import House, Post
    from postlint.text.reading import Reading

_PATIENTS = ("patiënt", "patient", "cliënt", "client")  # also as the head of a compound


def people_in(post: Post, house: House) -> list[tuple[str, Person]]:
    """The people in what is published of a post, by field; found once and kept with the post."""
    found: list[tuple[str, Person]] | None = post.memo.get("people")
    if found is None:
        own = None
        found = post.memo["people"] = []
        for field, reading in published(post):
            if may_name_people(reading):
                own = own if own is not None else _own_names(house)
                found += [(field, person) for person in find_people(reading, own)]
    return found


def _own_names(house: House) -> frozenset[str]:
    places = [address.rstrip("0123456789 ").lower() for entry in house.addresses for address in entry.split(",")]
    return frozenset([name.lower() for name in (*house.names, *house.accept, *house.handles)] + places)


def needed() -> Needs:
    """What a post must hold to name anybody: a capital where none belongs, or a word that announces a name."""
    return Needs(words=announcing(), parts=_PATIENTS, traits=frozenset(["named"]), fields=FIELDS)


def may_name_people(reading: Reading) -> bool:
    """Whether any word of a text could be, or could announce, a name: cheap, and true more often than there is one."""
    suspects = [word for word in reading.vocabulary if _matters(word)]
    if not suspects:
        return False
    text = reading.text
    return (
        any(word.capitalize() in text or word.upper() in text for word in suspects)
        or any(role_of(word) in ("honorific", "title") for word in suspects)
        or not reading.vocabulary.isdisjoint(followed_by_names())
    )


@lru_cache(50_000)
def _matters(word: str) -> bool:
    return role_of(word) in ("honorific", "title") or may_be_name(word.capitalize()) or is_first(word.removesuffix("s"))
