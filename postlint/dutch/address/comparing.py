"""What becomes of u behind als, dan, zoals: jij in a comparison, je where a clause follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.outcome import Outcome, likely, safe

if TYPE_CHECKING:
    from postlint.dutch.address.coordination import Phrase
    from postlint.dutch.address.sentence import Sentence

COMPARING: Final = frozenset({"dan", "als", "zoals", "evenals", "zowel", "noch"})


def compared(sentence: Sentence, phrase: Phrase) -> Outcome:
    """The readings of the u of a phrase."""
    at, word = phrase.at, sentence.lower(phrase.left - 1)
    alike = word == "als" and sentence.lower(phrase.left - 2) == "net"
    if alike or phrase.is_stressed or word in {"zowel", "evenals", "noch"}:
        return safe(at, "jij")
    clause = range(phrase.right, sentence.clause_end(at))
    if word == "dan" and sentence.lower(phrase.right) == "zelf" and len(clause) == 1:
        return likely(at, "jij", "jou")
    if word == "als" and sentence.mark(phrase.right) == ",":
        return safe(at, "je")
    if word == "als" and not sentence.mark(phrase.left - 1) and _is_like(sentence, phrase):
        return safe(at, "jij") if sentence.is_plural_verb(phrase.right) else likely(at, "jij", "je")
    if word == "dan" and (sentence.lower(phrase.right) == "is" or _names_others(sentence, phrase.left - 2)):
        return likely(at, "jij", "je")
    if not clause:
        ends = word == "zoals" or (word == "dan" and sentence.mark(phrase.right) in {".", "?"})
        return safe(at, "jij") if ends else likely(at, "jij", "je")
    if word == "zoals" and sentence.is_plural_verb(phrase.right):
        inverted = sentence.is_finite(phrase.right + 1) and not sentence.is_(phrase.right + 1, "adverb")
        return likely(at, "jij", "je") if inverted else safe(at, "jij")  # zoals u zien kunt; mensen zoals u weten
    if word == "zoals" and _is_example(sentence, phrase):
        return safe(at, "jij") if not sentence.is_finite(phrase.right) else likely(at, "jij", "je")
    has_verb = word != "dan" or any(sentence.is_finite(i) or sentence.is_plural_verb(i) for i in clause)
    return safe(at, "je") if has_verb else likely(at, "je", "jij")


def _is_example(sentence: Sentence, phrase: Phrase) -> bool:
    """Mensen zoals u vaker helpen; iemand zoals u heeft recht op hulp; but: het gaat zoals u had gedacht."""
    clause, last = range(phrase.right, sentence.clause_end(phrase.at)), sentence.clause_end(phrase.at) - 1
    named, zoals = phrase.left - 2, phrase.left - 1
    if sentence.joins(zoals) and (sentence.lower(named) == "mensen" or sentence.is_noun(named, "actor")):
        return sentence.is_finite(phrase.right) or not any(sentence.is_finite(i) for i in clause)
    return not _has_finite(sentence, clause) and sentence.verb(last) is None


def _has_finite(sentence: Sentence, clause: range) -> bool:
    """Whether a finite verb stands here, or a word that may be one."""
    words = sentence.words
    return any(
        sentence.is_finite(i)
        or (sentence.lower(i).endswith("t") and len(sentence.lower(i)) > 3 and sentence.lower(i) not in words.words)
        for i in clause
    )


def _is_like(sentence: Sentence, phrase: Phrase) -> bool:
    """Mensen als u maken het verschil: nothing but a noun phrase before, a verb right behind."""
    start, als = sentence.stretch(phrase.at), phrase.left - 1
    named = sentence.is_(start, "determiner") or (sentence.lower(start).endswith("en") and als == start + 1)
    if not named or any(sentence.is_finite(i) or sentence.is_plural_verb(i) for i in range(start + 1, als)):
        return False
    return sentence.is_plural_verb(phrase.right) or sentence.verb(phrase.right) is not None


def _names_others(sentence: Sentence, at: int) -> bool:
    """Niemand anders dan u, iemand anders dan u."""
    return sentence.lower(at) in {"ander", "andere", "anderen"} or (
        sentence.lower(at) == "anders" and sentence.is_(at - 1, "pronoun")
    )
