"""Whether a word with a capital is a name where it stands; knows capitals and neighbours, no sentence's meaning."""

from __future__ import annotations

import re
from typing import Final

from postlint.dutch.words import Words

ABBREVIATION: Final = 6  # letters; longer words in capitals are read as words
# A sentence, a heading, a quotation or a point of a list begins after these.
_BEGINS: Final = '[.!?…:;•|–—\n"“”„«»‘’*►▶→✓✅\U0001f000-\U0001faff\u2600-\u27bf]'
_FOLLOWED: Final = r"\s+(?:(?:van|von|de|den|der|des|ter|ten|te|du|la|le|el|al|bin|ben|['’]t)\s+){0,3}[A-ZÀ-Ý]|\s*\(\d"


class Proper:
    """Tells names from words that have a capital because they come first or stand in capitals."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._begins = re.compile(_BEGINS)
        self._followed = re.compile(_FOLLOWED)

    def is_name(self, word: str, comes_first: bool) -> bool:
        """Whether a word with a capital is a name, a brand or an abbreviation, by itself."""
        if word.isupper():
            return len(word) <= ABBREVIATION or self._words.is_proper(word.lower())
        if not word[1:].islower() or not comes_first:
            return True
        return self._words.is_proper(word.lower()) or self._words.is_proper(word[:-1].lower().rstrip("'’"))

    def is_named(self, text: str, end: int) -> bool:
        """Whether what follows a first word says that it is a name: a surname, or an age in brackets."""
        return self._followed.match(text, end) is not None

    def comes_first(self, text: str, start: int) -> bool:
        """Whether a sentence, or what looks like one, begins here."""
        at = start
        while at and not text[at - 1].isalnum():
            at -= 1
        return at == 0 or self._begins.search(text, at, start) is not None
