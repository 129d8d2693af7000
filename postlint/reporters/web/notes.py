"""Remarks as the page shows them: what is wrong, what it should be, where the rule comes from; knows no post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from postlint.model import Edit, Finding, Language, Place, Related
from postlint.reporters.view.changes import difference
from postlint.reporters.view.remarks import suggested
from postlint.reporters.view.symbols import file_and_cell, one_line, shown
from postlint.reporters.view.words import counted, number, platform_name, say
from postlint.reporters.web.words import WORDS

_EDITS: Final = 5
_PLACES: Final = 6
_EXCERPT: Final = 160
_KIN: Final = 20


class Way(Struct, frozen=True):
    """A replacement: old text and new, either may be empty."""

    old: str
    new: str


class Kin(Struct, frozen=True):
    """A related place: the name of its post, where it stands, and the number of that post."""

    name: str
    spot: str
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
    kin_title: str = ""
    kin_more: str = ""


def note(alike: Sequence[Finding], at: int, language: Language, names: Sequence[str]) -> Note:
    """The note of findings that say the same; ``names`` are those of all posts."""
    finding = alike[0]
    edits = finding.fix.edits if finding.fix else ()
    related = finding.related
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
        more=_more(len(edits) - _EDITS, language),
        readings="" if finding.fix else suggested(finding, language),
        source=one_line(finding.source),
        platforms=", ".join(platform_name(shown(one)) for one in finding.platforms) if finding.platforms[1:] else "",
        kin=tuple([_kin(other, finding.place, names, language) for other in related[:_KIN]]),
        kin_title=_concerns(related, language),
        kin_more=_more(len(related) - _KIN, language),
    )


def excerpt(place: Place) -> str:
    """What is marked, on one line and not too long."""
    text = one_line(place.text)
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()} …"


def spot(place: Place) -> str:
    """The file, its cell if it is a table, and the line; of a cell only a line below its first."""
    line = place.start.line
    return shown(file_and_cell(place) + (f":{line}" if line > 1 or not place.cell else ""))


def _where(places: Sequence[Place], language: Language) -> str:
    named = [f"{place.start.line}:{place.start.column}" for place in places[:_PLACES]]
    more, cell = _more(len(places) - _PLACES, language), places[0].cell
    return (f"{shown(cell)} " if cell else "") + ", ".join(named) + (more and f" {more}")


def _more(rest: int, language: Language) -> str:
    return say(language, "more", n=number(language, rest)) if rest > 0 else ""


def _way(edit: Edit, finding: Finding) -> Way:
    return Way(*difference(finding.place.source.text[edit.span.start : edit.span.end], edit.text))


def _concerns(related: Sequence[Related], language: Language) -> str:
    if any(other.post is None for other in related):
        return WORDS["concerns_places"][language].format(n=number(language, len(related)))
    return WORDS["concerns"][language].format(posts=counted(language, "post", len(related)))


def _kin(other: Related, beside: Place, names: Sequence[str], language: Language) -> Kin:
    """A related place; its file is only named where it is another."""
    place = other.place
    where = spot(place)
    if other.post is not None and place.source.path == beside.source.path:
        where = shown(place.cell) if place.cell else WORDS["line"][language].format(n=place.start.line)
    return Kin("" if other.post is None else names[other.post], where, other.post)
