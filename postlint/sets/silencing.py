"""What drafts ask to leave out of what is found in a set; knows no check."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from postlint.model import PROTECTED, Draft, Problem
from postlint.sets.members import Member
from postlint.suppress import holds_everywhere


class Silencing:
    """The suppressions of the drafts of a set: which of them a finding meets, and which none did.

    A finding of a set is left out where one of the posts that it names asks for it: that is where people read of
    it, and a set has no place of its own to say so.
    """

    def __init__(self) -> None:
        self._used: set[tuple[int, int, str]] = set()
        self._looked_at: dict[int, tuple[Draft, set[tuple[int, str]]]] = {}

    def looks_at(self, rule: str, members: Sequence[Member]) -> None:
        """Note that a rule looked at posts."""
        for member in members:
            if member.draft.suppressions:
                self._looked_at.setdefault(id(member.draft), (member.draft, set()))[1].add((member.own, rule))

    def covers(self, rule: str, members: Sequence[Member]) -> bool:
        """Whether a finding that names these posts is to be left out."""
        if rule.startswith(PROTECTED):
            return False
        met = [
            (id(member.draft), number, rule)
            for member in members
            for number, suppression in enumerate(member.draft.suppressions)
            if rule in suppression.rules and (suppression.posts is None or member.own in suppression.posts)
        ]
        self._used.update(met)
        return bool(met)

    def covers_account(self, rule: str, draft: Draft) -> bool:
        """Whether a finding in the account that a draft describes is to be left out."""
        return not rule.startswith(PROTECTED) and any(
            rule in suppression.rules and holds_everywhere(suppression, draft) for suppression in draft.suppressions
        )

    def unused(self, rules: Collection[str]) -> Iterator[tuple[Draft, Problem]]:
        """What is wrong with suppressions of these rules: they looked at the posts, and left nothing out."""
        for draft, looked in self._looked_at.values():
            for number, suppression in enumerate(draft.suppressions):
                posts = range(len(draft.posts)) if suppression.posts is None else suppression.posts
                names = [
                    rule
                    for rule in suppression.rules
                    if rule in rules
                    and (id(draft), number, rule) not in self._used
                    and any((post, rule) in looked for post in posts)
                ]
                if names:
                    yield draft, Problem("unused-suppression", suppression.place, {"rules": ", ".join(names)})
