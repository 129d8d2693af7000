"""What becomes of u: je, jij or jou, and the verb before it; leaves words further off alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postlint.dutch.address.behind_verb import after_verb, behind_plural, behind_unknown
from postlint.dutch.address.comparing import COMPARING, compared
from postlint.dutch.address.coordination import find_phrase
from postlint.dutch.address.outcome import LIKELY, Outcome, likely, only_reported, safe
from postlint.dutch.address.prepositions import after_preposition
from postlint.dutch.address.relative import is_participle
from postlint.dutch.address.steps import first_answer

if TYPE_CHECKING:
    from postlint.dutch.address.coordination import Phrase
    from postlint.dutch.address.sentence import Sentence


def change_pronoun(sentence: Sentence, at: int) -> Outcome:
    """The readings of the u at this index."""
    if sentence.is_(at + 1, "several") and sentence.joins(at + 1):
        return only_reported(at, "jullie")
    if sentence.lower(at - 1) == "van" and sentence.is_(at - 2, "some"):
        return likely(at, "jullie", "jou")
    if sentence.mark(at + 1) in {",", "("} and _is_listed(sentence, at + 1):
        named = sentence.is_(at - 2, "speaker") and sentence.is_plural_verb(at - 1)  # wij helpen u, uw partner en
        return likely(at, "jou", "je") if named else likely(at, "jij", "je", "jou")
    return _change_phrase(sentence, find_phrase(sentence, at))


def _is_listed(sentence: Sentence, at: int) -> bool:
    """Als u, of uw partner, komt; als u, uw partner of uw kind komt; bij u, de patiënt, thuis."""
    first = at + 1 if sentence.lower(at) in {"en", "of"} else at
    if not (sentence.is_(first, "determiner") or sentence.lower(first) == "uw"):
        return False
    stop = sentence.end(first)
    joining = next((i for i in range(first, stop) if sentence.lower(i) in {"en", "of"}), stop)
    if joining == stop and first == at and sentence.mark(stop) != ",":
        return False
    return not any(sentence.is_finite(i) or sentence.is_plural_verb(i) for i in range(first, joining))


def _change_phrase(sentence: Sentence, phrase: Phrase) -> Outcome:
    before = phrase.left - 1
    if not sentence.joins(phrase.left):
        return _beginning(sentence, phrase)
    if sentence.is_(before, "preposition"):
        return after_preposition(sentence, phrase)
    if sentence.lower(before) in COMPARING:
        return compared(sentence, phrase)
    if sentence.verb(before):
        return after_verb(sentence, phrase)
    return _beginning(sentence, phrase) if sentence.is_(before, "coordinator") else _inside(sentence, phrase)


def _beginning(sentence: Sentence, phrase: Phrase) -> Outcome:
    """At the start of a clause: the subject, if a verb follows."""
    steps = (_stressed_first, _set_apart, _contrasted, _alone, _before_verb, _before_subject, _joined_clause)
    return first_answer(steps, sentence, phrase) or likely(phrase.at, "jij", "je")


def _stressed_first(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Ook u kunt; ook u willen wij."""
    if not phrase.is_stressed:
        return None
    is_object = sentence.is_plural_verb(phrase.right) and sentence.is_(phrase.right + 1, "speaker")
    return likely(phrase.at, "jou", "jij") if is_object else safe(phrase.at, "jij")


