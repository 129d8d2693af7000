"""The nouns: drafts, posts, rules and findings; knows no file, no format and no check."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, Literal, NamedTuple

from msgspec import Struct

Severity = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")  # worst first
Language = Literal["nl", "en"]
KINDS: Final = ("update", "reply", "message", "correction")
VOICES: Final = ("corporate", "department", "personal")
PROTECTED: Final = "privacy-"  # rules so named look at every post, are masked everywhere, and stay on in a draft


class Span(NamedTuple):
    """A half-open range of code points; the only kind of position that is ever stored."""

    start: int
    end: int


class Position(NamedTuple):
    """A 1-based line and column, in code points; derived from a span where somebody asks, and never stored."""

    line: int
    column: int


class Source:
    """A text as it stands in a file (or a table's cell), without a byte order mark.

    ``path`` is as shown to people: relative, with ``/``; ``-`` is standard input.
    """

    __slots__ = ("_lines", "cell", "path", "text")

    def __init__(self, path: str, text: str, cell: str | None = None) -> None:
        self.path = path
        self.text = text
        self.cell = cell
        self._lines: list[int] | None = None

    @property
    def lines(self) -> list[int]:
        """Offsets at which lines start; lines end at LF, CRLF or CR only."""
        if self._lines is None:
            text = self.text
            if "\r" in text:  # as many characters, all line ends alike
                text = text.replace("\r\n", " \n").replace("\r", "\n")
            starts, at = [0], text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = text.find("\n", at + 1)
            self._lines = starts
        return self._lines

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset, in code points."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its end."""
        end = self.lines[number] if number < len(self.lines) else len(self.text)
        return self.text[self.lines[number - 1] : end].rstrip("\r\n")


class Place(Struct, frozen=True):
    """A range in a source."""

    source: Source
    span: Span

    @property
    def text(self) -> str:
        """The file's own slice, escapes and indentation included."""
        return self.source.text[self.span.start : self.span.end]

    @property
    def start(self) -> Position:
        """Where it begins."""
        return Position(*self.source.line_column(self.span.start))

    @property
    def end(self) -> Position:
        """Where it ends; exclusive."""
        return Position(*self.source.line_column(self.span.end))


class Edit(Struct, frozen=True):
    """A replacement of a range of a source by new text, written as the format writes it."""

    span: Span
    text: str


class Passage(Struct, frozen=True):
    """A piece of text that knows where each of its characters was written.

    Character ``i`` of ``text`` was written as ``source.text[starts[i]:ends[i]]``; for verbatim text
    both are plain ranges. ``tail`` is where text added at the end goes. ``encode(passage, span, new)``
    writes a replacement of ``passage.text[span]`` as the format writes it, or gives None where that
    cannot be done without touching anything else.
    """

    text: str
    source: Source
    starts: Sequence[int]
    ends: Sequence[int]
    tail: int
    encode: Callable[[Passage, Span, str], Edit | None]

    def place(self, start: int, end: int) -> Place:
        """Where ``text[start:end]`` stands; an empty range gets zero width."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self.tail
            return Place(self.source, Span(at, at))
        return Place(self.source, Span(self.starts[start], self.ends[end - 1]))

    def edit(self, start: int, end: int, new: str) -> Edit | None:
        """The edit of the source that replaces ``text[start:end]`` by ``new``."""
        return self.encode(self, Span(start, end), new)


def verbatim(source: Source, start: int, end: int) -> Passage:
    """The passage that is exactly ``source.text[start:end]``."""
    return Passage(source.text[start:end], source, range(start, end), range(start + 1, end + 1), end, encode_verbatim)


def encode_verbatim(passage: Passage, span: Span, new: str) -> Edit | None:
    """Write new text as it is, where the old one stands in one piece."""
    if any(passage.ends[i] != passage.starts[i + 1] for i in range(span.start, span.end - 1)):
        return None
    return Edit(passage.place(span.start, span.end).span, new)


class ImageFacts(Struct, frozen=True):
    """What the file of a picture says; None is what could not be found out.

    ``trouble`` is why it is no use as a picture: ``missing``, ``outside`` (the folder that the house's drafts
    are in), ``unreadable``, ``empty``, ``no-image``, ``damaged`` or ``huge``. Width and height are as shown.
    """

    trouble: str = ""
    format: str | None = None
    size: int | None = None  # bytes
    width: int | None = None
    height: int | None = None
    sharpness: float | None = None  # 0 to 1, see images/sharpness.py
    faces: int | None = None
    place: bool | None = None  # whether it says where it was taken
    script: bool = False


class Image(Struct, frozen=True):
    """A picture that goes with a post; ``file`` is a path relative to the draft, or a URL.

    ``facts`` are there where its file was looked for.
    """

    file: str
    alt: str | None = None
    people: bool | None = None
    consent: str | None = None
    own: bool | None = None
    permission: str | None = None
    warning: bool | None = None
    facts: ImageFacts | None = None


class Link(Struct, frozen=True):
    """The link of a post, with the preview that the platform shows."""

    url: str
    title: str | None = None
    description: str | None = None
    placement: str = "text"  # text, image or bio
    paywall: bool = False


class Received(Struct, frozen=True):
    """The message that a reply answers."""

    text: str = ""
    received_at: datetime | None = None
    sentiment: str | None = None  # question, complaint or compliment
    personal: bool = False
    checkin: bool = False
    urgent: bool = False


class Approval(Struct, frozen=True):
    """A sign-off: who, when, and a hash of the text that was seen.

    ``covers`` are the texts that it stands beside in the draft now, those of other posts included.
    """

    by: str
    at: datetime | None = None
    text: str | None = None
    covers: tuple[str, ...] = ()


class Post(Struct, frozen=True):
    """One message for one platform. A time without offset is in the house's time zone.

    ``places`` has the place of each field that was given, by dotted name (``link.title``, ``images.0.alt``).
    ``memo`` keeps what is derived from the text, so that every rule reads it once.
    """

    text: Passage
    memo: dict[str, Any]
    platform: str | None = None
    kind: str = "update"
    voice: str = "corporate"
    places: Mapping[str, Place] = {}
    account: str | None = None
    author: str | None = None
    reviewed_by: str | None = None
    publish_at: datetime | None = None
    topic: str | None = None
    audience: str | None = None
    origin: str | None = None
    images: tuple[Image, ...] = ()
    location: str | None = None
    link: Link | None = None
    consent: tuple[str, ...] = ()
    crisis: bool = False
    in_reply_to: Received | None = None
    approved: Approval | None = None
    id: str | None = None
    campaign: str | None = None
    notes: str | None = None


class Account(Struct, frozen=True):
    """A social-media account that is described in a draft, to be checked itself.

    ``places`` has the place of each field that was given, and that of the whole description under ``account``.
    """

    platform: str | None = None
    voice: str = "corporate"
    places: Mapping[str, Place] = {}
    name: str | None = None
    handle: str | None = None
    bio: str | None = None
    email: str | None = None
    avatar: str | None = None
    protected: bool | None = None
    reported_on: date | None = None
    manager_informed: bool | None = None
    backup: str | None = None
    strategy: Mapping[str, str] = {}


class Suppression(Struct, frozen=True):
    """A remark in a draft that silences rules; ``posts`` are indexes in the draft, None is all of them."""

    rules: tuple[str, ...]
    reason: str
    place: Place
    posts: tuple[int, ...] | None = None


class Problem(Struct, frozen=True):
    """Something the reader of a draft noticed, under the name of the built-in rule that reports it."""

    rule: str
    place: Place
    details: Mapping[str, object] = {}
    edits: tuple[Edit, ...] = ()
    post: int | None = None


class Draft(Struct, frozen=True):
    """A file that was read: its posts, an account if it has one, and what was noticed on the way."""

    source: Source
    posts: tuple[Post, ...]
    account: Account | None = None
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()


class House(Struct, frozen=True):
    """The facts of a house that several rules read (``house:`` in rules.yaml)."""

    names: tuple[str, ...] = ()
    handles: Mapping[str, Mapping[str, str]] = {}
    domains: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    shorteners: tuple[str, ...] = ()
    topics: Mapping[str, tuple[str, ...]] = {}
    audiences: Mapping[str, tuple[str, ...]] = {}
    paywalled: tuple[str, ...] = ()
    office_hours: str = "09:00-17:00"
    hashtags: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()


class LinkFacts(Struct, frozen=True):
    """What following a link showed: where it led, step by step, and what answered there.

    Without a ``status`` nothing did, and ``problem`` says why: there is no such ``name``, the site was
    ``silent`` or only ever led on, its ``certificate`` is wrong, the address is ``private``; or its name
    stands for a private one here, and perhaps for another elsewhere (``unsure``).
    """

    steps: tuple[str, ...] = ()
    status: int | None = None
    problem: Literal["", "name", "silent", "certificate", "private", "unsure"] = ""


class Context(Struct, frozen=True):
    """What a check may know beside the post: the moment of checking, the house, and where links lead.

    ``links`` has what was seen of each link, by its address as written; None where none was followed.
    """

    now: datetime
    timezone: str = "Europe/Amsterdam"
    language: Language = "nl"
    house: House = House()
    require_approval: bool = False
    links: Mapping[str, LinkFacts] | None = None


class Needs(Struct, frozen=True):
    """What a post must hold for a check to find anything: any one of these is enough.

    Words are lower-case runs of letters and digits, parts are lower-case substrings, entities are kinds
    (``hashtag``, ``mention``, ``cashtag``, ``url``), traits are those of ``Reading.traits``, fields are
    fields of the post that were given (``beside`` says that an alternative text or the preview of the link
    may hold it as well as the text); ``length`` is a number of words that the text must have;
    openings are the first six letters or digits of a word that has so many.
    """

    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    entities: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    length: int | None = None
    openings: frozenset[str] = frozenset()


class Rule(Struct, frozen=True):
    """A check with parameters, named in rules.yaml. An empty scope means everywhere.

    ``severity`` and ``message`` go by the check's case; the message of a case is by language.
    """

    id: str
    check: str
    parameters: Mapping[str, Any]
    severity: Mapping[str, Severity]
    message: Mapping[str, Mapping[Language, str]]
    subject: Literal["post", "set", "account", "draft"] = "post"
    platforms: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    source: str = ""
    starts: date | None = None
    until: date | None = None
    supersedes: tuple[str, ...] = ()
    needs: Needs | None = None
    pack: str = ""
    bad: tuple[Any, ...] = ()
    good: tuple[Any, ...] = ()


class PathIgnore(Struct, frozen=True):
    """An ``ignore:`` entry of a rules file: these rules are silent for these paths."""

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    reason: str


class Ruleset(Struct, frozen=True):
    """A rules file, resolved: what holds for the drafts below it."""

    rules: tuple[Rule, ...]
    house: House = House()
    language: Language = "nl"
    timezone: str = "Europe/Amsterdam"
    files: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    ignore: tuple[PathIgnore, ...] = ()
    path: str = ""  # of the rules file; empty for a pack
    require_approval: bool = False


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

    In ``text`` the positions are those of the post's text; any other field is marked whole.
    """

    start: int = 0
    end: int = 0
    field: str = "text"
    case: str = ""
    details: Mapping[str, object] = {}
    change: Change | None = None
    suggestions: tuple[str, ...] = ()
    post: int = 0  # in a check over a set: which of its posts
    related: tuple[int, ...] = ()  # in a check over a set: other posts concerned


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


class Related(Struct, frozen=True):
    """Another place that a finding speaks of."""

    place: Place
    post: int | None = None

    @property
    def file(self) -> str:
        """The file it is in."""
        return self.place.source.path

    @property
    def start(self) -> Position:
        """Where it begins."""
        return self.place.start

    @property
    def end(self) -> Position:
        """Where it ends; exclusive."""
        return self.place.end


class Finding(Struct, frozen=True):
    """A rule's remark about a place, by the names of the JSON report. ``posts`` are indexes in the report."""

    rule: str
    check: str
    severity: Severity
    message: str
    place: Place
    posts: tuple[int, ...] = ()
    platforms: tuple[str, ...] = ()
    source: str = ""
    fix: Fix | None = None
    suggestions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def file(self) -> str:
        """The file it is about, as shown to people."""
        return self.place.source.path

    @property
    def post(self) -> int | None:
        """The first of its posts; None where it is about a file or a set."""
        return self.posts[0] if self.posts else None

    @property
    def start(self) -> Position:
        """Where what it marks begins."""
        return self.place.start

    @property
    def end(self) -> Position:
        """Where what it marks ends; exclusive."""
        return self.place.end

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
    """A post of a report: the post, its length, and the spans of its source that reports must mask."""

    post: Post
    meter: Meter
    masked: tuple[Span, ...] = ()


class Failure(Struct, frozen=True):
    """What could not be read, or a check that failed; never a finding, and never hiding others."""

    file: str
    message: str
    line: int | None = None
    column: int | None = None


class Report(Struct, frozen=True):
    """All findings of a run."""

    posts: tuple[Checked, ...] = ()
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    files: int = 0
    suppressed: int = 0
    baselined: int = 0
    not_evaluated: Mapping[str, int] = {}

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
