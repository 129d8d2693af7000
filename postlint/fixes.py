"""Fixes put into drafts: applied in turns, read back, and written in one piece; knows no check and no format."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from difflib import unified_diff
from tempfile import mkstemp
from typing import Final

from msgspec import Struct

from postlint.merging import Inspected
from postlint.model import Draft, Edit, Finding, Fix, Post, Replacement, Source, Span, apply_edits

__all__ = ["ChangedMeanwhileError", "Mended", "Mender", "apply_edits", "diff", "rewrite", "write"]

MOST_TURNS: Final = 30  # a fix may make room for another; beyond this two rules are undoing each other


class Mended(Struct, frozen=True):
    """A draft after its fixes: what is left to say of it, its source, and the findings whose fix was dropped."""

    inspected: Inspected
    source: Source
    applied: int
    dropped: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """The text that the draft has now."""
        return self.source.text


class Mender:
    """Applies fixes to drafts. ``parse`` reads a source again, ``inspect`` checks it again.

    ``prepare`` does what a fix needs beside its edits (a picture without its place, say), or tells that it cannot.
    """

    def __init__(
        self,
        parse: Callable[[Source], Draft],
        inspect: Callable[[Draft], Inspected],
        prepare: Callable[[Fix], bool] = lambda fix: not fix.copies,
    ) -> None:
        self._parse = parse
        self._inspect = inspect
        self._prepare = prepare

    def mend(self, draft: Draft, wanted: Callable[[Fix], bool]) -> Mended:
        """Apply the wanted fixes in turns until nothing changes; a fix that cannot be read back is dropped."""
        inspected = self._inspect(draft)
        dropped: dict[tuple[str, Fix], Finding] = {}
        seen = {draft.source.content}
        applied = 0
        for _ in range(MOST_TURNS):
            offered = [
                finding
                for finding in inspected.findings
                if finding.fix and wanted(finding.fix) and (finding.rule, finding.fix) not in dropped
            ]
            chosen = _without_overlap(offered)
            if not chosen:
                break
            unprepared = [finding for finding in chosen if finding.fix and not self._prepare(finding.fix)]
            if unprepared:
                dropped.update({(finding.rule, finding.fix): finding for finding in unprepared if finding.fix})
                continue
            after, used = self._apply(draft, chosen, dropped)
            if after is None or after.source.content in seen:
                if after is not None:
                    break
                continue
            seen.add(after.source.content)
            draft, applied = after, applied + used
            inspected = self._inspect(draft)
        return Mended(inspected, draft.source, applied, tuple(dropped.values()))

    def _apply(
        self, draft: Draft, chosen: Sequence[Finding], dropped: dict[tuple[str, Fix], Finding]
    ) -> tuple[Draft | None, int]:
        """The draft with the chosen fixes, those left out that cannot be read back."""
        after = self._read_back(draft, chosen)
        if after is not None:
            return after, len(chosen)
        kept = self._kept(draft, chosen, dropped)
        if not kept:
            return None, 0
        after = self._read_back(draft, kept)
        return (after, len(kept)) if after else (self._read_back(draft, kept[:1]), 1)

    def _kept(self, draft: Draft, chosen: Sequence[Finding], dropped: dict[tuple[str, Fix], Finding]) -> list[Finding]:
        """Those of several fixes, not all of which can be read back, that can: looked for by halves."""
        if len(chosen) == 1:
            for finding in chosen:
                if finding.fix:
                    dropped[finding.rule, finding.fix] = finding
            return []
        middle = len(chosen) // 2
        kept: list[Finding] = []
        for half in (chosen[:middle], chosen[middle:]):
            kept += half if self._read_back(draft, half) else self._kept(draft, half, dropped)
        return kept

    def _read_back(self, draft: Draft, findings: Sequence[Finding]) -> Draft | None:
        """The draft after the fixes, where it says what it should say and nothing else has changed."""
        try:
            after = self._parse(draft.source.edited(_edits(findings)))
        except Exception:  # whatever the reader of this format raises on what it cannot read
            return None
        if len(after.posts) != len(draft.posts):
            return None
        if any(not finding.fix.replacements for finding in findings if finding.fix):
            return after  # a fix of the file and not of a text
        expected = _expected(draft.posts, findings)
        same = all(post.text.text == wanted for post, wanted in zip(after.posts, expected, strict=True))
        return after if same else None


def _edits(findings: Iterable[Finding]) -> list[tuple[Source, Edit]]:
    return [(finding.place.source, edit) for finding in findings if finding.fix for edit in finding.fix.edits]


def _expected(posts: Sequence[Post], findings: Iterable[Finding]) -> list[str]:
    """The texts that posts must have after fixes, each of which is of the text that its edits are in."""
    by_source: dict[int, list[tuple[Span, Fix]]] = {}
    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            if finding.fix:
                by_source.setdefault(id(finding.place.source), []).append((edit.span, finding.fix))
    for placed in by_source.values():
        placed.sort(key=lambda pair: pair[0])
    return [_text_after(post, by_source.get(id(post.text.source), ())) for post in posts]


def _text_after(post: Post, placed: Sequence[tuple[Span, Fix]]) -> str:
    text = post.text.text
    start, end = post.text.place(0, len(text)).span
    # What begins before the text and reaches into it is the one edit that rewrites all of it.
    first = max(0, bisect_left(placed, start, key=lambda pair: pair[0].start) - 1)
    own: set[Replacement] = set()
    for span, fix in placed[first : bisect_right(placed, max(end, post.text.tail), key=lambda pair: pair[0].start)]:
        if span.start >= start or end <= span.end:
            own.update(fix.replacements)
    for replacement in sorted(own, key=lambda part: (part.start, part.end), reverse=True):
        text = text[: replacement.start] + replacement.text + text[replacement.end :]
    return text


def _without_overlap(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose fixes can go together, in the order of the file; equal fixes count once.

    A fix of how the file is written goes before those of the text in it: it may change what the text is.
    """
    chosen: list[Finding] = []
    taken: dict[int, list[Span]] = {}
    fixes: set[tuple[int, tuple[Edit, ...]]] = set()
    for finding in sorted(findings, key=_turn):
        edits = finding.fix.edits if finding.fix else ()
        source = id(finding.place.source)
        spans = taken.setdefault(source, [])
        if not edits or (source, edits) in fixes or any(_touches(edit.span, spans) for edit in edits):
            continue
        chosen.append(finding)
        fixes.add((source, edits))
        for edit in edits:
            insort(spans, edit.span)
    return chosen


