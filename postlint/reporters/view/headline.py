"""A report in a line: what was found, in how much, and what can be done about it; knows no format."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from postlint.model import SEVERITIES, Finding, Language, Report
from postlint.reporters.view.summary import summarise
from postlint.reporters.view.symbols import shown
from postlint.reporters.view.words import counted, number, say


def headline(report: Report, language: Language) -> str:
    """What was found, by severity."""
    counts = counts_of(report.findings, language)
    if report.failures:
        counts.append(counted(language, "failures", len(report.failures)))
    if not counts:
        return say(language, "nothing" if report.posts else "none").capitalize()
    return counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} {say(language, 'and')} {counts[-1]}"


def counts_of(findings: Iterable[Finding], language: Language) -> list[str]:
    """``3 errors`` and so on, for the severities that there are."""
    severities = [finding.severity for finding in findings]
    return [counted(language, one, severities.count(one)) for one in SEVERITIES if one in severities]


def scope(report: Report, language: Language) -> str:
    """In how many posts and files."""
    posts, files = counted(language, "post", len(report.posts)), counted(language, "file", report.files)
    return f"{say(language, 'in')} {posts}, {files}"


def facts(report: Report, language: Language, quoted: Callable[[str], str] = str) -> list[str]:
    """What fixes would resolve, and what is not in the report; ``quoted`` is how an option is written."""
    summary = summarise(report)
    fixes = [(summary.fixable, "--fix"), (summary.fixable_unsafe, "--unsafe-fixes")]
    words = ["fixable", "fixable_unsafe"]
    told = [
        say(language, word, n=number(language, count), option=quoted(option))
        for word, (count, option) in zip(words, [fix for fix in fixes if fix[0]], strict=False)
    ]
    left_out = (("suppressed", summary.suppressed), ("baselined", summary.baselined))
    return told + [say(language, name, n=number(language, count)) for name, count in left_out if count]


def not_evaluated(report: Report, language: Language, quoted: Callable[[str], str] = str) -> str:
    """The rules that could not judge some of the posts, and how many."""
    if not report.not_evaluated:
        return ""
    counts = sorted(report.not_evaluated.items())
    rules = ", ".join(f"{quoted(shown(rule))} ({number(language, count)})" for rule, count in counts)
    return f"{say(language, 'not_evaluated').capitalize()}: {rules}."
