"""The totals of a report; knows no format and no language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from postlint.model import Report


class Summary(Struct, frozen=True):
    """Counts of a run. ``fixable`` is what ``--fix`` resolves, ``fixable_unsafe`` what only ``--unsafe-fixes`` does."""

    files: int
    posts: int
    error: int
    warning: int
    info: int
    fixable: int
    fixable_unsafe: int
    suppressed: int
    baselined: int
    not_evaluated: Mapping[str, int]


def summarise(report: Report) -> Summary:
    """Count what a report holds."""
    fixes = [finding.fix.safe for finding in report.findings if finding.fix]
    return Summary(
        files=report.files,
        posts=len(report.posts),
        error=report.count("error"),
        warning=report.count("warning"),
        info=report.count("info"),
        fixable=sum(fixes),
        fixable_unsafe=len(fixes) - sum(fixes),
        suppressed=report.suppressed,
        baselined=report.baselined,
        not_evaluated=dict(sorted(report.not_evaluated.items())),
    )
