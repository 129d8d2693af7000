"""The nouns of what is asked: rules, the house they are of, and what a check may know; knows no check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, Literal

from msgspec import Struct

Severity = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")  # worst first
Language = Literal["nl", "en"]
PROTECTED: Final = "privacy-"  # rules so named look at every post, are masked everywhere, and stay on in a draft


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


class Planner(Struct, frozen=True):
    """A planning tool, and what it takes: rows a file, minutes ahead, a step of minutes; None is not known.

    Without a ``title`` the posts are planned with no tool in particular.
    """

    title: str = ""
    rows: int | None = None
    ahead: int | None = None
    step: int | None = None


class NewsItem(Struct, frozen=True):
    """An item of a news feed: its title, its address, and the day that it is of, as far as the feed says."""

    title: str = ""
    url: str = ""
    day: date | None = None


class News(Struct, frozen=True):
    """The items of a news feed, and the file that they were read from, as shown to people."""

    items: tuple[NewsItem, ...] = ()
    file: str = "-"


class Around(Struct, frozen=True):
    """How far the posts of a set reach that a rule looks at: their first and last day, on all platforms together.

    ``account`` is of those that have the account of the posts at hand, ``house`` of all.
    """

    account: tuple[date, date] | None = None
    house: tuple[date, date] | None = None


class Context(Struct, frozen=True):
    """What a check may know beside the post: the moment of checking, the house, and where links lead.

    ``links`` has what was seen of each link, by its address as written; None where none was followed.
    ``planner`` is there where posts are about to be planned: with a planning tool, or to be judged by a moment.
    ``news`` is what the house's posts must cover; ``around`` is for checks over a set.
    """

    now: datetime
    timezone: str = "Europe/Amsterdam"
    language: Language = "nl"
    house: House = House()
    require_approval: bool = False
    links: Mapping[str, LinkFacts] | None = None
    planner: Planner | None = None
    news: News | None = None
    around: Around = Around()


BESIDE: Final = "beside"


class Needs(Struct, frozen=True):
    """What a post must hold for a check to find anything: any one of these is enough.

    Words are lower-case runs of letters and digits, parts are lower-case substrings, entities are kinds
    (``hashtag``, ``mention``, ``cashtag``, ``url``), traits are those of ``Reading.traits``, fields are
    fields of the post that were given (``beside`` says that an alternative text or the preview of the link
    may hold it as well as the text), lacking those that were not; ``length`` is a number of words that the
    text must have; openings are the first six letters or digits of a word that has so many. ``behind`` are words
    that must stand right behind one of three letters or more that is no small word of Dutch. Where
    ``platforms`` are named, nothing can be found on any other, whatever a post holds.
    """

    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    entities: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    length: int | None = None
    openings: frozenset[str] = frozenset()
    lacking: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()


class Rule(Struct, frozen=True):
    """A check with parameters, named in rules.yaml. An empty scope means everywhere.

    ``severity`` and ``message`` go by the check's case; the message of a case is by language.
    """

    id: str
    check: str
    parameters: Mapping[str, Any]
    severity: Mapping[str, Severity]
    message: Mapping[str, Mapping[Language, str]]
    subject: Literal["post", "set", "post and set", "account", "draft"] = "post"
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
