"""Verbs in -d with a t too few: hij word, de bijeenkomst vind plaats; knows clauses, not what to say about them.

Such a stem is right behind or before ik, before je or jij, and as an order. A rule here speaks where the words around
the verb leave none of these: “wie word ik”, “houd afstand” and “vind je het leuk” are right.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from postlint.dutch.grammar.clauses import (
    clause_begin,
    clause_end,
    has_verb,
    is_participle_shaped,
)
from postlint.dutch.grammar.joined import CARING, JOINING, is_joined_to_verb
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.phrases import adverbial, bare_noun, is_carer, name, noun_phrase, opens_subject
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.subjects import has_auxiliary, has_object

_PERSONS: Final = frozenset("hij men iemand niemand iedereen".split())
_THEY: Final = frozenset(("zij", "ze", "u"))
_THINGS: Final = frozenset("het dat dit er wie wat die alles deze".split())
_YOU: Final = frozenset(("je", "jij"))
_SPEAKERS: Final = frozenset(("ik", "je", "jij", "gij", "'k"))
_SUBJECTS: Final = _PERSONS | _THEY | _THINGS | _YOU
_WE: Final = frozenset(("wij", "we", "jullie"))
_COMMAND: Final = frozenset(["command"])
YOURS: Final = {"heb": "hebt", "ben": "bent"}  # irregular ones, which je has with a t before them: je hebt


@cache
def stems() -> dict[str, frozenset[str]]:
    """The stems in -d with their marks."""
    return marked("d_stems")


def lacks_t(row: Row, at: int) -> bool:
    """Whether the stem here must have a t: hij word, je vind, als je ziek word, vandaag word de …"""
    marks = stems()[row.word(at)]
    if "final" in marks:
        return _closes_clause(row, at)
    if row.joins(at) and row.word(at - 1) in _SUBJECTS:
        if _follows_subject(row, at, marks):
            return True
    elif _is_before_yours(row, at, marks):
        return True
    if is_joined_to_verb(row, at, marks):
        return True
    if "participle" in marks:
        if has_auxiliary(row, at):
            return False
        return _follows_phrase(row, at, marks) or _precedes_subject(row, at, marks) or _closes_with_subject(row, at)
    if _follows_phrase(row, at, marks):
        return True
    return "noun" not in marks and (_closes_clause(row, at) or _precedes_subject(row, at, marks))


def lacks_t_for_you(row: Row, at: int) -> bool:
    """Whether je is the subject before heb or ben: je heb recht op zorg, als je vragen heb."""
    if row.joins(at) and row.word(at - 1) in _YOU:
        return _opens_clause(row, at - 1) and not (row.joins(at + 1) and row.word(at + 1) in _SPEAKERS)
    first = row.begin(at)
    if row.end(at) != at + 1:
        return False
    for opening in range(at - 2, first - 1, -1):
        if is_(row.word(opening), "conjunction"):
            return row.word(opening + 1) in _YOU and "ik" not in row.words[first:at]
    return False


def _follows_subject(row: Row, at: int, marks: frozenset[str]) -> bool:
    """Whether the word before is the subject of the stem here."""
    subject, first = row.word(at - 1), _opens_clause(row, at - 1)
    if "participle" in marks:
        return first and subject not in _YOU and (row.joins(at + 1) or row.joins(at - 1)) and not has_auxiliary(row, at)
    if subject in _PERSONS:
        return not (row.joins(at - 1) and is_(row.word(at - 2), "preposition"))
    if "ik" in row.words[row.begin(at) : at]:
        return False
    if subject == "jij":
        return not is_(row.word(at - 2), "verb") or not row.joins(at - 1)
    if subject == "je":
        return first and "noun" not in marks
    if subject in _THEY:
        return "noun" not in marks or (first and subject != "u")
    near = row.words[at + 1 : min(at + 4, clause_end(row, at))]
    if "noun" in marks:
        return subject == "wat" and first and is_(row.word(at + 1), "article") and row.closes(at, "?")
    return not _speaks(near) or near[0] == "in"  # dat houd in dat je …


def _opens_clause(row: Row, at: int) -> bool:
    """Whether the clause of this word begins with it, or with what joins it to another."""
    before = row.word(at - 1)
    return not row.joins(at) or is_(before, "conjunction") or before in ("en", "maar", "want", "dus")


def _closes_clause(row: Row, at: int) -> bool:
    """Whether the stem ends a subordinate clause whose subject is not ik: als je ziek word."""
    first, last = row.begin(at), row.end(at)
    if row.joins(at + 1) and is_participle_shaped(row.word(at + 1)):
        at_end = last in (at + 2, at + 1) or is_(row.word(at + 2), "preposition")  # omdat er vaak word gebeld
    else:
        at_end = last == at + 1 or (is_(row.word(at + 1), "preposition") and not has_verb(row, at + 1, last))
    if not at_end or (row.word(at + 1) in JOINING and row.joins(at + 1)):
        return False
    for opening in range(at - 2, first - 1, -1):
        if is_(row.word(opening), "conjunction"):
            between = row.words[opening + 1 : at]
            behind = [word for word in between if is_(word, "pair") and word != "en"]
            return "ik" not in between and not behind and not has_verb(row, opening + 1, at)
    return False


def _closes_with_subject(row: Row, at: int) -> bool:
    """Whether a stem that may be a participle ends a clause with a subject and no other verb: die je begeleid."""
    first, last = row.begin(at), row.end(at)
    if last != at + 1:
        return False
    for opening in range(at - 1, first - 1, -1):
        if is_(row.word(opening), "conjunction"):
            between = row.words[opening + 1 : at]
            subject = bool(between) and (between[0] in _SUBJECTS or is_(between[0], "article"))
            return subject and "ik" not in between and _WE.isdisjoint(between) and not has_verb(row, first + 1, at)
    return False


def _precedes_subject(row: Row, at: int, marks: frozenset[str]) -> bool:
    """Whether the subject comes behind, and is neither ik nor je: vandaag word de afdeling geopend."""
    first, last = clause_begin(row, at), row.end(at)
    if not row.joins(at + 1) or "ik" in row.words[first:last] or row.word(at + 1) in _WE:
        return False
    behind = row.word(at + 1)
    if behind == "u" and not marks:
        return True
    if row.starts_sentence(at):
        return behind in ("hij", "men")
    if behind in _YOU:
        return False
    if not opens_subject(row, at + 1) or behind in ("jouw", "uw", "alles"):
        return False
    if "command" in marks and behind not in ("er", "hij", "ze", "zij", "men", "iedereen"):
        return (is_(row.word(first), "question") and at - first == 1) or _is_carer_behind(row, at, first)
    if not marks and is_participle_shaped(row.word(last - 1)) and row.word(at) == "word":
        return not is_(row.word(at - 1), "pair")
    return first < at and adverbial(row, first, at) and row.starts_sentence(row.begin(at))


def _is_carer_behind(row: Row, at: int, first: int) -> bool:
    """Whether the subject behind can do what looks like an order: tijdens de scan houd de laborant contact."""
    subject = any(is_carer(row, at + 1, last) for last in range(at + 3, min(at + 5, row.end(at))))
    return subject and first < at and adverbial(row, first, at)


def _is_before_yours(row: Row, at: int, marks: frozenset[str]) -> bool:
    """Whether je behind is a possessive, and what is yours the subject: hoe word je kind geholpen?"""
    if marks or row.word(at + 1) not in ("je", "jouw", "uw") or not row.joins(at + 2):
        return False
    first, last = clause_begin(row, at), row.end(at)
    if "ik" in row.words[first:last] or (row.word(at + 1) == "je" and row.word(at + 2) not in marked("owned")):
        return False
    if first < at and not adverbial(row, first, at):
        return False
    if row.word(at) == "vind":
        return row.closes(at, "?") and row.word(at + 3) in ("het", "dat", "dit") and last > at + 4
    return row.word(at) == "word" and last > at + 3 and _ends_in_participle(row, at, last)


def _ends_in_participle(row: Row, at: int, last: int) -> bool:
    return any(is_participle_shaped(row.word(other)) for other in range(at + 3, last))


def _follows_phrase(row: Row, at: int, marks: frozenset[str]) -> bool:
    """Whether the sentence opens with a noun phrase or name that this is the verb of: de lezing vind plaats."""
    if not row.joins(at + 1) or not row.joins(at):
        return not marks and row.joins(at + 1) and _follows_aside(row, at)
    first, end = clause_begin(row, at), clause_end(row, at)
    if not row.starts_sentence(row.begin(at)) or "strict" in marks or "ik" in row.words[first:end]:
        return False
    if row.word(at + 1) in _WE:
        return False
    if _speaks(row.words[at + 1 : at + (2 if "participle" in marks else 3)]):
        return _has_reader_behind(row, first, at, marks)
    if noun_phrase(row, first, at):
        return _ends_noun_phrase(row, at, end, marks)
    return (name(row, first, at) or bare_noun(row, first, at)) and _ends_bare(row, at, end, marks)


def _ends_noun_phrase(row: Row, at: int, end: int, marks: frozenset[str]) -> bool:
    """Whether a stem behind a noun phrase is its verb, and no noun or participle that belongs to it."""
    if "noun" in marks:
        return not row.word(at - 1).endswith("e") and _continues_noun(row, at) and not has_verb(row, at + 1, end)
    return "participle" not in marks or (row.word(at + 1) not in ("door", "van") and not has_verb(row, at + 1, end))


def _ends_bare(row: Row, at: int, end: int, marks: frozenset[str]) -> bool:
    """Whether a stem behind a name or a bare noun is its verb: stress leid tot klachten; not: Sanne, houd vol."""
    behind = row.word(at + 1)
    if marks <= _COMMAND:
        return not marks or behind.endswith("en") or behind in ("zich", "van", "tot")
    return has_object(row, at) and "noun" not in marks and not has_verb(row, at + 1, end)


def _has_reader_behind(row: Row, first: int, at: int, marks: frozenset[str]) -> bool:
    """Whether je behind belongs to the object: onze coach begeleid je, dit houd je hart gezond."""
    if row.word(at + 1) != "je":
        return False
    own = marks <= _COMMAND and row.word(at + 2) in marked("owned") and noun_phrase(row, first, at)
    return own or (row.word(at) in CARING and is_carer(row, first, at))


def _continues_noun(row: Row, at: int) -> bool:
    """Whether what follows makes a verb of what may be a noun: land op het dak, raad autorijden af."""
    behind = row.word(at + 1)
    if row.word(at) == "raad" and row.word(row.end(at) - 1) in ("aan", "af"):
        return True
    if behind == "van":
        return False
    return is_(behind, "adverb") or is_(behind, "article") or behind in ("zich", "iedereen") or is_(behind, "filler")


def _follows_aside(row: Row, at: int) -> bool:
    """Whether a relative clause stands between the subject and the stem: onze collega, die stopt, word morgen 60."""
    if row.starts_sentence(at) or row.begin(at) != at or _speaks(row.words[at + 1 : at + 2]):
        return False
    aside = row.begin(at - 1)
    if row.word(aside) in ("wie", "wat") and row.starts_sentence(aside):
        return True  # wie vaak rookt, word sneller ziek
    first = row.begin(aside - 1)
    if row.word(aside) not in ("die", "dat"):  # bloed dat je geeft, word …
        first, aside = aside, next((other for other in range(aside, at) if row.word(other) in ("die", "dat")), aside)
    if aside == first or not row.starts_sentence(first):
        return False
    return noun_phrase(row, first, aside) or name(row, first, aside) or bare_noun(row, first, aside)


def _speaks(near: list[str]) -> bool:
    return not _SPEAKERS.isdisjoint(near)
