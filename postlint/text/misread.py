"""UTF-8 that was read as Windows-1252 (Ã« for ë), and how it was meant; knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

LOST: Final = "\ufffd"  # what a program leaves of a character that it could not read
_BYTES: Final = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte)  # five bytes mean nothing there and stay as they are
    for byte in range(0x80, 0x100)
}
_BYTE_OF: Final = {chr(byte): byte for byte in _BYTES} | {character: byte for byte, character in _BYTES.items()}


def _class(first: int, last: int) -> str:
    return "[" + "".join(re.escape(_BYTES[byte]) for byte in range(first, last + 1)) + "]"


_TAIL: Final = _class(0x80, 0xBF)
# Only what texts like ours have: accented letters, typographic marks and signs, emoji. Other pairs that could be
# UTF-8 are more often what somebody wrote: É” at the end of a quotation is no letter of Africa.
_RUN: Final = re.compile(
    "(?:"
    + "|".join(
        (
            rf"Â(?:{_class(0xA0, 0xBF)}|[\x81\x8d\x8f\x90\x9d])",
            "Ë[†œ]",
            rf"[ÃÄÅ]{_TAIL}",
            rf"â{_TAIL}{_TAIL}",
            rf"ð[Ÿ\x9f]{_TAIL}{_TAIL}",
            "ï(?:¸\x8f|»¿|¿½)",
        )
    )
    + ")+"
)
_QUOTE: Final = re.compile(r"(?<=\w)[ÃÄÅ][‘’“”‹›–—…](?!\w)")  # MANHÃ” ends a word and its quotation
_MARK: Final = re.compile("â€(?![\x80-\xbf])|(?<![A-ZÀ-Þ])Ã(?=[ ,.;:!?\n]|$)|\ufffd+")
_UNSURE: Final = {"â€": "”", "Ã": "à"}  # their last byte has been lost on the way: nothing, or a plain space


class Misread(NamedTuple):
    """A run of characters that were read wrongly, and what they were; ``meant`` is empty where nobody can tell."""

    start: int
    end: int
    meant: str
    is_certain: bool


def find_misread(text: str) -> Iterator[Misread]:
    """The runs of a text that were read wrongly, in order."""
    found = [*_runs(text)]
    taken = {at for run in found for at in range(run.start, run.end)}
    for match in _MARK.finditer(text):
        if match.start() not in taken:
            found += [Misread(*match.span(), _UNSURE.get(match.group(), ""), False)]
    return iter(sorted(found))


def _runs(text: str) -> Iterator[Misread]:
    for match in _RUN.finditer(text):
        meant = _read_again(match.group())
        quoted = _QUOTE.match(text, match.start())
        if quoted and quoted.end() == match.end():
            continue
        certain = LOST not in meant
        yield Misread(*match.span(), meant if certain else "", certain)


def _read_again(run: str) -> str:
    """The run as it was written; twice where it was read wrongly twice. Every run is UTF-8 by its pattern."""
    meant = bytes(_BYTE_OF[character] for character in run).decode()
    return _read_again(meant) if _RUN.fullmatch(meant) else meant


def words_of(text: str, runs: Iterable[Misread]) -> Iterator[tuple[int, int, list[Misread]]]:
    """The words that have wrongly read runs, or the runs themselves where they stand alone."""
    start, end, found = 0, 0, list[Misread]()
    for run in runs:
        first, last = run.start, run.end
        while first > end and text[first - 1].isalnum():
            first -= 1
        while last < len(text) and text[last].isalnum():
            last += 1
        if found and run.start <= end:
            end = max(end, last)
            found.append(run)
        else:
            if found:
                yield start, end, found
            start, end, found = first, last, [run]
    if found:
        yield start, end, found


def mended(text: str, start: int, end: int, runs: Sequence[Misread]) -> str:
    """A range of a text as it was meant."""
    parts, at = [], start
    for run in runs:
        parts += [text[at : run.start], run.meant]
        at = run.end
    return "".join(parts) + text[at:end]
