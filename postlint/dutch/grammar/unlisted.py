"""Compounds in pieces whose first part no list has: de menu kaart, erfelijkheids onderzoek; knows no list of firsts.

The dictionary must have the two as one, and what stands around must leave them no life apart: an article before,
no adjective between, and a second part that needs an article of its own.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from postlint.dutch.grammar.clauses import is_participle_shaped
from postlint.dutch.grammar.joining import joined
from postlint.dutch.grammar.lists import marked
from postlint.dutch.words import words

REMEMBERED: Final = 20_000  # pairs of words whose answer a process keeps
_SHORTEST: Final = 3
_BOUND: Final = 5  # letters of the shortest part with a linking s
_NOUNS: Final = ("ie", "age", "ose", "ode", "iek")
_INFLECTED: Final = ("e", "ste", "ig", "lijk", "isch", "baar", "loos", "zaam", "end", "eerd", "isme")


@lru_cache(REMEMBERED)
def kind_of(first: str, second: str) -> str:
    """Whether a word and a listed second part may be one: as a "noun", or "bound" where the first is no word."""
    if len(first) < _SHORTEST or first in _others() or not first.isalpha():
        return ""
    known = words().exists
    if known(joined(first, second)) and known(first):
        return "" if _is_other_word(first, second) else "noun"
    if first[-1] == "s" and len(first) > _BOUND and not known(first) and known(first[:-1]):
        return "bound"
    return ""


@lru_cache(REMEMBERED)
def is_noun(word: str) -> bool:
    """Whether a word that no list has is a noun, by its plural or, being one, its singular."""
    if word in _others() or len(word) <= _SHORTEST or not word.isalpha():
        return False
    known = words().exists
    if _is_inflected(word) or is_participle_shaped(word) or not known(word):
        return False
    if word.endswith("en"):
        return known(word[:-2]) and known(f"{word[:-2]}je")
    return known(f"{word}s") or known(f"{word}'s") or (known(f"{word}en") and not known(f"{word}t"))


@cache
def _others() -> frozenset[str]:
    """The words that another list has: those that make the clause, adjectives, and first parts with their marks."""
    return frozenset().union(marked("words"), marked("plain_adjectives"), marked("first_parts"))


def _is_inflected(word: str) -> bool:
    return word.endswith(_INFLECTED) and not word.endswith(_NOUNS)


def _is_other_word(first: str, second: str) -> bool:
    """Whether the first is an adjective or a participle, or the second is there to be strengthened."""
    if _is_inflected(first) or is_participle_shaped(first):
        return True
    return "praised" in marked("last_parts")[second]
