"""Which language a piece of text is in, as far as spelling must know: Dutch or another; knows no grammar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from postlint.dutch.words import Words

DUTCH: Final = "dutch"
ENGLISH: Final = "english"
SHARED: Final = frozenset(["of", "over", "under", "we"])  # Dutch words that say nothing in an English title
ENOUGH: Final = 6  # words of a sentence that would hold at least one of the small words, were it Dutch
FEW: Final = 3  # words from which on a piece that is mostly unknown is taken for another language
_WORD: Final = r"[^\W\d_]+(?:['’][^\W\d_]+)*"


class Languages:
    """Tells pieces of text by the small words that every sentence needs."""

    def __init__(self, words: Words, is_word: Callable[[str], bool], is_close: Callable[[str], bool]) -> None:
        self._words = words
        self._is_word = is_word
        self._is_close = is_close
        self._word = re.compile(_WORD)

    def is_title(self, quotation: str) -> bool:
        """Whether what stands in quotation marks is in another language, or a foreign word named as a word.

        With so few words, those that look like a slip in a Dutch word say nothing.
        """
        found = self._found(quotation)
        if any(DUTCH in self._words.languages(word) for word in found if word not in SHARED):
            return False
        return self._is_odd([word for word in found if self._words.is_english(word) or not self._is_slip(word)])

    def is_foreign(self, piece: str) -> bool:
        """Whether a piece is in another language: by its function words, or as next to nothing of it is Dutch."""
        found = self._found(piece)
        seen = Counter([language for word in found for language in self._words.languages(word)])
        dutch = seen.pop(DUTCH, 0)
        foreign = max(seen.values(), default=0)
        if foreign > dutch:
            return foreign > 1 or self._is_odd(found) or (ENGLISH in seen and len(found) >= ENOUGH)
        return not dutch and len(found) >= FEW and self._is_odd(found)

    def _found(self, piece: str) -> list[str]:
        return [match.group().lower().replace("’", "'") for match in self._word.finditer(piece)]

    def _is_odd(self, found: list[str]) -> bool:
        """Whether most of these words are not Dutch."""
        odd = sum(self._is_foreign_word(word) for word in found)
        return 2 * odd > len(found)

    def _is_slip(self, word: str) -> bool:
        return not self._is_word(word) and self._is_close(word)

    def _is_foreign_word(self, word: str) -> bool:
        languages = self._words.languages(word)
        return DUTCH not in languages if languages else not self._is_word(word) or self._words.is_english(word)
