"""A calendar for calendar programs: an event for each planned post, as RFC 5545 wants it; knows no rule.

The library sees to folding, escapes and time zones; what an event says is ours.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from postlint import __version__
from postlint.agenda.shape import Agenda, Placed
from postlint.agenda.window import Window
from postlint.agenda.words import channel_name
from postlint.model import Language

_LONG = timedelta(minutes=15)  # what a calendar shows of a moment


def render(agenda: Agenda, window: Window | None, now: datetime, language: Language) -> bytes:
    """The planned posts as a calendar; two of the same posts are the same but for their stamp."""
    calendar = Calendar()
    calendar.add("prodid", f"-//postlint//postlint {__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-timezone", agenda.zone)
    seen: dict[str, int] = {}
    for placed in agenda.planned:
        if placed.at and (window is None or window.holds(placed.at.date())):
            calendar.add_component(_event(placed, now, language, seen))
    if calendar.events:
        calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(placed: Placed, now: datetime, language: Language, seen: dict[str, int]) -> Event:
    name = channel_name(placed.channel, language)
    event = Event()
    event.add("uid", _uid(placed, seen))
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


def _uid(placed: Placed, seen: dict[str, int]) -> str:
    """The same name each time, so that a calendar program moves or rewrites an event instead of adding another."""
    parts = (placed.file, placed.channel.platform or "", placed.channel.account or "", placed.id or "")
    name = sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
    seen[name] = seen.get(name, 0) + 1
    return f"{name}-{seen[name]}@postlint"
