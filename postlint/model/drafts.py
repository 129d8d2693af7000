"""The nouns of what is checked: drafts, posts and what goes with them, accounts; knows no rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from msgspec import Struct

from postlint.model.places import Edit, Passage, Place, Source

KINDS: Final = ("update", "reply", "message", "correction")
VOICES: Final = ("corporate", "department", "personal")


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
    """A file that was read: its posts, an account if it has one, and what was noticed on the way.

    ``layout`` names the planning tool whose table it is.
    """

    source: Source
    posts: tuple[Post, ...]
    account: Account | None = None
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()
    layout: str = ""
