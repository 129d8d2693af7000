"""Which rules look at which post; knows scopes and needs, not what a rule does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from importlib import import_module
from typing import Any, Final

from msgspec import Struct

from postlint.checks import Check, load
from postlint.model import BESIDE, Account, Context, Hit, Needs, NotEvaluated, Post, Rule
from postlint.text.length import later
from postlint.text.reading import Reading, read


class Item:
    """A rule and its check, which is imported and made when first needed.

    ``look`` yields what the check finds in a post or account.
    """

    __slots__ = ("_check", "is_dated", "look", "measures", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.is_dated = rule.starts is not None or rule.until is not None
        self.measures = False
        self.look: Callable[[Any, Context], Iterable[Hit | NotEvaluated]] = self._look_first
        self._check: Check | None = None

    def _look_first(self, subject: Any, context: Context) -> Iterable[Hit | NotEvaluated]:
        self.look = self.check.check_account if self.rule.subject == "account" else self.check.check
        return self.look(subject, context)

    @property
    def check(self) -> Check:
        """The rule's check, with its parameters."""
        if self._check is None:
            self._check = load(self.rule.check)(**self.rule.parameters)
            self.measures = type(self._check).meter is not Check.meter
        return self._check

    def holds(self, moment: datetime | None, context: Context) -> bool:
        """Whether the rule is in force at a moment, or else at that of checking."""
        if not self.is_dated:
            return True
        rule, day = self.rule, _day(moment or context.now, context.timezone)
        return (rule.starts is None or rule.starts <= day) and (rule.until is None or day <= rule.until)


def _day(moment: datetime, timezone: str) -> date:
    """The day of a moment where the house is."""
    if moment.tzinfo is not None and 1 < moment.year < 9999:  # at the ends of time no other zone has its day
        moment = moment.astimezone(import_module("zoneinfo").ZoneInfo(timezone))
    return moment.date()


class InScope:
    """The rules for posts of one platform, kind and voice."""

    def __init__(self, items: Sequence[Item], index: Index, platform: str | None) -> None:
        self.items = items
        self._likely = [item for item in items if _may_find_on(item.rule.needs, platform)]
        self._index = index

    def due(self, post: Post) -> list[Item]:
        """The rules that can find something in a post, in their own order."""
        reading = read(post)
        due = self._index.due(post, reading)
        if due is None:
            return [item for item in self._likely if _may_find(item.rule.needs, post, reading)]
        return [item for item in self._likely if item in due]


def _may_find_on(needs: Needs | None, platform: str | None) -> bool:
    return needs is None or not needs.platforms or platform in needs.platforms


def _may_find(needs: Needs | None, post: Post, reading: Reading) -> bool:
    return (
        needs is None
        or reading.meets(needs)
        or any(getattr(post, field) for field in needs.fields if field != BESIDE)
        or not all(getattr(post, field) for field in needs.lacking)
        or (BESIDE in needs.fields and any(other.meets(needs) for other in _beside(post)))
        or (needs.length is not None and len(reading.lower_words) >= needs.length)
    )


def _beside(post: Post) -> Sequence[Reading]:
    """The readings of what is published beside the text, of the few posts that have anything there."""
    found: Sequence[Reading] = later("published", "beside")(post) if post.images or post.link else ()
    return found


class Index:
    """Rules by what a post must hold for them; of use from the second post on."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._posts = 0
        self._always: list[Item] = []
        # Rules by what a reading holds, for each of its sets; and by fields that a post has, or lacks
        self._by_text: dict[str, dict[str, list[Item]]] = {}
        self._given: dict[str, list[Item]] = {}
        self._lacking: dict[str, list[Item]] = {}
        self._parts: dict[str, list[tuple[str, Item]]] = {}  # by their rarest character
        self._beside: list[tuple[Needs, Item]] = []
        self._lengths: list[tuple[int, Item]] = []

    def due(self, post: Post, reading: Reading) -> set[Item] | None:
        """The rules that can find something in a post, of whatever scope; None for the first post."""
        self._posts += 1
        if self._posts == 1:
            return None
        if self._posts == 2:
            self._fill()
        due = set(self._always)
        self._add_by_text(due, reading)
        for field, items in self._given.items():
            if getattr(post, field):
                due.update(items)
        for field, items in self._lacking.items():
            if not getattr(post, field):
                due.update(items)
        for other in _beside(post) if self._beside else ():
            due.update([item for needs, item in self._beside if other.meets(needs)])
        return due

    def _add_by_text(self, due: set[Item], reading: Reading) -> None:
        for name, by_key in self._by_text.items():
            for key in by_key.keys() & getattr(reading, name):
                due.update(by_key[key])
        lower, words = reading.lower, len(reading.lower_words)
        likely = self._parts.keys() & reading.characters
        due.update([item for character in likely for part, item in self._parts[character] if part in lower])
        due.update([item for length, item in self._lengths if words >= length])

    def _fill(self) -> None:
        for item in self._items:
            needs = item.rule.needs
            if needs is None:
                self._always.append(item)
                continue
            for name, keys in (
                ("vocabulary", needs.words),
                ("openings", needs.openings),
                ("behind", needs.behind),
                ("entity_kinds", needs.entities),
                ("traits", needs.traits),
            ):
                if keys:
                    _add(self._by_text.setdefault(name, {}), keys, item)
            _add(self._given, needs.fields - {BESIDE}, item)
            _add(self._lacking, needs.lacking, item)
            for part in needs.parts:
                self._parts.setdefault(min(part, key=_COMMON.find), []).append((part, item))
            if BESIDE in needs.fields:
                self._beside.append((needs, item))
            if needs.length is not None:
                self._lengths.append((needs.length, item))


_COMMON: Final = "fczjwpbumkhv-g,l.sdoritane "  # characters of Dutch, the commonest last; what is not here is rarer


def _add(by_key: dict[str, list[Item]], keys: Iterable[str], item: Item) -> None:
    for key in keys:
        by_key.setdefault(key, []).append(item)


class Scope(Struct, frozen=True):
    """What decides which rules apply; an account has no kind."""

    platform: str | None
    kind: str | None
    voice: str


def applies(rule: Rule, scope: Scope) -> bool:
    """Whether a rule holds in a scope; where no platform is known, only rules for every platform do."""
    return (
        (not rule.platforms or scope.platform in rule.platforms)
        and (not rule.kinds or scope.kind is None or scope.kind in rule.kinds)
        and (not rule.voices or scope.voice in rule.voices)
    )


class Scoping:
    """The rules of a ruleset by scope, each made ready when the first post of its scope comes by."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._items = [Item(rule) for rule in rules if rule.subject in ("post", "post and set")]
        self._account_items = [Item(rule) for rule in rules if rule.subject == "account"]
        self._index = Index(self._items)
        self._scopes: dict[tuple[Any, ...], InScope] = {}

    def for_account(self, account: Account) -> list[Item]:
        """The rules for an account."""
        scope = Scope(account.platform, None, account.voice)
        return [item for item in self._account_items if applies(item.rule, scope)]

    def for_post(self, post: Post) -> InScope:
        """The rules for a post."""
        key = (post.platform, post.kind, post.voice)
        found = self._scopes.get(key)
        if found is None:
            scope = Scope(*key)
            items = [item for item in self._items if applies(item.rule, scope)]
            found = self._scopes[key] = InScope(items, self._index, post.platform)
        return found
