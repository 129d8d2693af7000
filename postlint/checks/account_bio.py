"""The kind `account-bio`: whether the description of an account names the account of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountBio(Check, frozen=True, kw_only=True):
    """Flag a description that does not tag the account of the house.

    The tag tells visitors that a department is part of the house, and takes them there. The account of the
    house itself need not tag itself.
    """

    cases = {
        "": Case(
            "warning",
            "Tag het account van de organisatie in de bio: {tag}.",
            "Tag the organisation's account in the bio: {tag}.",
        )
    }
    details = {"tag": "the account to tag"}
    examples = (
        Example(
            parameters={"tags": ["@amsterdamumc"]},
            fields={"account": {"bio": "De keel-, neus- en oorartsen", "voice": "department"}},
            found="bio",
        ),
        Example(parameters={"tags": ["@amsterdamumc"]}, fields={"account": {"voice": "department"}}, found="bio"),
        Example(
            parameters={"tags": ["@amsterdamumc"]},
            fields={"account": {"bio": "KNO van @AmsterdamUMC.", "voice": "department"}},
        ),
        Example(parameters={"tags": ["@amsterdamumc"]}, fields={"account": {"handle": "amsterdamumc", "bio": "Wij"}}),
    )

    tags: Annotated[tuple[str, ...], Meta(description="Accounts of the house: one is tagged.", min_length=1)]

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        own = "@" + (account.handle or "").strip().lstrip("@").lower()
        tags = [tag.lower() for tag in self.tags]
        bio = (account.bio or "").lower()
        if own not in tags and not any(re.search(rf"{re.escape(tag)}(?!\w)", bio) for tag in tags):
            yield Hit(field="bio", details={"tag": self.tags[0]})
