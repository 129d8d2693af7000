"""Days, weeks, months and channels as people write them, in Dutch and English; knows no rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

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
_AND: Final = {"nl": " en ", "en": " and "}
Unit = Literal["day", "working day"]
_DAY: Final = {
    "nl": {"day": "elke dag", "working day": "elke werkdag"},
    "en": {"day": "every day", "working day": "every working day"},
}
_EVERY: Final = {"nl": "om de {} dagen", "en": "every {} days"}
_LONGEST: Final = 40  # characters of the name of an account
_NAMED: Final = 4  # periods that a message names


def each(every: Every, language: Language) -> str:
    """A day, a week or a month, in a word."""
    return _IN_DUTCH[every] if language == "nl" else every


def channel(post: Post, language: Language) -> str:
    """The platform that a post is for, and the account where it says which."""
    return titled(post.platform, post.account, language)


def titled(platform: str | None, account: str | None, language: Language) -> str:
    """A platform, and an account where it is known."""
    known, name = get(platform or ""), (account or "").strip()
    title = known.title if known else platform or ("dit kanaal" if language == "nl" else "this channel")
    short = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    return f"{title} ({short})" if name else title


def day(moment: date, language: Language, known: int = 0) -> str:
    """A day: dinsdag 3 november 2026, without the year where that is known."""
    written = f"{DAYS[language][moment.weekday()]} {_date(moment, language)}"
    return written if moment.year == known else f"{written} {moment.year}"


def periods(first: Period, last: Period, language: Language, known: int = 0) -> str:
    """A day, a week or a month, or several in a row: week 45 van 2026 (2 t/m 8 november)."""
    if isinstance(first, Week) and isinstance(last, Week):
        weeks = _weeks(first, last, language, known)
        return f"{weeks} ({_dates(first.first, last.last, language)})"
    if isinstance(first, Day):
        return days(first.first, last.first, language, known)
    start, end = (MONTHS[language][one.first.month - 1] for one in (first, last))
    if first.first.year != last.first.year:
        return f"{start} {first.first.year}{_THROUGH[language]}{end} {last.first.year}"
    told = end if first == last else f"{start}{_THROUGH[language]}{end}"
    return told if last.first.year == known else f"{told} {last.first.year}"


def days(first: date, last: date, language: Language, known: int = 0) -> str:
    """One day, or several in a row: dinsdag 3 t/m vrijdag 6 november 2026."""
    if first == last:
        return day(last, language, known)
    if first.year != last.year:
        return _THROUGH[language].join(day(one, language) for one in (first, last))
    start = day(first, language, first.year)
    if first.month == last.month:
        start = start.removesuffix(f" {MONTHS[language][first.month - 1]}")
    return f"{start}{_THROUGH[language]}{day(last, language, known)}"


def _weeks(first: Week, last: Week, language: Language, known: int) -> str:
    year = "" if last.year == known else f"{_OF[language]}{last.year}"
    if first == last:
        return f"week {first.number}{year}"
    if first.year == last.year:
        return f"week {first.number}{_THROUGH[language]}{last.number}{year}"
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


def every_so_often(interval: float, unit: Unit, language: Language) -> str:
    """After so many days each time: elke werkdag, om de 2,5 dagen. The unit is what one day is."""
    return _DAY[language][unit] if interval == 1 else _EVERY[language].format(number(interval, language))


def listed(parts: Sequence[str], language: Language) -> str:
    """The first of many by name, and how many more there are."""
    shown, more = parts[:_NAMED], len(parts) - _NAMED
    if more == 1:  # takes no more room than to count it
        shown, more = parts, 0
    if more > 0:
        shown = [*shown, f"nog {more} keer" if language == "nl" else f"{more} more"]
    return _AND[language].join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)
