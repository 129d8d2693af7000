"""What rules find in a set of posts, rule by rule below its calendar; knows findings, no rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from postlint.agenda.shape import Agenda
from postlint.agenda.window import Window
from postlint.agenda.words import say
from postlint.model import SEVERITIES, Finding, Report
from postlint.reporters.terminal.ink import Line, Page, Part, wrapped
from postlint.reporters.view.symbols import location, one_line

_MOST: Final = 5  # findings of a rule that are told one by one
_INDENT: Final = 4


def concerning(report: Report, agenda: Agenda, window: Window | None) -> list[Finding]:
    """The findings about posts that are shown; those that name no post concern all."""
    if window is None:
        return list(report.findings)
    shown = {it.post for it in agenda.planned if it.day and window.holds(it.day)}
    return [finding for finding in report.findings if not _named(finding) or _named(finding) & shown]


def _named(finding: Finding) -> set[int]:
    return {*finding.posts, *(other.post for other in finding.related if other.post is not None)}


def remarks(findings: list[Finding], page: Page) -> Iterator[Line]:
    """A heading for each rule, the worst first, and below it what it says."""
    if findings:
        yield []
        yield [Part(say(page.language, "remarks"), "strong")]
    ordered = sorted(findings, key=lambda it: (SEVERITIES.index(it.severity), it.rule))
    for (severity, rule), found in groupby(ordered, key=lambda it: (it.severity, it.rule)):
        told = list(found)
        yield [Part("  "), Part(f"{getattr(page.glyphs, severity)} {rule}", severity)]
        for finding in told[:_MOST]:
            lines = wrapped(_told(finding), page.measure - _INDENT)
            yield from ([Part(" " * _INDENT), Part(line)] for line in lines)
        if len(told) > _MOST:
            more = say(page.language, "and", n=len(told) - _MOST)
            yield [Part(" " * _INDENT), Part(f"{more} {page.glyphs.dot} postlint check", "dim")]


def _told(finding: Finding) -> str:
    """The message, and where it is when it is about one post."""
    message = one_line(finding.message)
    return f"{location(finding.place)}: {message}" if finding.posts else message
