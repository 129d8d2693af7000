"""The calendar as the page shows it: weeks of days with a chip for each post; knows no text of a post."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from postlint.calendar import Entry
from postlint.model import SEVERITIES, Language, Post
from postlint.reporters.view.words import counted, day, number
from postlint.reporters.web.days import Row, rows
from postlint.reporters.web.heads import Head
from postlint.reporters.web.words import WORDS

_AT_ONCE: Final = 6  # weeks before the rest is folded
_CHIPS: Final = 4  # posts that are shown one by one on a day


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


class Calendar(Struct, frozen=True):
    """The weeks of a report, those after the first few apart, and what is said of them."""

    period: str
    weeks: tuple[Week, ...]
    later: tuple[Week, ...]
    undated: str


def calendar(posts: Sequence[Post], heads: Sequence[Head], timezone: str, language: Language) -> Calendar:
    """The calendar of posts in a house's time; without a dated post it has no weeks."""
    found = rows(posts, timezone)
    at_once = _AT_ONCE if len(found) > _AT_ONCE + 2 else len(found)  # a fold that hides little only hides
    weeks = [_week(row, heads, language) for row in found]
    undated = len(posts) - sum(len(entries) for row in found for entries in row.days)
    words = WORDS["undated"][language].format(posts=counted(language, "post", undated))
    return Calendar(
        period=_period(found, language),
        weeks=tuple(weeks[:at_once]),
        later=tuple(weeks[at_once:]),
        undated=words if found and undated else "",
    )


def _week(row: Row, heads: Sequence[Head], language: Language) -> Week:
    if row.skipped:
        return Week(WORDS["quiet_weeks"][language].format(n=number(language, row.skipped)), "")
    days = [_day(row.monday + timedelta(days=at), entries, heads, language) for at, entries in enumerate(row.days)]
    first, last = row.monday, row.sunday
    dates = f"{first.day if first.month == last.month else day(language, first)} – {day(language, last)}"
    return Week(f"{WORDS['week'][language]} {row.number}", dates, tuple(days))


def _period(weeks: Sequence[Row], language: Language) -> str:
    """From the first day with a post to the last, as shortly as can be."""
    days = [entries[0].day for row in weeks for entries in row.days if entries]
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


def _day(at: date, entries: Sequence[Entry], heads: Sequence[Head], language: Language) -> Day:
    """A day: each post by its time, or where there are many each platform with their number."""
    if len(entries) <= _CHIPS:
        chips = [_chip(heads[entry.number], f"{entry.at:%H:%M}", language) for entry in entries]
    else:
        by_platform: dict[str, list[Head]] = {}
        for entry in entries:
            one = heads[entry.number]
            by_platform.setdefault(one.platform, []).append(one)
        chips = [_chips(group, language) for group in by_platform.values()]
    return Day(at.isoformat(), str(at.day), tuple(chips))


def _chip(one: Head, time: str, language: Language) -> Chip:
    label = f"{one.name}: {one.counts or WORDS['in_order'][language]}"
    return Chip(one.number, one.platform, one.short, time, label, one.worst)


def _chips(group: Sequence[Head], language: Language) -> Chip:
    """The posts of a platform as one, which leads to the worst of them."""
    ranks = (*SEVERITIES, "clean")
    worst = min(group, key=lambda one: ranks.index(one.worst))
    label = f"{worst.platform_name}: {counted(language, 'post', len(group))}"
    count = f"× {number(language, len(group))}"
    return Chip(worst.number, worst.platform, worst.short, count, label, worst.worst)
