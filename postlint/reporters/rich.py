"""The format `rich`: the report for people. A clean run is one line; whatever else it takes is imported when needed."""

from __future__ import annotations

from importlib import import_module

from postlint.model import Report
from postlint.reporters import Style
from postlint.reporters.view.words import counted, number, say, seconds


def render(report: Report, style: Style) -> str:
    """Posts with what was found in them, failures and totals; or the one line of a clean run."""
    if report.findings or report.failures:
        page: str = import_module("postlint.reporters.terminal.layout").layout(report, style)
        return page
    return "" if style.quiet else _clean(report, style)


def _clean(report: Report, style: Style) -> str:
    language = style.language
    if not report.posts:
        facts = [say(language, "none")]
    else:
        posts, files = counted(language, "post", len(report.posts)), counted(language, "file", report.files)
        facts = [say(language, "clean", posts=posts, files=files)]
    for name, count in (("suppressed", report.suppressed), ("baselined", report.baselined)):
        facts += [say(language, name, n=number(language, count))] if count else []
    if report.not_evaluated:
        facts.append(f"{say(language, 'not_evaluated')}: {', '.join(sorted(report.not_evaluated))}")
    if style.elapsed is not None:
        facts.append(seconds(language, style.elapsed))
    tick = "\x1b[1;32m✓\x1b[0m" if style.color else "✓"
    return f"{tick} {' · '.join(facts)}\n"
