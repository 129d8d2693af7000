"""Text made safe to show: control characters become symbols, no line is a workflow command; knows no format."""

from __future__ import annotations

import re

from postlint.model import Failure, Place, Report

# Controls, what hides text or turns its direction around, line separators, and halves of surrogate pairs.
UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_COMMAND = re.compile(r"^([^\S\n]*)(::|##\[)", re.MULTILINE)


def symbol(char: str) -> str:
    """What stands for a character that cannot be shown: ``␛``, or its number."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def shown(text: str) -> str:
    """The text with symbols for what cannot be shown."""
    if text.isprintable():
        return text
    return UNSHOWABLE.sub(lambda found: symbol(found.group()), text)


def one_line(text: str) -> str:
    """The text on one line, with symbols for what cannot be shown; white space around line breaks is one space."""
    if text.isprintable():
        return text.strip(" ")
    return shown(re.sub(r"[ \t]*[\r\n]\s*", " ", text.strip()))


def harmless(text: str) -> str:
    r"""The text with ``\`` before what a CI runner would take for a command: ``::`` and ``##[`` that open a line."""
    return _COMMAND.sub(r"\1\\\2", text)


def location(place: Place) -> str:
    """``path:line:column``, and after the path the cell of a table."""
    line, column = place.source.line_column(place.span.start)
    return shown(f"{file_and_cell(place)}:{line}:{column}")


def file_and_cell(place: Place) -> str:
    """The path, and after it the cell of a table."""
    path, cell = place.source.path, place.cell
    return f"{path}:{cell}" if cell else path


def failure_place(failure: Failure) -> str:
    """``path:line:column`` as far as it is known."""
    known = (failure.file, failure.line, failure.column if failure.line else None)
    return shown(":".join(str(part) for part in known if part is not None))


def failure_lines(report: Report) -> list[str]:
    """A line for each failure."""
    return [harmless(f"{failure_place(failure)}: {one_line(failure.message)}") for failure in report.failures]
