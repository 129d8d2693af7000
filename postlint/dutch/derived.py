"""Which words are forms of listed ones (participles, plurals, diminutives); knows endings, and no compounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from postlint.dutch.words import Words

SHORTEST: Final = 4  # letters of a word that has such forms
# An ending, and what the listed word has in its place.
ENDINGS: Final = (
    ("ingen", "ing"), ("heden", "heid"), ("teiten", "teit"), ("isten", "ist"), ("ieten", "iet"), ("ogen", "oog"),
    ("graven", "graaf"), ("grafen", "graaf"), ("omen", "oom"), ("enten", "ent"), ("anten", "ant"), ("toren", "tor"),
    ("ieën", "ie"), ("ïden", "ïde"), ("iden", "ide"), ("eren", "eer"), ("aten", "aat"), ("ines", "ine"),
    ("ties", "tie"), ("sies", "sie"), ("ers", "er"), ("els", "el"), ("ors", "or"), ("aars", "aar"), ("ings", "ing"),
    ("aire", "air"), ("ische", "isch"), ("ieke", "iek"), ("ale", "aal"), ("ele", "eel"), ("ieve", "ief"),
    ("euze", "eus"), ("ante", "ant"), ("ente", "ent"), ("ile", "iel"), ("elijke", "elijk"), ("ige", "ig"),
    ("bare", "baar"), ("jes", "je"), ("loze", "loos"), ("ogische", "ogie"), ("isch", "ie"), ("oïde", "oïd"),
)  # fmt: skip
_PARTICIPLE: Final = ".{3,}ende?"
_VOWEL: Final = "[aeiouyëïöüé]"
# What a diminutive is made of: the noun, and what stands in its place where that changes.
_DIMINUTIVES: Final = (
    (r"(.+(?:[bcdfgkpqstvxz]|ch))jes?", r"\1"),
    (r"(.+in)kjes?", r"\1g"),
    (rf"(.+(?:{_VOWEL}{{2}}|[lr])m)pjes?", r"\1"),
    (r"(.+em)pjes?", r"\1"),
    (rf"(.+(?:{_VOWEL}{{2}}[lnr]?|{_VOWEL}.*e[lnr]|[ei]w|uw))tjes?", r"\1"),
    (r"(.+)([aou])\2tjes?", r"\1\2"),
    (rf"(.*{_VOWEL})([lmnrg])\2?etjes?", r"\1\2"),
)


class Derived:
    """Traces a word back to a listed one."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(pattern), noun) for pattern, noun in _DIMINUTIVES]

    @cached_property
    def _participle(self) -> re.Pattern[str]:
        return re.compile(_PARTICIPLE)

    def is_participle(self, word: str) -> bool:
        """Whether this is a present participle of a listed verb: lopend, lopende."""
        if not self._participle.fullmatch(word):
            return False
        infinitive = word[: word.rindex("d")]
        # teken is no infinitive, so that tekend is a slip for tekent: there is tekenen.
        return self._words.frequency(infinitive) > 0 and not self._words.exists(infinitive + "en")

    def sources(self, word: str) -> Iterator[str]:
        """The listed words that this may be a form of."""
        return (source for source in self._made_of(word) if len(source) >= SHORTEST and self._words.exists(source))

    def _made_of(self, word: str) -> Iterator[str]:
        for ending, listed in ENDINGS:
            if word.endswith(ending):
                yield word[: -len(ending)] + listed
        if self._participle.fullmatch(word):
            yield word[: word.rindex("d")]
        if word.endswith(("je", "jes")):
            for pattern, noun in self._patterns:
                if made := pattern.fullmatch(word):
                    yield made.expand(noun)
