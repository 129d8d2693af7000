"""A calendar for programs: `postlint plan --format json`, and its schema; draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, json
from msgspec.structs import replace

from postlint.agenda.remarks import concerning
from postlint.agenda.shape import Agenda, Channel, Placed
from postlint.agenda.window import Window, window_of
from postlint.calendar import Week, period_of
from postlint.model import Report, Severity
from postlint.reporters.json import dumped
from postlint.reporters.schema import Count, FailureEntry, FindingEntry, Ordinal, Tool, failures, findings

WeekName = Annotated[str, Meta(pattern=r"^\d{4}-W\d\d$", description="A week of ISO 8601.")]


class PlanPost(Struct, frozen=True, kw_only=True):
    """A post: ``post`` is the number that findings name it by, ``publish_at`` is in its house's time."""

    post: Count
    file: str
    cell: str | UnsetType = UNSET
    line: Ordinal
    platform: str | None
    account: str | None
    kind: str
    publish_at: datetime | None
    week: WeekName | None
    topic: str | None
    text: Annotated[str, Meta(description="How it begins; what privacy rules find is masked.")]
    severity: Annotated[Severity | None, Meta(description="The worst that was found in it.")]


class PlanWeek(Struct, frozen=True, kw_only=True):
    """A week with posts: how many, and on which days."""

    week: WeekName
    first: date
    last: date
    posts: Count
    days: Annotated[dict[str, Count], Meta(description="The posts of each day that has any, by its date.")]


class PlanChannel(Struct, frozen=True, kw_only=True):
    """A platform and an account: its posts of each week, what rules want, and the weeks in which it is off."""

    platform: str | None
    account: str | None
    weeks: dict[str, Count]
    targets: tuple[PlanTarget, ...]
    too_few: tuple[WeekName, ...]
    too_many: tuple[WeekName, ...]


class PlanTarget(Struct, frozen=True, kw_only=True):
    """How many posts a rule wants in each day, week or month."""

    rule: str
    per: Literal["day", "week", "month"]
    min: Count | None
    max: Count | None


class PlanPeak(Struct, frozen=True, kw_only=True):
    """A day on which a channel has far more posts than on others."""

    platform: str | None
    account: str | None
    day: date


class PlanGap(Struct, frozen=True, kw_only=True):
    """Days without a post of a channel, for longer than usual: from the first through the last."""

    platform: str | None
    account: str | None
    first: date
    last: date


class PlanPart(Struct, frozen=True, kw_only=True):
    """A part of a mix: its posts, its share, between which shares it should be, and whether it is not. The rest of
    what is counted has no name.
    """

    name: str
    posts: Count
    share: float
    min: float | None
    max: float | None
    off: bool


class PlanMix(Struct, frozen=True, kw_only=True):
    """What the posts of a channel are about, by one rule."""

    rule: str
    platform: str | None
    account: str | None
    parts: tuple[PlanPart, ...]


class PlanDocument(Struct, frozen=True, kw_only=True):
    """A calendar of postlint; ``findings`` are those about sets of posts."""

    schema: Literal[1] = 1
    tool: Tool = Tool()
    timezone: str
    first: date | None
    last: date | None
    posts: tuple[PlanPost, ...]
    weeks: tuple[PlanWeek, ...]
    channels: tuple[PlanChannel, ...]
    peaks: tuple[PlanPeak, ...]
    gaps: tuple[PlanGap, ...]
    mixes: tuple[PlanMix, ...]
    unplanned: tuple[PlanPost, ...]
    answers: Count
    findings: tuple[FindingEntry, ...]
    failures: tuple[FailureEntry, ...]


def render(agenda: Agenda, window: Window | None, report: Report, encoding: str) -> str:
    """The calendar as indented JSON."""
    return dumped(_document(agenda, window or window_of(agenda), report), encoding)


def schema() -> Mapping[str, object]:
    """The JSON Schema of a calendar."""
    found = json.schema(PlanDocument)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "postlint plan"} | found


def _document(agenda: Agenda, window: Window | None, report: Report) -> PlanDocument:
    posts = [it for it in agenda.planned if window and it.day and window.holds(it.day)]
    return PlanDocument(
        timezone=agenda.zone,
        first=window.first if window else None,
        last=window.last if window else None,
        posts=tuple(map(_post, posts)),
        weeks=tuple(_weeks(posts)),
        channels=tuple(_channels(agenda, window)),
        peaks=tuple(
            PlanPeak(**_names(channel), day=day) for channel, day in agenda.peaks if window and window.holds(day)
        ),
        gaps=tuple(
            PlanGap(**_names(gap.channel), first=gap.first, last=gap.last)
            for gap in agenda.gaps
            if window and window.meets(gap.first, gap.last)
        ),
        mixes=tuple(_mixes(agenda)),
        unplanned=tuple(map(_post, agenda.unplanned)),
        answers=agenda.answers,
        findings=findings(replace(report, findings=tuple(concerning(report, agenda, window)))),
        failures=failures(report),
    )


def _names(channel: Channel) -> dict[str, str | None]:
    return {"platform": channel.platform, "account": channel.account}


def _post(placed: Placed) -> PlanPost:
    return PlanPost(
        **_names(placed.channel),
        post=placed.post,
        file=placed.file,
        cell=placed.cell or UNSET,
        line=placed.line,
        kind=placed.kind,
        publish_at=placed.at,
        week=str(period_of(placed.day, "week")) if placed.day else None,
        topic=placed.topic,
        text=placed.title,
        severity=placed.worst,
    )


def _weeks(posts: list[Placed]) -> Iterator[PlanWeek]:
    found: dict[Week, dict[str, int]] = {}
    for placed in posts:
        if placed.day:
            year, number, _ = placed.day.isocalendar()
            days = found.setdefault(Week(year, number), {})
            days[placed.day.isoformat()] = days.get(placed.day.isoformat(), 0) + 1
    for week, days in sorted(found.items()):
        yield PlanWeek(week=str(week), first=week.first, last=week.last, posts=sum(days.values()), days=days)


def _channels(agenda: Agenda, window: Window | None) -> Iterator[PlanChannel]:
    for it in agenda.rhythms:
        weeks = {week: count for week, count in it.weeks.items() if window and window.meets(week.first, week.last)}
        yield PlanChannel(
            **_names(it.channel),
            weeks={str(week): count for week, count in sorted(weeks.items())},
            targets=tuple(
                PlanTarget(rule=target.rule, per=target.every, min=target.least, max=target.most)
                for target in it.targets
            ),
            too_few=tuple(str(week) for week in sorted(it.off) if week in weeks and -1 in it.off[week]),
            too_many=tuple(str(week) for week in sorted(it.off) if week in weeks and 1 in it.off[week]),
        )


def _mixes(agenda: Agenda) -> Iterator[PlanMix]:
    for mix in agenda.mixes:
        total = sum(part.posts for part in mix.parts) or 1
        parts = [
            PlanPart(
                name=part.name,
                posts=part.posts,
                share=round(part.posts / total, 4),
                min=part.least,
                max=part.most,
                off=part.is_off,
            )
            for part in mix.parts
        ]
        yield PlanMix(rule=mix.rule, **_names(mix.channel), parts=tuple(parts))
