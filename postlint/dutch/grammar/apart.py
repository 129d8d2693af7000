"""Compounds written apart: onderzoeks resultaten, hart patiënten; knows what else two nouns can be side by side.

Two words are a slip when the dictionary has them as one and nothing explains them apart. “Wij geven patiënten zorg”
has two objects, “drie uur slaap” a measure, “bezoek ons” a verb: those are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.joining import is_word, joined
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.neighbours import (
    SINGULAR,
    article_of,
    ends_phrase,
    is_about_people,
    is_adjective,
    is_bare,
    is_given,
    is_noun_phrase,
    is_verb,
    opens_sentence,
    word_before,
)
from postlint.dutch.grammar.pairs import DETERMINERS, candidates, is_noun, kind_of
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip
from postlint.dutch.words import words

_SPEAKERS: Final = frozenset("ik je jij we wij hij ze zij u jullie".split())
_NONE: Final[frozenset[str]] = frozenset()
_VERB: Final = frozenset(["verb"])
_PLAIN: Final = frozenset(("day", "plural", "people", "role"))
_ROLE: Final = frozenset(["role"])
_BECOMING: Final = frozenset(
    "is was wordt werd worden werden word ben bent waren blijft bleef blijven geworden".split()
)
_NOT_ALWAYS_NOUN: Final = frozenset("verb stem time adverb adjective also".split())
_DAY_BY_DAY: Final = frozenset("en in na aan uit".split())


def find(row: Row, accept: frozenset[str]) -> Iterator[Slip]:
    """The compounds that are written apart, in order; ``accept`` are pairs that the house writes apart."""
    done = 0
    for at in candidates([word.rpartition("-")[2] for word in row.words]):
        if at < done or not row.joins(at + 1):
            continue
        slip = _third(row, at)
        if slip is None:
            last = _last(row, at, accept)
            slip = _slip(row, at, last) if last > at and row.counts(at, last) else None
            done = last
        else:
            done = at + 2
        if slip is not None:
            yield slip


def _last(row: Row, at: int, accept: frozenset[str]) -> int:
    """Where the word ends that begins here in pieces; here, where none does."""
    last = at
    while _is_pair(row, last, accept) and (last > at or _is_slip(row, at)):
        last += 1
    return at + 1 if last == at and _is_unlisted(row, at, accept) else last


def _third(row: Row, at: int) -> Slip | None:
    """The word that this pair makes with the one before: lange termijn planning."""
    if not _is_third(row, at) or not row.counts(at - 1, at + 1):
        return None
    return Slip(row.spans[at - 1][0], row.spans[at + 1][1], joined(row.word(at - 1) + row.word(at), row.word(at + 1)))


def _is_unlisted(row: Row, at: int, accept: frozenset[str]) -> bool:
    """Whether this word and the next are one, though no list has the first: de menu kaart."""
    first, second = row.word(at), row.word(at + 1)
    if not row.joins(at + 1) or second not in marked("last_parts"):
        return False
    kind = kind_of(first, second) or ("guess" if is_noun(first) else "")
    if not kind or f"{first} {second}" in accept or not row.written(at + 1).islower():
        return False
    if row.written(at) != first and not row.starts_sentence(at):
        return False
    head = marked("last_parts")[second]
    if kind == "bound":
        return not head & _NOT_ALWAYS_NOUN or head == _VERB
    if row.word(at + 3) == second:
        return False  # de tekst regel voor regel
    if "role" in head and not _BECOMING.isdisjoint(row.words[row.begin(at) : at]):
        return False
    before = word_before(row, at)
    if opens_sentence(row, at) and is_verb(row, at + 2, head):
        return kind == "noun" or not head & _NOT_ALWAYS_NOUN
    if kind == "guess":
        return False
    if not head <= _ROLE:
        opened = any(is_(row.word(other), "conjunction") for other in range(row.begin(at), at))
        return head == _VERB and before in DETERMINERS and not opened and ends_phrase(row, at) and not is_given(row, at)
    return before in DETERMINERS or (is_adjective(before) and bool(article_of(row, at)))


def _slip(row: Row, at: int, last: int) -> Slip:
    right = row.word(last)
    for other in range(last - 1, at - 1, -1):
        right = joined(row.word(other), right)
    if row.word(at) == "uurs" and row.joins(at) and row.word(at - 1).isdigit():
        return Slip(row.spans[at - 1][0], row.spans[last][1], f"{row.word(at - 1)}-{right}")
    return Slip(row.spans[at][0], row.spans[last][1], right)


def _is_third(row: Row, at: int) -> bool:
    """Whether the word before and this one make one word with the next: lange termijn planning."""
    first, second = row.word(at), row.word(at + 1)
    if not (row.joins(at) and row.joins(at + 1)) or f"{row.word(at - 1)} {first}" not in marked("first_pairs"):
        return False
    if second not in marked("last_parts"):
        return False
    if not marked("last_parts").get(second, _VERB) <= _PLAIN and row.word(at + 2) not in SINGULAR:
        return False
    if marked("last_parts")[second] <= _ROLE:
        return True
    before = row.word(at - 2) if row.joins(at - 1) else ""
    return before in DETERMINERS and not (row.joins(at - 2) and is_(row.word(at - 3), "preposition"))


def _is_second(row: Row, at: int) -> bool:
    """Whether this is the second of two words that make one with a third, so that it makes none without the first."""
    return row.joins(at) and f"{row.word(at - 1)} {row.word(at)}" in marked("first_pairs")


def _is_pair(row: Row, at: int, accept: frozenset[str]) -> bool:
    """Whether this word and the next make one word: one that the dictionary has, or a plain pair of nouns."""
    first, second = row.word(at), row.word(at + 1)
    part = first.rpartition("-")[2]
    alone = marked("first_parts").get(part)
    if alone is None or _is_second(row, at) or not row.joins(at + 1) or not row.written(at + 1).islower():
        return False
    if row.written(at) != first and not row.starts_sentence(at):
        return False
    if f"{first} {second}" in accept:
        return False
    head = marked("last_parts").get(second)
    if head is not None and "praised" in head:
        return "prefix" in alone
    if head is not None and head <= _PLAIN and not alone & _NOT_ALWAYS_NOUN:
        return True
    if f"{part} {second}" in marked("always_one"):
        return True
    if "bound" in alone:
        return len(second) > 2 and (head is not None or (second not in marked("words") and words().known(second)))
    if head is None:
        return False
    return is_word(part, second) or (head <= _ROLE and "verb" in alone and word_before(row, at) in DETERMINERS)


def _is_slip(row: Row, at: int) -> bool:
    """Whether nothing explains why these two words stand apart."""
    first, second = row.word(at).rpartition("-")[2], row.word(at + 1)
    alone, head = marked("first_parts")[first], marked("last_parts").get(second, _NONE)
    if "role" in head and not _BECOMING.isdisjoint(row.words[row.begin(at) : at]):
        return f"{first} {second}" in marked("always_one")
    head -= _ROLE
    if "bound" in alone or "bound" in head or "prefix" in alone:
        return True
    behind = row.word(at + 2) if row.joins(at + 2) else ""
    if behind in _SPEAKERS or behind.isdigit() or behind == "één" or ("day" in head and behind in _DAY_BY_DAY):
        return False
    if f"{first} {second}" in marked("always_one"):
        return True
    if head and ("group" in alone or (not row.joins(at) and row.written(at)[0].islower())):
        return False  # een groep patiënten; a line that was broken in the middle of a sentence
    if "time" not in alone and opens_sentence(row, at) and is_verb(row, at + 2, head):
        return True
    if alone & _NOT_ALWAYS_NOUN:
        return is_noun_phrase(row, at, alone, head)
    if "people" in alone:
        return is_about_people(row, at, head)
    if not head or "day" in head:
        return not is_(word_before(row, at), "auxiliary") or "mass" not in alone
    return is_bare(row, at, alone, head)
