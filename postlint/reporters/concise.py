"""The format `concise`: a finding a line, as editors and grep like them; knows no totals and no failures."""

from __future__ import annotations

from postlint.model import Report
from postlint.reporters import Style
from postlint.reporters.view.symbols import harmless, location, one_line, shown


def render(report: Report, style: Style) -> str:  # noqa: ARG001  (every format has the same signature)
    """``path:line:col: severity rule message`` for each finding."""
    lines = [
        f"{location(finding.place)}: {finding.severity} {shown(finding.rule)} {one_line(finding.message)}\n"
        for finding in report.findings
    ]
    return harmless("".join(lines))
