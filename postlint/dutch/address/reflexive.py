"""Whose zich is: the reader's, somebody else's or either; knows no forms and no other words that go with u."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.gelieve import imperative
from postlint.dutch.address.owner import Owner, find_owner, owner_at_end_of_list

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

_HARD: Final = frozenset({".", "?", ";"})
_INTRODUCING: Final = frozenset({"om", "door", "zonder", "na", "alvorens", "teneinde"})


def owner_of_reflexive(sentence: Sentence, at: int) -> Owner:
    """Whose the zich at this index is."""
    if sentence.is_reader(at - 1) and sentence.joins(at):
        behind = sentence.is_(at - 2, "preposition") and sentence.lower(at - 2) not in {"om", "voor"}
        return "other" if behind else "reader"
    if _is_told(sentence, at):
        return "reader" if _is_plain(sentence, range(sentence.stretch(at) + 1, at)) else "unsure"
    if _is_subjectless(sentence, at):
        return _meant_by(sentence, at)
    owner = find_owner(sentence, at)
    if owner == "object" and _has_infinitive(sentence, at):  # wij raden u aan zich te melden
        return "reader" if _is_near(sentence, at) else "unsure"
    if owner == "reader":
        return "reader" if _is_near(sentence, at) else "unsure"
    if owner == "far" and sentence.verb(at - 1):
        return owner_at_end_of_list(sentence, at - 1)
    return "unsure" if owner == "unsure" else "other"


def _is_near(sentence: Sentence, at: int) -> bool:
    """Whether nobody stands between u and zich: no patients whom u helps with theirs."""
    reader = next((i for i in range(at - 1, -1, -1) if sentence.is_reader(i)), at)
    unknown_verb = sentence.lower(reader + 1).endswith("t")
    return reader < at and _is_plain(sentence, range(reader + 1 + unknown_verb, at))


def _is_plain(sentence: Sentence, words: range) -> bool:
    """Whether these are small words, verbs and things, none of which zich could go back to."""
    return all(
        sentence.lower(i) in sentence.words.words
        or sentence.verb(i) is not None
        or _is_thing(sentence, i)
        or imperative(sentence.words, sentence.lower(i))
        for i in words
    )


def _is_thing(sentence: Sentence, at: int) -> bool:
    """Whether this is a thing or several: medicijn, medicijnen, tabletten, formulieren, foto's."""
    word, words = sentence.lower(at), sentence.words
    several = (word.removesuffix("en"), word.removesuffix("ten"), word.removesuffix("s"), word.removesuffix("'s"))
    return any(words.is_noun(one, "thing") for one in (word, *several))


def _is_told(sentence: Sentence, at: int) -> bool:
    """Whether zich stands in a command: neem uw pas met zich mee."""
    start = sentence.stretch(at)
    return sentence.is_imperative(start) and not any(
        sentence.verb(i) or sentence.opens(i) or sentence.mark(i) for i in range(start + 1, at + 1)
    )


def _is_subjectless(sentence: Sentence, at: int) -> bool:
    """Whether zich stands in an infinitive clause of its own: om zich aan te melden, zich melden kunt u hier."""
    start = at
    while not sentence.mark(start) and sentence.lower(start - 1) not in _INTRODUCING:
        start -= 1
        if not sentence.is_(start, "adverb"):
            return False
    return _has_infinitive(sentence, at)


def _has_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether an infinitive follows before any finite verb."""
    for i in range(at + 1, sentence.end(at)):
        if sentence.lower(i) == "te" or sentence.is_plural_verb(i):
            return True
        if sentence.verb(i):
            return False
    return False


def _meant_by(sentence: Sentence, at: int) -> Owner:
    """Who is meant by an infinitive without a subject: the reader where the clause beside it is about u."""
    if find_owner(sentence, at) in {"object", "reader"} or sentence.is_reader(sentence.stretch(at)):
        return "reader" if _is_near(sentence, at) else "unsure"
    verb = at + 1
    while verb < sentence.size and sentence.mark(verb) not in _HARD and not sentence.verb(verb):
        verb += 1
    return "reader" if sentence.is_reader(verb + 1) and sentence.joins(verb + 1) else "unsure"
