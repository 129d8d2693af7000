"""What an answer does in words: thanks, apologises, argues; the phrases lie beside it. Knows no rule."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import Final, Literal, NamedTuple

from postlint.model import Span

Act = Literal[
    "admission", "apology", "argument", "call", "care", "checkin", "client", "client_news", "client_remarks",
    "confirmation", "disclaimer", "elsewhere", "handover", "thanks", "understanding",
]  # fmt: skip
_BETWEEN: Final = r"[^\w.!?\n]+"
_GAP: Final = rf"{_BETWEEN}(?:[\w'’-]+{_BETWEEN}){{0,5}}"


class _Phrases(NamedTuple):
    """The phrases of an act, and those where the others do not count."""

    wanted: re.Pattern[str]
    unwanted: re.Pattern[str] | None


def find_acts(act: Act, text: str) -> list[Span]:
    """Where a text does something in words, in order."""
    phrases = _phrases(act)
    no = [found.span() for found in phrases.unwanted.finditer(text)] if phrases.unwanted else []
    found = [Span(*match.span()) for match in phrases.wanted.finditer(text)]
    return [span for span in found if not any(start < span.end and span.start < end for start, end in no)]


def does(act: Act, text: str) -> bool:
    """Whether a text does something in words."""
    return bool(find_acts(act, text))


@cache
def _phrases(act: Act) -> _Phrases:
    path = os.path.join(os.path.dirname(__file__), act + ".txt")
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file if not line.startswith("#")]
    wanted = [line for line in lines if not line.startswith("!")]
    unwanted = [line[1:] for line in lines if line.startswith("!")]
    return _Phrases(_compiled(wanted), _compiled(unwanted) if unwanted else None)


def _compiled(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(_pattern(phrase) for phrase in longest_first), re.IGNORECASE)


def _pattern(phrase: str) -> str:
    pieces = [_BETWEEN.join(_word(word) for word in piece.split()) for piece in phrase.split(" ... ")]
    found = _GAP.join(pieces)
    first, last = phrase[0], phrase[-1]
    start = r"(?<!\w)" if first.isalnum() or first == "*" else ""
    return start + found + (r"(?!\w)" if last.isalnum() else "")


def _word(word: str) -> str:
    choices = ["".join(r"\w*" if char == "*" else re.escape(char) for char in choice) for choice in word.split("|")]
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
