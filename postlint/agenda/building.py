"""A report's posts put on a calendar; knows no rule but by what it wants of a set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from postlint.agenda.shape import Agenda, Channel, Placed
from postlint.agenda.wishes import rhythms
from postlint.calendar import local_moment
from postlint.model import SEVERITIES, Checked, Report, Ruleset, Severity

_LIVE: Final = ("reply", "message")  # what answers somebody is not planned


def build(report: Report, rulesets: Mapping[str, Ruleset]) -> Agenda:
    """The calendar of the posts of a report; ``rulesets`` has the rules of each file."""
    worst = _worst(report)
    placed, answers = [], 0
    for number, checked in enumerate(report.posts):
        if checked.post.kind in _LIVE:
            answers += 1
        else:
            zone = ZoneInfo(rulesets[checked.post.text.source.path].timezone)
            placed.append(_placed(number, checked, worst.get(number), zone))
    planned = sorted([it for it in placed if it.at], key=_order)
    zones = dict.fromkeys(ruleset.timezone for ruleset in rulesets.values())
    unplanned = tuple(it for it in placed if not it.at)
    return Agenda(", ".join(zones), tuple(planned), unplanned, answers, rhythms=tuple(rhythms(planned, rulesets)))


def _order(placed: Placed) -> tuple[float, int]:
    return placed.at.timestamp() if placed.at else 0.0, placed.post


def _worst(report: Report) -> dict[int, Severity]:
    """The worst that was found in each post."""
    found: dict[int, Severity] = {}
    for finding in report.findings:
        for post in finding.posts:
            found[post] = min(found.get(post, finding.severity), finding.severity, key=SEVERITIES.index)
    return found


def _placed(number: int, checked: Checked, worst: Severity | None, zone: ZoneInfo) -> Placed:
    post = checked.post
    place = post.text.place(0, 0)
    return Placed(
        post=number,
        file=place.source.path,
        cell=place.cell,
        line=place.start.line,
        channel=Channel(post.platform, post.account),
        kind=post.kind,
        at=local_moment(post.publish_at, zone),
        text=post.text.text,
        id=post.id,
        topic=post.topic,
        link=post.link.url if post.link else None,
        worst=worst,
    )
