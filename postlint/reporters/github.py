"""The format `github`: workflow commands that GitHub shows as annotations beside the draft."""

from __future__ import annotations

import re
from collections.abc import Mapping

from postlint.model import Failure, Finding, Report
from postlint.reporters import Style
from postlint.reporters.view.symbols import shown

_LEVELS: Mapping[str, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001  (every format has the same signature)
    """A command for each finding and each failure."""
    lines = [_finding(finding) for finding in report.findings]
    lines += [_failure(failure) for failure in report.failures]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding) -> str:
    source, span = finding.place.source, finding.place.span
    line, column = source.line_column(span.start)
    end_line, end_column = source.line_column(span.end)
    properties: dict[str, object] = {"file": source.path, "line": line, "col": column, "endLine": end_line}
    if end_line == line and end_column > column:  # GitHub takes columns within one line only
        properties["endColumn"] = end_column
    cell = finding.place.cell
    message = f"{cell}: {finding.message}" if cell else finding.message
    return _command(_LEVELS[finding.severity], properties | {"title": finding.rule}, message)


def _failure(failure: Failure) -> str:
    properties = {"file": failure.file, "line": failure.line, "col": failure.column if failure.line else None}
    given = {name: value for name, value in properties.items() if value is not None}
    return _command("error", given | {"title": "postlint"}, failure.message)


def _command(level: str, properties: Mapping[str, object], message: str) -> str:
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {written}::{_data(message)}"


def _data(text: str) -> str:
    """A value as https://github.com/actions/toolkit writes it: line breaks are kept, as ``%0A``."""
    return "%0A".join(shown(line).replace("%", "%25") for line in re.split("\r\n|\r|\n", text.strip()))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
