"""Which rules look at which post; knows scopes and needs, not what a rule does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from postlint.checks import Check, load
from postlint.model import BESIDE, Account, Context, Needs, Post, Rule
from postlint.text.length import later
from postlint.text.reading import Reading, read


class Item:
    """A rule and its check, which is imported and made when first needed."""

    __slots__ = ("_check", "measures", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._check: Check | None = None
        self.measures = False

    @property
    def check(self) -> Check:
        """The rule's check, with its parameters."""
        if self._check is None:
            self._check = load(self.rule.check)(**self.rule.parameters)
            self.measures = type(self._check).meter is not Check.meter
        return self._check

    def holds(self, moment: datetime | None, context: Context) -> bool:
        """Whether the rule is in force at a moment, or else at that of checking."""
        rule = self.rule
        if rule.starts is None and rule.until is None:
            return True
        day = _day(moment or context.now)
        return (rule.starts is None or rule.starts <= day) and (rule.until is None or day <= rule.until)


def _day(moment: datetime) -> date:
    return moment.date()


class Plan:
    """The rules for posts of one platform, kind and voice.

    One post is compared with each rule's needs; from the second on an index of them pays.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = list(items)
        self._posts = 0
        self._index: _Index | None = None

    def due(self, post: Post) -> list[Item]:
        """The rules that can find something in a post, in their own order."""
        reading = read(post)
        self._posts += 1
        if self._posts == 1:
            return [item for item in self.items if _may_find(item.rule.needs, post, reading)]
        if self._index is None:
            self._index = _Index(self.items)
        return [self.items[number] for number in self._index.due(post, reading)]


def _may_find(needs: Needs | None, post: Post, reading: Reading) -> bool:
    return (
        needs is None
        or reading.meets(needs)
        or any(getattr(post, field) for field in needs.fields if field != BESIDE)
        or (BESIDE in needs.fields and any(other.meets(needs) for other in _beside(post)))
        or (needs.length is not None and len(reading.lower_words) >= needs.length)
    )


def _beside(post: Post) -> Sequence[Reading]:
    """The readings of what is published beside the text, of the few posts that have anything there."""
    found: Sequence[Reading] = later("published", "beside")(post) if post.images or post.link else ()
    return found


class _Index:
    """Rules by what a post must hold for them."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._always: list[int] = []
        self._words: dict[str, list[int]] = {}
        self._openings: dict[str, list[int]] = {}
        self._parts: list[tuple[str, int]] = []
        self._entities: dict[str, list[int]] = {}
        self._traits: dict[str, list[int]] = {}
        self._fields: dict[str, list[int]] = {}
        self._beside: list[tuple[Needs, int]] = []
        self._lengths: list[tuple[int, int]] = []
        for number, item in enumerate(items):
            needs = item.rule.needs
            if needs is None:
                self._always.append(number)
                continue
            for word in needs.words:
                self._words.setdefault(word, []).append(number)
            for opening in needs.openings:
                self._openings.setdefault(opening, []).append(number)
            self._parts.extend((part, number) for part in needs.parts)
            for kind in needs.entities:
                self._entities.setdefault(kind, []).append(number)
            for trait in needs.traits:
                self._traits.setdefault(trait, []).append(number)
            for field in needs.fields - {BESIDE}:
                self._fields.setdefault(field, []).append(number)
            if BESIDE in needs.fields:
                self._beside.append((needs, number))
            if needs.length is not None:
                self._lengths.append((needs.length, number))

    def due(self, post: Post, reading: Reading) -> list[int]:
        """The numbers of the rules that can find something in a post, in their own order."""
        numbers = set(self._always)
        for word in self._words.keys() & reading.vocabulary:
            numbers.update(self._words[word])
        if self._openings:
            for opening in self._openings.keys() & reading.openings:
                numbers.update(self._openings[opening])
        lower = reading.lower
        numbers.update([number for part, number in self._parts if part in lower])
        for kind in reading.entity_kinds:
            numbers.update(self._entities.get(kind, ()))
        for trait in reading.traits:
            numbers.update(self._traits.get(trait, ()))
        for field, due in self._fields.items():
            if getattr(post, field):
                numbers.update(due)
        for other in _beside(post) if self._beside else ():
            numbers.update([number for needs, number in self._beside if other.meets(needs)])
        words = len(reading.lower_words)
        numbers.update([number for length, number in self._lengths if words >= length])
        return sorted(numbers)


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


class Plans:
    """The plans of a ruleset, each made when the first post of its scope comes by."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._items = [Item(rule) for rule in rules if rule.subject in ("post", "post and set")]
        self._account_items = [Item(rule) for rule in rules if rule.subject == "account"]
        self._plans: dict[tuple[Any, ...], Plan] = {}

    def for_account(self, account: Account) -> list[Item]:
        """The rules for an account."""
        scope = Scope(account.platform, None, account.voice)
        return [item for item in self._account_items if applies(item.rule, scope)]

    def plan(self, post: Post) -> Plan:
        """The plan for a post."""
        key = (post.platform, post.kind, post.voice)
        plan = self._plans.get(key)
        if plan is None:
            scope = Scope(*key)
            plan = self._plans[key] = Plan(item for item in self._items if applies(item.rule, scope))
        return plan
