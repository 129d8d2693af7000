"""The posts of a run, by the rules that look at them and the channels that they are of; knows no check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from postlint.calendar import local_moment
from postlint.merging import Inspected
from postlint.model import Account, Around, Context, Draft, Post, Rule, Ruleset
from postlint.scoping import Item, Scope, applies
from postlint.suppress import ignored_here

Days = tuple[date, date]


class Member(NamedTuple):
    """A post of a set: which of the report it is, and which of its draft."""

    post: Post
    number: int
    draft: Draft
    own: int


class Group(NamedTuple):
    """Posts that a rule looks at together, and how far those around them reach."""

    members: Sequence[Member]
    around: Around


class _Scoped(NamedTuple):
    """The posts of some kinds and voices, by platform and account, and the days that they reach over."""

    channels: dict[tuple[str | None, str], list[Member]]
    accounts: dict[str, Days]
    house: Days | None


class Members:
    """All posts of a set, in the order of the report. Posts of paths that a rule is silent for are not of its set."""

    def __init__(self, parts: Iterable[Inspected], ruleset: Ruleset, context: Context, numbers: dict[int, int]) -> None:
        self._context = context
        self._members: list[Member] = []
        self._silent: list[frozenset[str]] = []  # of each member: the rules that its path is ignored by
        self._accounts: list[tuple[Account, Draft, frozenset[str]]] = []
        self._scopes: dict[Any, _Scoped] = {}
        for part in parts:
            silent = ignored_here(part.draft, ruleset) if ruleset.ignore else frozenset()
            if part.draft.account:
                self._accounts.append((part.draft.account, part.draft, silent))
            for own, post in enumerate(part.draft.posts):
                self._members.append(Member(post, numbers[id(post)], part.draft, own))
                self._silent.append(silent)

    def channels(self, item: Item) -> list[Group]:
        """The posts that a rule looks at, by platform and account."""
        scoped = self._scoped(item)
        return [
            Group(members, Around(scoped.accounts.get(account), scoped.house))
            for (platform, account), members in scoped.channels.items()
            if not item.rule.platforms or platform in item.rule.platforms
        ]

    def together(self, item: Item) -> Group:
        """All posts that a rule looks at, on whatever channel."""
        members = sorted([member for group in self.channels(item) for member in group.members], key=_by_number)
        return Group(members, Around(None, self._scoped(item).house))

    def silent_accounts(self, item: Item) -> list[tuple[Account, Draft]]:
        """The accounts in scope of a rule that drafts describe, and that none of the posts it looks at is on."""
        used = self._scoped(item).channels.keys()
        return [
            (account, draft)
            for account, draft, silent in self._accounts
            if item.rule.id not in silent
            and applies(item.rule, Scope(account.platform, None, account.voice))
            and used.isdisjoint((account.platform, name) for name in ("", *_names_of(account)))
        ]

    def _scoped(self, item: Item) -> _Scoped:
        rule = item.rule
        silent = any(rule.id in names for names in self._silent)
        key = (rule.kinds, rule.voices, rule.starts, rule.until, rule.id if silent else "")
        if key not in self._scopes:
            self._scopes[key] = self._sorted_out(item)
        return self._scopes[key]

    def _sorted_out(self, item: Item) -> _Scoped:
        zone = ZoneInfo(self._context.timezone)
        channels: dict[tuple[str | None, str], list[Member]] = {}
        days: dict[str, list[date]] = {}
        for member, silent in zip(self._members, self._silent, strict=True):
            moment = local_moment(member.post.publish_at, zone)
            if item.rule.id in silent or not _is_of(item.rule, member.post) or not item.holds(moment, self._context):
                continue
            account = account_of(member.post)
            channels.setdefault((member.post.platform, account), []).append(member)
            if moment is not None:
                days.setdefault(account, []).append(moment.date())
        accounts = {account: (min(found), max(found)) for account, found in days.items()}
        ends = [day for reach in accounts.values() for day in reach]
        return _Scoped(channels, accounts, (min(ends), max(ends)) if ends else None)


def account_of(post: Post) -> str:
    """The account of a post, however it is written."""
    return plain_name(post.account)


def _names_of(account: Account) -> Iterator[str]:
    return (plain_name(name) for name in (account.handle, account.name) if name)


def plain_name(name: str | None) -> str:
    """The name of an account without what differs by writer: the @, capitals, blanks around it."""
    return (name or "").strip().lstrip("@").casefold()


def _is_of(rule: Rule, post: Post) -> bool:
    return (not rule.kinds or post.kind in rule.kinds) and (not rule.voices or post.voice in rule.voices)


def _by_number(member: Member) -> int:
    return member.number