def _set_apart(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """U als patiënt beslist; u zelf beslist."""
    right = phrase.right
    apart = sentence.lower(right) == "zelf" or (sentence.lower(right) == "als" and not sentence.opens(right))
    return safe(phrase.at, "jij") if apart and sentence.joins(right) else None


def _alone(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """En u? U ook."""
    right = phrase.right
    if not sentence.joins(right):
        asked = sentence.lower(right - 2) == "en" and right == 2 and sentence.is_(right, "question")  # en u, wat doet u
        ends = sentence.mark(right) in {".", "?"} or asked
        return safe(phrase.at, "jij") if ends else likely(phrase.at, "jij", "je", "jou")
    ends = sentence.lower(right) in {"ook", "niet", "wel"} and not sentence.joins(right + 1)
    return safe(phrase.at, "jij") if ends else None


def _before_verb(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """U kunt; an unknown word has the ending at least."""
    at, word = phrase.at, sentence.lower(phrase.right)
    if word == "is":
        return Outcome(({at: "je", phrase.right: "bent"}, {at: "je"}), LIKELY)
    if not sentence.mark(phrase.right) and _is_fragment(sentence, phrase):
        return safe(at, "je")
    known = word in sentence.words.words or word in sentence.words.nouns
    looks_so = len(word) > 3 and word.endswith("t") and not known
    return safe(at, "je") if sentence.verb(phrase.right) or looks_so else None


def _is_fragment(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a clause of a list begins here, with its verb further off: • u koorts heeft."""
    if phrase.at != sentence.stretch(phrase.at) or not sentence.tokens[phrase.at].text.islower():
        return False
    return not sentence.verb(phrase.right) and any(
        sentence.is_finite(i) for i in range(phrase.right, sentence.end(phrase.at))
    )


def _before_subject(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """U willen wij bedanken."""
    return likely(phrase.at, "jou", "jij") if sentence.is_(phrase.right + 1, "speaker") else None


def _contrasted(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Niet wij, maar u beslist; but: dit is niet erg, maar u moet bellen."""
    before = phrase.left - 1
    if sentence.lower(before) != "maar" or sentence.mark(before) != ",":
        return None
    start = sentence.stretch(before)
    denied = sentence.lower(start) == "niet" and not any(sentence.is_finite(i) for i in range(start, before))
    return safe(phrase.at, "jij") if denied and sentence.verb(phrase.right) else None


def _joined_clause(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Behind en, of, maar: als u belt en u niet komt; or inside a clause, behind a comma."""
    if sentence.lower(phrase.left - 1) in {"en", "of", "maar"} and not sentence.mark(phrase.left):
        clause = range(phrase.right, sentence.clause_end(phrase.at))
        has_verb = any(sentence.is_finite(i) for i in clause) or sentence.verb(clause.stop - 1)
        goes_on = _is_nonfinite(sentence, phrase.left - 2) and _is_nonfinite(sentence, clause.stop - 1)
        return safe(phrase.at, "je") if has_verb or goes_on else likely(phrase.at, "je", "jij", "jou")
    inside = sentence.is_plural_verb(phrase.right) and phrase.left > sentence.stretch(phrase.at)
    return likely(phrase.at, "je", "jou") if inside else None


def _is_nonfinite(sentence: Sentence, at: int) -> bool:
    """Whether this is an infinitive or a participle: zal u onderzoeken en u enkele vragen stellen."""
    return sentence.is_plural_verb(at) or is_participle(sentence, at)


def _inside(sentence: Sentence, phrase: Phrase) -> Outcome:
    """In the middle of a clause, behind an opener, a subject or an imperative."""
    steps = (
        _from_me,
        _itself,
        _attribute,
        _in_place_of,
        _opposed,
        behind_unknown,
        _plain,
        _behind_subject,
        behind_plural,
    )
    return first_answer(steps, sentence, phrase) or likely(phrase.at, "jij", "jou")


def _from_me(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Ik wens u en uw man sterkte."""
    return safe(phrase.at, "jou") if phrase.is_stressed and sentence.lower(phrase.left - 2) == "ik" else None


def _itself(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Wees u zelf."""
    if sentence.lower(phrase.right) != "zelf" or not sentence.is_imperative(phrase.left - 1):
        return None
    return Outcome(({phrase.at: "jezelf", phrase.right: ""}, {phrase.at: "je"}), LIKELY)


def _attribute(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """De u toegestuurde brief."""
    attributes = sentence.lower(phrase.right).endswith(("de", "te", "en"))
    article = sentence.lower(phrase.left - 1) in {"de", "een"}
    return likely(phrase.at, "jou", "je") if attributes and article else None


def _plain(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    if phrase.is_stressed:
        return None
    ends = sentence.lower(phrase.left - 1) == "wie" and sentence.is_(phrase.left - 2, "preposition")
    if ends and not sentence.joins(phrase.right):
        return safe(phrase.at, "jij")  # mensen, onder wie u
    return safe(phrase.at, "je")


def _opposed(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Niet u, maar de arts; eerst u, dan wij."""
    goes_on = sentence.joins(phrase.right) and sentence.lower(phrase.right) not in {"maar", "dan"}
    set_off = sentence.is_(phrase.left - 1, "adverb") and sentence.lower(phrase.left - 1) != "zelf"
    return likely(phrase.at, "jij", "jou") if set_off and not goes_on else None


def _in_place_of(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Als ik u was."""
    swapped = sentence.lower(phrase.left - 1) in {"ik", "we", "wij"} and sentence.lower(phrase.right) in {
        "was",
        "waren",
    }
    return safe(phrase.at, "jou") if swapped else None


def _behind_subject(sentence: Sentence, phrase: Phrase) -> Outcome | None:
    """Dat ook u; wij ook u."""
    before = phrase.left - 1
    if sentence.opens(before):
        return safe(phrase.at, "jij")
    other = sentence.is_(before, "speaker") or sentence.is_(before, "pronoun")
    return safe(phrase.at, "jou") if other else None
