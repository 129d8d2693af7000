"""A report's posts put on a calendar, with what rules say of their channels; knows no rule itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from postlint.agenda.blends import mixes_of
from postlint.agenda.shape import Agenda, Channel, Placed
from postlint.agenda.spreads import gaps_of, peaks_of
from postlint.agenda.wishes import reaches, rhythm_of
from postlint.calendar import local_moment
from postlint.model import SEVERITIES, Checked, Report, Rule, Ruleset, Severity
from postlint.sets.members import account_of

_LIVE: Final = ("reply", "message")  # what answers somebody is not planned


def build(report: Report, rulesets: Mapping[str, Ruleset]) -> Agenda:
    """The calendar of the posts of a report; ``rulesets`` has the rules of each file."""
    worst = _worst(report)
    placed, answers = [], 0
    names: dict[tuple[str | None, str], Channel] = {}  # of an account written in two ways the first one is shown
    for number, checked in enumerate(report.posts):
        if checked.post.kind in _LIVE:
            answers += 1
        else:
            zone = ZoneInfo(rulesets[checked.post.text.source.path].timezone)
            post = checked.post
            channel = names.setdefault((post.platform, account_of(post)), Channel(post.platform, post.account))
            placed.append(_placed(number, checked, worst.get(number), channel, zone))
    planned = sorted([it for it in placed if it.at], key=_order)
    channels = _by_channel(planned)
    rules = {channel: _rules(channel, posts, rulesets) for channel, posts in channels.items()}
    around = reaches(channels)
    everything = _by_channel([*planned, *(it for it in placed if not it.at)])
    whole = {number: checked.post for number, checked in enumerate(report.posts)}
    zones = dict.fromkeys(ruleset.timezone for ruleset in rulesets.values())
    return Agenda(
        zone=", ".join(zones),
        planned=tuple(planned),
        unplanned=tuple(it for it in placed if not it.at),
        answers=answers,
        peaks=tuple(peak for channel, posts in channels.items() for peak in peaks_of(posts, rules[channel])),
        gaps=tuple(gap for channel, posts in channels.items() for gap in gaps_of(posts, rules[channel])),
        rhythms=tuple(rhythm_of(posts, rules[channel], around[channel]) for channel, posts in channels.items()),
        mixes=tuple(
            mix
            for channel, posts in channels.items()
            for mix in mixes_of(everything[channel], rules[channel], rulesets[posts[0].file].house, whole)
        ),
    )


def _order(placed: Placed) -> tuple[float, int]:
    return placed.at.timestamp() if placed.at else 0.0, placed.post


def _by_channel(posts: Iterable[Placed]) -> dict[Channel, list[Placed]]:
    """Posts by their channel, in the order of the names of platforms; those without one come last."""
    found: dict[Channel, list[Placed]] = {}
    for placed in posts:
        found.setdefault(placed.channel, []).append(placed)
    return dict(sorted(found.items(), key=lambda item: (item[0].platform or "~", item[0].account or "")))


def _rules(channel: Channel, posts: Sequence[Placed], rulesets: Mapping[str, Ruleset]) -> list[Rule]:
    """The rules for the platform of a channel, of all houses that post there."""
    found = {rule.id: rule for file in dict.fromkeys(it.file for it in posts) for rule in rulesets[file].rules}
    return [rule for rule in found.values() if not rule.platforms or channel.platform in rule.platforms]


def _worst(report: Report) -> dict[int, Severity]:
    """The worst that was found in each post."""
    found: dict[int, Severity] = {}
    for finding in report.findings:
        for post in finding.posts:
            found[post] = min(found.get(post, finding.severity), finding.severity, key=SEVERITIES.index)
    return found


def _placed(number: int, checked: Checked, worst: Severity | None, channel: Channel, zone: ZoneInfo) -> Placed:
    post = checked.post
    place = post.text.place(0, 0)
    return Placed(
        post=number,
        file=place.source.path,
        cell=place.cell,
        line=place.start.line,
        channel=channel,
        kind=post.kind,
        voice=post.voice,
        at=local_moment(post.publish_at, zone),
        text=post.text.text,
        id=post.id,
        topic=post.topic,
        link=post.link.url if post.link else None,
        worst=worst,
    )
