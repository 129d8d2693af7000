"""Which words of a text are misspelled; knows what is not to be judged as Dutch, not what to say about it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.language import Languages
from postlint.dutch.lexicon import Lexicon
from postlint.dutch.proper import Proper
from postlint.dutch.words import REMEMBERED

if TYPE_CHECKING:
    from postlint.dutch.words import Words
    from postlint.text.reading import Reading

CLOSE: Final = 0.85  # cost of a slip up to which an English word is rather a misspelled Dutch one
_JOINERS: Final = ("'", "’", "\u00ad", "-", "‐", "‑")
_AFTER: Final = (".", "-", "‐", "‑")
_BLANKS: Final = (" ", "\n", "\t", "\u00a0")
_FENCES: Final = (("`", "`"), ("<", ">"), ("{", "}"))
_PLAIN: Final = str.maketrans({"’": "'", "‐": "-", "‑": "-", "\u00ad": None})
_MARKS: Final = ".,;:!?…()[]\"'“”‘’"
_LAST_LATIN: Final = "ɏ"
_WORD: Final = r"(?:[^\W_]|[\u0300-\u036f]|(?<=[^\W_])['’\u00ad‐‑-](?=[^\W_]))+"
_CLAUSE: Final = r"[:;()\[\]\"“”„«»–—•|\n]"
# What is between blanks and no running text: links, addresses, file names, paths, tags, handles, &entities; :emoji:
_NO_PROSE: Final = r"://|[@#＃＠$_\\]|\w\.\w|^[~(\"]*/|/.*/|&#?\w+;|:[\w+-]+:|\w[*]+\w"


class Slip(NamedTuple):
    """A misspelled word where it stands, as written, and what was meant, best first."""

    start: int
    end: int
    word: str
    suggestions: tuple[str, ...]


class Speller:
    """Finds the slips in texts, by one list of words."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lexicon = lexicon = Lexicon(words)
        self._languages = Languages(words, lexicon.is_word, self._is_close)
        self._proper = Proper(words)
        self._wrong = lru_cache(REMEMBERED)(self._wrong_parts)
        self._word = re.compile(_WORD)
        self._clause = re.compile(_CLAUSE)
        self._no_prose = re.compile(_NO_PROSE)

    def find(self, reading: Reading, doubts: Sequence[int]) -> Iterator[Slip]:
        """The slips of a text in order; ``doubts`` says where to look."""
        text = reading.text
        for start, end in sorted({self._token(text, at) for at in doubts}):
            wrong = self._wrong_at(text, start, end)
            if wrong and self._is_prose(text, start, end) and not self._is_elsewhere(reading, start, end):
                yield Slip(start, end, text[start:end], self._mended(text[start:end], wrong))

    def _token(self, text: str, at: int) -> tuple[int, int]:
        """The word that a run of letters belongs to, with the apostrophes and hyphens in it."""
        while at > 1 and text[at - 1] in _JOINERS and text[at - 2].isalnum():
            at -= 2
            while at and text[at - 1].isalnum():
                at -= 1
        found = self._word.match(text, at)
        return found.span() if found else (at, at)

    def _wrong_at(self, text: str, start: int, end: int) -> tuple[int, ...]:
        """Which of the parts between hyphens are misspelled where they stand, by number."""
        spelled = text[start:end]
        if text[end : end + 1] in _AFTER:
            spelled += text[end]
        if spelled.islower():
            return self._wrong(spelled, False)
        comes_first = self._proper.comes_first(text, start)
        wrong = self._wrong(spelled, comes_first)
        is_named = wrong and comes_first and not spelled.isupper() and self._proper.is_named(text, end)
        return () if is_named else wrong

    def _wrong_parts(self, spelled: str, comes_first: bool) -> tuple[int, ...]:
        """Which of the parts between hyphens are misspelled; a hyphen or full stop after the word counts."""
        whole = _normal(spelled)
        if any(char.isdigit() or char > _LAST_LATIN for char in whole):
            return ()
        bare = whole.rstrip(".")
        if self._words.known(whole) or self._words.capital(bare):
            return (0,) if spelled.islower() and self._words.capital(bare) else ()
        if not spelled.islower() and self._words.is_proper(whole):
            return ()
        parts = _parts(spelled.rstrip("."))
        numbers = range(len(parts))
        wrong = tuple(at for at in numbers if self._is_wrong(parts[at], len(parts) > 1, comes_first and not at))
        if wrong and len(parts) > 1 and self._lexicon.is_word(whole):  # sta-opstoel: sta-op, stoel
            return ()
        return wrong or ((0,) if spelled.islower() and self._lexicon.rejoined(bare) else ())

    def _is_wrong(self, part: str, is_joined: bool, comes_first: bool) -> bool:
        """Whether this is neither a word nor a name."""
        word = _normal(part)
        if is_joined and (self._lexicon.is_part(word) or (self._words.is_english(word) and not self._is_close(word))):
            return False
        if self._lexicon.is_word(word):
            if self._words.capital(word) is None:
                self._words.settle(word)
            return False
        if part.islower():
            return True
        if self._proper.is_name(part, comes_first):
            return False
        return any(self._words.frequency(candidate) for candidate in self._lexicon.suggestions.near(word))

    def _is_prose(self, text: str, start: int, end: int) -> bool:
        """Whether this stands in running text, and not in code, a link, an address, a tag or a handle."""
        left, right = max(text.rfind(blank, 0, start) for blank in _BLANKS) + 1, end
        while right < len(text) and not text[right].isspace():
            right += 1
        return not (self._no_prose.search(text, left, right) or _is_fenced(text, start, end))

    def _is_elsewhere(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the word belongs to another language where it stands."""
        text = reading.text
        word = _normal(text[start:end])
        is_english = self._words.is_english(word)
        titles = (text[left:right] for left, right in reading.quotations if left < start < right)
        if any(is_english or self._languages.is_title(title) for title in titles):
            return True
        if is_english and (self._is_in_phrase(text, start, end) or not self._is_close(word)):
            return True
        sentence = reading.sentence_at(start)
        return any(self._languages.is_foreign(piece) for piece in self._around(text, sentence, start))

    def _is_close(self, word: str) -> bool:
        """Whether a small slip makes this of a usual word."""
        near = self._lexicon.suggestions.near(word).items()
        return any(cost <= CLOSE and self._words.frequency(other) for other, cost in near)

    def _is_in_phrase(self, text: str, start: int, end: int) -> bool:
        """Whether the word before or after is English too."""
        beside = [word.strip(_MARKS).lower() for word in text[:start].split()[-1:] + text[end:].split()[:1]]
        return any(self._words.is_english(word) or "english" in self._words.languages(word) for word in beside)

    def _around(self, text: str, sentence: tuple[int, int], at: int) -> Iterator[str]:
        """The sentence around a place, and the clause in it."""
        first, last = sentence
        yield text[first:last]
        marks = [first, *(found.end() for found in self._clause.finditer(text, first, last)), last]
        yield text[max(mark for mark in marks if mark <= at) : min(mark for mark in marks if mark > at)]

    def _mended(self, written: str, wrong: tuple[int, ...]) -> tuple[str, ...]:
        """What the whole word was meant to be, where each wrong part has a suggestion."""
        whole, parts = _normal(written), _parts(written)
        meant = self._words.capital(whole) or self._lexicon.rejoined(whole)
        if meant:
            return (meant,)
        choices = {number: self._lexicon.best(_normal(parts[number])) for number in wrong}
        if not all(choices.values()):
            return ()
        first = wrong[0]
        rest = {number: best[0] for number, best in choices.items()}
        return tuple(_joined(parts, rest | {first: best}) for best in choices[first])


def _joined(parts: list[str], right: dict[int, str]) -> str:
    """The word again, with the right parts in the capitals of the wrong ones."""
    mended = [in_the_manner_of(part, part.lower(), right.get(at, part)) for at, part in enumerate(parts)]
    return "-".join(mended)


def _is_fenced(text: str, start: int, end: int) -> bool:
    """Whether this stands between backticks, or in <…> or {…}, on one line."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, after = text[first:start], text[end : last if last >= 0 else len(text)]
    return any(closing in after and _is_open(before, opening, closing) for opening, closing in _FENCES)


def _is_open(before: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return before.count(opening) % 2 == 1
    return before.rfind(opening) > before.rfind(closing)


def _normal(written: str) -> str:
    return unicodedata.normalize("NFC", written).translate(_PLAIN).lower()


def _parts(written: str) -> list[str]:
    return re.split("[-‐‑]", written)
