"""What stands above a post and stands for it elsewhere: platform, moment, place, what was found; knows no text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from postlint.model import SEVERITIES, Finding, Language, Post
from postlint.reporters.view.symbols import shown
from postlint.reporters.view.words import counted, day, moment, platform_name, say, weekdays
from postlint.reporters.web.notes import spot
from postlint.reporters.web.words import WORDS

_SHORT: Final[Mapping[str, str]] = {
    "facebook": "Fb",
    "twitter": "X",
    "instagram": "Ig",
    "linkedin": "In",
    "threads": "Th",
    "bluesky": "Bs",
    "mastodon": "Ma",
    "tiktok": "Tt",
    "snapchat": "Sc",
    "youtube": "Yt",
    "vimeo": "Vi",
    "pinterest": "Pi",
    "whatsapp": "Wa",
    "google+": "G+",
}


class Head(Struct, frozen=True):
    """A post in short. ``severities`` are those found in it, the worst first; ``counts`` says how many of each."""

    number: int
    platform: str
    platform_name: str
    short: str
    kind: str
    when: str
    brief: str
    time: str
    file: str
    spot: str
    severities: tuple[str, ...]
    counts: str

    @property
    def name(self) -> str:
        """What the post is called elsewhere on the page."""
        return f"{self.platform_name}, {self.when}" if self.when else self.platform_name

    @property
    def short_name(self) -> str:
        """What it is called where its spot stands beside it."""
        return f"{self.platform_name} {self.brief}" if self.brief else self.platform_name

    @property
    def worst(self) -> str:
        """The gravest severity found, or ``clean``."""
        return self.severities[0] if self.severities else "clean"


def head(post: Post, number: int, findings: Sequence[Finding], language: Language) -> Head:
    """The head of a post with the findings that are about it."""
    counts = Counter(finding.severity for finding in findings)
    severities = [severity for severity in SEVERITIES if counts[severity]]
    place = post.text.place(0, 0)
    platform = post.platform or ""
    return Head(
        number=number,
        platform=platform,
        platform_name=platform_name(platform) if platform else WORDS["no_platform"][language],
        short=_SHORT.get(platform, "?"),
        kind=say(language, post.kind) if post.kind != "update" else "",
        when=moment(language, post.publish_at) if post.publish_at else "",
        brief=_brief(post.publish_at, language),
        time=_time(post.publish_at),
        file=shown(place.source.path),
        spot=spot(place),
        severities=tuple(severities),
        counts=", ".join(counted(language, one, counts[one]) for one in severities),
    )


def _brief(value: datetime | None, language: Language) -> str:
    """A day and a time without the year."""
    return f"{weekdays(language)[value.weekday()]} {day(language, value)} {value:%H:%M}" if value else ""


def _time(value: datetime | None) -> str:
    return value.isoformat(timespec="minutes") if value else ""
