"""Words further off that go with u: heeft and zich; knows what becomes of them, not whose they are (see owner.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.outcome import LIKELY, SAFE, Outcome
from postlint.dutch.address.owner import Owner, find_owner
from postlint.dutch.address.relative import owner_in_relative

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

_NEW: Final = {"heeft": "hebt", "zich": "je", "zichzelf": "jezelf"}
_BACK: Final = frozenset({"om", "door"})


def agree(sentence: Sentence) -> Outcome:
    """The swaps of heeft and zich in a sentence that addresses a reader."""
    swaps: dict[int, str] = {}
    level = SAFE
    for at in range(sentence.size):
        owner = _owner(sentence, at)
        if owner == "reader":
            swaps[at] = _NEW[sentence.lower(at)]
        elif owner == "unsure":
            level = LIKELY
    return Outcome((swaps,), level)


def _owner(sentence: Sentence, at: int) -> Owner:
    word = sentence.lower(at)
    if word == "heeft":
        inverted = sentence.joins(at + 1) and sentence.is_reader(at + 1) and not sentence.is_reader(at - 1)
        return "other" if inverted else _owner_of_verb(sentence, at)
    if word in {"zich", "zichzelf"}:
        return _owner_of_reflexive(sentence, at)
    return "unsure" if word == "is" and _is_readers_is(sentence, at) else "other"


def _is_readers_is(sentence: Sentence, at: int) -> bool:
    """Als u … is: old-fashioned for bent, or something is told to the reader."""
    if sentence.mark(at) or (sentence.is_reader(at - 1) and not sentence.opens(at - 2)):
        return False
    for i in range(at - 1, max(at - 5, 0), -1):
        if sentence.mark(i) or sentence.is_(i, "determiner") or sentence.is_(i, "pronoun"):
            return False
        if sentence.is_reader(i):
            return sentence.opens(i - 1) and sentence.joins(i)
    return False


def _owner_of_reflexive(sentence: Sentence, at: int) -> Owner:
    if sentence.is_reader(at - 1) and sentence.joins(at):
        behind = sentence.is_(at - 2, "preposition") and sentence.lower(at - 2) not in {"om", "voor"}
        return "other" if behind else "reader"
    owner = find_owner(sentence, at)
    if sentence.lower(at - 1) in _BACK and owner in {"object", "reader"}:
        return "reader"
    if owner == "reader":
        return "reader" if _is_near(sentence, at) else "unsure"
    return "unsure" if owner == "unsure" else "other"


def _is_near(sentence: Sentence, at: int) -> bool:
    """Whether only small words and verbs stand between u and zich: no patients whom u helps with theirs."""
    i = at - 1
    while not sentence.is_reader(i):
        if sentence.lower(i) not in sentence.words.words and sentence.verb(i) is None:
            return False
        i -= 1
    return True


def _owner_of_verb(sentence: Sentence, at: int) -> Owner:
    if sentence.lower(at - 1) in {"en", "of", "maar"} and sentence.joins(at):
        owner = find_owner(sentence, at - 1)
    elif sentence.mark(at):
        owner = "other"
    else:
        owner = find_owner(sentence, at)
        if owner == "reader":
            return _in_clause(sentence, at)
        if owner == "far":
            return "reader" if _closes(sentence, at) else "other"
    return owner if owner in {"reader", "unsure"} else "other"


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether a mark, a verb or en follows, so that the verb is the last of its clause."""
    following = sentence.words.verb(sentence.lower(at + 1))
    return bool(sentence.mark(at + 1) or sentence.is_(at + 1, "coordinator") or following)


def _in_clause(sentence: Sentence, at: int) -> Owner:
    """In the clause of u: beside it, or at the end of a subordinate clause."""
    following = sentence.lower(at + 1)
    last = (
        at + 1 == sentence.clause_end(at)
        or sentence.is_(at + 1, "coordinator")
        or following.endswith(("en", "d", "t", "an"))
    )
    reader = next(i for i in range(at - 1, -1, -1) if sentence.is_reader(i))
    if reader == at - 1 or last:
        return owner_in_relative(sentence, reader, at)
    return "reader" if sentence.opens(reader - 1) or sentence.is_(reader - 1, "opener") else "other"
