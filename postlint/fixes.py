"""Fixes put into drafts: applied in turns, read back, and written in one piece; knows no check and no format."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from difflib import unified_diff
from tempfile import mkstemp
from typing import Final

from msgspec import Struct

from postlint.merging import Inspected
from postlint.model import Draft, Edit, Finding, Fix, Post, Source, Span

MOST_TURNS: Final = 30  # a fix may make room for another; beyond this two rules are undoing each other
_BOM: Final = b"\xef\xbb\xbf"


class Mended(Struct, frozen=True):
    """A draft after its fixes: what is left to say of it, its text, and the findings whose fix was dropped."""

    inspected: Inspected
    text: str
    applied: int
    dropped: tuple[Finding, ...] = ()


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
        seen = {draft.source.text}
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
            if after is None or after.source.text in seen:
                if after is not None:
                    break
                continue
            seen.add(after.source.text)
            draft, applied = after, applied + used
            inspected = self._inspect(draft)
        return Mended(inspected, draft.source.text, applied, tuple(dropped.values()))

    def _apply(
        self, draft: Draft, chosen: Sequence[Finding], dropped: dict[tuple[str, Fix], Finding]
    ) -> tuple[Draft | None, int]:
        """The draft with all chosen fixes, or else with those that can be read back one by one."""
        after = self._read_back(draft, [finding.fix for finding in chosen if finding.fix])
        if after is not None:
            return after, len(chosen)
        for finding in chosen:
            single = self._read_back(draft, [finding.fix]) if finding.fix else None
            if single is not None:
                return single, 1
            if finding.fix:
                dropped[finding.rule, finding.fix] = finding
        return None, 0

    def _read_back(self, draft: Draft, fixes: Sequence[Fix]) -> Draft | None:
        """The draft after the edits, where it says what it should say and nothing else has changed."""
        source = draft.source
        text = apply_edits(source.text, [edit for fix in fixes for edit in fix.edits])
        try:
            after = self._parse(Source(source.path, text, source.cell))
        except Exception:  # whatever the reader of this format raises on what it cannot read
            return None
        if len(after.posts) != len(draft.posts):
            return None
        expected = [_expected(post, fixes) for post in draft.posts]
        same = all(
            wanted is None or post.text.text == wanted for post, wanted in zip(after.posts, expected, strict=True)
        )
        return after if same else None


def _expected(post: Post, fixes: Sequence[Fix]) -> str | None:
    """The text that a post must have after the fixes; None where a fix is of the file and not of a text."""
    if any(not fix.replacements for fix in fixes):
        return None
    text = post.text.text
    start, end = post.text.place(0, len(text)).span
    own = [
        replacement
        for fix in fixes
        if any(start <= edit.span.start <= max(end, post.text.tail) for edit in fix.edits)
        or any(edit.span.start <= start and end <= edit.span.end for edit in fix.edits)
        for replacement in fix.replacements
    ]
    for replacement in sorted(set(own), key=lambda part: (part.start, part.end), reverse=True):
        text = text[: replacement.start] + replacement.text + text[replacement.end :]
    return text


def _without_overlap(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose fixes can go together, in the order of the file; equal fixes count once.

    A fix of how the file is written goes before those of the text in it: it may change what the text is.
    """
    chosen: list[Finding] = []
    taken: list[Edit] = []
    fixes: set[tuple[Edit, ...]] = set()
    for finding in sorted(findings, key=_turn):
        edits = finding.fix.edits if finding.fix else ()
        if not edits or edits in fixes or any(_overlap(edit, other) for edit in edits for other in taken):
            continue
        chosen.append(finding)
        fixes.add(edits)
        taken.extend(edits)
    return chosen


def _turn(finding: Finding) -> tuple[bool, Span]:
    if finding.fix is None or not finding.fix.edits:
        return True, finding.place.span
    return bool(finding.fix.replacements), finding.fix.edits[0].span


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits touch; edits that meet at one point could each be right and wrong together."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap; everything else stays as it is."""
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


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
    """Replace a file's text in one piece, through a temporary file beside it with the same mode.

    Raises ChangedMeanwhileError where the file no longer holds ``before``, and OSError.
    """
    path = os.path.realpath(path)
    with open(path, "rb") as file:
        old = file.read()
    mark = _BOM if old.startswith(_BOM) else b""
    if old.removeprefix(_BOM) != before.encode():
        raise ChangedMeanwhileError(path)
    mode = os.stat(path).st_mode & 0o7777
    descriptor, temporary = mkstemp(prefix=".postlint-", dir=os.path.dirname(path))
    try:
        with open(descriptor, "wb") as file:
            file.write(mark + after.encode())
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)
        raise
