"""What is said of findings: those that say the same together, and what may be written instead; knows no format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from postlint.model import Finding, Language
from postlint.reporters.view.symbols import one_line
from postlint.reporters.view.words import say

_SUGGESTIONS: Final = 5


def remarks(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings, those that say the same of the same words together."""
    told: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        told.setdefault(_said(finding), []).append(finding)
    return list(told.values())


def suggested(finding: Finding, language: Language) -> str:
    """The readings that may have been meant, as a question; nothing where the message names them all."""
    suggestions = finding.suggestions[:_SUGGESTIONS]
    if all(text in finding.message for text in suggestions):
        return ""
    *others, last = [one_line(text) for text in suggestions]
    readings = f"{', '.join(others)} {say(language, 'or')} {last}" if others else last
    return f"{say(language, 'suggestion')} {readings}?"


def _said(finding: Finding) -> tuple[object, ...]:
    new = tuple([edit.text for edit in finding.fix.edits]) if finding.fix else finding.suggestions
    return finding.rule, finding.severity, finding.message, finding.place.text, new
