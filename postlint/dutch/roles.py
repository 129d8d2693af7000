"""What a word says of the person who is named beside it; knows no names and no text."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import Final, Literal, cast

Role = Literal["honorific", "title", "staff", "patient", "patients", "kin", "partner", "thing"]

SHORTEST_HEAD: Final = 4  # letters of a word that ends a compound: huisarts, pleegkind
_HEADS: Final = frozenset(["staff", "patient", "patients", "kin", "thing"])
# Ends of professions: neuroloog, fysiotherapeut.
_PROFESSIONS: Final = ("oloog", "ologe", "apeut", "apeute", "iater")


@lru_cache(10_000)
def role_of(word: str) -> Role | None:
    """What a word in lower case, or the word that it ends in, says of who is named beside it."""
    roles, heads = _roles()
    found = roles.get(word)
    if found is not None:
        return found
    if word.endswith(_PROFESSIONS):
        return "staff"
    return next((heads[word[at:]] for at in range(2, len(word) - SHORTEST_HEAD + 1) if word[at:] in heads), None)


@cache
def followed_by_names() -> frozenset[str]:
    """The words right after which a name is a name even in lower case."""
    return frozenset([word for word, role in _roles()[0].items() if role in ("honorific", "patient")])


def announcing() -> frozenset[str]:
    """The words that may stand before a name: honorifics, titles, and what people in care are called."""
    return frozenset([word for word, role in _roles()[0].items() if role in ("honorific", "title", "patient")])


@cache
def _roles() -> tuple[dict[str, Role], dict[str, Role]]:
    """The list, and what of it may end a compound; read when a text first names somebody."""
    path = os.path.join(os.path.dirname(__file__), "roles.txt")
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    roles = {word: cast("Role", role) for word, role, *_ in rows}
    return roles, {word: roles[word] for word, role, *alone in rows if role in _HEADS and not alone}
