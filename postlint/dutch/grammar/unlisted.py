"""Compounds in pieces whose first part no list has: de menu kaart, erfelijkheids onderzoek; knows no list of firsts.

The dictionary must have the two as one, and what stands around must leave them no life apart: an article before,
no adjective between, and a second part that needs an article of its own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from postlint.dutch.grammar.clauses import is_participle_shaped, is_small
from postlint.dutch.grammar.joining import is_word, joined
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.words import words

REMEMBERED: Final = 20_000  # pairs of words whose answer a process keeps
_SHORTEST: Final = 3
_BOUND: Final = 5  # letters of the shortest part with a linking s
_INFLECTED: Final = ("e", "ste", "ig", "lijk", "isch", "baar", "loos", "zaam", "end", "eerd", "isme")


@lru_cache(REMEMBERED)
def kind_of(first: str, second: str) -> str:
    """Whether the two may be one word in pieces: "bound" where the first is no word, "noun" where it may be one."""
    if len(first) < _SHORTEST or not first.isalpha() or second not in marked("last_parts"):
        return ""
    if "praised" in marked("last_parts")[second] or _is_other_word(first):
        return ""
    known = words().known
    if not known(first):
        bound = first.endswith("s") and len(first) > _BOUND and known(first[:-1])
        return "bound" if bound else ""
    return "noun" if is_word(first, second) and known(joined(first, second)) else ""


def _is_other_word(word: str) -> bool:
    """Whether a word is an adjective, a participle, or one of the words that make the clause."""
    if word in marked("words") or word in marked("plain_adjectives") or word in marked("first_parts"):
        return True
    return is_small(word) or is_(word, "article") or word.endswith(_INFLECTED) or is_participle_shaped(word)
