"""The words of a calendar, in Dutch and English, and the letters that stand for platforms; knows no post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from postlint.agenda.shape import Channel
from postlint.model import Language
from postlint.reporters.view.symbols import shown
from postlint.reporters.view.words import day, platform_name

_WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "post": {"nl": "bericht|berichten", "en": "post|posts"},
    "week": {"nl": "week|weken", "en": "week|weeks"},
    "days": {"nl": "dag|dagen", "en": "day|days"},
    "nothing": {"nl": "Er is niets gepland.", "en": "Nothing is planned."},
    "nothing here": {"nl": "In deze periode is niets gepland.", "en": "Nothing is planned in this period."},
    "empty weeks": {
        "nl": "{n} weken zonder berichten ({first} – {last})",
        "en": "{n} weeks without posts ({first} – {last})",
    },
    "unplanned": {"nl": "niet gepland: {posts} zonder moment", "en": "not planned: {posts} without a moment"},
    "answers": {
        "nl": "niet op de kalender: {posts} als antwoord of privébericht",
        "en": "not on the calendar: {posts} to answer somebody or in private",
    },
    "and": {"nl": "en nog {n}", "en": "and {n} more"},
    "error": {"nl": "fout", "en": "error"},
    "peak": {"nl": "piek", "en": "peak"},
    "gap": {"nl": "gat", "en": "gap"},
    "gap of": {"nl": "{days} zonder bericht", "en": "{days} without a post"},
    "rhythm": {"nl": "Per week", "en": "Per week"},
    "target": {"nl": "doel", "en": "target"},
    "day": {"nl": "dag", "en": "day"},
    "month": {"nl": "maand", "en": "month"},
    "remarks": {"nl": "Over het geheel", "en": "On the whole"},
    "own": {"nl": "eigen", "en": "own"},
    "unjudged": {
        "nl": "nog te weinig om over te oordelen: {n} van de {wants} berichten",
        "en": "too few to judge yet: {n} of {wants} posts",
    },
    "other": {"nl": "zonder platform", "en": "no platform"},
    "few": {"nl": "te weinig", "en": "too few"},
    "many": {"nl": "te veel", "en": "too many"},
}
_LETTERS: Final[Mapping[str, str]] = {
    "facebook": "F",
    "twitter": "X",
    "instagram": "I",
    "linkedin": "L",
    "threads": "H",
    "bluesky": "B",
    "mastodon": "M",
    "tiktok": "T",
    "snapchat": "S",
    "youtube": "Y",
    "vimeo": "V",
    "pinterest": "P",
    "whatsapp": "W",
    "google+": "G",
}


def say(language: Language, word: str, count: int = 2, **details: object) -> str:
    """A word or a phrase; the form for one when there is one."""
    one, _, many = _WORDS[word][language].partition("|")
    form = one if count == 1 or not many else many
    return form.format(**details) if details else form


def counted(language: Language, word: str, count: int) -> str:
    """A number with its word."""
    return f"{count} {say(language, word, count)}"


def letter(channel: Channel) -> str:
    """What stands for a platform in a cell; a question mark for a post that names none."""
    return _LETTERS.get(channel.platform or "", "?")


def channel_name(channel: Channel, language: Language) -> str:
    """A channel as people write it, with its account where that is known."""
    name = platform_name(channel.platform) if channel.platform else say(language, "other")
    return shown(f"{name} ({channel.account})") if channel.account else name


def span_of_days(first: date, last: date, language: Language) -> str:
    """Days from one to another: 2 – 29 nov 2026."""
    if first == last:
        return f"{day(language, first)} {first.year}"
    if first.year != last.year:
        return f"{day(language, first)} {first.year} – {day(language, last)} {last.year}"
    start = str(first.day) if first.month == last.month else day(language, first)
    return f"{start} – {day(language, last)} {last.year}"
