"""Whether the word behind a verb is its subject, its object or neither; knows nothing of the form je takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postlint.dutch.address.front import find_front
from postlint.dutch.address.happening import befalls, meets_person
from postlint.dutch.address.roles import COMMAND, OBJECT, OBJECT_FIRST, SUBJECT, SUBJECT_FIRST, Place, Role, Roles
from postlint.dutch.address.steps import first_answer
from postlint.dutch.address.things import asked, behind_thing, goes_with, is_done, perfect

if TYPE_CHECKING:
    from postlint.dutch.address.lexicon import Verb
    from postlint.dutch.address.sentence import Sentence


def decide(sentence: Sentence, at: int, after: int) -> Roles:
    """What u can be behind the verb at this index; ``after`` is the index behind u."""
    roles: Roles | None = sentence.memo.get((at, after))
    if roles is None:
        roles = sentence.memo[at, after] = _decide(sentence, at, after)
    return roles


def _decide(sentence: Sentence, at: int, after: int) -> Roles:
    verb = sentence.verb(at)
    if verb is None:
        return OBJECT
    place = Place(sentence, verb, at, after, find_front(sentence, at))
    steps = (_by_form, _by_agreement, _happening, _starting, _going_on, _open, asked, behind_thing, _helped, _named)
    return first_answer(steps, place) or OBJECT_FIRST


def _by_form(place: Place) -> Roles | None:
    """Kunt, wilt, bent: only u goes with them; in "u kunt u aanmelden" the first."""
    before = place.at - 1
    ahead = place.sentence.is_(before - 1, "preposition") or place.sentence.verb(before - 1)
    if place.sentence.is_reader(before) and not ahead:
        return OBJECT
    return SUBJECT if "reader" in place.verb.marks else None


def _by_agreement(place: Place) -> Roles | None:
    if place.front == "plural":
        return SUBJECT
    return OBJECT if place.front == "subject" else None


def _happening(place: Place) -> Roles | None:
    if "impersonal" in place.verb.marks:
        return OBJECT
    if place.front in {"staff", "person", "unknown", "who"} or goes_with(place):
        return None
    if not befalls(place.sentence, place.verb, place.after) or (place.front == "thing" and is_done(place)):
        return None
    is_passive = place.verb.form == "wordt" and place.front == "thing"  # dit wordt u aangeboden
    return OBJECT if is_passive else OBJECT_FIRST


def _starting(place: Place) -> Roles | None:
    """A verb that begins its clause: a question, a condition or a command."""
    if place.front != "first":
        return None
    particles = next((mark[5:].split(",") for mark in place.verb.marks if mark.startswith("self:")), [])
    if place.sentence.lower(place.after) in particles:
        return SUBJECT  # houdt u aan de regels: je is reflexive where it is no subject
    asks = place.sentence.is_question(place.at) or "state" in place.verb.marks
    return SUBJECT if asks or _is_condition(place) else COMMAND


def _is_condition(place: Place) -> bool:
    """Whether a comma follows with dan right behind it or behind a verb (…, dan kunt u; …, bel dan)."""
    sentence, at = place.sentence, place.after
    while at < sentence.size and sentence.mark(at) not in {".", "?"}:
        if sentence.mark(at) in {",", ";"}:
            reach = 5 if sentence.is_imperative(at) else 2  # …, bel ons gerust dan
            if "dan" in [sentence.lower(i) for i in range(at, min(at + reach, sentence.end(at)))]:
                return not sentence.is_reader(at + 1)
        at += 1
    return False


def _going_on(place: Place) -> Roles | None:
    """A verb behind a clause, or behind en, of, maar."""
    if place.front not in {"clause", "joined"}:
        return None
    sentence, at, verb = place.sentence, place.at, place.verb
    earlier = _earlier_role(sentence, at)
    if sentence.is_question(at):
        certain = earlier == "subject" or place.front == "clause" or "state" in verb.marks
        return SUBJECT if certain or sentence.mark(at - 1) == "," else SUBJECT_FIRST
    if "state" in verb.marks and earlier == "subject":
        return SUBJECT
    commands = sentence.verb(sentence.stretch(at)) is not None  # heeft u vragen, belt u ons
    if place.front == "clause":
        opened = sentence.lower(place.after) == "eerst" and sentence.opens(sentence.stretch(at))  # als …, doet u eerst
        told = sentence.is_(place.after, "command") and not opened
        return COMMAND if commands or told else SUBJECT
    if _is_condition(place) or (earlier == "subject" and not commands):
        return SUBJECT
    if earlier is None and sentence.verb(at - 1) is None and _tells_of_others(sentence, at - 1):
        return OBJECT_FIRST  # uw arts heeft de uitslag en belt u
    if earlier == "object":
        return SUBJECT if _is_only_done(verb) else OBJECT_FIRST
    return COMMAND if earlier == "command" else ("subject", "object", "command")


def _is_only_done(verb: Verb) -> bool:
    """Whether nobody does this to a reader: daarin staat wat u krijgt en leest u hoe."""
    return "own" in verb.marks and verb.marks.isdisjoint({"care", "may-befall", "meets", "personal"})


def _earlier_role(sentence: Sentence, at: int) -> Role | None:
    """What u was before this verb, if it was certain, or likely an object."""
    for before in range(at - 1, -1, -1):
        if not sentence.is_reader(before) or sentence.is_(before - 1, "preposition"):
            continue
        if sentence.opens(before - 1) and before - 1 > sentence.stretch(before):
            if _tells_of_others(sentence, before - 1):
                return "object"
            if sentence.is_imperative(sentence.stretch(before)):
                return "command"  # kijk wat u nodig heeft en bestelt u het
        if not sentence.joins(before) or sentence.verb(before - 1) is None:
            return "subject" if before == sentence.stretch(before) or sentence.opens(before - 1) else None
        roles = decide(sentence, before - 1, before + 1)
        return roles[0] if len(roles) == 1 or roles[0] in {"object", "command"} else None
    return None


def _tells_of_others(sentence: Sentence, opener: int) -> bool:
    """Whether the clause around a subordinate clause is not about u: de arts kijkt wat u nodig heeft en geeft u."""
    start = sentence.stretch(opener)
    if any(sentence.is_reader(i) for i in range(start, opener)):
        return False
    return any(sentence.is_finite(i) or sentence.is_plural_verb(i) for i in range(start + 1, opener))


def _open(place: Place) -> Roles | None:
    """Behind an adverb, a time or a preposition the subject follows: morgen krijgt u."""
    if place.front != "open":
        return None
    return SUBJECT_FIRST if meets_person(place.sentence, place.verb, place.after) else SUBJECT


def _helped(place: Place) -> Roles | None:
    """Behind staff: de arts onderzoekt u, de huisarts heeft u doorverwezen; but: de polikliniek vindt u op route 2."""
    if place.front not in {"staff", "person"}:
        return None
    if goes_with(place):
        return SUBJECT
    if place.front == "person":
        return None
    treated = place.verb.form == "heeft" and "treated" in perfect(place)
    return OBJECT if treated or "care" in place.verb.marks or _is_cared_for(place) else None


def _is_cared_for(place: Place) -> bool:
    """Whether a word follows with which staff do this to a reader: de gastvrouw haalt u op."""
    words = next((mark[6:].split(",") for mark in place.verb.marks if mark.startswith("cares:")), [])
    clause = range(place.after, place.sentence.clause_end(place.after - 1))
    return any(place.sentence.lower(i) in words for i in clause)


def _named(place: Place) -> Roles | None:
    """Behind one unknown word with a capital, a name or an adverb."""
    marks = place.verb.marks
    certain = place.front == "unknown" and "own" in marks and marks.isdisjoint({"may-befall", "personal"})
    return SUBJECT if certain or goes_with(place) else None
