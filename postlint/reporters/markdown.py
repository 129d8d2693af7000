"""The format `markdown`: the report for comments on pull requests and for job summaries; knows what GitHub makes of it.

What drafts say only stands here as code or escaped, so that it is neither markup nor a mention of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import Final, NamedTuple

from postlint.model import SEVERITIES, Checked, Finding, Fix, Language, Place, Report
from postlint.reporters import Style
from postlint.reporters.view.changes import difference
from postlint.reporters.view.escaping import code, prose, tagged
from postlint.reporters.view.headline import counts_of, facts, headline, not_evaluated, scope
from postlint.reporters.view.remarks import remarks, suggested
from postlint.reporters.view.symbols import failure_place, file_and_cell, harmless, location
from postlint.reporters.view.words import counted, moment, number, platform_name, say

MOST: Final = 65_536  # characters of a comment on GitHub
_NOTE: Final = 400  # kept for the word that something is left out
_ROWS: Final = 50
_ROOM: Final = 15_000  # characters for the table, and as many for what failed
_REMARKS: Final = 25
_PLACES: Final = 6
_EDITS: Final = 4
_KIN: Final = 5
_SIGNS: Final = {"error": "🔴", "warning": "🟡", "info": "🔵"}


class _Part(NamedTuple):
    """A post, or a file, with a line for each remark; a lower rank is left out last."""

    rank: int
    title: str
    lines: Sequence[str]
    findings: int

    def text(self, most: int, language: Language) -> str:
        """The part, to be opened by who reads it, with its first lines and how many more there are."""
        rest = f"{_more(len(self.lines) - most, language)}\n" if len(self.lines) > most else ""
        return f"<details><summary>{self.title}</summary>\n\n{''.join(self.lines[:most])}{rest}\n</details>\n\n"


def render(report: Report, style: Style) -> str:
    """A headline, a row for each file, and a part for each post, to be opened by who reads it."""
    language = style.language
    parts = list(_parts(report, language))
    head = "".join(_head(report, style)) + "".join(_failures(report, language))
    kept = _fitting(parts, MOST - _size(head) - _NOTE, language)
    left = [part for at, part in enumerate(parts) if at not in kept]
    note = _left_out(left, language) if left else ""
    return harmless(head + "".join([kept[at] for at in sorted(kept)]) + note)


def _fitting(parts: Sequence[_Part], room: int, language: Language) -> dict[int, str]:
    """The parts there is room for, the gravest first; of one that is too long, the lines that fit."""
    kept = {}
    for at in sorted(range(len(parts)), key=lambda at: (parts[at].rank, at)):
        part = parts[at]
        fitting = _first(part.lines, room - _size(part.text(0, language)), _REMARKS)
        if fitting:
            kept[at] = part.text(fitting, language)
            room -= _size(kept[at])
    return kept


def _first(lines: Sequence[str], room: int, most: int) -> int:
    """How many of some lines there is room for."""
    sizes = accumulate(_size(line) for line in lines[:most])
    return sum(size <= room for size in sizes)


def _more(rest: int, language: Language) -> str:
    return f"- {say(language, 'more', n=number(language, rest))}"


def _size(text: str) -> int:
    """The length in UTF-16 units: no count of characters is larger, and whose GitHub's is it does not say."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _left_out(parts: Sequence[_Part], language: Language) -> str:
    count = sum(part.findings for part in parts)
    return f"> {say(language, 'left_out', count, n=number(language, count))}\n"


def _head(report: Report, style: Style) -> Iterator[str]:
    if style.quiet:
        return
    language = style.language
    yield f"### postlint: {headline(report, language)}\n\n"
    yield f"{' · '.join([scope(report, language), *facts(report, language, code)])}\n\n"
    yield from _table(report, language)
    skipped = not_evaluated(report, language, code)
    if skipped:
        yield f"{skipped}\n\n"


def _table(report: Report, language: Language) -> Iterator[str]:
    """The files with findings; one alone needs no table."""
    by_file: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_file.setdefault(finding.file, []).append(finding)
    if len(by_file) < 2:
        return
    names = [f"{_SIGNS[one]} {say(language, one)}" for one in SEVERITIES]
    yield f"| {say(language, 'file', 1)} | {' | '.join(names)} |\n| --- | ---: | ---: | ---: |\n"
    ranked = sorted(by_file.items(), key=lambda item: (min(map(_rank, item[1])), -len(item[1]), item[0]))
    rows = []
    for file, findings in ranked[:_ROWS]:
        counts = [sum(one.severity == severity for one in findings) for severity in SEVERITIES]
        cells = [number(language, count) if count else "" for count in counts]
        name = code(file).replace("|", r"\|")
        rows.append(f"| {' | '.join([name, *cells])} |\n")
    fitting = _first(rows, _ROOM, _ROWS)
    yield from rows[:fitting]
    if len(ranked) > fitting:
        yield f"| {say(language, 'more', n=counted(language, 'file', len(ranked) - fitting))} | | | |\n"
    yield "\n"


