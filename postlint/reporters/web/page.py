"""All that stands on the page, in its order; knows what it says, not how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from postlint.model import SEVERITIES, Finding, Language, Report
from postlint.reporters import Style
from postlint.reporters.view.headline import facts, headline, not_evaluated, scope
from postlint.reporters.view.remarks import remarks
from postlint.reporters.view.symbols import failure_place, file_and_cell, one_line, shown
from postlint.reporters.view.words import counted, number, say
from postlint.reporters.web.cards import Card, card
from postlint.reporters.web.heads import Head, head
from postlint.reporters.web.notes import Note, note
from postlint.reporters.web.shares import Mix, Target, mixes, targets
from postlint.reporters.web.weeks import Calendar, calendar
from postlint.reporters.web.words import WORDS

MOST: Final = 2_000  # posts on a page that still opens in about a second
_AT_ONCE: Final = 8  # failures, and notes on the whole, before the rest is folded
_RANKS: Final = (*SEVERITIES, "clean")


class Choice(Struct, frozen=True):
    """A value to filter by, and how many posts of the page have it."""

    value: str
    text: str
    count: int


class Wider(Struct, frozen=True):
    """What is said of a file or a set, and of no single post; ``number`` is that of the file."""

    number: int
    file: str
    notes: tuple[Note, ...]

    @property
    def size(self) -> int:
        """How many notes there are."""
        return len(self.notes)


class Page(Struct, frozen=True):
    """The page from top to bottom, in words. ``cards`` have something found in them, ``fine`` are those in order."""

    headline: str
    scope: str
    facts: tuple[str, ...]
    not_evaluated: str
    failures: tuple[tuple[str, str], ...]
    more_failures: tuple[tuple[str, str], ...]
    calendar: Calendar
    mixes: tuple[Mix, ...]
    targets: tuple[Target, ...]
    wider: tuple[Wider, ...]
    more_wider: tuple[Wider, ...]
    severities: tuple[Choice, ...]
    platforms: tuple[Choice, ...]
    files: tuple[Choice, ...]
    left_out: str
    cards: tuple[Card, ...]
    fine: tuple[Card, ...]
    on_page: frozenset[int]
    is_masked: bool


def page(report: Report, style: Style) -> Page:
    """The page of a report."""
    language = style.language
    found = _by_post(report)
    heads = [head(one.post, at, found.get(at, ()), language) for at, one in enumerate(report.posts)]
    kept = _kept(heads)
    names = [one.short_name for one in heads]
    cards = [card(report.posts[one.number], one, found.get(one.number, ()), language, names) for one in kept]
    wider = list(_wider(report, names, language))
    failures = tuple([(failure_place(one), one_line(one.message)) for one in report.failures])
    at_once, notes = _at_once(len(failures)), _at_once(sum(one.size for one in wider))
    return Page(
        headline=headline(report, language),
        scope=scope(report, language),
        facts=tuple(facts(report, language)),
        not_evaluated=not_evaluated(report, language),
        failures=failures[:at_once],
        more_failures=failures[at_once:],
        calendar=calendar([one.post for one in report.posts], heads, style.timezone, language),
        mixes=tuple(mixes(report.posts, language)) if len(heads) > 1 else (),
        targets=tuple(targets(style.aims, language)),
        wider=tuple(_cut(wider, 0, notes)),
        more_wider=tuple(_cut(wider, notes, None)),
        severities=tuple(_severities(kept, language)),
        platforms=_choices([(one.platform, one.platform_name) for one in kept]),
        files=_choices([(one.file, one.file) for one in kept]),
        left_out=_left_out(len(kept), len(heads), language),
        cards=tuple([one for one in cards if one.notes]),
        fine=tuple([one for one in cards if not one.notes]),
        on_page=frozenset(one.number for one in kept),
        is_masked=bool(report.hidden) or any(one.masked or one.beside for one in report.posts),
    )


def _by_post(report: Report) -> dict[int, list[Finding]]:
    found: dict[int, list[Finding]] = {}
    for finding in report.findings:
        for post in finding.posts:
            found.setdefault(post, []).append(finding)
    return found


def _kept(heads: Sequence[Head]) -> list[Head]:
    """The posts that there is room for: those with the gravest findings, in the order of the report."""
    if len(heads) <= MOST:
        return list(heads)
    gravest_first = sorted(heads, key=lambda one: (_RANKS.index(one.worst), one.number))
    return sorted(gravest_first[:MOST], key=lambda one: one.number)


def _left_out(kept: int, posts: int, language: Language) -> str:
    if kept == posts:
        return ""
    return WORDS["left_out"][language].format(shown=number(language, kept), posts=counted(language, "post", posts))


def _severities(heads: Sequence[Head], language: Language) -> Iterator[Choice]:
    """In how many posts there is something of each severity, and in how many there is nothing."""
    for severity in SEVERITIES:
        yield Choice(severity, say(language, severity).capitalize(), sum(severity in one.severities for one in heads))
    clean = sum(not one.severities for one in heads)
    yield Choice("clean", WORDS["in_order"][language].capitalize(), clean)


def _wider(report: Report, names: Sequence[str], language: Language) -> Iterator[Wider]:
    """What is about files and sets, by file, the gravest first."""
    by_file: dict[str, list[Finding]] = {}
    for finding in sorted(report.findings, key=lambda one: SEVERITIES.index(one.severity)):
        if not finding.posts:
            by_file.setdefault(shown(file_and_cell(finding.place)), []).append(finding)
    for at, (file, findings) in enumerate(by_file.items(), 1):
        notes = [note(alike, number, language, names) for number, alike in enumerate(remarks(findings), 1)]
        yield Wider(at, file, tuple(notes))


def _at_once(there_are: int) -> int:
    """How many stand before a fold; one that hides little only hides."""
    return _AT_ONCE if there_are > _AT_ONCE + 2 else there_are


def _cut(groups: Iterable[Wider], start: int, end: int | None) -> Iterator[Wider]:
    """The groups with those of their notes that are in a range of all."""
    before = 0
    for group in groups:
        notes = group.notes[max(start - before, 0) : None if end is None else max(end - before, 0)]
        before += len(group.notes)
        if notes:
            yield Wider(group.number, group.file, notes)


def _choices(values: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    counts: dict[tuple[str, str], int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return tuple([Choice(value, text, count) for (value, text), count in counts.items()])
