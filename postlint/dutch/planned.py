"""When a post is planned, on the clock of its house and in words; knows no rule."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, datetime
from importlib import import_module

from postlint.dutch.working_hours import localised, spoken
from postlint.model import Context, Post


def moments(post: Post, context: Context) -> tuple[datetime, datetime] | None:
    """The moment that a post is planned for and that of checking, in local time; None where it has no date.

    That goes for the first and the last year that a date can have, which another time zone can lie outside of.
    """
    if post.publish_at is None or not MINYEAR < post.publish_at.year < MAXYEAR:
        return None
    zone = import_module("zoneinfo").ZoneInfo(context.timezone)
    return localised(post.publish_at, zone), localised(context.now, zone)


def told(moment: datetime, now: datetime, language: str) -> str:
    """A moment as people write it, with its year where that is another than today's."""
    day = spoken(moment, language)
    if moment.year == now.year:
        return day
    head, _, clock = day.rpartition(", ")
    return f"{head} {moment.year}, {clock}"
