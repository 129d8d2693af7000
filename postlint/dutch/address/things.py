"""Whether u is the subject behind a thing or a question (uw pas krijgt u hier; deze behandeling helpt u)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.relative import is_participle
from postlint.dutch.address.roles import OBJECT_FIRST, SUBJECT, SUBJECT_FIRST

if TYPE_CHECKING:
    from postlint.dutch.address.roles import Place, Roles

_THINGS: Final = ("heid", "tie", "ing")


def asked(place: Place) -> Roles | None:
    """Wat doet u; but: wat houdt u tegen, wie belt u."""
    if place.front == "who":
        treated = place.verb.form == "heeft" and "treated" in perfect(place)
        staff = place.sentence.lower(place.at - 1) != "wie" and "care" in place.verb.marks  # welke arts behandelt u
        return OBJECT_FIRST if treated or staff else SUBJECT_FIRST
    if place.front != "what":
        return None
    sentence, verb, after = place.sentence, place.verb, place.after
    taken = verb.form in {"neemt", "brengt"} and "mee" in [sentence.lower(i) for i in range(after, sentence.end(after))]
    needed = verb.form == "heeft" and sentence.lower(after) == "nodig"
    if taken or needed or _is_readers_perfect(place) or not verb.changes or not verb.marks.isdisjoint({"own", "asked"}):
        return SUBJECT
    return OBJECT_FIRST if "may-befall" in verb.marks and verb.form != "doet" else SUBJECT_FIRST


def behind_thing(place: Place) -> Roles | None:
    """Behind a thing: uw pas krijgt u hier; but: deze behandeling helpt u."""
    if place.front != "thing":
        return None
    marks = place.verb.marks
    done_to = "alone" not in marks and not marks.isdisjoint({"may-befall", "befalls", "care"})
    himself = place.sentence.lower(place.after) == "zelf" and (not done_to or place.verb.form == "brengt")
    if place.verb.form == "doet" and _does_good(place):
        return OBJECT_FIRST
    if goes_with(place) or himself or is_done(place):
        return SUBJECT  # dat bepaalt u zelf
    if place.verb.form == "heeft":
        return SUBJECT if _is_readers_perfect(place) or _is_had(place) else OBJECT_FIRST
    if place.verb.form == "doet":
        return SUBJECT
    if "personal" in marks and not _is_surely_thing(place):
        return SUBJECT_FIRST
    sought = "asked" in marks and place.sentence.is_noun(place.at - 1, "thing") and _is_asked(place)
    return SUBJECT if "own" in marks or sought else OBJECT_FIRST


def _is_asked(place: Place) -> bool:
    return place.sentence.is_(place.sentence.stretch(place.at), "question")


def _is_had(place: Place) -> bool:
    """Whether a thing that is asked for is had, not done: hoeveel pijn heeft u; but: welke zorg heeft u geholpen."""
    sentence, after = place.sentence, place.after
    clause = range(after, sentence.clause_end(after - 1))
    return _is_asked(place) and not any(
        is_participle(sentence, i) or sentence.is_plural_verb(i) or sentence.lower(i) == "nodig" for i in clause
    )


def _does_good(place: Place) -> bool:
    return any(place.sentence.is_(i, "effect") for i in (place.after, place.after + 1))


def is_done(place: Place) -> bool:
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
    return place.verb.form == "heeft" and "own" in perfect(place)


def perfect(place: Place) -> set[str]:
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


def goes_with(place: Place) -> bool:
    """Whether the verb is what a reader does with the thing before it (een afspraak maakt u)."""
    things = next((mark[5:].split(",") for mark in place.verb.marks if mark.startswith("with:")), [])
    before = range(place.sentence.stretch(place.at), place.at)
    return any(place.sentence.lower(i).endswith(thing) for thing in things for i in before)
