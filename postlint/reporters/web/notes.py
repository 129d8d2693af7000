"""Remarks as the page shows them: what is wrong, what it should be, where the rule comes from; knows no post."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from postlint.model import Edit, Finding, Language, Place
from postlint.reporters.view.changes import difference
from postlint.reporters.view.remarks import suggested
from postlint.reporters.view.symbols import file_and_cell, one_line, shown
from postlint.reporters.view.words import number, platform_name, say

_EDITS: Final = 5
_PLACES: Final = 6
_EXCERPT: Final = 160


class Way(Struct, frozen=True):
    """A replacement: old text and new, either may be empty."""

    old: str
    new: str


class Kin(Struct, frozen=True):
    """A related place, and the number of its post."""

    label: str
    post: int | None = None


class Note(Struct, frozen=True):
    """What is said of one or several places of a post, under a number."""

    number: int
    severity: str
    severity_word: str
    rule: str
    message: str
    where: str
    excerpt: str = ""
    ways: tuple[Way, ...] = ()
    option: str = ""  # what applies the replacements
    more: str = ""
    readings: str = ""
    source: str = ""
    platforms: str = ""
    kin: tuple[Kin, ...] = ()
    is_marked: bool = False


def note(alike: Sequence[Finding], at: int, language: Language, name: Callable[[int], str] = str) -> Note:
    """The note of findings that say the same; ``name`` gives the words for a post of the report."""
    finding = alike[0]
    edits = finding.fix.edits if finding.fix else ()
    rest = len(edits) - _EDITS
    return Note(
        number=at,
        severity=finding.severity,
        severity_word=say(language, finding.severity, 1),
        rule=shown(finding.rule),
        message=one_line(finding.message),
        where=_where([one.place for one in alike], language) if finding.posts or finding.place.span.end else "",
        excerpt=excerpt(finding.place) if not finding.posts else "",
        ways=tuple([_way(edit, finding) for edit in edits[:_EDITS]]),
        option="--fix" if finding.fix and finding.fix.safe else "--unsafe-fixes",
        more=say(language, "more", n=number(language, rest)) if rest > 0 else "",
        readings="" if finding.fix else suggested(finding, language),
        source=one_line(finding.source),
        platforms=", ".join(platform_name(shown(one)) for one in finding.platforms) if finding.platforms[1:] else "",
        kin=tuple([_kin(other.place, other.post, name) for other in finding.related]),
    )


def excerpt(place: Place) -> str:
    """What is marked, on one line and not too long."""
    text = one_line(place.text)
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()} …"


def spot(place: Place) -> str:
    """The file, its cell if it is a table, and the line."""
    return shown(f"{file_and_cell(place)}:{place.start.line}")


def _where(places: Sequence[Place], language: Language) -> str:
    named = [f"{place.start.line}:{place.start.column}" for place in places[:_PLACES]]
    rest = len(places) - _PLACES
    more = f" {say(language, 'more', n=number(language, rest))}" if rest > 0 else ""
    cell = places[0].cell
    return (f"{shown(cell)} " if cell else "") + ", ".join(named) + more


def _way(edit: Edit, finding: Finding) -> Way:
    return Way(*difference(finding.place.source.text[edit.span.start : edit.span.end], edit.text))


def _kin(place: Place, post: int | None, name: Callable[[int], str]) -> Kin:
    return Kin(spot(place) if post is None else f"{name(post)} · {spot(place)}", post)
