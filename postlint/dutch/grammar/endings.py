"""Verbs in -d with a t too few or too many: hij word, ik wordt; knows clauses, not what to say about them.

A rule here speaks only where the words around the verb leave no other reading: “wordt je afspraak verzet?” and
“de uitslag wordt je meegedeeld” are right.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.subjects import (
    has_auxiliary,
    has_object,
    is_first_person,
    is_subject_behind,
    opens_with_noun,
)

_PERSONS: Final = frozenset("hij men iemand niemand iedereen".split())
_THEY: Final = frozenset(("zij", "ze", "u"))
_THINGS: Final = frozenset("het dat dit er wie wat die alles deze".split())
_YOU: Final = frozenset(("je", "jij"))
_SPEAKERS: Final = frozenset(("ik", "je", "jij", "gij", "'k"))
_SUBJECTS: Final = _PERSONS | _THEY | _THINGS | _YOU
_PARTICIPLE: Final = re.compile(
    "(?:aan|af|bij|door|in|los|mee|na|om|onder|op|over|terug|thuis|toe|uit|vast|voor|weg)?ge.{2,}(?:[dt]|en)"
)
# What polite address leaves when u is made je by hand: kunt je, heeft je.
POLITE: Final = {"kunt": "kun", "bent": "ben", "hebt": "heb", "wilt": "wil", "zult": "zul", "heeft": "heb"}
_ONLY_POLITE: Final = frozenset(POLITE) - {"heeft"}


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
        return _follows_subject(row, at, marks) or (not marks and _closes_clause(row, at))
    if "participle" in marks:
        finite = _precedes_subject(row, at) or (_follows_noun(row, at) and has_object(row, at))
        return finite and not has_auxiliary(row, at)
    return not marks and (_closes_clause(row, at) or _precedes_subject(row, at) or _follows_noun(row, at))


def has_t(row: Row, at: int) -> bool:
    """Whether the t here must go: ik wordt, wordt jij, hier vindt je …, meldt je aan, wordt lid."""
    word, before, behind = row.word(at), "", ""
    if row.joins(at):
        before = row.word(at - 1)
    if row.joins(at + 1):
        behind = row.word(at + 1)
    if before == "ik" and word not in POLITE:
        return is_first_person(row, at - 1)
    if behind == "ik" or _follows_as_i(row, at):
        return word not in POLITE
    if behind == "jij":
        return not _has_you_before(row, at)
    if behind == "je":
        return not _has_you_before(row, at) and (word in _ONLY_POLITE or is_subject_behind(row, at))
    return word == "wordt" and is_(behind, "imperative") and row.starts_sentence(at) and not row.closes(at, "?")


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
    near = row.words[at + 1 : min(at + 4, row.end(at))]
    return "noun" not in marks and _SPEAKERS.isdisjoint(near)


def _opens_clause(row: Row, at: int) -> bool:
    """Whether the clause of this word begins with it, or with what joins it to another."""
    before = row.word(at - 1)
    return not row.joins(at) or is_(before, "conjunction") or before in ("en", "maar", "want", "dus")


def _closes_clause(row: Row, at: int) -> bool:
    """Whether the stem ends a subordinate clause whose subject is not ik: als je ziek word."""
    first, last = row.begin(at), row.end(at)
    if _is_participle(row.word(last - 1)):
        last -= 1  # omdat er vaak word gebeld
    if last != at + 1:
        return False
    for opening in range(at - 2, first - 1, -1):
        if is_(row.word(opening), "conjunction"):
            between = row.words[opening + 1 : at]
            return "ik" not in between and not any(is_(word, "pair") for word in between)
    return False


def _precedes_subject(row: Row, at: int) -> bool:
    """Whether the subject comes behind, and is neither ik nor je: vandaag word de afdeling geopend."""
    first, last = row.begin(at), row.end(at)
    if not _SPEAKERS.isdisjoint(row.words[first:last]):
        return False
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    if row.starts_sentence(at):
        return behind in ("hij", "men")
    opened = at - 1 == first and is_(row.word(first), "opener")
    if behind in _SUBJECTS or is_(behind, "article"):
        return opened or (row.word(at) == "word" and _is_participle(row.word(last - 1)) and not _is_joined(row, at))
    return False


def _is_joined(row: Row, at: int) -> bool:
    return is_(row.word(at - 1), "pair")


def _follows_noun(row: Row, at: int) -> bool:
    """Whether the sentence opens with a noun phrase that this is the verb of: de lezing vind plaats."""
    first = row.begin(at)
    if not (row.starts_sentence(first) and row.joins(at + 1) and opens_with_noun(row, first, at)):
        return False
    return _SPEAKERS.isdisjoint(row.words[first + 1 : at]) and _SPEAKERS.isdisjoint(row.words[at + 1 : at + 3])


def _follows_as_i(row: Row, at: int) -> bool:
    """Whether only small words stand between “als ik” and the verb here: als ik ziek wordt."""
    back = at - 1
    while row.joins(back + 1) and (is_(row.word(back), "filler") or _is_participle(row.word(back))):
        back -= 1
    if back == at - 1 or row.word(back) != "ik" or not row.joins(back + 1):
        return False
    return row.joins(back) and is_(row.word(back - 1), "conjunction") and is_first_person(row, back)


def _is_participle(word: str) -> bool:
    return _PARTICIPLE.fullmatch(word) is not None


def _has_you_before(row: Row, at: int) -> bool:
    """Whether je stands before as the subject of this very verb: waar je ook bent je kunt altijd bellen."""
    first = row.begin(at)
    before = row.words[first:at]
    return not {"je", "jij", "u"}.isdisjoint(before) and not is_(row.word(at - 1), "pair")