def _failures(report: Report, language: Language) -> Iterator[str]:
    told = [f"- ❗ {code(failure_place(one))} {prose(one.message)}\n" for one in report.failures[:_ROWS]]
    fitting = _first(told, _ROOM, _ROWS)
    yield from told[:fitting]
    if len(report.failures) > fitting:
        yield f"{_more(len(report.failures) - fitting, language)}\n"
    if report.failures:
        yield "\n"


def _parts(report: Report, language: Language) -> Iterator[_Part]:
    """What is about files first, then the posts in the order of the report."""
    for post, found in groupby(sorted(report.findings, key=_post), key=_post):
        findings = list(found)
        files = groupby(findings, key=lambda finding: file_and_cell(finding.place)) if post < 0 else [("", findings)]
        for file, some in files:
            those = list(some)
            name = tagged(file) if post < 0 else _name(report.posts[post], language)
            told = ", ".join(counts_of(those, language))
            lines = [_remark(same, language) for same in remarks(those)]
            yield _Part(min(map(_rank, those)), f"{name}: {told}", lines, len(those))


def _post(finding: Finding) -> int:
    return finding.posts[0] if finding.posts else -1


def _rank(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _name(checked: Checked, language: Language) -> str:
    post, place = checked.post, checked.post.text.place(0, 0)
    named = [tagged(f"{file_and_cell(place)}:{place.start.line}")]
    named += [platform_name(post.platform)] if post.platform else []
    named += [say(language, post.kind)] if post.kind != "update" else []
    named += [moment(language, post.publish_at)] if post.publish_at else []
    return " · ".join(named)


def _remark(same: Sequence[Finding], language: Language) -> str:
    """A line for findings that say the same; a newline in it would be a line break in comments."""
    finding = same[0]
    places = ", ".join(_position(one.place) for one in same[:_PLACES])
    more = f" {say(language, 'more', n=number(language, len(same) - _PLACES))}" if len(same) > _PLACES else ""
    cell = f" {code(finding.place.cell)}" if finding.place.cell else ""
    where = f"{cell} {places}{more}" if finding.posts or finding.place.span.end else ""
    where += f" {code(finding.place.text)}" if finding.posts and finding.place.text else ""
    where += f" ({', '.join(map(platform_name, finding.platforms))})" if finding.platforms[1:] else ""
    told = f"- {_SIGNS[finding.severity]} **{prose(finding.rule)}**{where}: {prose(finding.message)}"
    return "".join([told, *_below(finding, language), "\n"])


def _position(place: Place) -> str:
    return f"{place.start.line}:{place.start.column}"


def _below(finding: Finding, language: Language) -> Iterator[str]:
    """What helps to resolve it, each on a line of its own."""
    if finding.fix:
        yield f"<br>{_fix(finding.fix, finding, language)}"
    elif readings := suggested(finding, language):
        yield f"<br>{prose(readings)}"
    if finding.related:
        named = [code(location(other.place)) for other in finding.related[:_KIN]]
        rest = len(finding.related) - _KIN
        more = f" {say(language, 'more', n=number(language, rest))}" if rest > 0 else ""
        yield f"<br>{say(language, 'also')} {', '.join(named)}{more}"
    if finding.source:
        yield f"<br><sub>{prose(finding.source)}</sub>"


def _fix(fix: Fix, finding: Finding, language: Language) -> str:
    told = []
    for edit in fix.edits[:_EDITS]:
        old, new = difference(finding.place.source.text[edit.span.start : edit.span.end], edit.text)
        told.append(f"{code(old)} → {code(new) if new else '∅'}" if old else f"+ {code(new)}")
    rest = len(fix.edits) - _EDITS
    more = f" {say(language, 'more', n=number(language, rest))}" if rest > 0 else ""
    return f"{', '.join(told)}{more} ({code('--fix' if fix.safe else '--unsafe-fixes')})"
