"""A text as a row of words with the marks between them; knows letters and punctuation, no Dutch."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from postlint.model import Post
    from postlint.text.reading import Reading

_WORD: Final = re.compile(r"[^\W_]+(?:(?:[\u0300-\u036f]+|['’‑./&+-](?=[^\W_]))[^\W_]*)*")
_STOPS: Final = re.compile(r"[.!?…:;•|\n]| [-–—*] ")
_JOINED: Final = frozenset("_/\\")  # beside a letter in code and file names
_FAR: Final = 80  # words: what is farther away in a text without marks says nothing about a word
_LONG: Final = 1_000  # characters: a longer sentence is taken for one without an end
_NESTED: Final = 4  # quotations in one another
_FEW: Final = 3  # words in quotation marks that are named rather than used
# Word, red and land are English too; one of these beside them says which language the text is in.
_ENGLISH: Final = frozenset("the and you your with this that are from".split())


class Row:
    """The words of a text by index; an index outside the text answers as nothing would."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        text = reading.text
        self.spans = [match.span() for match in _WORD.finditer(text)]
        lower = reading.lower if len(reading.lower) == len(text) else ""  # İ lowers to two characters
        if lower:
            lower = lower.replace("’", "'")
            self.words = [lower[start:end] for start, end in self.spans]
        else:
            self.words = [text[start:end].lower().replace("’", "'") for start, end in self.spans]

    def word(self, at: int) -> str:
        """The word in lower case."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def written(self, at: int) -> str:
        """The word as it stands there."""
        start, end = self.spans[at]
        return self.reading.text[start:end]

    def joins(self, at: int) -> bool:
        """Whether a word follows the one before it with nothing but blanks between."""
        return 0 < at < len(self.spans) and not self._between(at).strip(" \xa0")

    def starts_sentence(self, at: int) -> bool:
        """Whether a sentence begins here."""
        return at == 0 or _STOPS.search(self._between(at)) is not None

    def begin(self, at: int) -> int:
        """Where the stretch of words without a mark between them begins that holds this one."""
        least = at - _FAR
        while at > least and self.joins(at):
            at -= 1
        return at

    def end(self, at: int) -> int:
        """Where that stretch ends: the index after its last word."""
        most = at + _FAR
        at += 1
        while at < most and self.joins(at):
            at += 1
        return at

    def closes(self, at: int, mark: str) -> bool:
        """Whether the sentence of this word ends in a mark."""
        text, end = self.reading.text, self.spans[at][1]
        stop = _STOPS.search(text, end, end + _LONG)
        return stop is not None and mark in text[stop.start() : stop.start() + 2]

    def counts(self, first: int, last: int) -> bool:
        """Whether these words are running text in Dutch, and not a tag, a link, a name, or words named as words."""
        start, end = self.spans[first][0], self.spans[last][1]
        if self.reading.zone(start) or self.reading.zone(end - 1) or self._is_name(first):
            return False
        if not _JOINED.isdisjoint(self.reading.text[max(start - 1, 0) : end + 1]):
            return False
        if not _ENGLISH.isdisjoint(self.words[self.begin(first) : self.end(last)]):
            return False
        quotations = self.reading.quotations
        before = bisect_right(quotations, (start, len(self.reading.text)))
        around = [span for span in quotations[max(before - _NESTED, 0) : before] if start < span.end]
        return all(self._is_used(*span) for span in around)

    def _is_name(self, at: int) -> bool:
        return self.written(at).istitle() and self.joins(at)

    def _is_used(self, start: int, end: int) -> bool:
        return bisect_left(self.spans, (end, end)) - bisect_left(self.spans, (start, start)) > _FEW

    def _between(self, at: int) -> str:
        return self.reading.text[self.spans[at - 1][1] : self.spans[at][0]]


def row(post: Post, reading: Reading) -> Row:
    """The row of a post, made once and kept with the post."""
    found: Row | None = post.memo.get("row")
    if found is None:
        found = post.memo["row"] = Row(reading)
    return found
