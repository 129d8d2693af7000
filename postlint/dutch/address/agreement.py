"""Words further off that go with u: heeft and zich; knows what becomes of them, not whose they are (see owner.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.outcome import LIKELY, SAFE, Outcome
from postlint.dutch.address.owner import Owner, awaits_verb, find_owner, is_behind_question, owner_at_end_of_list
from postlint.dutch.address.reflexive import owner_of_reflexive
from postlint.dutch.address.relative import is_participle, owner_in_relative

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

_NEW: Final = {"heeft": "hebt", "zich": "je", "zichzelf": "jezelf"}
_WORDS: Final = frozenset({*_NEW, "is"})


def agree(sentence: Sentence) -> Outcome:
    """The swaps of heeft and zich in a sentence that addresses a reader."""
    swaps: dict[int, str] = {}
    level = SAFE
    for at, token in enumerate(sentence.tokens):
        if token.lower not in _WORDS:
            continue
        owner = _owner(sentence, at)
        if owner == "reader":
            swaps[at] = _NEW[token.lower]
        elif owner == "unsure" or (token.lower in _NEW and awaits_verb(sentence, at)):
            level = LIKELY
    return Outcome((swaps,), level)


def _owner(sentence: Sentence, at: int) -> Owner:
    word = sentence.lower(at)
    if word == "heeft":
        inverted = sentence.joins(at + 1) and sentence.is_reader(at + 1) and not sentence.is_reader(at - 1)
        return "other" if inverted else _owner_of_verb(sentence, at)
    if word in {"zich", "zichzelf"}:
        return owner_of_reflexive(sentence, at)
    return "unsure" if word == "is" and _is_readers_is(sentence, at) else "other"


def _is_readers_is(sentence: Sentence, at: int) -> bool:
    """Als u … is: old-fashioned for bent, or something is told to the reader."""
    if sentence.mark(at) or (sentence.is_reader(at - 1) and not sentence.opens(at - 2)):
        return False
    for i in range(at - 1, max(at - 5, 0), -1):
        if (
            sentence.mark(i)
            or any(sentence.is_(i, kind) for kind in ("determiner", "pronoun"))
            or sentence.is_finite(i)
        ):
            return False
        if sentence.is_reader(i):
            return sentence.opens(i - 1) and sentence.joins(i)
    return False


def _owner_of_verb(sentence: Sentence, at: int) -> Owner:
    if sentence.mark(at) == "," or sentence.lower(at - 1) in {"en", "of", "maar"}:
        return _owner_of_joined(sentence, at)
    owner = find_owner(sentence, at) if not sentence.mark(at) else "other"
    if owner == "reader":
        return _in_clause(sentence, at)
    if owner == "far":
        return _over_comma(sentence, at)
    return "unsure" if owner == "unsure" else "other"


def _owner_of_joined(sentence: Sentence, at: int) -> Owner:
    """U bent ziek en heeft koorts; but: en heeft uw arts tijd, als u komt, heeft hij tijd."""
    if sentence.is_(at + 1, "party") or _is_actor(sentence, at + 1) or _is_actor(sentence, at + 2):
        return "other"
    if sentence.mark(at) == ",":
        start = sentence.stretch(at)
        listed = sentence.is_reader(start) and not any(sentence.opens(i) for i in range(start, at))
        return "reader" if listed else "other"
    owner = find_owner(sentence, at - 1)
    if owner == "reader":
        return "unsure" if sentence.lower(at + 1) == "het" else "reader"
    if owner == "far":
        return owner_at_end_of_list(sentence, at)
    return "unsure" if owner == "unsure" else "other"


def _is_actor(sentence: Sentence, at: int) -> bool:
    return sentence.is_noun(at, "actor") or sentence.is_noun(at, "staff")


def _over_comma(sentence: Sentence, at: int) -> Owner:
    """Als u koorts, pijn of een wond heeft; but: u belt, de arts heeft tijd."""
    following = sentence.words.verb(sentence.lower(at + 1))
    if sentence.mark(at + 1) or sentence.is_(at + 1, "coordinator") or following:
        return "reader"
    start = next(i for i in range(at - 1, -1, -1) if sentence.mark(i) == ",")
    segment = range(start, at)
    subject = any(sentence.is_(i, "definite") or sentence.is_(i, "party") for i in segment)
    if subject or (len(segment) == 1 and sentence.lower(start) in sentence.words.words):
        return "other"
    return "reader" if len(segment) == 1 else "unsure"


def _in_clause(sentence: Sentence, at: int) -> Owner:
    """In the clause of u: beside it, or at the end of a subordinate clause; die u belt heeft tijd."""
    reader = next(i for i in range(at - 1, -1, -1) if sentence.is_reader(i))
    last = at + 1 == sentence.clause_end(at) or sentence.is_(at + 1, "coordinator")
    perfect = is_participle(sentence, at + 1)
    goes = sentence.lower(at - 1).endswith("aat") and sentence.verb(at - 1)  # die u ondergaat heeft gevolgen
    if goes and reader < at - 1 and not last:
        return "other"
    verb = reader < at - 1 and sentence.lower(at - 1) in sentence.words.dropping
    if verb and not last and sentence.lower(at + 1) not in sentence.words.participles:
        return "unsure" if perfect or is_participle(sentence, at - 1) else "other"
    if reader == at - 1 or last or perfect:
        return owner_in_relative(sentence, reader, at)
    fragment = (
        reader == sentence.stretch(reader) and sentence.tokens[reader].text.islower()
    )  # • u koorts heeft boven 38
    opened = (
        fragment
        or sentence.opens(reader - 1)
        or any(sentence.is_(reader - 1, kind) for kind in ("opener", "coordinator"))
    )
    return "reader" if opened or is_behind_question(sentence, reader - 1) else "unsure"
