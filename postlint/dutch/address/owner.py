"""Whose a verb or zich is, by looking back for its subject; knows no forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from postlint.dutch.address.coordination import find_phrase
from postlint.dutch.address.inversion import decide
from postlint.dutch.address.prepositions import is_governed

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

Owner = Literal[
    "reader", "object", "far", "other", "unsure"
]  # object: u is there, but not as the subject; far: over a comma


class _Look:
    """What was passed on the way back from a verb: commas, coordinators, and verbs of other clauses."""

    def __init__(self, sentence: Sentence, at: int) -> None:
        self.sentence = sentence
        self.at = at
        self.crossed = False
        self.coordinated = False
        self.brings_thing = False
        self.brings_person = False
        self.closed = False

    def passes(self, i: int) -> None:
        """Take note of the word at this index."""
        sentence = self.sentence
        together = not (self.coordinated or self.crossed) and i < self.at - 1
        self.closed = self.closed or (together and _is_plain_verb(sentence, i))
        if sentence.is_(i, "coordinator"):
            behind = [j for j in range(i + 1, self.at) if sentence.is_(j, "definite")]
            self.coordinated = True
            self.brings_thing = self.brings_thing or bool(behind)
            self.brings_person = any(_is_actor(sentence, k) for j in behind for k in (j + 1, j + 2) if k < self.at)
        self.crossed = self.crossed or sentence.mark(i) == ","

    def owner(self, reader: int) -> Owner:
        """Whose it is, now that the u at this index is reached."""
        role = _role(self.sentence, reader)
        if role != "reader":
            return role
        if find_phrase(self.sentence, reader).is_joined:
            return "other" if self.sentence.lower(reader + 1) == "of" else "unsure"  # u of uw kind heeft
        begun = self.sentence.opens(reader - 1) or is_behind_question(self.sentence, reader - 1)
        if self.closed and begun:
            return "other"
        if self.brings_thing:
            return "unsure"
        return "far" if self.crossed else "reader"


def find_owner(sentence: Sentence, at: int) -> Owner:
    """The subject of what stands at this index."""
    look = _Look(sentence, at)
    for i in range(at - 1, sentence.stretch(at) - 1, -1):
        if sentence.is_reader(i) and not is_governed(sentence, i):
            return look.owner(i)
        if sentence.opens(i) or sentence.is_other_subject(i):
            return "other"
        look.passes(i)
        if look.brings_person:
            return "other"
    return "other"


def _is_plain_verb(sentence: Sentence, at: int) -> bool:
    """Whether this is a finite verb and hardly a noun (recht, last)."""
    word, words = sentence.lower(at), sentence.words
    listed = word in words.dropping or word in words.irregular or word in words.past
    return listed and sentence.verb(at) is not None


def _is_actor(sentence: Sentence, at: int) -> bool:
    return sentence.is_noun(at, "actor") or sentence.is_noun(at, "staff")


def _role(sentence: Sentence, at: int) -> Owner:
    """What the u at this index is in its clause."""
    before = at - 1
    if sentence.mark(at) or sentence.opens(before):
        return "reader"
    if any(sentence.is_(before, kind) for kind in ("focus", "coordinator", "opener", "preposition")):
        return "reader"
    if sentence.verb(before):
        roles = decide(sentence, before, at + 1)
        if len(roles) > 1 and "command" not in roles:
            return "unsure"
        return "object" if roles[0] == "object" else "reader"
    if is_behind_question(sentence, before):
        return "reader"
    return "object" if _has_verb(sentence, at) else "unsure"


def _has_verb(sentence: Sentence, at: int) -> bool:
    """Whether a verb or the beginning of a subordinate clause stands before, as where u is an object."""
    start = sentence.stretch(at)
    return any(
        sentence.opens(i) or sentence.is_finite(i) or sentence.is_plural_verb(i) or sentence.is_imperative(i)
        for i in range(start, at)
    )


def is_behind_question(sentence: Sentence, before: int) -> bool:
    """Whether u follows a question phrase: welke klachten u heeft."""
    for i in range(before, max(before - 5, -1), -1):
        if sentence.is_(i, "question"):
            return True
        if sentence.mark(i) or sentence.opens(i):
            return False
    return False


def owner_at_end_of_list(sentence: Sentence, verb: int) -> Owner:
    """U gaat zitten, legt uw arm neer en ontspant zich; but: u belt, de arts komt en meldt zich."""
    if not (sentence.is_(verb - 1, "coordinator") or sentence.mark(verb) == ","):
        return "other"
    at = verb
    while not sentence.is_reader(at):
        if sentence.mark(at) == "," and not sentence.verb(at):
            return "unsure"
        at -= 1
    return "reader"


def awaits_verb(sentence: Sentence, at: int) -> bool:
    """Whether a clause about u is still without its verb here, behind another clause that stands in it.

    Als u de brief die u heeft gekregen niet meer heeft.
    """
    waiting: list[int] = []  # where the clauses begin that are open
    closed = -1  # where the clause began that was closed last
    for i in range(sentence.stretch(at), at):
        if sentence.opens(i):
            waiting.append(i)
        elif waiting and _ends_clause(sentence, i):
            closed = waiting.pop()
    return bool(waiting) and closed > waiting[-1] and sentence.is_reader(waiting[-1] + 1)


def _ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether the verb of a subordinate clause stands here; participles and infinitives beside it don't count."""
    if sentence.is_finite(at):
        return not sentence.is_finite(at - 1)
    return sentence.is_plural_verb(at) and not sentence.is_finite(at - 1) and sentence.lower(at - 1) != "te"
