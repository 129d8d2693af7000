"""What becomes of u behind a verb, and of that verb; knows how sure each reading is, not why (see inversion.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.front import find_front
from postlint.dutch.address.inversion import decide
from postlint.dutch.address.noun_phrase import classify_noun
from postlint.dutch.address.outcome import LIKELY, Outcome, choose, likely, safe
from postlint.dutch.address.relative import is_participle

if TYPE_CHECKING:
    from postlint.dutch.address.coordination import Phrase
    from postlint.dutch.address.roles import Role
    from postlint.dutch.address.sentence import Sentence

_JOINING: Final = frozenset({"en", "of", "maar"})


def after_verb(sentence: Sentence, phrase: Phrase) -> Outcome:
    """Behind a verb in the singular: subject, object or the u of a polite command."""
    last = phrase.left - 1
    if _is_told(sentence, phrase):
        return safe(phrase.at, "je")
    verbs = _verbs(sentence, last)
    roles = decide(sentence, verbs[0], phrase.right)
    outcome = choose([_reading(sentence, phrase, verbs, role) for role in roles])
    verb = sentence.verb(last)
    if verb is None or not verb.changes:
        return outcome
    joined = phrase.is_joined and sentence.lower(phrase.right) != "of"
    doubtful = joined or "twin" in verb.marks or _shares(sentence, phrase.right)
    return Outcome(outcome.readings, LIKELY) if doubtful else outcome


def _is_told(sentence: Sentence, phrase: Phrase) -> bool:
    """Laat u testen, laat u niet verrassen, haast u: an imperative with u as its own object."""
    word, following = sentence.lower(phrase.left - 1), phrase.right
    if word != "laat":
        return word == "haast"
    if any(sentence.is_(following, kind) for kind in ("determiner", "pronoun", "definite")):
        return False
    return any(sentence.is_plural_verb(i) for i in range(following, sentence.clause_end(phrase.at)))


def _verbs(sentence: Sentence, last: int) -> list[int]:
    """The verbs before u that share it as their subject: werkt of studeert u."""
    verbs = [last]
    at = last - 1
    other = sentence.verb(at - 1) if sentence.joins(last) and sentence.joins(at) else None
    alike = other and (sentence.is_finite(at - 1) or not sentence.is_finite(last))  # uw waarde en wilt u
    if not alike or sentence.lower(at) not in {"of", "en"} or sentence.is_reader(at - 2) or sentence.is_reader(at - 3):
        return verbs
    clause = range(sentence.stretch(last), last)
    if any(sentence.opens(i) and not sentence.is_(i, "question") for i in clause):
        return verbs
    verbs.insert(0, at - 1)
    while sentence.mark(verbs[0]) == "," and sentence.verb(verbs[0] - 1):
        verbs.insert(0, verbs[0] - 1)
    return verbs


def _reading(sentence: Sentence, phrase: Phrase, verbs: list[int], role: Role) -> dict[int, str]:
    if role == "object":
        return {phrase.at: "jou" if phrase.is_stressed else "je"}
    swaps = {i: verb.before_je for i in verbs if (verb := sentence.verb(i)) and verb.changes}
    swaps[phrase.at] = "" if role == "command" else "jij" if phrase.is_stressed else "je"
    return swaps


def _shares(sentence: Sentence, at: int) -> bool:
    """Whether a second verb follows that has the same u as subject: belt u ons en maakt een afspraak."""
    for i in range(at, sentence.clause_end(at - 1) - 1):
        verb = sentence.verb(i + 1) if sentence.lower(i) in _JOINING else None
        if verb and verb.changes:
            return not _brings_subject(sentence, i + 2)
    return False


def _brings_subject(sentence: Sentence, at: int) -> bool:
    """Whether a subject of its own stands behind a verb: en hoort een ander, en krijgt u."""
    if sentence.is_reader(at) or sentence.lower(at) == "uw" or sentence.is_(at, "pronoun"):
        return True
    stop = min(at + 3, sentence.end(at - 1))
    return at < stop and classify_noun(sentence, at, stop) in {"staff", "person"}


def behind_plural(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Behind a plural verb: kunnen u en uw partner; wij helpen u en uw partner, wij helpen ook u."""
    if not sentence.is_plural_verb(phrase.left - 1):
        return None
    if not phrase.is_joined:
        return likely(phrase.at, "jou", "jij")
    front = find_front(sentence, phrase.left - 1)
    condition = front == "first" and sentence.lower(sentence.end(phrase.at)) == "dan"
    if front == "open" or condition or (front in {"first", "clause"} and sentence.is_question(phrase.at)):
        return safe(phrase.at, "jij")
    is_object = front in {"plural", "unknown"} or sentence.is_(phrase.left - 2, "speaker")
    return safe(phrase.at, "jou") if is_object else likely(phrase.at, "jou", "jij")


def behind_unknown(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Behind a word in -t that is on no list, and may be a verb."""
    before = phrase.left - 1
    word, words = sentence.lower(before), sentence.words
    is_noun = sentence.joins(before) and sentence.is_(before - 1, "determiner")
    known = word in words.words or any(
        words.is_noun(word, kind) for kind in ("staff", "actor", "time", "thing", "label")
    )
    known = known or (word.startswith("ge") and is_participle(sentence, before))
    if phrase.is_stressed or len(word) < 4 or not word.isalpha() or word[-1] != "t" or is_noun or known:
        return None
    return Outcome(({before: word[:-1], phrase.at: "je"}, {phrase.at: "je"}), LIKELY)
