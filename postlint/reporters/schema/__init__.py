"""The JSON report as nouns: the one place that knows its fields and their order; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, json

from postlint import __version__
from postlint.model import Checked, Edit, Failure, Finding, Fix, Place, Related, Report, Severity, Source
from postlint.reporters.view.summary import Summary, summarise

Count = Annotated[int, Meta(ge=0)]
Ordinal = Annotated[int, Meta(ge=1)]


class Tool(Struct, frozen=True):
    """What wrote the report."""

    name: Literal["postlint"] = "postlint"
    version: str = __version__


class Position(Struct, frozen=True):
    """A place between characters; columns count code points of the file's line."""

    line: Ordinal
    column: Ordinal


class PostEntry(Struct, frozen=True, kw_only=True):
    """A post: ``post`` is its number in this report, ``line`` where its text begins."""

    post: Count
    file: str
    cell: str | UnsetType = UNSET
    line: Ordinal
    platform: str | None
    kind: str
    voice: str
    length: Count
    limit: Count | None
    unit: str


class RelatedEntry(Struct, frozen=True, kw_only=True):
    """Another place that a finding speaks of."""

    file: str
    cell: str | UnsetType = UNSET
    post: Count | None
    start: Position
    end: Position


class EditEntry(Struct, frozen=True):
    """New text for a range of the file, written as the file's format writes it."""

    start: Position
    end: Position
    text: str


class FixEntry(Struct, frozen=True):
    """Edits that resolve a finding."""

    safe: bool
    title: str
    edits: tuple[EditEntry, ...]


class FindingEntry(Struct, frozen=True, kw_only=True):
    """A rule's remark about a place; ``text`` is the file's own slice, ``end`` is exclusive."""

    rule: str
    check: str
    severity: Severity
    message: str
    file: str
    cell: str | UnsetType = UNSET
    post: Count | None
    posts: tuple[Count, ...]
    platforms: tuple[str, ...]
    start: Position
    end: Position
    text: str
    source: str
    related: tuple[RelatedEntry, ...]
    fix: FixEntry | None
    suggestions: tuple[str, ...]


class FailureEntry(Struct, frozen=True):
    """What could not be read, or a check that failed."""

    file: str
    line: Ordinal | None
    message: str


class Document(Struct, frozen=True):
    """A report of postlint."""

    schema: Literal[1]
    tool: Tool
    posts: tuple[PostEntry, ...]
    findings: tuple[FindingEntry, ...]
    summary: Summary
    failures: tuple[FailureEntry, ...]


def document(report: Report) -> Document:
    """A report with lines and columns instead of spans."""
    return Document(
        schema=1,
        tool=Tool(),
        posts=tuple(_posts(report.posts)),
        findings=findings(report),
        summary=summarise(report),
        failures=failures(report),
    )


def findings(report: Report) -> tuple[FindingEntry, ...]:
    """What was found, with lines and columns."""
    return tuple([_finding(finding) for finding in report.findings])


def failures(report: Report) -> tuple[FailureEntry, ...]:
    """What could not be checked."""
    return tuple([_failure(failure) for failure in report.failures])


def schema() -> Mapping[str, object]:
    """The JSON Schema of a report."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "postlint report"} | json.schema(
        Document
    )


def _posts(posts: tuple[Checked, ...]) -> Iterator[PostEntry]:
    for number, checked in enumerate(posts):
        post, meter, place = checked.post, checked.meter, checked.post.text.place(0, 0)
        yield PostEntry(
            post=number,
            file=place.source.path,
            cell=place.cell or UNSET,
            line=_position(place.source, place.span.start).line,
            platform=post.platform,
            kind=post.kind,
            voice=post.voice,
            length=meter.length,
            limit=meter.limit,
            unit=meter.unit,
        )


def _finding(finding: Finding) -> FindingEntry:
    place = finding.place
    start, end = _range(place)
    return FindingEntry(
        rule=finding.rule,
        check=finding.check,
        severity=finding.severity,
        message=finding.message,
        file=place.source.path,
        cell=place.cell or UNSET,
        post=finding.posts[0] if finding.posts else None,
        posts=finding.posts,
        platforms=finding.platforms,
        start=start,
        end=end,
        text=place.text,
        source=finding.source,
        related=tuple([_related(other) for other in finding.related]),
        fix=_fix(finding.fix, place.source) if finding.fix else None,
        suggestions=finding.suggestions,
    )


def _related(related: Related) -> RelatedEntry:
    source = related.place.source
    start, end = _range(related.place)
    return RelatedEntry(file=source.path, cell=related.place.cell or UNSET, post=related.post, start=start, end=end)


def _fix(fix: Fix, source: Source) -> FixEntry:
    return FixEntry(fix.safe, fix.title, tuple([_edit(source, edit) for edit in fix.edits]))


def _edit(source: Source, edit: Edit) -> EditEntry:
    return EditEntry(*_range(Place(source, edit.span)), text=edit.text)


def _failure(failure: Failure) -> FailureEntry:
    return FailureEntry(failure.file, failure.line, failure.message)


def _range(place: Place) -> tuple[Position, Position]:
    return _position(place.source, place.span.start), _position(place.source, place.span.end)


def _position(source: Source, offset: int) -> Position:
    return Position(*source.line_column(offset))
