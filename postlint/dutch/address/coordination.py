"""The phrase that u is part of: ook u, u en uw partner; knows when je cannot stand, not what stands instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

_JOINING: Final = frozenset({"en", "of", "en/of", "noch", "alsook"})


class Phrase(NamedTuple):
    """From left up to right, with u at ``at``; stressed where je cannot stand, joined where en or of is in it."""

    left: int
    right: int
    at: int
    is_stressed: bool
    is_joined: bool


def find_phrase(sentence: Sentence, at: int) -> Phrase:
    """The words that belong to the u at this index."""
    joined = _is_joined_right(sentence, at)
    left = at if joined else _joined_left(sentence, at)
    joined = joined or left < at
    if left == at and sentence.joins(at) and sentence.is_(at - 1, "focus"):
        left -= 1
    elif left == at and sentence.joins(at) and [sentence.lower(at - 2), sentence.lower(at - 1)] == ["met", "name"]:
        left -= 2
    stressed = joined or left < at or sentence.lower(at) != "u"
    return Phrase(left, at + 1, at, stressed, joined)


def _is_joined_right(sentence: Sentence, at: int) -> bool:
    """Whether en or of joins u to a noun phrase behind it, and not its clause to another."""
    other = at + 2
    if sentence.lower(at + 1) not in _JOINING or not sentence.joins(at + 1) or not sentence.joins(other):
        return False
    begins = not sentence.joins(at) or sentence.opens(at - 1) or sentence.is_(at - 1, "opener")
    if sentence.lower(other) == "iemand" and sentence.verb(at - 1):
        return sentence.lower(at - 1) not in sentence.words.wondering  # heeft u of iemand om u heen; vraagt u of iemand
    if not (sentence.is_(other, "companion") or sentence.is_(other, "determiner")):
        return begins and sentence.is_(other, "pronoun")
    if begins or sentence.is_(at - 1, "preposition"):
        return True
    return not any(sentence.is_finite(i) for i in range(other + 1, sentence.end(other)))


def _joined_left(sentence: Sentence, at: int) -> int:
    """Where a phrase like "uw partner en u" begins, or the index itself."""
    if sentence.lower(at - 1) not in _JOINING or not sentence.joins(at) or not sentence.joins(at - 1):
        return at
    if sentence.joins(at + 1) and (sentence.verb(at + 1) or sentence.lower(at + 1) == "zich"):
        return at  # bel uw arts en u hoort het; beslis met uw arts of u zich inschrijft
    start = at - 2
    while start > at - 5 and sentence.joins(start) and not _begins_phrase(sentence, start):
        start -= 1
    if not _begins_phrase(sentence, start) or any(_is_verb(sentence, i) for i in range(start, at - 1)):
        return at
    if sentence.lower(at - 1) == "of" and sentence.is_(start - 1, "preposition") and _has_own_verb(sentence, start, at):
        return at
    known = start == sentence.stretch(at) or sentence.is_(start - 1, "preposition") or sentence.opens(start - 1)
    plural = sentence.is_plural_verb(at + 1) or sentence.is_plural_verb(sentence.clause_end(at) - 1)
    return start if known and (plural or not sentence.joins(at + 1)) else at


def _has_own_verb(sentence: Sentence, start: int, at: int) -> bool:
    """Whether "of" behind a whole clause asks: overleg met uw arts of u moet stoppen."""
    begun = any(sentence.opens(i) for i in range(sentence.stretch(at), start))
    return not begun and any(sentence.is_finite(i) for i in range(at + 1, sentence.clause_end(at)))


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a verb stands here, so that a clause begins behind it: in de brief staat vermeld of u."""
    return sentence.is_finite(at) or sentence.lower(at) in sentence.words.wondering


def _begins_phrase(sentence: Sentence, at: int) -> bool:
    return sentence.lower(at) in {"uw", "hij", "zij"} or sentence.is_(at, "determiner")
