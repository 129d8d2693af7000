"""Findings of posts and drafts put together; knows nothing of how they were found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from postlint.model import Checked, Draft, Failure, Finding, Place, Post, Report, Span


class Inspected(Struct, frozen=True):
    """What was found in one draft; the posts of its findings are indexes in the draft."""

    draft: Draft
    checked: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    suppressed: int = 0
    not_evaluated: tuple[str, ...] = ()
    hidden: tuple[Place, ...] = ()  # outside of its posts, what reports must mask


def merge(findings: Sequence[Finding], posts: Sequence[Post]) -> tuple[Finding, ...]:
    """Make one finding of the same rule with the same message at one place.

    A fix on a text that several posts share stays safe only where its rule holds for all of them.
    """
    merged: dict[Any, Finding] = {}
    hit: dict[Any, set[int]] = {}
    for finding in findings:
        place = (finding.rule, id(finding.place.source), finding.place.span)
        hit.setdefault(place, set()).update(finding.posts)
        key = (*place, finding.message)
        merged[key] = _joined(merged[key], finding) if key in merged else finding
    if len(posts) == 1:
        return tuple(merged.values())
    sharing = _sharing(posts) if any(finding.fix for finding in merged.values()) else {}
    return tuple(_with_safety(finding, hit[key[:3]], sharing) for key, finding in merged.items())


def _joined(one: Finding, other: Finding) -> Finding:
    posts = tuple(dict.fromkeys((*one.posts, *other.posts)))
    return replace(one, posts=posts, platforms=tuple(dict.fromkeys((*one.platforms, *other.platforms))))


def _with_safety(finding: Finding, hit: set[int], sharing: Mapping[int, set[int]]) -> Finding:
    if finding.fix is None or not finding.fix.safe or not finding.posts:
        return finding
    safe = sharing[finding.posts[0]] <= hit
    return finding if safe else replace(finding, fix=replace(finding.fix, safe=False))


def _sharing(posts: Sequence[Post]) -> Mapping[int, set[int]]:
    """For each post, the posts whose text is written in the same place."""
    by_text: dict[tuple[int, Span], set[int]] = {}
    for number, post in enumerate(posts):
        by_text.setdefault(_whole(post), set()).add(number)
    return {number: together for together in by_text.values() for number in together}


def _whole(post: Post) -> tuple[int, Span]:
    place = post.text.place(0, len(post.text.text))
    return id(place.source), place.span


def assemble(parts: Iterable[Inspected], failures: Iterable[Failure] = ()) -> Report:
    """One report of what was found in several drafts, in the order of their files."""
    posts: list[Checked] = []
    findings: list[Finding] = []
    failed = list(failures)
    hidden: list[Place] = []
    not_evaluated: dict[str, int] = {}
    files = suppressed = 0
    for part in sorted(parts, key=lambda part: part.draft.source.path):
        first = len(posts)
        posts.extend(part.checked)
        findings.extend([_shifted(finding, first) for finding in part.findings] if first else part.findings)
        failed.extend(part.failures)
        hidden.extend(part.hidden)
        for rule in part.not_evaluated:
            not_evaluated[rule] = not_evaluated.get(rule, 0) + 1
        files += 1
        suppressed += part.suppressed
    findings = _once(findings)
    findings.sort(key=lambda f: (f.place.source.path, f.place.source.rank, f.place.span.start, f.rule, f.message))
    failed.sort(key=lambda failure: (failure.file, failure.line or 0))
    return Report(
        tuple(posts),
        tuple(findings),
        tuple(failed),
        files=files,
        suppressed=suppressed,
        not_evaluated=dict(sorted(not_evaluated.items())),
        hidden=tuple(hidden),
    )


def _once(findings: list[Finding]) -> list[Finding]:
    """The findings, what every draft brings of the rules file that they share as one."""
    if all(finding.posts for finding in findings):
        return findings
    shared: dict[Any, Finding] = {}
    for finding in findings:
        if not finding.posts:
            source = finding.place.source
            shared.setdefault((source.path, source.cell, finding.place.span, finding.rule, finding.message), finding)
    return [*(finding for finding in findings if finding.posts), *shared.values()]


def _shifted(finding: Finding, first: int) -> Finding:
    return replace(finding, posts=tuple([post + first for post in finding.posts]))
