"""Participles written as finite verbs and the reverse: dat gebeurd vaak, het is gebeurt; knows clauses, no meaning.

“Dat gebeurd is”, “wie ziek is betaalt niets” and “de arts behandelt je” are right: a form is wrong only where its
clause has a finite verb already, or has none.
"""

from __future__ import annotations

from typing import Final

from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.subjects import has_auxiliary, has_object, is_object, opens_with_noun

_SUBJECTS: Final = frozenset("jij hij ze zij het men dat dit er wie wat iedereen niemand alles".split())
_PEOPLE: Final = frozenset("jij hij ze zij men iedereen niemand".split())
_BEHIND: Final = frozenset("er dit dat het hij ze zij deze men".split())
_TAKES_PARTICIPLE: Final = frozenset(
    "is was waren ben bent wordt word worden werd werden heb hebt heeft hebben had hadden".split()
)
_SOME: Final = frozenset(("iets", "niets", "alles", "veel"))
_JOINS_CLAUSES: Final = frozenset("en of maar want dus".split())


def may_be_finite(before: str, behind: str) -> bool:
    """Whether the words beside a participle are such that it may have to be a finite verb."""
    return before in _SUBJECTS or before in _SOME or before == "je" or _is_small(behind) or is_object(behind)


def is_finite(row: Row, at: int, stem: str) -> bool:
    """Whether the participle here must be the finite verb: dat gebeurd vaak, wat gebeurd er, wat je bedoeld."""
    first, last = row.begin(at), row.end(at)
    if has_auxiliary(row, at):
        return False
    before = row.word(at - 1) if at > first else ""
    behind = row.word(at + 1) if at + 1 < last else ""
    if behind in _BEHIND and is_(row.word(first), "question") and before not in _SUBJECTS:
        return True
    if has_object(row, at) and _opens_sentence(row, first, at):
        return True
    if not behind and before in _SOME and is_(row.word(first), "conjunction"):
        return True
    if before == "je":
        return _opens(row, at - 1) and not (behind and not _is_small(behind))
    if before not in _SUBJECTS or not _opens(row, at - 1):
        return False
    if before in _PEOPLE and row.begin(at - 1) == at - 1:
        return True
    return (not behind and before != "wat") or (_is_small(behind) and not _is_adjective(stem, behind))


def is_participle(row: Row, at: int) -> bool:
    """Whether the finite form here must be a participle: het is gebeurt, zij heeft haar verhaal vertelt."""
    first, last = row.begin(at), row.end(at)
    behind = row.word(at + 1) if at + 1 < last else ""
    for back in range(at - 1, first - 1, -1):
        word = row.word(back)
        if word in _JOINS_CLAUSES:
            return False
        if _takes_participle(row, back) or (word == "zijn" and back == at - 1 > first):
            near = back == at - 1 or not behind or is_(behind, "preposition") or is_(behind, "conjunction")
            return near and not _is_subordinate(row, first, back)
        if is_(word, "conjunction") and back > first and not _is_demonstrative(row, back):
            return False
    return False


def _takes_participle(row: Row, at: int) -> bool:
    word = row.word(at)
    return word in _TAKES_PARTICIPLE and not (word == "was" and is_(row.word(at - 1), "article"))


def _is_demonstrative(row: Row, at: int) -> bool:
    """Whether dat is a pronoun here, and opens no clause: is dat gebeurt, wij hebben dat bedoelt."""
    return row.word(at) in ("dat", "die") and row.word(at - 1) in _TAKES_PARTICIPLE


def _opens_sentence(row: Row, first: int, at: int) -> bool:
    """Whether a noun phrase or one small word stands before the participle in its sentence: zo veranderd de zorg."""
    opened = opens_with_noun(row, first, at) or (at == first + 1 and is_(row.word(first), "opener"))
    return opened and row.starts_sentence(first)


def _opens(row: Row, at: int) -> bool:
    """Whether the clause of a subject begins with it, or with a conjunction."""
    before = row.word(at - 1)
    return not row.joins(at) or is_(before, "conjunction") or before in _JOINS_CLAUSES


def _is_small(word: str) -> bool:
    return is_(word, "adverb") or is_(word, "article") or is_(word, "preposition") or word in _BEHIND or word == "je"


def _is_adjective(stem: str, behind: str) -> bool:
    """Whether the participle is used as an adverb: dat bepaald niet."""
    return "adjective" in marked("voiced_stems").get(stem, ()) and behind in ("niet", "geen", "wel", "veel")


def _is_subordinate(row: Row, first: int, auxiliary: int) -> bool:
    """Whether the auxiliary ends a clause of its own: wie ziek is betaalt niets; but not: wat is er gebeurt."""
    openings = [at for at in range(first, auxiliary) if is_(row.word(at), "conjunction")]
    if not openings:
        return False
    if openings[-1] == auxiliary - 1 == first:
        return False
    return row.word(auxiliary - 1) != "er"
