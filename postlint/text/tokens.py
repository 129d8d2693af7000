"""What stands between blanks, as a person counts words; knows no language."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARKS = "\u0300-\u036f"  # decomposed accents belong to the letter before them
_TOKEN = re.compile(rf"(?<!\S)([^\w\s]*)(\w(?:\S*[\w{_MARKS}])?)(\S*)")


class Token(NamedTuple):
    """A word with all that is inside it (foto's, e-mail, 10.000) but not the punctuation around it."""

    start: int
    end: int
    text: str
    before: str  # punctuation that it opens with
    after: str  # punctuation that it closes with


def find_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a part of a text; what has no letter or digit is no word."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(*match.span(2), match[2], match[1], match[3]) for match in found]
