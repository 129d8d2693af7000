"""Posts on a time line: days, ISO weeks and months in the house's time zone; knows no rule and no format."""

from postlint.calendar.periods import EVERY, Day, Month, Period, Reach, Week, next_one, period_of, run_of
from postlint.calendar.timeline import Entry, Gap, Timeline, local_moment

__all__ = [
    "EVERY",
    "Day",
    "Entry",
    "Gap",
    "Month",
    "Period",
    "Reach",
    "Timeline",
    "Week",
    "local_moment",
    "next_one",
    "period_of",
    "run_of",
]
