"""All forms of verbs that may be written for another, and where they are; knows forms, not what makes them wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from postlint.dutch.grammar.clauses import clause_begin, is_small
from postlint.dutch.grammar.endings import YOURS, lacks_t, lacks_t_for_you, stems
from postlint.dutch.grammar.extra_t import POLITE, has_t
from postlint.dutch.grammar.joined import CARING
from postlint.dutch.grammar.lists import is_, marked, members, paired
from postlint.dutch.grammar.participles import is_finite, is_participle
from postlint.dutch.grammar.phrases import noun_phrase
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_BESIDE: Final = frozenset("ik hij zij ze wij we jij je men".split())
_SUBJECTS: Final = _BESIDE | frozenset("er dit dat het die wie wat u iemand iedereen niemand".split())
_YOU: Final = frozenset(("je", "jij"))
_AUXILIARIES: Final = frozenset(
    "is was waren ben bent zijn wordt worden werd werden heb hebt heeft hebben had hadden kan kunnen".split()
)
_BEFORE_NOUN: Final = frozenset("de een deze die onze mijn jouw hun elke alle".split())
_SPOKEN: Final = frozenset(("ik", "je", "jij"))
_NEAR: Final = 7  # words between je and its verb at the end of a clause
_FAR: Final = 14  # words between an auxiliary and its participle
_TOOK_PLACE: Final = frozenset("het dat dit er wat".split())


@cache
def forms() -> dict[str, str]:
    """What each form would be if it were wrong."""
    found = {stem: f"{stem}t" for stem in stems()}
    found.update({f"{stem}t": stem for stem, marks in stems().items() if "final" not in marks})
    found.update(POLITE)
    for stem, marks in marked("voiced_stems").items():
        if "participle" not in marks:
            found[f"{stem}d"] = f"{stem}t"
        found[f"{stem}t"] = f"{stem}d"
    found.update(paired("pasts"))
    found.update(YOURS)
    return found


def is_possible(words: Sequence[str]) -> bool:
    """Whether one of the words, by what stands beside it, may be a wrong form: a cheap look at all of them first."""
    known = forms()
    candidates = [at for at, word in enumerate(words) if word in known]
    return any(_is_possible(words, at) for at in candidates)


def _is_possible(words: Sequence[str], at: int) -> bool:
    word = words[at]
    before = words[at - 1] if at else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if word in stems():
        if behind in _YOU and before not in _SUBJECTS and word not in CARING:
            return at + 2 < len(words) and words[at + 2] in marked("owned")
        return before != "ik" and behind != "ik" and before not in _AUXILIARIES
    if word in YOURS:
        return before != "ik" and behind not in _SPOKEN and not _YOU.isdisjoint(words[max(at - _NEAR, 0) : at])
    if word in paired("pasts"):
        return before not in _BEFORE_NOUN
    if behind in _YOU or (word in POLITE and behind != "ik"):
        return behind in _YOU or word == "wilt"
    if word[:-1] in stems() and ("ik" in words or word in marked("orders")):
        return True
    if word.endswith("d"):
        return before not in _AUXILIARIES
    return behind in _AUXILIARIES or not members("auxiliary").isdisjoint(words[max(at - _FAR, 0) : at])


def find(row: Row) -> Iterator[Slip]:
    """The wrong forms of a text, in order."""
    for at, word in enumerate(row.words):
        right = forms().get(word)
        if right is None:
            continue
        case = _wrong(row, at, word)
        if case is not None and row.counts(at, at):
            yield Slip(*row.spans[at], right, case)


def _wrong(row: Row, at: int, word: str) -> str | None:
    """In what way the form here is wrong; None where it is right."""
    if word in stems():
        return "" if lacks_t(row, at) else None
    if word in YOURS:
        return "" if lacks_t_for_you(row, at) else None
    if word in paired("pasts"):
        return "past" if _has_subject(row, at) else None
    stem = word[:-1]
    if stem in marked("voiced_stems"):
        if word.endswith("d"):
            return "finite" if is_finite(row, at, stem) else None
        return "participle" if is_participle(row, at) else None
    if has_t(row, at):
        return "no-t" if word == "wilt" and row.word(at + 1) not in _YOU else "extra-t"
    return "participle" if "participle" in stems().get(stem, ()) and is_participle(row, at) else None


def _has_subject(row: Row, at: int) -> bool:
    """Whether a subject stands beside a past tense; het only where it costs: het koste veel."""
    before = row.word(at - 1) if row.joins(at) else ""
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    if row.word(at) == "koste":
        return before in _TOOK_PLACE or behind in _TOOK_PLACE
    if before in _BESIDE or before in ("niemand", "iedereen") or behind == "ik":
        return True
    first = clause_begin(row, at)
    return (
        row.starts_sentence(row.begin(at))
        and noun_phrase(row, first, at)
        and (is_small(behind) or behind == "zich" or is_(behind, "article"))
    )
