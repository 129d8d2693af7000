"""Days, weeks, months and channels as people write them, in Dutch and English; knows no rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from postlint.calendar.periods import Day, Every, Period, Week
from postlint.platforms import get

if TYPE_CHECKING:
    from postlint.model import Language, Post

DAYS: Final = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
MONTHS: Final = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_IN_DUTCH: Final = {"day": "dag", "week": "week", "month": "maand"}
_THROUGH: Final = {"nl": " t/m ", "en": " to "}
_OF: Final = {"nl": " van ", "en": " of "}


def each(every: Every, language: Language) -> str:
    """A day, a week or a month, in a word."""
    return _IN_DUTCH[every] if language == "nl" else every


def channel(post: Post, language: Language) -> str:
    """The platform that a post is for, and the account where it says which."""
    platform = get(post.platform or "")
    title = platform.title if platform else post.platform or ("dit kanaal" if language == "nl" else "this channel")
    return f"{title} ({post.account.strip()})" if post.account and post.account.strip() else title


def day(moment: date, language: Language) -> str:
    """A day: dinsdag 3 november 2026."""
    return f"{DAYS[language][moment.weekday()]} {_date(moment, language)} {moment.year}"


def periods(first: Period, last: Period, language: Language) -> str:
    """A day, a week or a month, or several in a row: week 45 van 2026 (2 t/m 8 november)."""
    if isinstance(first, Week) and isinstance(last, Week):
        weeks = _weeks(first, last, language)
        return f"{weeks} ({_dates(first.first, last.last, language)})"
    if isinstance(first, Day):
        return days(first.first, last.first, language)
    names = [f"{MONTHS[language][one.first.month - 1]} {one.first.year}" for one in (first, last)]
    return names[0] if first == last else _THROUGH[language].join(names)


def days(first: date, last: date, language: Language) -> str:
    """One day, or several in a row: dinsdag 3 t/m vrijdag 6 november 2026."""
    start, end = day(first, language), day(last, language)
    if first == last:
        return end
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        start = start.removesuffix(f" {MONTHS[language][first.month - 1]}") if first.month == last.month else start
    return f"{start}{_THROUGH[language]}{end}"


def _weeks(first: Week, last: Week, language: Language) -> str:
    if first == last:
        return f"week {first.number}{_OF[language]}{first.year}"
    if first.year == last.year:
        return f"week {first.number}{_THROUGH[language]}{last.number}{_OF[language]}{first.year}"
    return _THROUGH[language].join(f"week {week.number}{_OF[language]}{week.year}" for week in (first, last))


def _dates(first: date, last: date, language: Language) -> str:
    if first.year != last.year:
        return _THROUGH[language].join(f"{_date(one, language)} {one.year}" for one in (first, last))
    start = str(first.day) if first.month == last.month else _date(first, language)
    return f"{start}{_THROUGH[language]}{_date(last, language)}"


def _date(moment: date, language: Language) -> str:
    return f"{moment.day} {MONTHS[language][moment.month - 1]}"


def number(value: float, language: Language) -> str:
    """A number, with one decimal where it has any."""
    written = f"{value:.1f}".removesuffix(".0")
    return written.replace(".", ",") if language == "nl" else written


def in_days(value: float, language: Language) -> str:
    """A number of days."""
    one, more = ("dag", "dagen") if language == "nl" else ("day", "days")
    return one if value == 1 else f"{number(value, language)} {more}"
