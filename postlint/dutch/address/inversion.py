"""Whether the word behind a verb is its subject, its object or neither; knows nothing of the form je takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from postlint.dutch.address.front import find_front
from postlint.dutch.address.happening import befalls, meets_person
from postlint.dutch.address.steps import first_answer

if TYPE_CHECKING:
    from postlint.dutch.address.front import Front
    from postlint.dutch.address.lexicon import Verb
    from postlint.dutch.address.sentence import Sentence

Role = Literal["subject", "object", "command"]  # a command: the u of "neemt u contact op", which je goes without
Roles = tuple[Role, ...]  # likeliest first; one alone is certain
_SUBJECT: Final[Roles] = ("subject",)
_OBJECT: Final[Roles] = ("object",)
_SUBJECT_FIRST: Final[Roles] = ("subject", "object")
_OBJECT_FIRST: Final[Roles] = ("object", "subject")
_COMMAND: Final[Roles] = ("command", "subject")
_THINGS: Final = ("heid", "tie", "ing")


class Place(NamedTuple):
    """A verb with u behind it: where, what stands before it, and the index behind u."""

    sentence: Sentence
    verb: Verb
    at: int
    after: int
    front: Front


def decide(sentence: Sentence, at: int, after: int) -> Roles:
    """What u can be behind the verb at this index; ``after`` is the index behind u."""
    roles: Roles | None = sentence.memo.get((at, after))
    if roles is None:
        roles = sentence.memo[at, after] = _decide(sentence, at, after)
    return roles


def _decide(sentence: Sentence, at: int, after: int) -> Roles:
    verb = sentence.verb(at)
    if verb is None:
        return _OBJECT
    place = Place(sentence, verb, at, after, find_front(sentence, at))
    steps = (_by_form, _by_agreement, _happening, _starting, _going_on, _open, _asked, _thing, _helped, _named)
    return first_answer(steps, place) or _OBJECT_FIRST


def _by_form(place: Place) -> Roles | None:
    """Kunt, wilt, bent: only u goes with them; in "u kunt u aanmelden" the first."""
    before = place.at - 1
    ahead = place.sentence.is_(before - 1, "preposition") or place.sentence.verb(before - 1)
    if place.sentence.is_reader(before) and not ahead:
        return _OBJECT
    return _SUBJECT if "reader" in place.verb.marks else None


def _by_agreement(place: Place) -> Roles | None:
    if place.front == "plural":
        return _SUBJECT
    return _OBJECT if place.front == "subject" else None


def _happening(place: Place) -> Roles | None:
    if place.front in {"staff", "person", "unknown", "who"} or _goes_with(place):
        return None
    if not befalls(place.sentence, place.verb, place.after) or (place.front == "thing" and _is_done(place)):
        return None
    is_passive = place.verb.form == "wordt" and place.front == "thing"  # dit wordt u aangeboden
    return _OBJECT if is_passive else _OBJECT_FIRST


def _starting(place: Place) -> Roles | None:
    """A verb that begins its clause: a question, a condition or a command."""
    if place.front != "first":
        return None
    particles = next((mark[5:].split(",") for mark in place.verb.marks if mark.startswith("self:")), [])
    if place.sentence.lower(place.after) in particles:
        return _SUBJECT  # houdt u aan de regels: je is reflexive where it is no subject
    asks = place.sentence.is_question(place.at) or "state" in place.verb.marks
    return _SUBJECT if asks or _is_condition(place) else _COMMAND


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
        return _SUBJECT if certain or sentence.mark(at - 1) == "," else _SUBJECT_FIRST
    if "state" in verb.marks and earlier == "subject":
        return _SUBJECT
    commands = sentence.verb(sentence.stretch(at)) is not None  # heeft u vragen, belt u ons
    if place.front == "clause":
        return _COMMAND if commands or sentence.is_(place.after, "command") else _SUBJECT
    if _is_condition(place) or (earlier == "subject" and not commands):
        return _SUBJECT
    return _OBJECT_FIRST if earlier == "object" else ("subject", "object", "command")


def _earlier_role(sentence: Sentence, at: int) -> Role | None:
    """What u was before this verb, if it was certain, or likely an object."""
    for before in range(at - 1, -1, -1):
        if not sentence.is_reader(before) or sentence.is_(before - 1, "preposition"):
            continue
        if not sentence.joins(before) or sentence.verb(before - 1) is None:
            return "subject" if before == sentence.stretch(before) or sentence.opens(before - 1) else None
        roles = decide(sentence, before - 1, before + 1)
        return roles[0] if len(roles) == 1 or roles[0] == "object" else None
    return None


def _open(place: Place) -> Roles | None:
    """Behind an adverb, a time or a preposition the subject follows: morgen krijgt u."""
    if place.front != "open":
        return None
    return _SUBJECT_FIRST if meets_person(place.sentence, place.verb, place.after) else _SUBJECT


def _asked(place: Place) -> Roles | None:
    """Wat doet u; but: wat houdt u tegen, wie belt u."""
    if place.front == "who":
        return _SUBJECT_FIRST
    if place.front != "what":
        return None
    sentence, verb, after = place.sentence, place.verb, place.after
    taken = verb.form in {"neemt", "brengt"} and "mee" in [sentence.lower(i) for i in range(after, sentence.end(after))]
    needed = verb.form == "heeft" and sentence.lower(after) == "nodig"
    if taken or needed or _is_readers_perfect(place) or not verb.changes or not verb.marks.isdisjoint({"own", "asked"}):
        return _SUBJECT
    return _OBJECT_FIRST if "may-befall" in verb.marks and verb.form != "doet" else _SUBJECT_FIRST


def _thing(place: Place) -> Roles | None:
    """Behind a thing: uw pas krijgt u hier; but: deze behandeling helpt u."""
    if place.front != "thing":
        return None
    marks = place.verb.marks
    done_to = "alone" not in marks and not marks.isdisjoint({"may-befall", "befalls", "care"})
    himself = place.sentence.lower(place.after) == "zelf" and not done_to
    if place.verb.form == "doet" and _does_good(place):
        return _OBJECT_FIRST
    if _goes_with(place) or himself or _is_done(place):
        return _SUBJECT  # dat bepaalt u zelf
    if place.verb.form == "heeft":
        return _SUBJECT if _is_readers_perfect(place) else _OBJECT_FIRST
    if place.verb.form == "doet":
        return _SUBJECT
    if "personal" in marks and not _is_surely_thing(place):
        return _SUBJECT_FIRST
    return _SUBJECT if "own" in marks else _OBJECT_FIRST


def _does_good(place: Place) -> bool:
    return any(place.sentence.is_(i, "effect") for i in (place.after, place.after + 1))


def _is_done(place: Place) -> bool:
    """Whether the verb has a particle with which a reader does it to a thing (dat geeft u door)."""
    particles = next((mark[5:].split(",") for mark in place.verb.marks if mark.startswith("does:")), [])
    sentence, stop = place.sentence, place.sentence.end(place.after - 1)
    done = any(
        sentence.lower(i) in particles and (i + 1 == stop or sentence.is_(i + 1, "preposition"))
        for i in range(place.after, stop)
    )
    return done and _is_surely_thing(place)


def _is_readers_perfect(place: Place) -> bool:
    """Deze brief heeft u gekregen; welke zorg heeft u nodig?"""
    sentence, after = place.sentence, place.after
    start = sentence.stretch(place.at)
    if sentence.lower(after) == "nodig" and (sentence.is_(start, "question") or sentence.is_(place.at - 1, "thing")):
        return True
    return place.verb.form == "heeft" and "own" in _perfect(place)


def _perfect(place: Place) -> set[str]:
    """What the participles tell that follow in the clause."""
    words, after = place.sentence.words, place.after
    clause = range(after, place.sentence.clause_end(after - 1))
    return {told for i in clause for told in words.participles.get(place.sentence.lower(i), ())}


def _is_surely_thing(place: Place) -> bool:
    """Whether what stands before the verb is known to be no organisation: de uitslag, wat u wilt, dit."""
    sentence = place.sentence
    start = sentence.stretch(place.at)
    if sentence.is_(start, "thing") or sentence.is_(start, "question") or sentence.lower(start) == "of":
        return True
    before = range(start, place.at)
    return any(sentence.is_noun(i, "thing") or sentence.lower(i).endswith(_THINGS) for i in before)


def _goes_with(place: Place) -> bool:
    """Whether the verb is what a reader does with the thing before it (een afspraak maakt u)."""
    things = next((mark[5:].split(",") for mark in place.verb.marks if mark.startswith("with:")), [])
    before = range(place.sentence.stretch(place.at), place.at)
    return any(place.sentence.lower(i).endswith(thing) for thing in things for i in before)


def _helped(place: Place) -> Roles | None:
    """Behind staff: de arts onderzoekt u, de huisarts heeft u doorverwezen; but: de polikliniek vindt u op route 2."""
    if place.front not in {"staff", "person"}:
        return None
    if _goes_with(place):
        return _SUBJECT
    if place.front == "person":
        return None
    treated = place.verb.form == "heeft" and "treated" in _perfect(place)
    return _OBJECT if treated or "care" in place.verb.marks else None


def _named(place: Place) -> Roles | None:
    """Behind one unknown word with a capital, a name or an adverb."""
    marks = place.verb.marks
    certain = place.front == "unknown" and "own" in marks and marks.isdisjoint({"may-befall", "personal"})
    return _SUBJECT if certain or _goes_with(place) else None
