"""The nouns of what is found: hits, findings with their fixes, reports; knows how none of them is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from postlint.model.drafts import Post
from postlint.model.places import Edit, Place, Position, Span
from postlint.model.rules import SEVERITIES, Severity


class Replacement(Struct, frozen=True):
    """New text for a range of a post's text."""

    start: int
    end: int
    text: str


class Copy(Struct, frozen=True):
    """A picture to be written anew without the place where it was taken; both are paths from the draft."""

    source: str
    target: str


class Change(Struct, frozen=True):
    """What would resolve a hit, in positions of the field's text; copies are written before the draft is."""

    replacements: tuple[Replacement, ...]
    safe: bool = True
    copies: tuple[Copy, ...] = ()


class Hit(Struct, frozen=True):
    """What a check found: where in which field, and details for its message.

    In ``text`` the positions are those of the post's text; any other field is marked whole. In a check over a
    set, ``post`` is which of its posts is at fault, None where the set is, and ``related`` are the other posts
    that it concerns.
    """

    start: int = 0
    end: int = 0
    field: str = "text"
    case: str = ""
    details: Mapping[str, object] = {}
    change: Change | None = None
    suggestions: tuple[str, ...] = ()
    post: int | None = 0
    related: tuple[int, ...] = ()


class NotEvaluated(Struct, frozen=True):
    """A check's word that it could not judge, and why."""

    reason: str


class Fix(Struct, frozen=True):
    """Edits of the finding's source that resolve it.

    ``replacements`` say the same in positions of the post's text: what must be read back after the edits.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool
    replacements: tuple[Replacement, ...] = ()
    copies: tuple[Copy, ...] = ()


class Placed(Struct, frozen=True):
    """What stands at a place, by the names of the JSON report."""

    place: Place

    @property
    def file(self) -> str:
        """The file it is in, as shown to people."""
        return self.place.source.path

    @property
    def start(self) -> Position:
        """Where it begins."""
        return self.place.start

    @property
    def end(self) -> Position:
        """Where it ends; exclusive."""
        return self.place.end


class Related(Placed, frozen=True):
    """Another place that a finding speaks of."""

    post: int | None = None


class Finding(Placed, frozen=True, kw_only=True):
    """A rule's remark about a place, by the names of the JSON report. ``posts`` are indexes in the report."""

    rule: str
    check: str
    severity: Severity
    message: str
    posts: tuple[int, ...] = ()
    platforms: tuple[str, ...] = ()
    source: str = ""
    fix: Fix | None = None
    suggestions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def post(self) -> int | None:
        """The first of its posts; None where it is about a file or a set."""
        return self.posts[0] if self.posts else None

    @property
    def text(self) -> str:
        """What it marks: the file's own slice."""
        return self.place.text


class Meter(Struct, frozen=True):
    """A post's length against the limit with the least room left; without a limit, against none."""

    length: int
    limit: int | None
    unit: str
    platform_length: int | None = None
    platform_limit: int | None = None


class Checked(Struct, frozen=True):
    """A post of a report: the post, its length, and the spans of its source that reports must mask.

    ``beside`` are places that must be masked in other sources: in a workbook each cell is one.
    """

    post: Post
    meter: Meter
    masked: tuple[Span, ...] = ()
    beside: tuple[Place, ...] = ()


class Failure(Struct, frozen=True):
    """What could not be read, or a check that failed; never a finding, and never hiding others."""

    file: str
    message: str
    line: int | None = None
    column: int | None = None


class Report(Struct, frozen=True):
    """All findings of a run; ``hidden`` is what must be masked outside of the posts, in accounts and comments."""

    posts: tuple[Checked, ...] = ()
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    files: int = 0
    suppressed: int = 0
    baselined: int = 0
    not_evaluated: Mapping[str, int] = {}
    hidden: tuple[Place, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def exit_code(self, fail_on: Severity | Literal["never"] = "error") -> int:
        """2 with failures, 1 with findings at or above ``fail_on``, else 0."""
        if self.failures:
            return 2
        if fail_on == "never":
            return 0
        counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        return int(any(finding.severity in counted for finding in self.findings))
