"""When a Dutch office is open, and until when it answers what came in; knows no post."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

HOURS: Final = r"\d{1,2}[:.]\d\d ?[-–] ?\d{1,2}[:.]\d\d"
_FRIDAY: Final = 4
_DAYS: Final = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: Final = {
    "nl": ("januari februari maart april mei juni juli augustus september oktober november december").split(),
    "en": ("January February March April May June July August September October November December").split(),
}


class OfficeHours(NamedTuple):
    """From when to when an office is open, Monday to Friday."""

    opens: time
    closes: time

    def holds(self, moment: datetime) -> bool:
        """Whether the office is open; at closing time it no longer is."""
        return is_working_day(moment.date()) and self.opens <= moment.time() < self.closes


def read_hours(written: str) -> OfficeHours:
    """Office hours such as 09:00-17:00. Raises ValueError for anything else."""
    if not re.fullmatch(HOURS, written.strip()):
        raise ValueError(f"{written!r} are no office hours such as 09:00-17:00")
    opens, closes = re.findall(r"(\d{1,2})[:.](\d\d)", written)
    return OfficeHours(time(int(opens[0]), int(opens[1])), time(int(closes[0]), int(closes[1])))


def is_working_day(day: date) -> bool:
    """Whether a day is neither in a weekend nor a Dutch holiday, such as Good Friday and Liberation Day."""
    return day.weekday() <= _FRIDAY and day not in _holidays(day.year)


def is_day_off(day: date) -> bool:
    """Whether a day is in a weekend or a Dutch holiday."""
    return not is_working_day(day)


def answer_due(received: datetime, hours: OfficeHours, within: timedelta) -> datetime | None:
    """Until when a message of this moment (in local time) is answered; None where there is no deadline.

    In office hours the time runs on past closing; before and after them it starts at the next opening. From Friday's
    closing on, in weekends and on holidays nobody answers.
    """
    if hours.holds(received):
        return _after(received, within)
    day, is_early = received.date(), received.time() < hours.opens
    if not is_working_day(day) or (day.weekday() == _FRIDAY and not is_early):
        return None
    opening = day if is_early else _next_working_day(day)
    return _after(datetime.combine(opening, hours.opens, received.tzinfo), within)


def end_of_day(moment: datetime) -> datetime:
    """The last moment of a day."""
    return datetime.combine(moment.date(), time.max, moment.tzinfo)


def localised(moment: datetime, zone: tzinfo) -> datetime:
    """A moment in local time; one without an offset is in local time already."""
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def spoken(moment: datetime, language: str) -> str:
    """A moment as people write it: donderdag 19 november, 11:00."""
    day, month = _DAYS[language][moment.weekday()], _MONTHS[language][moment.month - 1]
    return f"{day} {moment.day} {month}, {moment:%H:%M}"


def _after(moment: datetime, within: timedelta) -> datetime:
    """So much later by the clock on the wall of nobody: in a night that changes it, two hours are two hours."""
    return (moment.astimezone(UTC) + within).astimezone(moment.tzinfo)


def _next_working_day(day: date) -> date:
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    """The days off of a year; the library is imported when a deadline first asks for them."""
    dutch = import_module("holidays.countries.netherlands").Netherlands
    return frozenset(dutch(years=year, categories=("public", "optional")))
