"""A calendar for calendar programs: an event for each planned post, as RFC 5545 wants it; knows no rule.

The library sees to folding, escapes and time zones; what an event says is ours.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from postlint import __version__
from postlint.agenda.shape import Agenda, Placed
from postlint.agenda.window import Window
from postlint.agenda.words import channel_name
from postlint.model import Language

_LONG = timedelta(minutes=15)  # what a calendar shows of a moment
_AROUND = timedelta(days=366)  # so that a calendar has both times of the year


def render(agenda: Agenda, window: Window | None, now: datetime, language: Language) -> bytes:
    """The planned posts as a calendar; two of the same posts are the same but for their stamp."""
    calendar = Calendar()
    calendar.add("prodid", f"-//postlint//postlint {__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-timezone", agenda.zone)
    names = _names(agenda)
    for placed in agenda.planned:
        if placed.day and (window is None or window.holds(placed.day)):
            calendar.add_component(_event(placed, names[placed.post], now, language))
    if calendar.events:
        days = [it.at for it in agenda.planned if it.at]
        calendar.add_missing_timezones(min(days).date() - _AROUND, max(days).date() + _AROUND)
    written: bytes = calendar.to_ical()
    return written


def _event(placed: Placed, uid: str, now: datetime, language: Language) -> Event:
    name = channel_name(placed.channel, language)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", placed.at)
    event.add("duration", _LONG)
    event.add("summary", f"{name}: {placed.title}")
    event.add("description", placed.text)
    if placed.channel.platform:
        event.add("categories", [name])
    if placed.link:
        event.add("url", placed.link)
    event.add("transp", "TRANSPARENT")  # a post keeps nobody from a meeting
    return event


def _names(agenda: Agenda) -> dict[int, str]:
    """A name for each post that stays, so that a calendar program moves or rewrites an event and adds no other.

    That is the post's `id` in its file, or else its place among the posts of its channel there.
    """
    names, seen = {}, Counter[str]()
    for placed in sorted((*agenda.planned, *agenda.unplanned), key=lambda it: it.post):
        parts = (placed.file, placed.channel.platform or "", placed.channel.account or "", placed.id or "")
        digest = sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
        seen[digest] += 1
        names[placed.post] = f"{digest}-{seen[digest]}@postlint"
    return names
