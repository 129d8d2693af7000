"""Participles written as finite verbs and the reverse: dat gebeurd vaak, het is gebeurt; knows clauses, no meaning.

“Dat gebeurd is”, “wie ziek is betaalt niets” and “de arts behandelt je” are right: a form is wrong only where its
clause has a finite verb already, or has none.
"""

from __future__ import annotations

from typing import Final

from postlint.dutch.grammar.clauses import clause_begin, clause_end, has_verb, is_small
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.phrases import adverbial, bare_noun, name, noun_phrase, opens_subject
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.subjects import has_auxiliary, has_object

_SUBJECTS: Final = frozenset("jij hij ze zij het men dat dit er wie wat iedereen niemand alles".split())
_PEOPLE: Final = frozenset("jij hij ze zij men iedereen niemand".split())
_BEHIND: Final = frozenset("er dit dat het hij ze zij deze men".split())
_TAKES_PARTICIPLE: Final = frozenset(
    "is was waren ben bent wordt word worden werd werden heb hebt heeft hebben had hadden".split()
)
_PLURAL: Final = frozenset("ze we wij zij jullie die".split())
_LAUNDRY: Final = frozenset(("de", "een", "onze", "je"))  # the noun: de was
_SOME: Final = frozenset(("iets", "niets", "alles", "veel"))
_JOINS_CLAUSES: Final = frozenset("en of maar want dus".split())
_WE: Final = frozenset(("wij", "we", "jullie", "ik"))
_HAS: Final = frozenset(("heeft", "hebben", "had", "hadden"))
_CLOSES: Final = frozenset(("wordt", "worden", "is", "werd", "raakt", "raken"))
_SUBJECTS_BEHIND: Final = frozenset(("je", "iedereen", "elke")) | _BEHIND
_STATED: Final = frozenset(("staat", "staan", "stond", "stonden"))  # staat vermeld


def is_finite(row: Row, at: int, stem: str) -> bool:
    """Whether the participle here must be the finite verb: dat gebeurd vaak, wat gebeurd er, wat je bedoeld."""
    first, last = row.begin(at), row.end(at)
    if has_auxiliary(row, at):
        return False
    before = row.word(at - 1) if at > first else ""
    behind = row.word(at + 1) if at + 1 < last else ""
    if behind in _BEHIND and is_(row.word(first), "question") and before not in _SUBJECTS:
        return True
    if _follows_phrase(row, at, stem) or _precedes_subject(row, at):
        return True
    if not behind and (_closes_with_subject(row, at) or (before in _SOME and is_(row.word(first), "conjunction"))):
        return True
    if before == "je":
        return _opens(row, at - 1) and not (behind and not _is_small(behind))
    if before not in _SUBJECTS or not _opens(row, at - 1):
        return False
    if before in _PEOPLE and row.begin(at - 1) == at - 1:
        return True
    return (not behind and before != "wat") or (_is_small(behind) and not _is_adjective(stem, behind))


def _follows_phrase(row: Row, at: int, stem: str) -> bool:
    """Whether the sentence opens with a noun phrase that this is the verb of: de poli behandeld elk jaar …"""
    first, end = clause_begin(row, at), clause_end(row, at)
    if first == at or not row.joins(at) or not row.starts_sentence(row.begin(at)) or row.word(at + 1) in _WE:
        return False
    if has_verb(row, at + 1, end) or "ik" in row.words[first:end]:
        return False
    if not row.joins(at + 1):
        return False
    behind = row.word(at + 1)
    if noun_phrase(row, first, at):
        if row.word(first) == "een" and is_(behind, "preposition"):
            return False  # een sprookje verteld voor kinderen
        return behind not in ("door", "van") and not _is_adjective(stem, behind) and not _is_as(row, at + 1)
    return has_object(row, at) and (name(row, first, at) or bare_noun(row, first, at))


def _is_as(row: Row, at: int) -> bool:
    """Whether als compares here, and opens no clause: bedoeld als hulp."""
    return row.word(at) == "als" and not has_verb(row, at + 1, row.end(at))


def _precedes_subject(row: Row, at: int) -> bool:
    """Whether an adverbial stands before, and the subject behind: na een beroerte veranderd je leven."""
    first, end = clause_begin(row, at), clause_end(row, at)
    if first == at or not row.joins(at + 1) or not row.starts_sentence(row.begin(at)):
        return False
    if not adverbial(row, first, at) or has_verb(row, at + 1, end):
        return False
    behind = row.word(at + 1)
    return opens_subject(row, at + 1) or behind in _SUBJECTS_BEHIND or row.word(at) == "gebeurd"


