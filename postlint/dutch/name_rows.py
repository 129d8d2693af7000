"""Words that stand in a row as a name's do: capitals, small words, initials; knows not whether a person is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from postlint.dutch.names import PARTICLES, is_first, is_name, is_organisation, is_place
from postlint.dutch.roles import role_of

if TYPE_CHECKING:
    from postlint.text.reading import Reading

MOST_WORDS: Final = 8  # of a name; a longer row of capitals is a list or a heading
MOST_PARTICLES: Final = 3  # van der, in ’t, van ’t
_SPACES: Final = frozenset([" ", "\u00a0"])
_HYPHENS: Final = frozenset(["-", "‑"])
_JOINERS: Final = frozenset(["'", "’", *_HYPHENS])
_APOSTROPHES: Final = frozenset([" '", " ’", " ‘", *_SPACES])
_STOPS: Final = frozenset([".", ". ", ".\u00a0"])
_BEGINS: Final = frozenset('.!?…:;•|–—\n"“”„«»*►▶→✓✅')
_FIRST_PICTURE: Final = "\u2600"
_INNER: Final = ("Mc", "De", "Mac", "Van", "Ver")  # McCarthy, DeVries


class NameRow(Struct, frozen=True):
    """Words that may be a name, by number: ``core`` is the first one that is no particle, ``end`` is after the last."""

    start: int
    core: int
    end: int


class Line:
    """The words of a text with what stands between them."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.words = reading.words

    def before(self, at: int) -> str:
        """What stands between a word and the one before it; a line break at the edges of the text."""
        return self.text[self.words[at - 1].end : self.words[at].start] if 0 < at < len(self.words) else "\n"

    def lower(self, at: int) -> str:
        """A word in lower case, or nothing where there is none."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def written(self, at: int) -> str:
        """A word as it was written."""
        return self.text[self.words[at].start : self.words[at].end]

    def phrase(self, start: int, end: int) -> str:
        """Words and what stands between them, in lower case."""
        return self.text[self.words[start].start : self.words[end - 1].end].lower()

    def has_capital(self, at: int) -> bool:
        """Whether a word starts with a capital."""
        return self.text[self.words[at].start].isupper()

    def is_initial(self, at: int) -> bool:
        """Whether a word is a capital by itself, with its full stop."""
        word = self.words[at]
        return word.end - word.start == 1 and self.has_capital(at) and self.text.startswith(".", word.end)

    def comes_first(self, at: int) -> bool:
        """Whether a sentence, a heading or a point of a list begins with a word."""
        place = self.words[at].start - 1
        while place >= 0 and not self.text[place].isalnum():
            if self.text[place] in _BEGINS or self.text[place] >= _FIRST_PICTURE:
                return True
            place -= 1
        return place < 0

    def row_at(self, at: int) -> NameRow:
        """The row that a word with a capital begins; small words and initials before it are taken in."""
        end = at + 1
        while end - at < MOST_WORDS and (more := self._goes_on(end)) > end:
            end = more
        core = start = at
        while core < end - 1 and self.words[core].lower in PARTICLES and not self.is_initial(core):
            core += 1
        while start and at - start < MOST_PARTICLES and self._is_small(start - 1, start):
            start -= 1
        while start and at - start < MOST_PARTICLES and self._opens_surname(start - 1):
            start -= 1
        return NameRow(start, core, end)

    def _goes_on(self, at: int) -> int:
        """Where the row goes on to when this word belongs to it; else this number."""
        gap = self.before(at)
        if gap in _JOINERS and self._is_capitalised(at):
            return at + 1
        if gap not in _APOSTROPHES | _HYPHENS and not (gap in _STOPS and self.is_initial(at - 1)):
            return at
        last = at
        while self.lower(last) in PARTICLES and last - at < MOST_PARTICLES and not self.is_initial(last):
            last += 1
        if last == len(self.words) or (last > at and self.before(last) not in _APOSTROPHES | _JOINERS):
            return at
        return last + 1 if self._is_capitalised(last) and not self._opens_other(last) else at

    def _is_capitalised(self, at: int) -> bool:
        """Whether a word has its first letter as its only capital, as names do and abbreviations do not."""
        written = self.written(at)
        inner = next((len(prefix) for prefix in _INNER if written.startswith(prefix) and len(written) > 4), 1)
        return written[0].isupper() and (len(written) == 1 or written[1:].islower() or written[inner + 1 :].islower())

    def _opens_other(self, at: int) -> bool:
        """Whether a word with a capital begins something else: a title, a place, an organisation."""
        word = self.words[at].lower
        return (
            role_of(word) in ("title", "honorific") or is_organisation(word) or (is_place(word) and not is_name(word))
        )

    def _opens_surname(self, at: int) -> bool:
        """Whether a small word has the capital of a surname by itself: aldus Van den Berg."""
        return (
            self.words[at].lower in PARTICLES
            and self.has_capital(at)
            and self.before(at + 1) in _APOSTROPHES
            and not self.comes_first(at)
        )

    def _is_small(self, at: int, following: int) -> bool:
        """Whether a word is a small word of the surname after it; first names have none."""
        word, after = self.words[at].lower, self.words[following].lower
        return (
            word in PARTICLES
            and not self.has_capital(at)
            and self.before(following) in _APOSTROPHES
            and (after in PARTICLES or not is_first(after))
        )
