"""Fields and texts made into the posts of a draft; knows no format."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from postlint.drafts.defaults import Defaults
from postlint.drafts.fields import ACCOUNT_FIELDS, FIELDS
from postlint.drafts.names import platform_of
from postlint.drafts.reader import Reader, place_of
from postlint.drafts.values import read_fields
from postlint.model import Account, Draft, Passage, Place, Post, Problem, Source, Span, Suppression
from postlint.yamltree.nodes import Table

_NOT_OF_A_POST: Final = ("text", "platform", "ignore", "account")


class Written(Struct, frozen=True):
    """A text as it stands in a draft; where a platform is named right there, which (None: unknown) and where."""

    text: Passage
    platform: str | None = None
    named_at: Place | None = None


class Fields:
    """The fields of one post, or of several that share them, as far as they could be read.

    ``also`` names keys that can stand beside them, for who misspells one.
    """

    __slots__ = ("reader", "values")

    def __init__(self, table: Table | None, also: Sequence[str] = ()) -> None:
        self.reader = Reader(also=also)
        self.values: dict[str, Any] = read_fields(FIELDS, table, self.reader) if table else {}

    @property
    def account(self) -> Table | None:
        """The account that is described here to be checked itself."""
        account = self.values.get("account")
        return account if isinstance(account, Table) else None


class Assembly:
    """A draft while it is put together."""

    def __init__(self, source: Source, defaults: Defaults) -> None:
        self.source = source
        self.defaults = defaults
        self.posts: list[Post] = []
        self.problems: list[Problem] = []
        self.account: Account | None = None
        self.layout = ""
        self._suppressions: dict[tuple[int, Span], Suppression] = {}

    @cached_property
    def _platform(self) -> str | None:
        """The platform of posts that name none."""
        return self.defaults.platform or platform_of(self.defaults.path)

    def draft(self) -> Draft:
        """The draft as it is now."""
        suppressions = tuple(self._suppressions.values())
        return Draft(self.source, tuple(self.posts), self.account, suppressions, tuple(self.problems), self.layout)

    def add_account(self, table: Table, platforms: Sequence[str]) -> None:
        """Take an account; where it does not say, it is on the platform that its document names."""
        reader = Reader("account.")
        values = read_fields(ACCOUNT_FIELDS, table, reader)
        self.problems.extend(reader.problems)
        if "platform" not in reader.places:
            values["platform"] = platforms[0] if platforms else self._platform
        values.setdefault("voice", self.defaults.voice or "corporate")
        self.account = Account(places={**reader.places, "account": place_of(table)}, **values)

    def add_posts(self, fields: Fields, texts: Sequence[Written]) -> range:
        """Take posts that share their fields: one for each text and each platform. Gives their numbers."""
        first = len(self.posts)
        shared, places = self._shared(fields), fields.reader.places
        if "approved" in shared:
            covers = tuple([written.text.text for written in texts])
            shared["approved"] = replace(shared["approved"], covers=covers)
        for written in texts:
            own = {**places, "platform": written.named_at} if written.named_at else places
            for platform in self._platforms(fields, written):
                if not written.text.text:
                    self.problems.append(Problem("empty-post", written.text.place(0, 0), post=len(self.posts)))
                self.posts.append(Post(written.text, {}, platform, places=own, **shared))
        numbers = range(first, len(self.posts))
        for problem in fields.reader.problems:
            self.problems.extend([replace(problem, post=number) for number in numbers])
        return numbers

    def suppress(self, suppression: Suppression, numbers: Sequence[int] | None) -> None:
        """Take a suppression for some posts, or for the whole draft; one that posts share stays one."""
        place = (id(suppression.place.source), suppression.place.span)
        known = self._suppressions.get(place)
        posts = None if numbers is None else (*(known.posts or () if known else ()), *numbers)
        self._suppressions[place] = replace(suppression, posts=posts)

    def _shared(self, fields: Fields) -> dict[str, Any]:
        """What the posts get for their fields, what they lack taken from the account and the defaults."""
        shared = {name: value for name, value in fields.values.items() if name not in _NOT_OF_A_POST}
        account, owner = self.account, fields.values.get("account")
        if isinstance(owner, str):
            shared["account"] = owner
        elif account:
            shared["account"] = account.name
        if "voice" not in shared:
            shared["voice"] = account.voice if account else self.defaults.voice or "corporate"
        if "kind" not in shared:
            shared["kind"] = self.defaults.kind or "update"
        return shared

    def _platforms(self, fields: Fields, written: Written) -> Sequence[str | None]:
        if written.named_at:
            return (written.platform,)
        named: tuple[str, ...] | None = fields.values.get("platform")
        if named is not None:
            return tuple(dict.fromkeys(named)) or (None,)  # a name that nobody knows is not another platform
        return ((self.account.platform if self.account else None) or self._platform,)
