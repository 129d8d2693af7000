"""Which posts of a report go into which file of a planning tool, and why others do not; writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from postlint.calendar import local_moment
from postlint.drafts.table.layouts import Layout
from postlint.export.rows import Row, platforms_of, row
from postlint.model import Finding, Place, Post, Report
from postlint.reporters import masked
from postlint.sets.members import account_of, plain_name

_LIVE: Final = ("reply", "message")


class Channel(NamedTuple):
    """The platform and the account that a file is for; neither where its rows say so."""

    platform: str = ""
    account: str = ""


class Wanted(NamedTuple):
    """The posts that are asked for: of a platform, of an account, or all."""

    platform: str | None = None
    account: str | None = None

    def holds(self, post: Post) -> bool:
        """Whether a post is one of them."""
        return self.platform in (None, post.platform) and (
            self.account is None or plain_name(self.account) == account_of(post)
        )


class LeftOut(Struct, frozen=True):
    """A post that is not exported: where it stands, and why; ``findings`` are its errors."""

    place: Place
    platform: str | None
    reason: str
    findings: tuple[Finding, ...] = ()


class Told(NamedTuple):
    """What somebody has to know of a post that is exported."""

    place: Place
    remark: str
    detail: str


class Batch(Struct, frozen=True):
    """The rows of one file, in the order of their moments."""

    channel: Channel
    rows: tuple[Row, ...]
    told: tuple[Told, ...]


class Chosen(Struct, frozen=True):
    """The files to write, the posts that are in none, and the time zones of what was written."""

    batches: tuple[Batch, ...]
    left_out: tuple[LeftOut, ...]
    zones: tuple[str, ...]


class _Planned(NamedTuple):
    """A post with its moment, in its house's time."""

    at: datetime
    number: int
    post: Post


def choose(report: Report, layout: Layout, zones: Mapping[str, str], wanted: Wanted, date_format: str) -> Chosen:
    """The files of the posts that are wanted; ``zones`` has the time zone of each draft."""
    errors = _errors(masked(report))
    broken = {failure.file for failure in report.failures}
    files: dict[tuple[str, str], list[_Planned]] = {}
    left: list[LeftOut] = []
    for number, checked in enumerate(report.posts):
        post = checked.post
        if not wanted.holds(post):
            continue
        path = post.text.source.path
        at = local_moment(post.publish_at, ZoneInfo(zones[path]))
        reason = "unchecked" if path in broken else _reason(post, layout, at, errors.get(number, ()))
        if reason or at is None:
            left.append(_left(post, reason, errors.get(number, ())))
        else:
            key = ("", "") if platforms_of(layout) else (post.platform or "", account_of(post))
            files.setdefault(key, []).append(_Planned(at, number, post))
    used = dict.fromkeys(zones[it.post.text.source.path] for planned in files.values() for it in planned)
    batches = []
    for _, planned in sorted(files.items()):
        batch, over = _batch(_channel(planned[0].post, layout), planned, layout, date_format)
        batches.append(batch)
        left += over
    return Chosen(tuple(batches), tuple(left), tuple(used))


def _errors(report: Report) -> dict[int, tuple[Finding, ...]]:
    found: dict[int, tuple[Finding, ...]] = {}
    for finding in report.findings:
        for post in finding.posts if finding.severity == "error" else ():
            found[post] = (*found.get(post, ()), finding)
    return found


def _reason(post: Post, layout: Layout, at: datetime | None, errors: Sequence[Finding]) -> str:
    """Why a post cannot go into a file; empty where it can."""
    if post.kind in _LIVE:
        return "live"
    if errors:
        return "errors"
    if at is None:
        return "moment"
    known = platforms_of(layout)
    if post.platform is None:
        return "platform"
    return "unknown" if known and post.platform not in known else ""


def _left(post: Post, reason: str, findings: Sequence[Finding] = ()) -> LeftOut:
    return LeftOut(post.text.place(0, 0), post.platform, reason, tuple(findings))


def _channel(post: Post, layout: Layout) -> Channel:
    return Channel() if platforms_of(layout) else Channel(post.platform or "", post.account or "")


def _batch(
    channel: Channel, planned: Sequence[_Planned], layout: Layout, date_format: str
) -> tuple[Batch, list[LeftOut]]:
    """The file of a channel, and the posts that it has no room for."""
    together: dict[object, list[_Planned]] = {}
    for it in sorted(planned, key=lambda it: (it.at.timestamp(), it.number)):
        together.setdefault(_same(it, layout), []).append(it)
    rows: list[Row] = []
    told: list[Told] = []
    over: list[LeftOut] = []
    for group in together.values():
        if layout.most_rows is not None and len(rows) >= layout.most_rows:
            over += [_left(it.post, "rows") for it in group]
            continue
        rows.append(row([it.post for it in group], group[0].at, layout, date_format))
        place = group[0].post.text.place(0, 0)
        told += [Told(place, *remark) for remark in rows[-1].remarks]
    return Batch(channel, tuple(rows), tuple(told)), over


def _same(planned: _Planned, layout: Layout) -> object:
    """What posts of one row have in common: all but their platform, where a row can have several."""
    post = planned.post
    if not platforms_of(layout):
        return planned.number
    return planned.at, post.text.text, post.account, post.link, post.images, post.campaign
