"""Words and phrases that hurt, and where they stand in a text; knows words, not what to say about them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from postlint.dutch.grammar.row import Row
    from postlint.text.reading import Reading

_FOLDER: Final = os.path.dirname(__file__)
_HIDDEN: Final = "*"  # what a writer puts for the letters of a coarse word
# What makes a word that is no insult by itself (eikel, varken) one.
_AIMED: Final = frozenset(
    "stelletje stel vuile vieze stomme domme smerige achterlijke luie lelijke gore vuil vies lelijk ouwe zielige "
    "arrogante verdomde godverdomse gestoorde jij jullie rotte klote kut kanker tering tyfus fucking".split()
)
_CALLED: Final = re.compile(
    r"(?:wat een|(?:je|jij|u) bent (?:echt )?(?:een|zo'n)|ben je (?:een|zo'n)|(?:hij|zij|ze) is een)$"
)
_NAMED: Final = frozenset("woord term scheldwoord woorden termen scheldwoorden".split())
_COMMON: Final = frozenset(
    "ik je jij we wij jou mijn bent zijn krijg krijgen maken weten weet huis maak jullie houd hou houden waar woont "
    "vinden een te kinderen gezin allemaal dicht elkaar geweest lekker maar".split()
)
_FOLLOWS_COMMAND: Final = frozenset("jij jullie met hier dan zeg nu allemaal eens snel toch allebei".split())
_FOLLOWS_NOUN: Final = frozenset("is was ben bent zijn die dat van zeg toch hè als om in op en ook weer heeft".split())


class Offence(NamedTuple):
    """A place that hurts, and how: coarse, insult or threat."""

    start: int
    end: int
    how: str


class Respect:
    """The words and phrases by their first word, a house's own included."""

    def __init__(self, own: Iterable[str], accept: frozenset[str]) -> None:
        entries = {**listed(), **{entry.lower(): ("coarse", frozenset[str]()) for entry in own}}
        self._by_word: dict[str, list[tuple[list[str], str, frozenset[str]]]] = {}
        self._by_rarest: dict[str, list[tuple[list[str], int]]] = {}
        for entry in sorted(entries, key=lambda entry: -len(entry)):
            if entry not in accept:
                words = entry.split(" ")
                self._by_word.setdefault(words[0], []).append((words, *entries[entry]))
                pieces = re.findall(r"\w+", entry)
                rarest = _rarest(pieces)
                self._by_rarest.setdefault(rarest, []).append((pieces, pieces.index(rarest)))
        self._hidden = [entry for entry in entries if _HIDDEN in entry and entry not in accept]

    def is_possible(self, reading: Reading) -> bool:
        """Whether the words of an entry stand in a row somewhere: a cheap look first."""
        if _HIDDEN in reading.text:
            return True
        words = reading.lower_words
        for word in self._by_rarest.keys() & reading.vocabulary:
            for pieces, offset in self._by_rarest[word]:
                starts = (at - offset for at, other in enumerate(words) if other == word and at >= offset)
                if any(words[start : start + len(pieces)] == pieces for start in starts):
                    return True
        return False

    def find(self, row: Row) -> Iterator[Offence]:
        """What hurts in a text, in order."""
        at = 0
        while at < len(row.words):
            found = self._at(row, at)
            if found is None:
                at += 1
                continue
            length, how = found
            yield Offence(row.spans[at][0], row.spans[at + length - 1][1], how)
            at += length
        yield from self._find_hidden(row.reading.text)

    def _at(self, row: Row, at: int) -> tuple[int, str] | None:
        for words, how, marks in self._by_word.get(row.word(at), ()):
            last = at + len(words)
            if row.words[at:last] == words and _holds(row, at, last, marks):
                return len(words), how
        return None

    def _find_hidden(self, text: str) -> Iterator[Offence]:
        if _HIDDEN in text:
            pattern = "|".join(map(re.escape, self._hidden))
            for found in re.finditer(rf"(?<![\w*])(?:{pattern})(?![\w*])", text, re.IGNORECASE):
                yield Offence(found.start(), found.end(), "coarse")


@cache
def listed() -> dict[str, tuple[str, frozenset[str]]]:
    """All entries, the compounds made up, each with how it hurts and its marks."""
    found = {}
    for entry, rest in _lines("words"):
        how, *marks = rest.split()
        found[entry] = how, frozenset(marks)
    parts = _lines("compounds")
    for first, reach in parts:
        if first.endswith("-"):
            for last, mark in parts:
                if last.startswith("-") and (reach == "any" or mark == "harsh"):
                    found.setdefault(first[:-1] + last[1:], ("coarse", frozenset()))
    return found


def needed(own: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words, and the parts of words, of which a text that hurts has at least one."""
    entries = [entry for entry in (*listed(), *(entry.lower() for entry in own)) if _HIDDEN not in entry]
    return frozenset(_rarest(re.findall(r"\w+", entry)) for entry in entries), (_HIDDEN,)


def _rarest(words: list[str]) -> str:
    """The word of a phrase by which it is looked for: the longest that not every other text has."""
    return max(words, key=lambda word: (word not in _COMMON, len(word)))


def _holds(row: Row, at: int, last: int, marks: frozenset[str]) -> bool:
    """Whether the words stand in one row, are not named as words, and mean what the list means here."""
    if row.word(at - 1) in _NAMED or not all(row.joins(next_) for next_ in range(at + 1, last)):
        return False
    if "lower" in marks and not row.written(at).islower():
        return False
    behind = row.word(last) if row.joins(last) else ""
    if "command" in marks:
        return not row.joins(at) and (not behind or behind in _FOLLOWS_COMMAND)
    if "adverb" in marks and behind and behind not in _FOLLOWS_NOUN:
        return False
    return "aimed" not in marks or _is_aimed(row, at)


def _is_aimed(row: Row, at: int) -> bool:
    """Whether what stands before calls somebody this: wat een eikel, vuile …"""
    if not row.joins(at):
        return False
    before = row.word(at - 1)
    return before in _AIMED or _CALLED.search(" ".join(row.words[max(row.begin(at), at - 4) : at])) is not None


def _lines(name: str) -> list[tuple[str, str]]:
    found = []
    with open(os.path.join(_FOLDER, f"{name}.txt"), encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                entry, _, rest = line.rstrip("\n").partition("\t")
                found.append((entry, rest))
    return found
