"""Where reports go: formats, files, colour and width."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

import click
from msgspec import Struct
from msgspec.structs import replace

from postlint import reporters
from postlint.model import Language, Report
from postlint.reporters import Aim, Style

_WITH_FAILURES = ("rich", "json", "github", "html", "markdown")  # formats that say what could not be checked
_WITHOUT_TERMINAL = 80  # columns, where nothing says how wide it is


class Output(Struct, frozen=True):
    """One report to write: a format, and a file or standard output."""

    format: str
    file: str | None = None


def outputs(formats: Sequence[str], file: str | None) -> list[Output]:
    """The reports that -f and -o ask for. Raises a usage error for an unknown format, or two on one stream."""
    wanted = list(formats) or ["github" if os.environ.get("GITHUB_ACTIONS") == "true" else "rich"]
    found = []
    for item in wanted:
        name, _, target = item.partition("=")
        if name not in reporters.names():
            raise click.BadParameter(f"{name!r} is not one of {', '.join(reporters.names())}.", param_hint="'--format'")
        found.append(Output(name, target or None))
    if file is not None:
        if len(found) != 1 or found[0].file is not None:
            raise click.UsageError("--output is the file of a single --format; with several, write -f NAME=FILE.")
        found = [Output(found[0].format, file)]
    if sum(output.file is None for output in found) > 1:
        raise click.UsageError("Only one format can go to standard output; give the others a file: -f NAME=FILE.")
    return found


def wants_color(color: str, stream: TextIO) -> bool:
    """Whether a stream gets colour: --color, then NO_COLOR and FORCE_COLOR, then whether it is a terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _width(stream: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WITHOUT_TERMINAL
    except (OSError, ValueError):  # no terminal, or none that knows its width
        return _WITHOUT_TERMINAL


class _UnwritableError(click.ClickException):
    """A report that cannot be written where it was asked for: exit 2, for 1 would say that drafts fall short."""

    exit_code = 2

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(f"Could not write {name}: {error.strerror or error}.")


def style_on(stream: TextIO, language: Language, color: str) -> Style:
    """How a page is wanted that goes to a stream."""
    encoding = stream.encoding or "utf-8"
    return Style(language=language, color=wants_color(color, stream), width=_width(stream), encoding=encoding)


class Writer(Struct, frozen=True):
    """Writes reports: how they look, and which stream stands for standard output."""

    language: Language
    color: str
    quiet: bool
    stream: TextIO
    timezone: str = "Europe/Amsterdam"
    aims: tuple[Aim, ...] = ()

    def write(self, report: Report, wanted: Sequence[Output], elapsed: float) -> None:
        """Write each report to its file or to the stream. Raises a click exception where a file cannot be written."""
        for output in wanted:
            stream = self.stream
            style = replace(
                style_on(stream, self.language, self.color),
                elapsed=elapsed,
                quiet=self.quiet,
                timezone=self.timezone,
                aims=self.aims,
            )
            if output.file:
                style = replace(style, color=False, encoding="utf-8")
            text = reporters.load(output.format)(report, style)
            if output.file is None:
                write_stream(stream, text)
            else:
                write_file(output.file, text)
        if not any(output.file is None and output.format in _WITH_FAILURES for output in wanted):
            style = Style(language=self.language, encoding=sys.stderr.encoding or "utf-8")
            for line in reporters.failures(report, style):
                notice(line)


def write_stream(stream: TextIO, text: str) -> None:
    """Write to a stream. Raises a click exception where that cannot be done."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:  # who reads it has seen enough
        raise
    except OSError as error:  # a full disk
        raise _UnwritableError("standard output", error) from error


def write_file(path: str, text: str | bytes) -> None:
    """Write a file, text as UTF-8. Raises a click exception where that cannot be done."""
    try:
        with open(path, "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text)
    except OSError as error:
        raise _UnwritableError(path, error) from error


def make_folder(path: str) -> None:
    """Make a folder, where there is none. Raises a click exception where that cannot be done."""
    try:
        os.makedirs(path or ".", exist_ok=True)
    except OSError as error:
        raise _UnwritableError(path, error) from error


def notice(text: str) -> None:
    """Say something beside the report, on standard error."""
    print(f"postlint: {text}", file=sys.stderr)  # noqa: T201 - this is where postlint speaks
