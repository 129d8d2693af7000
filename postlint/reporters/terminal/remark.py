"""What a finding says: its rule, message, replacement or suggestions, and source; knows no lines of a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rich.cells import cell_len

from postlint.model import Edit, Finding, Fix, Place, Source
from postlint.reporters.terminal.ink import Line, Page, Part, wrapped
from postlint.reporters.view.changes import Signs, difference
from postlint.reporters.view.remarks import suggested
from postlint.reporters.view.symbols import location, one_line, shown
from postlint.reporters.view.words import number, platform_name, say

_EDITS: Final = 3
_PLACES: Final = 3
_RELATED: Final = 3
_OPTIONS: Final[Mapping[bool, str]] = {True: "--fix", False: "--unsafe-fixes"}
_INDENT: Final = 6


def remark(alike: Sequence[Finding], label: str, page: Page) -> Iterator[Line]:
    """The head of what is said of one or several places, and indented below it all that helps to resolve it."""
    finding = alike[0]
    yield list(_head(alike, label, page))
    yield from paragraph(finding.message, page)
    yield from _way_out(finding, page)
    yield from _related(finding, page)
    if finding.source:
        yield from paragraph(f"{say(page.language, 'source')}: {finding.source}", page, "dim")


def paragraph(text: str, page: Page, style: str = "") -> Iterator[Line]:
    """A text in indented lines."""
    for line in wrapped(one_line(text), page.measure - _INDENT):
        yield [Part(" " * _INDENT), Part(line, style)]


def _head(alike: Sequence[Finding], label: str, page: Page) -> Iterator[Part]:
    finding = alike[0]
    severity = finding.severity
    yield Part(f"{label:>3} ", f"{severity} mark")
    yield Part(f"{getattr(page.glyphs, severity)} {say(page.language, severity, 1)}", severity)
    yield Part("  ")
    yield Part(shown(finding.rule), "strong")
    if finding.posts or finding.place.span != (0, 0):
        yield Part(f"  {_where([one.place for one in alike], page)}", "dim")
    if len(finding.platforms) > 1:
        names = ", ".join(platform_name(platform) for platform in finding.platforms)
        yield Part(f"  {page.glyphs.dot} {shown(names)}", "dim")


def _where(places: Sequence[Place], page: Page) -> str:
    """``8:12, 8:40 and 3 more``; in a table the cell comes first."""
    source, cell = places[0].source, places[0].cell
    named = ["{}:{}".format(*source.line_column(place.span.start)) for place in places[:_PLACES]]
    rest = len(places) - _PLACES
    more = f" {say(page.language, 'more', n=number(page.language, rest))}" if rest > 0 else ""
    return shown(f"{cell} " if cell else "") + ", ".join(named) + more


def _way_out(finding: Finding, page: Page) -> Iterator[Line]:
    if finding.fix:
        yield from _fix(finding.fix, finding.place.source, page)
    elif readings := suggested(finding, page.language):
        yield from paragraph(readings, page, "new")


def _fix(fix: Fix, source: Source, page: Page) -> Iterator[Line]:
    for edit in fix.edits[:_EDITS]:
        yield from _edit(edit, source, _OPTIONS[fix.safe], page)
    rest = len(fix.edits) - _EDITS
    if rest > 0:
        yield from paragraph(say(page.language, "more", n=number(page.language, rest)), page, "dim")


def _edit(edit: Edit, source: Source, option: str, page: Page) -> Iterator[Line]:
    """The old text and the new; under each other where they are too wide to stand side by side."""
    old, new = difference(
        source.text[edit.span.start : edit.span.end], edit.text, Signs(page.glyphs.cut, page.glyphs.space)
    )
    indent, tag = Part(" " * _INDENT), Part(f"  {option}", "dim")
    if old and new and _INDENT + cell_len(f"{old} > {new}{tag.text}") <= page.width:
        yield [indent, Part(old, "old"), Part(f" {page.glyphs.arrow} "), Part(new, "new"), tag]
        return
    lines = [
        line
        for sign, text, style in (("-", old, "old"), ("+", new, "new"))
        for line in _change(sign, text, style, page)
    ]
    yield from ([indent, line, tag if line is lines[-1] else Part("")] for line in lines)


def _change(sign: str, text: str, style: str, page: Page) -> Iterator[Part]:
    """A text on lines of its own, under a sign; with room for an option after it."""
    room = page.measure - _INDENT - len("+   --unsafe-fixes")
    for at, line in enumerate(wrapped(text, room) if text else []):
        yield Part(f"{' ' if at else sign} {line}", style)


def _related(finding: Finding, page: Page) -> Iterator[Line]:
    for other in finding.related[:_RELATED]:
        yield from paragraph(f"{say(page.language, 'also')} {location(other.place)}", page, "dim")
    rest = len(finding.related) - _RELATED
    if rest > 0:
        yield from paragraph(say(page.language, "more", n=number(page.language, rest)), page, "dim")
