"""All forms of verbs that may be written for another, and where they are; knows forms, not what makes them wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from postlint.dutch.grammar.endings import POLITE, has_t, lacks_t, stems
from postlint.dutch.grammar.lists import is_, marked, members, paired
from postlint.dutch.grammar.participles import is_finite, is_participle, may_be_finite
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_BESIDE: Final = frozenset("ik hij zij ze wij we jij je men".split())
_YOU: Final = frozenset(("je", "jij"))
_TOOK_PLACE: Final = frozenset("het dat dit er wat".split())


@cache
def forms() -> dict[str, str]:
    """What each form would be if it were wrong."""
    found = {stem: f"{stem}t" for stem in stems()}
    found.update({f"{stem}t": stem for stem, marks in stems().items() if "final" not in marks})
    found.update(POLITE)
    for stem in marked("voiced_stems"):
        found[f"{stem}d"] = f"{stem}t"
        found[f"{stem}t"] = f"{stem}d"
    found.update(paired("pasts"))
    return found


def is_possible(words: Sequence[str]) -> bool:
    """Whether one of the words, by what stands beside it, may be a wrong form: a cheap look at all of them first."""
    known = forms()
    candidates = [at for at, word in enumerate(words) if word in known]
    return any(_is_possible(words, at) for at in candidates)


def _is_possible(words: Sequence[str], at: int) -> bool:
    word = words[at]
    behind = words[at + 1] if at + 1 < len(words) else ""
    if word in stems() or word in paired("pasts"):
        return "noun" not in stems().get(word, ()) or words[at - 1] in _BESIDE
    if behind in _YOU or (word in POLITE and behind != "ik"):
        return behind in _YOU
    if word[:-1] in stems() and ("ik" in words or is_(behind, "imperative")):
        return True
    if word.endswith("d"):
        return may_be_finite(words[at - 1] if at else "", behind)
    return not members("auxiliary").isdisjoint(words[:at])


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
    if word in paired("pasts"):
        return "past" if _has_subject(row, at) else None
    stem = word[:-1]
    if stem in marked("voiced_stems"):
        if word.endswith("d"):
            return "finite" if is_finite(row, at, stem) else None
        return "participle" if is_participle(row, at) else None
    if has_t(row, at):
        return "extra-t"
    return "participle" if "participle" in stems().get(stem, ()) and is_participle(row, at) else None


def _has_subject(row: Row, at: int) -> bool:
    """Whether a subject stands beside a past tense; het only where it costs: het koste veel."""
    before = row.word(at - 1) if row.joins(at) else ""
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    if row.word(at) == "koste":
        return before in _TOOK_PLACE or behind in _TOOK_PLACE
    return before in _BESIDE or behind == "ik"
