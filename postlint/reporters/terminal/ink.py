"""Text with styles, and how a terminal is told to show it; knows no report.

Draft text only ever goes in as the text of a part, so it can't be taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec import Struct
from msgspec.structs import astuple
from rich.cells import cell_len, chop_cells

from postlint.model import Language
from postlint.reporters import Style, encodable
from postlint.reporters.view.symbols import harmless

# The sixteen colours that a terminal's theme sets, so that they can be read on light and dark alike.
_CODES: Final[Mapping[str, str]] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "good": "1;32",
    "strong": "1",
    "dim": "2",
    "error mark": "31",
    "warning mark": "33",
    "info mark": "36",
    "error text": "1;31",
    "warning text": "1;33",
    "info text": "1;36",
    "old": "9;31",
    "new": "32",
}

GUTTER: Final = 7  # cells before the text of a line of a draft
PROSE: Final = 100
NARROWEST: Final = 40


class Part(NamedTuple):
    """A piece of text in one style."""

    text: str
    style: str = ""


Line = Sequence[Part]


class Glyphs(Struct, frozen=True):
    """The characters that a page is drawn with; each is one cell wide."""

    error: str
    warning: str
    info: str
    rule: str
    gutter: str
    used: str
    free: str
    over: str
    mark: str
    caret: str
    arrow: str
    cut: str
    dot: str
    space: str


UNICODE: Final = Glyphs("✗", "▲", "●", "─", "│", "━", "─", "╍", "▔", "^", "→", "…", "·", "␣")
ASCII: Final = Glyphs("x", "!", "i", "-", "|", "=", "-", "!", "^", "^", ">", "~", "-", "_")


class Page(Struct, frozen=True):
    """What a page is written on, and in which language."""

    language: Language
    width: int
    encoding: str
    glyphs: Glyphs

    @property
    def room(self) -> int:
        """The cells for a line of a draft."""
        return self.width - GUTTER

    @property
    def measure(self) -> int:
        """The cells for a line of prose: no wider than the eye follows."""
        return min(self.width, PROSE)


def page(style: Style) -> Page:
    """The page for a style: never too narrow to be read, and drawn with what its encoding has."""
    glyphs = UNICODE if encodable("".join(astuple(UNICODE)), style.encoding) == "".join(astuple(UNICODE)) else ASCII
    return Page(style.language, max(style.width, NARROWEST), style.encoding, glyphs)


def painted(lines: Iterable[Line], color: bool) -> str:
    """The lines as text, with or without colour; no line is a CI runner's command."""
    ink = _colored if color else _plain
    return "".join([f"{ink(_disarmed(line))}\n" for line in lines])


def _disarmed(line: Line) -> Line:
    for at, part in enumerate(line):
        if part.text and not part.text.isspace():
            text = harmless(part.text)
            return line if text == part.text else [*line[:at], Part(text, part.style), *line[at + 1 :]]
    return line


def _plain(line: Line) -> str:
    return "".join([part.text for part in line]).rstrip(" ")


def _colored(line: Line) -> str:
    return "".join([f"\x1b[{_CODES[part.style]}m{part.text}\x1b[0m" if part.style else part.text for part in line])


def wide(line: Line) -> int:
    """The cells of a line."""
    return sum(cell_len(part.text) for part in line)


def flowed(parts: Sequence[Part], between: Part, width: int) -> Iterator[Line]:
    """Parts beside each other, and on as few lines as it takes."""
    line: list[Part] = []
    for part in parts:
        if line and wide([*line, between, part]) > width:
            yield line
            line = []
        line = [*line, between, part] if line else [part]
    yield line


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most this many cells, broken at spaces where it has them."""
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = cell_len(word)
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = "", 0
        while size > width:
            head, *rest = chop_cells(word, width)
            lines.append(head)
            word = "".join(rest)  # noqa: PLW2901
            size = cell_len(word)
        line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    return [*lines, line]
