"""How a Dutch word sounds, so that spellings of one sound get one key; knows no words.

This file is on its own: the build reads it without installing the package.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import Final

# In this order: what stands first is spelled away before the later ones look.
_SPELLINGS: Final = (
    (r"['\-. /]", ""),
    ("x", "ks"),
    ("y", "i"),
    ("isch", "is"),
    ("sj|sh", "S"),
    ("ti(?=[oe])", "si"),
    ("cc(?=[ei])", "ks"),
    ("c(?=[ei])", "s"),
    ("ch|g", "G"),
    ("l(?:ij|i|u)k", "lk"),
    ("ij|ei", "Y"),
    ("auw|ouw|au|ou", "O"),
    ("ph", "f"),
    ("th", "t"),
    ("^rh|rrh", "r"),
    ("qu", "kw"),
    ("[cq]", "k"),
    ("z", "s"),
    ("v", "f"),
    ("d(?=$|[ktpsfG])", "t"),
    ("b(?=$|[ktpsfG])", "p"),
    ("oe", "U"),
    ("ie", "i"),
    (r"(.)\1+", r"\1"),
)


def plain(word: str) -> str:
    """A word without its accents: één, écht and reünie become een, echt and reunie."""
    if word.isascii():
        return word
    return "".join([char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char)])


class Sounds:
    """The spelling rules, compiled once and when needed."""

    @cached_property
    def _rules(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(pattern), new) for pattern, new in _SPELLINGS]

    def key(self, word: str) -> str:
        """What a lower-case word sounds like; the letters of a key have no meaning outside keys."""
        key = plain(word)
        for pattern, new in self._rules:
            key = pattern.sub(new, key)
        return key
