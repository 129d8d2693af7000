"""The page of a report with findings: a part for each post, then failures and totals; knows where things go."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from postlint.model import Failure, Finding, Report
from postlint.reporters import Style
from postlint.reporters.terminal.groups import Group, grouped
from postlint.reporters.terminal.heads import file_head, post_head, rule
from postlint.reporters.terminal.ink import Line, Page, Part, page, painted
from postlint.reporters.terminal.remark import paragraph, remark
from postlint.reporters.terminal.snippet import snippet
from postlint.reporters.terminal.totals import totals
from postlint.reporters.view.summary import summarise
from postlint.reporters.view.symbols import failure_place
from postlint.reporters.view.words import say


def layout(report: Report, style: Style) -> str:
    """The page as text."""
    return painted(_lines(report, page(style), style), style.color)


def _lines(report: Report, page: Page, style: Style) -> Iterator[Line]:
    for _, found in groupby(_by_post(report.findings), key=_subject):
        findings = list(found)
        first = findings[0]
        yield from post_head(report.posts[first.posts[0]], page) if first.posts else file_head(first, page)
        for group in grouped(findings, page):
            yield []
            yield from _group(group, page)
        yield []
    if report.failures:
        yield from _failures(report.failures, page)
        yield []
    if not style.quiet:
        yield from totals(summarise(report), len(report.failures), style.elapsed, page)


def _subject(finding: Finding) -> tuple[str, int]:
    """The file and the post that a finding stands under; what is about the file alone comes first."""
    return finding.place.source.path, finding.posts[0] if finding.posts else -1


def _by_post(findings: tuple[Finding, ...]) -> list[Finding]:
    return sorted(findings, key=_subject)  # stable: within a post the report's own order holds


def _group(group: Group, page: Page) -> Iterator[Line]:
    """The line of a group, and the remarks on it; what is said of several places is said once."""
    if any(finding.posts or finding.place.span != (0, 0) for finding in group.findings):
        yield from snippet(group, page)
    for number, alike in enumerate(group.remarks, 1):
        yield from remark(alike, str(number) if group.is_numbered else "", page)


def _failures(failures: tuple[Failure, ...], page: Page) -> Iterator[Line]:
    yield rule([Part(say(page.language, "failure"), "error")], page)
    for failure in failures:
        yield [Part("  "), Part(page.glyphs.error, "error"), Part(f" {failure_place(failure)}", "strong")]
        yield from paragraph(failure.message, page)
