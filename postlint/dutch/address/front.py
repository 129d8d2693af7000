"""What stands before a verb, and so whether what follows it can be its subject; knows nothing of je and u."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from postlint.dutch.address.noun_phrase import Noun, classify_noun
from postlint.dutch.address.steps import first_answer

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

# first    nothing: a question, a condition or a command
# clause   a subordinate clause or a condition
# joined   en, of, maar: the verb goes on with what the clause before began
# what     wat alone, who is wie or a question after a person
# subject  hij, het, er: what follows is no subject
# The others are those of a noun phrase; "open" is any phrase that leaves the place of the subject open (hoe, morgen).
Front = Literal["first", "clause", "joined", "what", "who", "subject"] | Noun
_JOINING: Final = frozenset({"en", "of", "maar", "en/of"})
_TELLING: Final = frozenset({"open", "clause", "subject", "plural"})  # kinds that need no look further back
_SMALL: Final = ("adverb", "determiner", "question", "opener", "pronoun", "thing", "preposition", "relative")
_ADVERBS: Final = ("lijk", "lijks", "erwijs", "weg", "halve")


def find_front(sentence: Sentence, verb: int) -> Front:
    """What stands before the verb at this index, in its own clause."""
    start, before = sentence.stretch(verb), verb - 1
    if verb == start:
        return "first"
    if sentence.is_(before, "coordinator") and sentence.joins(verb):
        return "joined" if before > start and sentence.lower(before) in _JOINING else "first"
    if sentence.mark(verb) == ",":
        return _after_comma(sentence, start, verb)
    return _segment(sentence, start, verb)


def _after_comma(sentence: Sentence, start: int, verb: int) -> Front:
    kind = classify(sentence, start, verb)
    if _is_vocative(sentence, start, verb):
        return "first"
    if kind in {"open", "clause"} or _has_main_verb(sentence, start, verb):
        return "clause"
    return kind


def _is_vocative(sentence: Sentence, start: int, end: int) -> bool:
    """Dames en heren, mevrouw De Vries, Jan: somebody is spoken to, and the sentence is still to begin."""
    named = sentence.tokens[start].text[0].isupper() and (end - start == 1 or sentence.is_(start, "title"))
    several = [sentence.lower(i) for i in range(start, end)] == ["dames", "en", "heren"]
    greeted = several or sentence.is_(start, "greeting")
    return greeted or (named and not any(sentence.is_(start, kind) for kind in _SMALL))


def _segment(sentence: Sentence, start: int, verb: int) -> Front:
    """Look at the words behind the last comma or coordinator, and at all of them where those tell nothing."""
    cut = verb - 1
    while cut > start and sentence.mark(cut) not in {",", '"'} and not sentence.is_(cut - 1, "coordinator"):
        cut -= 1
    if cut > start:
        kind = classify(sentence, cut, verb)
        if (
            kind in _TELLING
            or kind == "what"
            or _has_main_verb(sentence, start, cut)
            or classify(sentence, start, verb) == "clause"
        ):
            return kind
    return classify(sentence, start, verb)


def _has_main_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a main clause has its verb here: first, or beside its subject outside any subordinate clause."""
    for at in range(start, end):
        if sentence.opens(at) and not (at == start and sentence.is_(at, "question")):
            return False
        is_verb = sentence.verb(at) or sentence.is_plural_verb(at) or sentence.lower(at) in {"is", "zijn"}
        if is_verb and (at == start or _is_subject(sentence, at - 1) or _is_subject(sentence, at + 1)):
            return True
    return False


def _is_subject(sentence: Sentence, at: int) -> bool:
    return sentence.lower(at) in {"u", "je", "jij"} or sentence.is_(at, "pronoun") or sentence.is_(at, "speaker")


def classify(sentence: Sentence, start: int, end: int) -> Front:
    """What the words from start to end are, as far as their first words and head tell."""
    while start < end and (sentence.is_(start, "focus") or sentence.is_(start, "coordinator")):
        if start + 1 == end:
            return "open"
        start += 1
    steps = (_question, _pronoun, _opening, _opener)
    return first_answer(steps, sentence, start, end) or classify_noun(sentence, start, end)


def _question(sentence: Sentence, start: int, end: int) -> Front | None:
    """Hoe, wat, welke hulp; a free relative (wat u moet weten), an exclamation (wat fijn dat u belt)."""
    if not sentence.is_(start, "question"):
        return None
    word, alone = sentence.lower(start), start + 1 == end
    if word in {"wat", "wie"} and alone:
        return "what" if word == "wat" else "who"
    if any(sentence.is_reader(at) for at in range(start + 1, end)):
        return "clause" if sentence.opens(start + 2) or sentence.opens(start + 3) else "thing"
    if not sentence.is_(start, "asking"):
        return "open"
    kind = classify_noun(sentence, start + 1 + (sentence.lower(start + 1) == "voor"), end, asked=word)
    return "who" if kind in {"staff", "person"} else kind


def _pronoun(sentence: Sentence, start: int, end: int) -> Front | None:
    alone = start + 1 == end
    if alone and (sentence.is_(start, "subject") or sentence.lower(start) == "het"):
        return "subject"
    if sentence.is_(start, "speaker") or sentence.is_reader(start):
        return "unknown"
    return "thing" if alone and sentence.is_(start, "thing") else None


def _opening(sentence: Sentence, start: int, end: int) -> Front | None:
    """Adverbs and phrases with a preposition."""
    word, alone = sentence.lower(start), start + 1 == end
    by_ending = len(word) > 6 and word.endswith(_ADVERBS) and alone
    if by_ending or word.startswith("'s") or sentence.is_(start, "preposition"):
        return "open"
    if not sentence.is_(start, "adverb"):
        return None
    goes_on = not alone and sentence.is_(start + 1, "determiner")
    return "open" if not goes_on or classify(sentence, start + 1, end) == "open" else None


def _opener(sentence: Sentence, start: int, end: int) -> Front | None:
    """A subordinate clause; but "als patiënt" has no verb, and "dat formulier" is a noun phrase."""
    word, following = sentence.lower(start), start + 1
    if not sentence.is_(start, "opener"):
        return None
    if word == "dat" and not sentence.is_(following, "pronoun") and not sentence.is_reader(following):
        return None
    has_verb = word != "als" or any(sentence.is_finite(at) for at in range(start + 2, end))
    return "clause" if has_verb else "open"
