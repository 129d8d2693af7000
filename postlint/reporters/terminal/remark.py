"""What a finding says: its rule, message, replacement or suggestions, and source; knows no lines of a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rich.cells import cell_len

from postlint.model import Edit, Finding, Fix, Place, Source
from postlint.reporters.terminal.ink import Glyphs, Line, Page, Part, wrapped
from postlint.reporters.view.symbols import location, one_line, shown
from postlint.reporters.view.words import number, platform_name, say

_SUGGESTIONS: Final = 5
_EDITS: Final = 3
_PLACES: Final = 3
_RELATED: Final = 3
_OPTIONS: Final[Mapping[bool, str]] = {True: "--fix", False: "--unsafe-fixes"}
_INDENT: Final = 6
_SHORT: Final = 60  # up to this length both texts are shown whole
_CONTEXT: Final = 12  # what is shown of unchanged text around a long replacement


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
    source = places[0].source
    named = ["{}:{}".format(*source.line_column(place.span.start)) for place in places[:_PLACES]]
    rest = len(places) - _PLACES
    more = f" {say(page.language, 'more', n=number(page.language, rest))}" if rest > 0 else ""
    return shown(f"{source.cell} " if source.cell else "") + ", ".join(named) + more


def _way_out(finding: Finding, page: Page) -> Iterator[Line]:
    if finding.fix:
        yield from _fix(finding.fix, finding.place.source, page)
    elif not _names_all(finding.message, finding.suggestions[:_SUGGESTIONS]):
        yield from paragraph(_suggested(finding.suggestions[:_SUGGESTIONS], page), page, "new")


def _names_all(message: str, suggestions: tuple[str, ...]) -> bool:
    return all(text in message for text in suggestions)


def _suggested(suggestions: tuple[str, ...], page: Page) -> str:
    *others, last = [one_line(text) for text in suggestions]
    readings = f"{', '.join(others)} {say(page.language, 'or')} {last}" if others else last
    return f"{say(page.language, 'suggestion')} {readings}?"


def _fix(fix: Fix, source: Source, page: Page) -> Iterator[Line]:
    for edit in fix.edits[:_EDITS]:
        yield from _edit(edit, source, _OPTIONS[fix.safe], page)
    rest = len(fix.edits) - _EDITS
    if rest > 0:
        yield from paragraph(say(page.language, "more", n=number(page.language, rest)), page, "dim")


def _edit(edit: Edit, source: Source, option: str, page: Page) -> Iterator[Line]:
    """The old text and the new; under each other where they are too wide to stand side by side."""
    old, new = _difference(source.text[edit.span.start : edit.span.end], edit.text, page.glyphs)
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


def _difference(old: str, new: str, glyphs: Glyphs) -> tuple[str, str]:
    """Both texts as they may be shown; of long ones only what differs, with a few words around it."""
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    if len(old) + len(new) <= _SHORT:
        before = after = 0
    start = old.rfind(" ", 0, max(before - _CONTEXT, 0)) + 1 if before else 0
    rest = old.find(" ", len(old) - after + _CONTEXT) if after > _CONTEXT else -1
    kept = len(old) - rest if rest >= 0 else 0
    return _visible(old, start, kept, glyphs), _visible(new, start, kept, glyphs)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _visible(text: str, start: int, kept: int, glyphs: Glyphs) -> str:
    inner = shown(text[start : len(text) - kept])
    bare = inner.strip(" ")
    left = len(inner) - len(inner.lstrip(" "))
    edges = glyphs.space * left, glyphs.space * (len(inner) - left - len(bare))
    return (glyphs.cut if start else edges[0]) + bare + (glyphs.cut if kept else edges[1])


def _related(finding: Finding, page: Page) -> Iterator[Line]:
    for other in finding.related[:_RELATED]:
        yield from paragraph(f"{say(page.language, 'also')} {location(other.place)}", page, "dim")
    rest = len(finding.related) - _RELATED
    if rest > 0:
        yield from paragraph(say(page.language, "more", n=number(page.language, rest)), page, "dim")
