"""Which neighbours may be one word in pieces: a cheap look at words that lie side by side; knows no clause.

It comes before all that takes time to import, since few texts have such a pair. The first part of a pair may be in
no list: then the dictionary must have the two as one (menu kaart), or the first is no word (erfelijkheids onderzoek),
or it is a noun behind an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from postlint.dutch.grammar import later
from postlint.dutch.grammar.lists import entries, marked, only
from postlint.dutch.words import words

if TYPE_CHECKING:
    from postlint.text.reading import Reading

REMEMBERED: Final = 20_000  # pairs of words whose answer a process keeps
COUNTED: Final = frozenset("plusser plussers jarige jarigen jarig".split())  # behind a number: 65-plusser
NEUTER: Final = frozenset("het dit dat ons een elk ieder geen welk zo'n je jouw mijn zijn haar hun uw".split())
COMMON: Final = frozenset("de deze die onze elke iedere een geen welke zo'n je jouw mijn zijn haar hun uw".split())
DETERMINERS: Final = NEUTER | COMMON
SHORTEST: Final = 3
_BOUND: Final = 5  # letters of the shortest part with a linking s
_NOUNS: Final = ("ie", "age", "ose", "ode", "iek")
_INFLECTED: Final = ("e", "ste", "ig", "lijk", "isch", "baar", "loos", "zaam", "end", "eerd", "isme")
_MADE: Final = (("ge", "be", "ver", "ont", "her"), ("d", "t", "en"))  # how a participle begins and ends


def is_possible(reading: Reading) -> bool:
    """Whether two words stand side by side that may be one."""
    lower = reading.lower
    return any(f"{first} {second}" in lower for first, second in candidates(reading.lower_words).values())


def is_abbreviated(reading: Reading) -> bool:
    """Whether a word stands here that a hyphen may join to another."""
    vocabulary = reading.vocabulary
    return not vocabulary.isdisjoint(COUNTED) or not vocabulary.isdisjoint(entries("hyphenated"))


def candidates(texts: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The pairs of neighbours that may be one word, by where they are."""
    firsts, lasts, bound = entries("first_parts"), entries("last_parts"), only("first_parts", "bound")
    found = {}
    first = ""
    for at, second in enumerate(texts, -1):
        if second in lasts:
            opened = at > 0 and texts[at - 1] in DETERMINERS
            if first in firsts or kind_of(first, second) or (opened and is_noun(first)):
                found[at] = first, second
        elif first in bound:
            found[at] = first, second
        first = second
    return found


@lru_cache(REMEMBERED)
def kind_of(first: str, second: str) -> str:
    """Whether a word and a listed second part may be one: as a "noun", or "bound" where the first is no word."""
    if len(first) < SHORTEST or first in _others() or not first.isalpha():
        return ""
    known = words().exists
    if known(later("joining", "joined")(first, second)) and known(first):
        return "" if _is_inflected(first) or "praised" in marked("last_parts")[second] else "noun"
    if first[-1] == "s" and len(first) > _BOUND and not known(first) and known(first[:-1]):
        return "bound"
    return ""


@lru_cache(REMEMBERED)
def is_noun(word: str) -> bool:
    """Whether a word that no list has is a noun, by its plural or, being one, its singular."""
    if word in _others() or len(word) <= SHORTEST or not word.isalpha():
        return False
    known = words().exists
    if _is_inflected(word) or not known(word):
        return False
    if word.endswith("en"):
        return known(word[:-2]) and known(f"{word[:-2]}je")
    return known(f"{word}s") or known(f"{word}'s") or (known(f"{word}en") and not known(f"{word}t"))


@cache
def _others() -> frozenset[str]:
    """The words that another list has: those that make the clause, adjectives, and first parts with their marks."""
    return entries("words") | entries("plain_adjectives") | entries("first_parts")


def _is_inflected(word: str) -> bool:
    """Whether this is an adjective or a participle by its ending."""
    if word.endswith(_INFLECTED):
        return not word.endswith(_NOUNS)
    return word.startswith(_MADE[0]) and word.endswith(_MADE[1])
