"""Verbs with a t too many: ik wordt, vindt jij, wordt lid; knows clauses, not what to say about them.

A rule here speaks only where the words around the verb leave no other reading: “wordt je afspraak verzet?” and
“de uitslag wordt je meegedeeld” are right.
"""

from __future__ import annotations

from typing import Final

from postlint.dutch.grammar.clauses import is_participle_shaped
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.phrases import noun_phrase
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.subjects import is_first_person, is_subject_behind

# What polite address leaves when u is made je by hand: kunt je, heeft je.
POLITE: Final = {"kunt": "kun", "bent": "ben", "hebt": "heb", "wilt": "wil", "zult": "zul", "heeft": "heb"}
_ONLY_POLITE: Final = frozenset(POLITE) - {"heeft"}
_ADDRESSED: Final = frozenset("u je jij gij jullie uw".split())
_THEY: Final = frozenset("hij zij ze wie die men iemand iedereen niemand ik".split())


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
    if word == "wilt":
        return _wants(row, at)
    return _is_order(row, at, behind)


def _wants(row: Row, at: int) -> bool:
    """Whether somebody else than u or je wants here: hij wilt, wie wilt er mee, als de patiënt wilt."""
    first = row.begin(at)
    if not _ADDRESSED.isdisjoint(row.words[first : row.end(at)]):
        return False
    return not _THEY.isdisjoint(row.words[first:at]) or (noun_phrase(row, first, at) and row.written(first).istitle())


def _is_order(row: Row, at: int, behind: str) -> bool:
    """Whether this is an order: wordt lid, houdt afstand, kom langs en wordt vriend."""
    ordered = marked("orders").get(row.word(at))
    if behind in ("ook", "nu", "snel") and row.joins(at + 2):
        behind = row.word(at + 2)
    if ordered is None or behind not in ordered or row.closes(at, "?"):
        return False
    if row.starts_sentence(at):
        return True
    return row.word(at - 1) in ("en", "of") and row.joins(at) and not _has_t_before(row, at)


def _has_t_before(row: Row, at: int) -> bool:
    """Whether the verb before “en” has a t of its own: hij komt langs en wordt vriend."""
    return any(word.endswith("t") for word in row.words[row.begin(at) : at])


def _follows_as_i(row: Row, at: int) -> bool:
    """Whether only small words stand between “als ik” and the verb here: als ik ziek wordt."""
    back = at - 1
    while row.joins(back + 1) and (is_(row.word(back), "filler") or _is_made(row.word(back))):
        back -= 1
    if back == at - 1 or row.word(back) != "ik" or not row.joins(back + 1):
        return False
    return row.joins(back) and is_(row.word(back - 1), "conjunction") and is_first_person(row, back)


def _is_made(word: str) -> bool:
    return "ge" in word and is_participle_shaped(word)


def _has_you_before(row: Row, at: int) -> bool:
    """Whether je stands before as the subject of this very verb: waar je ook bent je kunt altijd bellen."""
    first = row.begin(at)
    before = [row.word(other) for other in range(first, at) if not is_(row.word(other - 1), "preposition")]
    return not {"je", "jij", "u"}.isdisjoint(before) and not is_(row.word(at - 1), "pair")
