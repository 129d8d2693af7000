"""Terms that have a plain word, and where they stand in a text; knows words and sentences, not what to say of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from postlint.dutch.capitals import capitalised, in_the_manner_of
from postlint.dutch.explained import is_explained, is_name
from postlint.text.reading import OPENING

if TYPE_CHECKING:
    from postlint.dutch.grammar.row import Row
    from postlint.text.reading import Reading

_INFO: Final = "info"
_OR: Final = " or "
_ENDINGS: Final = {"a": ("'s",), "e": ("s", "n", "ën"), "i": ("'s",), "o": ("'s",), "u": ("'s",), "y": ("'s",)}
_AFTER_CONSONANT: Final = ("s", "e", "en")
_SHORTEST_REST: Final = 3  # letters of what follows a term in a compound
_PREPOSITIONS: Final = frozenset(
    "aan bij binnen buiten dicht door in met na onder op rond uit van ver via voor zonder".split()
)
_DETERMINERS: Final = frozenset("een elk geen hun het ieder jouw jullie mijn ons welk zijn".split())


class Term(NamedTuple):
    """A term with its plain words, the likeliest first; ``info`` is one that many people know."""

    term: str
    plain: tuple[str, ...]
    info: bool


class Use(NamedTuple):
    """A term where it stands; ``new`` is what the range up to ``fixed_end`` may become, if that is clear."""

    start: int
    end: int
    term: Term
    new: tuple[str, ...]
    fixed_end: int


class Jargon:
    """Terms by their first letters, the house's own included."""

    def __init__(self, own: Mapping[str, str], accept: frozenset[str]) -> None:
        terms = {**terms_of_the_list(), **{term: Term(term, (plain,), False) for term, plain in own.items()}}
        self._by_opening: dict[str, list[Term]] = {}
        self._starts: dict[str, list[str]] = {}
        for term in sorted(terms.values(), key=lambda term: -len(term.term)):
            if term.term.lower() not in accept:
                first = term.term.lower().partition(" ")[0]
                start = first.partition("-")[0].partition("'")[0]
                self._by_opening.setdefault(first[:OPENING], []).append(term)
                self._starts.setdefault(start[:OPENING], []).append(start)

    def is_possible(self, reading: Reading) -> bool:
        """Whether one of the words begins as a term does: a cheap look first."""
        terms, vocabulary = self._starts, reading.vocabulary
        if not terms.keys().isdisjoint(vocabulary):
            return True
        starts = [start for opening in terms.keys() & reading.openings for start in terms[opening]]
        return any(word.startswith(start) for start in starts for word in vocabulary)

    def find(self, row: Row) -> Iterator[Use]:
        """The terms of a text that are not explained in it before, in order."""
        known: set[tuple[str, ...]] = set()
        at = 0
        while at < len(row.words):
            found = self._at(row, at)
            if found is None:
                at += 1
                continue
            term, last = found
            if is_explained(row, at, last, term.plain):
                known.add(term.plain)
            elif term.plain not in known and not is_name(row, at) and row.counts(at, last):
                yield _use(row, at, last, term)
            at = last + 1

    def _at(self, row: Row, at: int) -> tuple[Term, int] | None:
        """The term that begins with this word, the longest first, and its last word."""
        for term in self._that_open(row.word(at)):
            parts = term.term.lower().split(" ")
            last = at + len(parts) - 1
            whole = row.words[at:last] == parts[:-1] and all(row.joins(next_) for next_ in range(at + 1, last + 1))
            if whole and _matches(row.word(last), parts[-1], term) and _has_capitals(row.written(at), term.term):
                return term, last
        return None

    def _that_open(self, word: str) -> list[Term]:
        """The terms that may begin a word, those that stand before a hyphen (CVA-poli) included."""
        found = self._by_opening.get(word[:OPENING], [])
        first = word.partition("-")[0]
        return found if len(first) >= OPENING or first == word else [*found, *self._by_opening.get(first, [])]


def needed(own: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words, and the openings of words, of which a text with terms has at least one."""
    words: set[str] = set()
    openings: set[str] = set()
    listed = terms_of_the_list()
    for term in (*listed, *own):
        pieces = term.replace("-", " ").replace("'", " ").split()
        piece = max(pieces, key=lambda piece: (piece.isupper(), len(piece))).lower()
        if len(piece) < OPENING:
            words.add(piece)
        elif term in listed and listed[term].info:  # of these no compounds count: poliklinisch, but not polikliniek
            words.update(piece + ending for ending in ("", *_endings(piece)))
        else:
            openings.add(piece[:OPENING])
    return frozenset(words), frozenset(openings)


@cache
def terms_of_the_list() -> dict[str, Term]:
    """The terms of jargon.txt."""
    found = {}
    with open(os.path.join(os.path.dirname(__file__), "jargon.txt"), encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                term, plain, *marks = line.rstrip("\n").split("\t")
                found[term] = Term(term, tuple(plain.split(_OR)), _INFO in marks)
    return found


def _matches(word: str, term: str, entry: Term) -> bool:
    """Whether a word is the term, an inflection of it or, unless everybody knows the term, a compound with it."""
    if word == term:
        return True
    rest = word.removeprefix(term)
    if rest == word:
        return False
    if rest[0] == "-":
        return not entry.info and len(rest) > _SHORTEST_REST
    return len(term) >= OPENING and (rest in _endings(term) or (not entry.info and len(rest) >= _SHORTEST_REST))


def _endings(term: str) -> tuple[str, ...]:
    """With what a term that has no line of its own may end, in the plural or before a noun."""
    return _ENDINGS.get(term[-1], _AFTER_CONSONANT)


def _has_capitals(written: str, term: str) -> bool:
    """Whether an abbreviation stands there in its capitals; any other term may have any."""
    return not term[:2].isupper() or written.startswith(term.partition("'")[0])


def _use(row: Row, at: int, last: int, term: Term) -> Use:
    start, end = row.spans[at][0], row.spans[last][1]
    if " ".join(row.words[at : last + 1]) != term.term.lower():
        return Use(start, end, term, (), end)
    text = row.reading.text
    if _is_before_noun(row, at, term) and term.plain[0].partition(" ")[0] in _PREPOSITIONS:
        if not (row.joins(last + 1) and row.word(last + 1).isalpha()):
            return Use(start, end, term, (), end)
        new, end_of_noun = f"{row.word(last + 1)} {term.plain[0]}", row.spans[last + 1][1]
        return Use(start, end, term, (_as_written(row, at, term, new),), end_of_noun)
    return Use(start, end, term, tuple(_as_written(row, at, term, plain, text[start:end]) for plain in term.plain), end)


def _is_before_noun(row: Row, at: int, term: Term) -> bool:
    """Whether a term stands before its noun: postoperatieve zorg, een cardiaal probleem; not: dat gaat intraveneus."""
    return term.term.endswith("e") or (row.joins(at) and row.word(at - 1) in _DETERMINERS)


def _as_written(row: Row, at: int, term: Term, new: str, written: str = "") -> str:
    """New text with the capitals of what it replaces; an abbreviation has them only where a sentence begins."""
    if not term.term[:2].isupper() and written:
        return in_the_manner_of(written, term.term.lower(), new)
    return capitalised(new) if row.starts_sentence(at) else new
