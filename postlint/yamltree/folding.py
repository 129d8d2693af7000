"""How plain and quoted scalars are written: folded lines, doubled quotes and escapes; knows no nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from postlint.yamltree.decoded import BREAK, BREAKS, Trail, broken

# A run of blanks that no break follows is taken in one go: trying it from each of its blanks would be quadratic.
FOLD: Final = rf"[ \t]*(?:{BREAK})[ \t{BREAKS}]*|[ \t]{{8,}}"
PLAIN: Final = re.compile(FOLD)
SINGLE: Final = re.compile(rf"''|{FOLD}")
DOUBLE: Final = re.compile(
    rf"\\(?:(?:{BREAK})[ \t{BREAKS}]*|x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|[^{BREAKS}])|{FOLD}"
)
ESCAPED: Final = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def plain(text: str, start: int, end: int) -> Trail:
    """A plain scalar."""
    return _read(text, start, end, PLAIN.finditer(text, start, end))


def single(text: str, start: int, end: int) -> Trail:
    """The inside of a single-quoted scalar."""
    return _read(text, start, end, SINGLE.finditer(text, start, end))


def double(text: str, start: int, end: int) -> Trail:
    """The inside of a double-quoted scalar."""
    return _read(text, start, end, DOUBLE.finditer(text, start, end))


def _read(text: str, start: int, end: int, tokens: Iterable[re.Match[str]]) -> Trail:
    trail = Trail()
    at = start
    for token in tokens:
        trail.verbatim(text, at, token.start())
        at = token.end()
        _add(trail, text, token)
    trail.verbatim(text, at, end)
    return trail


def _add(trail: Trail, text: str, token: re.Match[str]) -> None:
    """Add what stands for something else: an escape, a doubled quote or a line break with the blanks around it."""
    start, end = token.span()
    breaks = broken(text, start, end)
    if breaks:
        if text[start] == "\\":
            breaks = breaks[1:]
        elif breaks[0][0] == "\n":
            breaks = breaks[1:] or [(" ", end)]
        trail.spread(breaks, start, end)
    elif text[start] == "\\":
        trail.spread([(_escaped(token[0]), end)], start, end)
    elif text[start] == "'":
        trail.spread([("'", end)], start, end)
    else:
        trail.verbatim(text, start, end)


def _escaped(escape: str) -> str:
    """The character an escape stands for; for no escape at all, one that no YAML has."""
    if len(escape) > 2:
        return chr(min(int(escape[2:], 16), 0x10FFFF))
    return ESCAPED.get(escape[1], "\ud800")
