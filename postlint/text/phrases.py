"""Terms and patterns to look for in a text; knows where a match does not count, not what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from postlint.model import Needs

if TYPE_CHECKING:
    from postlint.text.reading import Reading

PATTERN_SECONDS: Final = 0.5  # a house's pattern on one text; beyond it the check has failed

_ZONES: Final = {"links": "url", "handles": "mention", "hashtags": "hashtag"}


class Match(NamedTuple):
    """A place that a term or pattern matches; ``phrase`` is the term or pattern as the house wrote it."""

    start: int
    end: int
    phrase: str


class Phrases:
    """Terms (whole words) and patterns (regular expressions), with where they may match.

    ``zones`` names the entities whose text counts too: links, handles, hashtags.
    """

    def __init__(
        self,
        terms: Sequence[str] = (),
        patterns: Sequence[str] = (),
        match_case: bool = False,
        zones: Sequence[str] = (),
        quotations: bool = True,
    ) -> None:
        self.terms = terms
        self.patterns = patterns
        self.match_case = match_case
        self.zones = frozenset(["", "cashtag", *(_ZONES[zone] for zone in zones)])
        self.quotations = quotations

    @property
    def needs(self) -> Needs | None:
        """What a text must hold for any of these to match; None where patterns make that unknowable."""
        if self.patterns:
            return None
        return Needs(frozenset(self._by_word), tuple(sorted(term.lower() for term in self._wordless)))

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[str, int]]]:
        index: dict[str, list[tuple[str, int]]] = {}
        for term in self.terms:
            word, offset = _key(term)
            if word:
                index.setdefault(word, []).append((term, offset))
        return index

    @cached_property
    def _wordless(self) -> list[str]:
        return [term for term in self.terms if not _key(term)[0]]

    @cached_property
    def _compiled(self) -> list[Any]:
        regex = import_module("regex") if self.patterns else None
        flags = 0 if self.match_case or regex is None else regex.IGNORECASE
        return [regex.compile(pattern, flags) for pattern in self.patterns] if regex else []

    def find(self, reading: Reading) -> Iterator[Match]:
        """All matches in the order of the text; of terms that begin at one place the longest."""
        found = sorted(
            [*self._find_terms(reading), *self._find_patterns(reading)], key=lambda match: (match.start, -match.end)
        )
        end = -1
        for match in found:
            if match.start >= end and self.counts(reading, match.start):
                end = max(match.end, match.start + 1)
                yield match

    def counts(self, reading: Reading, offset: int) -> bool:
        """Whether what stands here is where these phrases may match."""
        if len(self.zones) < 5 and reading.zone(offset) not in self.zones:
            return False
        return self.quotations or not reading.quoted(offset)

    def _find_terms(self, reading: Reading) -> Iterator[Match]:
        index = self._by_word
        if index and not reading.vocabulary.isdisjoint(index):
            for word in reading.words:
                for term, offset in index.get(word.lower, ()):
                    start = word.start - offset
                    if self._stands_at(reading.text, term, start):
                        yield Match(start, start + len(term), term)
        for term in self._wordless:
            flags = 0 if self.match_case else re.IGNORECASE
            for found in re.finditer(re.escape(term), reading.text, flags):
                if self._stands_at(reading.text, term, found.start()):
                    yield Match(found.start(), found.end(), term)

    def _stands_at(self, text: str, term: str, start: int) -> bool:
        end = start + len(term)
        written = text[start:end] if start >= 0 else ""
        if written != term and (self.match_case or written.lower() != term.lower()):
            return False
        return not (_joins(text[start - 1 : start], term[0]) or _joins(text[end : end + 1], term[-1]))

    def _find_patterns(self, reading: Reading) -> Iterator[Match]:
        for pattern, compiled in zip(self.patterns, self._compiled, strict=True):
            for found in compiled.finditer(reading.text, timeout=PATTERN_SECONDS):
                if found.end() > found.start():
                    yield Match(found.start(), found.end(), pattern)


def _joins(outside: str, edge: str) -> bool:
    """Whether a term's edge would cut a word: a letter or digit on both sides."""
    return outside.isalnum() and edge.isalnum()


def _key(term: str) -> tuple[str, int]:
    """The longest word of a term in lower case, by which it is looked up, and where it begins in the term.

    A term without letters and digits has none, and neither has one with combining marks.
    """
    if any("\u0300" <= char <= "\u036f" for char in term):
        return "", 0
    words = [(found.group(), found.start()) for found in re.finditer(r"[^\W_]+", term.lower())]
    return max(words, key=lambda word: (len(word[0]), -word[1]), default=("", 0))
