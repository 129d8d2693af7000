"""Which words of a text are misspelled; knows what is not to be judged as Dutch, not what to say about it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.language import Languages
from postlint.dutch.proper import Proper

if TYPE_CHECKING:
    from postlint.dutch.lexicon import Lexicon
    from postlint.text.reading import Reading

CLOSE: Final = 0.85  # cost of a slip up to which an English word is rather a misspelled Dutch one
_HYPHENS: Final = ("-", "‐", "‑")
_JOINERS: Final = ("'", "’", "\u00ad", *_HYPHENS)
_PLAIN: Final = str.maketrans({"’": "'", "‐": "-", "‑": "-", "\u00ad": None})
_LAST_LATIN: Final = "ɏ"
# What is no running text: code, links, addresses, file names, placeholders, tags, handles, :emoji:, entities.
_NO_TEXT: Final = (
    r"`[^`\n]*`|https?://\S+|\S+@\S+|[@#＃＠$][^\s.,;:!?)]+|:[\w+-]+:|<[^<>\n]*>|\{[^{}\n]*\}|&#?\w+;"
    r"|\S*[_\\]\S*|\S*\w\.\w\S*|(?<!\S)~?/\S+|(?<!\S)\S+/\S+/\S+"
)
_PLURAL: Final = r"(?<![\w'’-])[^\W\d_]{2,}['’]s(?![\w'’-])"
_CLAUSE: Final = r"[:;()\[\]\"“”„«»–—•|\n]"


class Slip(NamedTuple):
    """A misspelled word where it stands, as written, and what was meant, best first."""

    start: int
    end: int
    word: str
    suggestions: tuple[str, ...]


class Speller:
    """Finds the slips in texts, by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = lexicon.words
        self._suggestions = lexicon.suggestions
        self._languages = Languages(lexicon.words, lexicon.is_word)
        self._proper = Proper(lexicon.words)
        self._no_text = re.compile(_NO_TEXT)
        self._plural = re.compile(_PLURAL)
        self._clause = re.compile(_CLAUSE)

    def find(self, reading: Reading) -> Iterator[Slip]:
        """The slips of a text in order."""
        text = reading.text
        fresh = self._lexicon.fresh(reading.vocabulary)
        starts = {word.start for word in reading.words if word.lower in fresh} if fresh else set()
        if "'" in text or "’" in text:
            starts.update(found.start() for found in self._plural.finditer(text))
        if not starts:
            return
        no_text = [found.span() for found in self._no_text.finditer(text)]
        for start, end in sorted({_token(text, at) for at in starts}):
            if reading.zone(start) or any(left < end and start < right for left, right in no_text):
                continue
            wrong = self._wrong_parts(text, start, end)
            if wrong and not self._is_elsewhere(reading, start, end):
                yield Slip(start, end, text[start:end], self._mended(text[start:end], wrong))

    def _wrong_parts(self, text: str, start: int, end: int) -> list[int]:
        """Which of the parts between hyphens are misspelled, by number."""
        whole = _normal(text[start:end])
        if any(char.isdigit() or char > _LAST_LATIN for char in whole) or self._is_listed(text, whole, end):
            return []
        wrong, at = [], start
        for number, part in enumerate(_parts(text[start:end])):
            if part and self._is_wrong(text, at, at + len(part)):
                wrong.append(number)
            at += len(part) + 1
        return wrong

    def _is_listed(self, text: str, whole: str, end: int) -> bool:
        """Whether the dictionary has this as it stands, hyphens and full stop included."""
        return self._words.known(whole) or (text.startswith(".", end) and self._words.known(whole + "."))

    def _is_wrong(self, text: str, start: int, end: int) -> bool:
        """Whether what stands here is neither a word nor a name."""
        written = text[start:end]
        word = _normal(written)
        is_joined = text[start - 1 : start] in _HYPHENS or text[end : end + 1] in _HYPHENS
        if self._lexicon.is_part(word) if is_joined else self._lexicon.is_word(word):
            return False
        if written.islower():
            return True
        if self._proper.is_certain(text, start, end) or self._proper.is_likely(text, start, end):
            return False
        return any(self._words.frequency(candidate) for candidate in self._suggestions.near(word))

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
        near = self._suggestions.near(word).items()
        return any(cost <= CLOSE and self._words.frequency(other) for other, cost in near)

    def _is_in_phrase(self, text: str, start: int, end: int) -> bool:
        """Whether the word before or after is English too."""
        beside = text[:start].split()[-1:] + text[end:].split()[:1]
        return any(self._words.is_english(word) or "english" in self._words.languages(word) for word in beside)

    def _around(self, text: str, sentence: tuple[int, int], at: int) -> Iterator[str]:
        """The sentence around a place, and the clause in it."""
        first, last = sentence
        yield text[first:last]
        marks = [first, *(found.end() for found in self._clause.finditer(text, first, last)), last]
        yield text[max(mark for mark in marks if mark <= at) : min(mark for mark in marks if mark > at)]

    def _mended(self, written: str, wrong: list[int]) -> tuple[str, ...]:
        """What the whole word was meant to be, where each wrong part has a suggestion."""
        parts = _parts(written)
        choices = {number: self._suggestions.best(_normal(parts[number])) for number in wrong}
        if not all(choices.values()):
            return ()
        first = wrong[0]
        rest = {number: best[0] for number, best in choices.items()}
        return tuple(_joined(parts, rest | {first: best}) for best in choices[first])


def _joined(parts: list[str], right: dict[int, str]) -> str:
    """The word again, with the right parts in the capitals of the wrong ones."""
    mended = [in_the_manner_of(part, part.lower(), right.get(at, part)) for at, part in enumerate(parts)]
    return "-".join(mended)


def _token(text: str, at: int) -> tuple[int, int]:
    """The word around a letter: letters, digits, and apostrophes and hyphens between or beside them."""
    start = end = at
    while start and (
        _in_word(text[start - 1]) or (text[start - 1] in _JOINERS and _in_word(text[start - 2 : start - 1]))
    ):
        start -= 1
    while end < len(text) and (_in_word(text[end]) or (text[end] in _JOINERS and _in_word(text[end + 1 : end + 2]))):
        end += 1
    return start, end


def _in_word(char: str) -> bool:
    return char.isalnum() or "\u0300" <= char <= "\u036f"


def _normal(written: str) -> str:
    return unicodedata.normalize("NFC", written).translate(_PLAIN).lower()


def _parts(written: str) -> list[str]:
    return re.split("[-‐‑]", written)