def _closes_with_subject(row: Row, at: int) -> bool:
    """Whether the participle ends a subordinate clause that has a subject and no other verb: wat er daarna gebeurd."""
    first = row.begin(at)
    for opening in range(at - 1, first - 1, -1):
        word = row.word(opening)
        if word == "of":
            return False  # of het nu bewoond is of niet
        if is_(word, "conjunction"):
            between = row.words[opening + 1 : at]
            subject = {"er", "het", "hij", "dit", "de"} & set(between[:1])
            return bool(subject) and _WE.isdisjoint(between) and not has_verb(row, first + 1, at)
    return False


def is_participle(row: Row, at: int) -> bool:
    """Whether the finite form here must be a participle: het is gebeurt, zij heeft haar verhaal vertelt."""
    first, last = row.begin(at), row.end(at)
    behind = row.word(at + 1) if at + 1 < last else ""
    if behind in _CLOSES and _ends_clause(row, first, at):
        return True
    for back in range(at - 1, first - 1, -1):
        word = row.word(back)
        if word in _JOINS_CLAUSES:
            return False
        if _takes_participle(row, back, at) or (word == "zijn" and back == at - 1 > first):
            near = back == at - 1 or not behind or is_(behind, "preposition") or is_(behind, "conjunction")
            return near and not _is_subordinate(row, first, back)
        if is_(word, "conjunction") and back > first and not (is_(word, "preposition") or _is_demonstrative(row, back)):
            return False
    return False


def _ends_clause(row: Row, first: int, at: int) -> bool:
    """Whether the auxiliary right behind ends a clause of this one: omdat de ingang verbouwt wordt."""
    return row.end(at) == at + 2 and (
        row.word(at + 1) == "raken" or any(is_(row.word(other), "conjunction") for other in range(first, at))
    )


def _takes_participle(row: Row, at: int, participle: int) -> bool:
    word = row.word(at)
    if word == "zijn":
        return _is_are(row, at, participle)
    if word in _STATED:
        return row.word(participle) == "vermeldt"
    return word in _TAKES_PARTICIPLE and not (word == "was" and row.word(at - 1) in _LAUNDRY)


def _is_are(row: Row, at: int, participle: int) -> bool:
    """Whether zijn is the verb here, and no possessive."""
    if at + 1 >= participle:
        return False
    before, behind = row.word(at - 1) if row.joins(at) else "", row.word(at + 1)
    if before in _PLURAL and (not row.joins(at - 1) or row.word(at - 2) in _JOINS_CLAUSES):
        return True
    return is_small(behind) and (before in _PLURAL or before.endswith(("en", "s")))


def _is_demonstrative(row: Row, at: int) -> bool:
    """Whether dat is a pronoun here, and opens no clause: is dat gebeurt, wij hebben dat bedoelt."""
    return row.word(at) in ("dat", "die") and row.word(at - 1) in _TAKES_PARTICIPLE


def _opens(row: Row, at: int) -> bool:
    """Whether the clause of a subject begins with it, or with a conjunction."""
    before = row.word(at - 1)
    return not row.joins(at) or is_(before, "conjunction") or before in _JOINS_CLAUSES


def _is_small(word: str) -> bool:
    return (
        is_(word, "adverb")
        or is_(word, "article")
        or is_(word, "preposition")
        or word in _BEHIND | _SOME
        or word == "je"
    )


def _is_adjective(stem: str, behind: str) -> bool:
    """Whether the participle is used as an adverb: dat bepaald niet."""
    return "adjective" in marked("voiced_stems").get(stem, ()) and behind in ("niet", "geen", "wel", "veel")


def _is_subordinate(row: Row, first: int, auxiliary: int) -> bool:
    """Whether the auxiliary ends a clause of its own: wie ziek is betaalt niets; but not: wat is er gebeurt."""
    if row.word(first) in ("dat", "die") and row.starts_sentence(first):
        first += 1  # dat geld is goed besteedt
    openings = [at for at in range(first, auxiliary) if is_(row.word(at), "conjunction") and row.word(at) != "sinds"]
    if not openings:
        return False
    if openings[-1] == auxiliary - 1 == first:
        return False
    has = row.word(auxiliary) in _HAS and row.end(auxiliary) == auxiliary + 2  # een tumor die zich heeft verspreidt
    return not has and row.word(auxiliary - 1) != "er"