def _turn(finding: Finding) -> tuple[bool, int, Span]:
    rank = finding.place.source.rank
    if finding.fix is None or not finding.fix.edits:
        return True, rank, finding.place.span
    return bool(finding.fix.replacements), rank, finding.fix.edits[0].span


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span touches one of those taken, which do not touch each other.

    Edits that meet at one point could each be right and wrong together.
    """
    at = bisect_left(taken, span)
    return any(span.start <= other.end and other.start <= span.end for other in taken[max(0, at - 1) : at + 1])


def diff(path: str, before: str, after: str) -> str:
    """A unified diff of a file; line ends other than LF are part of the lines."""
    lines = unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    return [line + "\n" for line in whole] + ([rest] if rest else [])


class ChangedMeanwhileError(Exception):
    """The file is not what was read: somebody else wrote to it."""


def write(path: str, before: str, after: str) -> None:
    """Replace the text of a file in UTF-8 in one piece. Raises ChangedMeanwhileError, and OSError."""
    rewrite(path, lambda data: Source(path, before).rewritten(data, Source(path, after)))


def rewrite(path: str, change: Callable[[bytes], bytes | None]) -> None:
    """Replace a file's content in one piece, through a temporary file beside it with the same mode.

    Raises ChangedMeanwhileError where ``change`` does not know what the file holds, and OSError.
    """
    path = os.path.realpath(path)
    with open(path, "rb") as file:
        new = change(file.read())
    if new is None:
        raise ChangedMeanwhileError(path)
    mode = os.stat(path).st_mode & 0o7777
    descriptor, temporary = mkstemp(prefix=".postlint-", dir=os.path.dirname(path))
    try:
        with open(descriptor, "wb") as file:
            file.write(new)
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)
        raise
