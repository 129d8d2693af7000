"""What becomes of u behind a preposition: jou, or je where it goes back to the subject or nothing was a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.outcome import LIKELY, Outcome, likely, safe
from postlint.dutch.address.steps import first_answer

if TYPE_CHECKING:
    from postlint.dutch.address.coordination import Phrase
    from postlint.dutch.address.sentence import Sentence

_CONJUNCTIONS: Final = frozenset({"voor", "tot", "sinds"})
_WITH_INFINITIVE: Final = frozenset({"om", "door", "zonder"})
_BEFORE_INFINITIVE: Final = {"aan": ("bied", "bood"), "uit": ("kijk", "keek"), "voor": ("stel",)}
_FIXED: Final = frozenset({("met", "mee"), ("om", "heen"), ("naar", "toe")})


def after_preposition(sentence: Sentence, phrase: Phrase) -> Outcome:
    """The readings of u behind a preposition, or behind a word that only looks like one."""
    steps = (_self, _stressed, _particle, _conjunction, _fixed, _infinitive, _odd, _reflexive)
    return first_answer(steps, sentence, phrase) or safe(phrase.at, "jou")


def _self(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Voor u zelf."""
    if sentence.lower(phrase.right) != "zelf":
        return None
    return Outcome(({phrase.at: "jezelf", phrase.right: ""}, {phrase.at: "jou"}), LIKELY)


def _stressed(sentence: Sentence, phrase: Phrase) -> Outcome | None:  # noqa: ARG001 - a step takes both
    return safe(phrase.at, "jou") if phrase.is_stressed else None


def _particle(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Wij kijken ernaar uit u te zien, wij stellen voor u te bellen: the word before u belongs to a verb."""
    stems = _BEFORE_INFINITIVE.get(sentence.lower(phrase.left - 1))
    stop = sentence.end(phrase.at)
    infinitives = next((i + 1 for i in range(phrase.right, stop - 1) if sentence.lower(i) == "te"), stop)
    if stems is None or infinitives == stop or not sentence.lower(infinitives).endswith("n"):
        return None
    if sentence.is_reader(phrase.left - 2):
        return safe(phrase.at, "je")  # wij raden u aan u te melden
    before = range(sentence.stretch(phrase.at), phrase.left - 1)
    return safe(phrase.at, "je") if any(sentence.lower(i).startswith(stems) for i in before) else None


def _conjunction(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Bel voor u komt."""
    if sentence.lower(phrase.left - 1) not in _CONJUNCTIONS:
        return None
    verdict = begins_clause(sentence, phrase.left - 1)
    if verdict is None:
        return likely(phrase.at, "jou", "je")
    return safe(phrase.at, "je") if verdict else None


def _fixed(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    words = (sentence.lower(phrase.left - 1), sentence.lower(phrase.right))
    return safe(phrase.at, "je") if words in _FIXED else None


def _infinitive(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Om u te helpen; but: de door u te betalen kosten, door u ingevulde lijsten te sturen."""
    before, following = phrase.left - 1, sentence.lower(phrase.right)
    stop = sentence.end(phrase.at)
    while sentence.lower(before) == "om" and sentence.mark(stop) == ",":
        stop = sentence.end(stop)  # om u snel, goed en prettig te helpen
    clause = range(phrase.right, stop)
    has_infinitive = any(sentence.lower(i) == "te" and sentence.lower(i + 1).endswith("n") for i in clause)
    if sentence.lower(before) not in _WITH_INFINITIVE or not has_infinitive:
        return None
    if sentence.is_(before - 1, "determiner") or (len(following) > 3 and following.endswith(("de", "te"))):
        return safe(phrase.at, "jou") if sentence.lower(before) == "door" else likely(phrase.at, "je", "jou")
    return safe(phrase.at, "je")


def _odd(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Behalve u; hoe uit u dat."""
    word = sentence.lower(phrase.left - 1)
    if word == "uit" and sentence.is_(phrase.left - 2, "question"):
        return likely(phrase.at, "je", "jou")
    return likely(phrase.at, "jij", "jou") if word == "behalve" else None


def _reflexive(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Houd uw pas bij u."""
    before = phrase.left - 1
    if not sentence.is_(before, "reflexive") or before == sentence.stretch(before):
        return None
    return safe(phrase.at, "je") if _goes_back(sentence, before) else None


def _goes_back(sentence: Sentence, before: int) -> bool:
    """Whether the clause is about u already, or is an imperative."""
    at = before - 1
    while True:
        if sentence.is_reader(at) and not sentence.is_(at - 1, "preposition"):
            return True
        if sentence.opens(at) or sentence.is_other_subject(at):
            return False
        if sentence.mark(at):
            return sentence.is_imperative(at)
        at -= 1


def is_governed(sentence: Sentence, at: int) -> bool:
    """Whether the u at this index stands behind a preposition, and not behind one that begins its clause."""
    before = at - 1
    if not (sentence.is_(before, "preposition") and sentence.joins(at)):
        return False
    return sentence.lower(before) not in _CONJUNCTIONS or not begins_clause(sentence, before)


def begins_clause(sentence: Sentence, at: int) -> bool | None:
    """Whether voor, tot or sinds begins a clause here (voor u komt); None where that is unsure."""
    first, stop = at + 2, sentence.clause_end(at + 1)
    ends = next((i for i in range(first, stop) if sentence.lower(i) in {"is", "was"}), stop)
    verbs = [i for i in range(first, ends) if sentence.is_finite(i) and not sentence.is_(i, "adverb")]
    fronted = at == sentence.stretch(at)
    if sentence.lower(at) == "sinds" and _ends_in_verb(sentence, first, stop):
        return True
    if not verbs or (not fronted and _in_clause(sentence, at)):
        return False
    if verbs[0] == first:
        return _begins_with_verb(sentence, at, stop) if fronted else not _has_subject(sentence, first + 1)
    if len(verbs) > 1 and verbs[1] == verbs[0] + 1:
        return True
    final = all(sentence.lower(i).endswith(("en", "d", "t")) for i in range(verbs[-1] + 1, stop))
    if fronted:
        return final and sentence.mark(stop) == ","
    return True if final else None


def _ends_in_verb(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a verb stands at the end, or before the verb of the next clause (sinds u hier werkt is er)."""
    return any(
        (sentence.verb(i) is not None or sentence.is_plural_verb(i))
        and (i + 1 == stop or sentence.is_finite(i + 1) or sentence.lower(i + 1) in {"is", "zijn"})
        for i in range(first, stop)
    )


def _begins_with_verb(sentence: Sentence, at: int, stop: int) -> bool:
    """Voor u vertrekt, krijgt u …; but: voor u verandert er niets."""
    if _has_subject(sentence, at + 3):
        return False
    return sentence.mark(stop) == "," and (sentence.is_finite(stop) or sentence.is_plural_verb(stop))


def _has_subject(sentence: Sentence, at: int) -> bool:
    return sentence.is_(at, "pronoun") or sentence.is_(at, "speaker") or sentence.is_reader(at)


def _in_clause(sentence: Sentence, at: int) -> bool:
    """Whether a subordinate clause is still without its verb here: wat voor u werkt."""
    for i in range(at - 1, -1, -1):
        joined = sentence.is_(i + 1, "coordinator") and i + 1 < at  # die u helpt en tijd voor u heeft
        if (sentence.is_finite(i) or sentence.is_plural_verb(i)) and not joined:
            return False
        if sentence.opens(i) or sentence.mark(i):
            return sentence.opens(i)
    return False
