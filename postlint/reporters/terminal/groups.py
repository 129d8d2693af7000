"""Findings that share a line, and where their marks go; knows places, no messages and no colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from postlint.model import SEVERITIES, Finding, Place, Severity, Span
from postlint.reporters import encodable
from postlint.reporters.terminal.ink import Page
from postlint.reporters.terminal.strip import Strip, strip
from postlint.reporters.view.remarks import remarks

_ROWS: Final = 3  # rows of marks under one line that can still be read
_MARKS: Final = 9  # marks under one line that can still be told apart


class Stretch(NamedTuple):
    """The part of a place that stands on one line, in 0-based code points."""

    line: int
    start: int
    end: int


class Mark(NamedTuple):
    """A range of cells to mark (none wide: between two characters), and the number that refers to it."""

    start: int
    end: int
    severity: Severity
    label: str = ""

    @property
    def stop(self) -> int:
        """Where a next mark in the same row may begin."""
        return max(self.end, self.start + 1) + len(self.label) + 1


class Group:
    """Findings shown under the same lines. ``laid`` is the first line as cells."""

    def __init__(self, finding: Finding, page: Page) -> None:
        self.page = page
        self.findings = [finding]
        self.source = finding.place.source
        self.stretches = stretches(finding.place)
        self.laid: Strip = self.lay(self.stretches[0].line)
        self.spans: list[Span] = [finding.place.span]

    def lay(self, line: int) -> Strip:
        """A line of the source as cells of the page."""
        return strip(encodable(self.source.line(line), self.page.encoding))

    @property
    def remarks(self) -> list[list[Finding]]:
        """The findings, those that say the same of the same words together."""
        return remarks(self.findings)

    @property
    def is_numbered(self) -> bool:
        """Whether it takes numbers to see what is said of which mark."""
        return len(self.spans) > 1 and len(self.remarks) > 1

    @property
    def marks(self) -> list[Mark]:
        """The marks on the first line in their order, each with the numbers of what is said of it."""
        remarks = self.remarks
        is_numbered = self.is_numbered
        found = []
        for span in self.spans:
            first = stretches(Place(self.source, span))[0]
            said = [at for at, alike in enumerate(remarks, 1) if any(one.place.span == span for one in alike)]
            severity = min((remarks[at - 1][0].severity for at in said), key=SEVERITIES.index)
            label = ",".join(map(str, said)) if is_numbered else ""
            found.append(Mark(*self.laid.cells(first.start, first.end), severity, label))
        return found

    def takes(self, finding: Finding) -> bool:
        """Add a finding, if its mark can stand under the same line."""
        if finding.place.source is not self.source:
            return False
        self.findings.append(finding)
        if finding.place.span in self.spans:
            return True
        self.spans = sorted([*self.spans, finding.place.span])
        if self._is_readable(finding.place):
            return True
        self.spans.remove(finding.place.span)
        self.findings.pop()
        return False

    def _is_readable(self, place: Place) -> bool:
        added = stretches(place)
        if len(self.stretches) + len(added) > 2 or added[0].line != self.stretches[0].line:
            return False
        marks = self.marks
        low, high = reach(marks)
        cuts = 2 if low else 1
        fits = self.laid.width <= self.page.room or high - low <= self.page.room - cuts
        return fits and len(marks) <= _MARKS and len(rows(marks)) <= _ROWS


def grouped(findings: Iterable[Finding], page: Page) -> list[Group]:
    """The findings of a post, together as far as they can be read under one line."""
    groups: list[Group] = []
    for finding in findings:
        if not groups or not groups[-1].takes(finding):
            groups.append(Group(finding, page))
    return groups


def rows(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks in as few rows as it takes for none to run into another."""
    found: list[list[Mark]] = []
    for mark in marks:
        row = next((row for row in found if row[-1].stop <= mark.start), None)
        if row is None:
            found.append([mark])
        else:
            row.append(mark)
    return found


def reach(marks: Sequence[Mark]) -> tuple[int, int]:
    """The cells from the first mark to the end of the last, its number included."""
    return min(mark.start for mark in marks), max(mark.stop for mark in marks) - 1


def stretches(place: Place) -> list[Stretch]:
    """The lines of a place, without indentation and line breaks; a place that is only a line break keeps it."""
    source, span = place.source, place.span
    line, column = source.line_column(span.start)
    last, end = source.line_column(span.end)
    if line == last:
        return [Stretch(line, column - 1, end - 1)]
    found = []
    for number in range(line, last + 1):
        text = source.line(number)
        start = column - 1 if number == line else len(text) - len(text.lstrip())
        stop = end - 1 if number == last else len(text)
        if start < stop:
            found.append(Stretch(number, start, stop))
    return found or [Stretch(line, column - 1, column)]
