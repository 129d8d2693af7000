"""The end of the page: how much was found, and what can be done about it; knows counts only."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.model import SEVERITIES
from postlint.reporters.terminal.heads import rule
from postlint.reporters.terminal.ink import Line, Page, Part, flowed, wide, wrapped
from postlint.reporters.view.summary import Summary
from postlint.reporters.view.words import counted, number, say, seconds


def totals(summary: Summary, failures: int, elapsed: float | None, page: Page) -> Iterator[Line]:
    """Findings per severity, what a fix would resolve, what was left out, and the time it took."""
    yield rule([], page)
    yield from _counts(summary, failures, page)
    fixable = _fixable(summary, page)
    if fixable:
        yield from ([Part(line)] for line in wrapped(", ".join(fixable), page.measure))
    left_out = f" {page.glyphs.dot} ".join(_left_out(summary, elapsed, page))
    yield from ([Part(line, "dim")] for line in wrapped(left_out, page.measure) if line)


def _counts(summary: Summary, failures: int, page: Page) -> Iterator[Line]:
    *lines, last = flowed(_found(summary, failures, page), Part(", "), page.width)
    yield from lines
    whole = [*last, Part(" "), Part(_where(summary, page))] if summary.posts else last
    yield from [whole] if wide(whole) <= page.width else [last, whole[-1:]]


def _found(summary: Summary, failures: int, page: Page) -> list[Part]:
    language = page.language
    counts = [(name, getattr(summary, name)) for name in SEVERITIES]
    told = [Part(counted(language, name, count), name) for name, count in counts if count]
    return [*told, Part(counted(language, "failures", failures), "error")] if failures else told


def _where(summary: Summary, page: Page) -> str:
    language = page.language
    posts, files = counted(language, "post", summary.posts), counted(language, "file", summary.files)
    return f"{say(language, 'in')} {posts}, {files}"


def _fixable(summary: Summary, page: Page) -> list[str]:
    """``2 fixable with --fix, 1 with --unsafe-fixes``."""
    language = page.language
    given = [(summary.fixable, "--fix"), (summary.fixable_unsafe, "--unsafe-fixes")]
    told = [(count, option) for count, option in given if count]
    words = ["fixable", "fixable_unsafe"]
    return [
        say(language, word, n=number(language, n), option=option)
        for word, (n, option) in zip(words, told, strict=False)
    ]


def _left_out(summary: Summary, elapsed: float | None, page: Page) -> list[str]:
    language = page.language
    told = []
    if summary.not_evaluated:
        rules = ", ".join(f"{rule} ({number(language, count)})" for rule, count in summary.not_evaluated.items())
        told.append(f"{say(language, 'not_evaluated')}: {rules}")
    for name, count in (("suppressed", summary.suppressed), ("baselined", summary.baselined)):
        told += [say(language, name, n=number(language, count))] if count else []
    return told if elapsed is None else [*told, seconds(language, elapsed)]
