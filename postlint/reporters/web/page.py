"""All that stands on the page, in its order; knows what it says, not how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from postlint.calendar import Entry
from postlint.model import SEVERITIES, Finding, Language, Report
from postlint.reporters.view.headline import facts, headline, not_evaluated, scope
from postlint.reporters.view.remarks import remarks
from postlint.reporters.view.symbols import failure_place, file_and_cell, one_line, shown
from postlint.reporters.view.words import counted, day, number
from postlint.reporters.web.cards import Card, card
from postlint.reporters.web.days import Row, rows
from postlint.reporters.web.notes import Note, note
from postlint.reporters.web.shares import Mix, mixes
from postlint.reporters.web.words import WORDS

_CHIPS = 4  # posts that are shown one by one on a day


class Chip(Struct, frozen=True):
    """A post on a day, or all those of one platform: the number of the first, and what is known of it."""

    post: int
    platform: str
    short: str
    text: str
    label: str
    severity: str


class Day(Struct, frozen=True):
    """A day of the calendar with its posts."""

    iso: str
    text: str
    chips: tuple[Chip, ...]


class Week(Struct, frozen=True):
    """A week of the calendar; one without days stands for several without posts."""

    title: str
    dates: str
    days: tuple[Day, ...] = ()


class Choice(Struct, frozen=True):
    """A value to filter by, and how many posts have it."""

    value: str
    text: str
    count: int
    short: str = ""


class Wider(Struct, frozen=True):
    """What is said of a file or a set, and of no single post."""

    file: str
    notes: tuple[Note, ...]


class Page(Struct, frozen=True):
    """The page from top to bottom, in words."""

    headline: str
    period: str
    scope: str
    tiles: tuple[Choice, ...]
    facts: tuple[str, ...]
    not_evaluated: str
    failures: tuple[tuple[str, str], ...]
    weeks: tuple[Week, ...]
    undated: str
    mixes: tuple[Mix, ...]
    wider: tuple[Wider, ...]
    platforms: tuple[Choice, ...]
    files: tuple[Choice, ...]
    cards: tuple[Card, ...]
    is_masked: bool


def page(report: Report, language: Language, timezone: str) -> Page:
    """The page of a report."""
    found: dict[int, list[Finding]] = {}
    for finding in report.findings:
        for post in finding.posts:
            found.setdefault(post, []).append(finding)
    cards = tuple([card(one, at, found.get(at, ()), language) for at, one in enumerate(report.posts)])
    calendar = rows([one.post for one in report.posts], timezone)
    undated = len(cards) - sum(len(entries) for row in calendar for entries in row.days)
    words = WORDS["undated"][language]
    return Page(
        headline=headline(report, language),
        period=_period(calendar, language),
        scope=scope(report, language),
        tiles=_tiles(report, cards, language),
        facts=tuple(facts(report, language)),
        not_evaluated=not_evaluated(report, language),
        failures=tuple([(failure_place(one), one_line(one.message)) for one in report.failures]),
        weeks=tuple([_week(row, cards, language) for row in calendar]),
        undated=words.format(posts=counted(language, "post", undated)) if calendar and undated else "",
        mixes=tuple(mixes(report.posts, language)) if len(cards) > 1 else (),
        wider=tuple(_wider(report, cards, language)),
        platforms=_choices([(one.platform, one.platform_name, one.short) for one in cards]),
        files=_choices([(one.file, one.file, "") for one in cards]),
        cards=cards,
        is_masked=any(one.masked or one.beside for one in report.posts),
    )


def _period(calendar: Sequence[Row], language: Language) -> str:
    days = [entries[0].day for row in calendar for entries in row.days if entries]
    if not days:
        return ""
    first, last = days[0], days[-1]
    end = f"{day(language, last)} {last.year}"
    if first == last:
        return end
    begin = f"{day(language, first)} {first.year}" if first.year < last.year else day(language, first)
    if (first.year, first.month) == (last.year, last.month):
        begin = str(first.day)
    return WORDS["from_to"][language].format(first=begin, last=end)


def _tiles(report: Report, cards: Sequence[Card], language: Language) -> tuple[Choice, ...]:
    """How many posts have something of each severity, and how many have nothing."""
    found = [
        Choice(
            severity,
            counted(language, severity, report.count(severity)),
            sum(severity in one.severities for one in cards),
        )
        for severity in SEVERITIES
    ]
    clean = sum(not one.severities for one in cards)
    return (*found, Choice("clean", f"{number(language, clean)} {WORDS['in_order'][language]}", clean))


def _week(row: Row, cards: Sequence[Card], language: Language) -> Week:
    if row.skipped:
        return Week(WORDS["quiet_weeks"][language].format(n=number(language, row.skipped)), "")
    days = [_day(row.monday + timedelta(days=at), entries, cards, language) for at, entries in enumerate(row.days)]
    first, last = row.monday, row.sunday
    dates = f"{first.day if first.month == last.month else day(language, first)} – {day(language, last)}"
    return Week(f"{WORDS['week'][language]} {row.number}", dates, tuple(days))


def _day(at: date, entries: Sequence[Entry], cards: Sequence[Card], language: Language) -> Day:
    """A day: each post by its time, or where there are many each platform with their number."""
    if len(entries) <= _CHIPS:
        chips = [_chip(cards[entry.number], f"{entry.at:%H:%M}", language) for entry in entries]
    else:
        by_platform: dict[str, list[Card]] = {}
        for entry in entries:
            one = cards[entry.number]
            by_platform.setdefault(one.platform, []).append(one)
        chips = [_chips(group, language) for group in by_platform.values()]
    return Day(at.isoformat(), str(at.day), tuple(chips))


def _chip(one: Card, time: str, language: Language) -> Chip:
    label = f"{one.name}: {one.counts or WORDS['in_order'][language]}"
    return Chip(one.number, one.platform, one.short, time, label, _gravest([one]))


def _chips(group: Sequence[Card], language: Language) -> Chip:
    first, count = group[0], len(group)
    label = f"{first.platform_name}: {counted(language, 'post', count)}"
    return Chip(first.number, first.platform, first.short, f"× {number(language, count)}", label, _gravest(group))


def _gravest(group: Sequence[Card]) -> str:
    return next((one for one in SEVERITIES if any(one in each.severities for each in group)), "clean")


def _wider(report: Report, cards: Sequence[Card], language: Language) -> Iterator[Wider]:
    by_file: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if not finding.posts:
            by_file.setdefault(shown(file_and_cell(finding.place)), []).append(finding)
    for file, findings in by_file.items():
        alike = remarks(findings)
        yield Wider(file, tuple([note(one, at, language, lambda n: cards[n].name) for at, one in enumerate(alike, 1)]))


def _choices(values: Iterable[tuple[str, str, str]]) -> tuple[Choice, ...]:
    counts: dict[tuple[str, str, str], int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return tuple([Choice(value, text, count, short) for (value, text, short), count in counts.items()])
