"""Formats out: one file a format, each `render(report, style) -> str`; knows no terminal, no file and no exit code."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from postlint.model import Language, Report

Render = Callable[["Report", "Style"], str]

# What stands for the typography of our own messages on a console that has none.
_PLAIN: Final[Mapping[str, str]] = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "·": "-"}


class Aim(Struct, frozen=True):
    """What a rule wants of a channel's mix: the share of the posts with some values, between which ends it should be
    (above the least, where that is strict), and whether it is not; shares are parts of one.
    """

    channel: str
    values: tuple[str, ...]
    share: float
    least: float | None = None
    most: float | None = None
    is_off: bool = False
    is_strict: bool = False


class Style(Struct, frozen=True, kw_only=True):
    """How a report is wanted: its language, and what the place it goes to can show.

    ``elapsed`` is the time the run took, in seconds; ``quiet`` leaves everything out but findings and failures;
    days are those of the ``timezone``; ``aims`` is what rules want of mixes, for reports that draw these.
    """

    language: Language = "nl"
    color: bool = False
    width: int = 80
    encoding: str = "utf-8"
    elapsed: float | None = None
    quiet: bool = False
    timezone: str = "Europe/Amsterdam"
    aims: tuple[Aim, ...] = ()


def names() -> list[str]:
    """The names of all formats, sorted."""
    found = [name for name in os.listdir(__path__[0]) if name.endswith(".py") and not name.startswith("_")]
    return sorted(name[:-3] for name in found)


def load(name: str) -> Render:
    """What renders a format. Masking and the console's encoding are seen to here, so no format can forget them."""
    render: Render = import_module(f"{__name__}.{name}").render

    def rendered(report: Report, style: Style) -> str:
        return encodable(render(masked(report), style), style.encoding)

    return rendered


def masked(report: Report) -> Report:
    """The report as it may be shown: what a privacy rule found is masked wherever it stands."""
    if not report.hidden and not any(checked.masked or checked.beside for checked in report.posts):
        return report
    found: Report = import_module(f"{__name__}.view.masking").masked(report)
    return found


def encodable(text: str, encoding: str) -> str:
    """The text, as long as it was, without what the encoding lacks: nothing that is printed may raise."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate({ord(char): _PLAIN.get(char, "?") for char in set(text) if not _has(encoding, char)})
    except LookupError:
        return encodable(text, "ascii")
    return text


def _has(encoding: str, char: str) -> bool:
    try:
        return bool(char.encode(encoding))
    except UnicodeEncodeError:
        return False


def failures(report: Report, style: Style) -> list[str]:
    """The failures as lines for standard error, beside a format that shows findings only."""
    if not report.failures:
        return []
    lines: list[str] = import_module(f"{__name__}.view.symbols").failure_lines(masked(report))
    return [encodable(line, style.encoding) for line in lines]
