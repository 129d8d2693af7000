"""The kind `account-avatar`: the picture of an account."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountAvatar(Check, frozen=True, kw_only=True):
    """Flag an account whose picture is not one of those that the house made for it.

    A department that draws a logo of its own is no longer seen as part of the house. Pictures are known by the
    names of their files.
    """

    cases = {
        "other": Case(
            "warning",
            "“{found}” is geen avatar van de huisstijl: kies er een, zoals {example}.",
            "“{found}” is no avatar of the house style: choose one, such as {example}.",
        ),
        "logo": Case(
            "warning",
            "“{found}” lijkt een logo: gebruik geen eigen beeldmerk, maar een avatar zoals {example}.",
            "“{found}” looks like a logo: use none of your own, but an avatar such as {example}.",
        ),
        "missing": Case(
            "warning",
            "Kies een avatar van de huisstijl, zoals {example} (avatar).",
            "Choose an avatar of the house style, such as {example} (avatar).",
        ),
    }
    details = {"found": "the name of the file", "example": "an avatar that is approved"}
    examples = (
        Example(
            parameters={"approved": ["Paars.png"]},
            fields={"account": {"avatar": "beeld/team.jpg"}},
            found="avatar",
            case="other",
        ),
        Example(
            parameters={"approved": ["Paars.png"]},
            fields={"account": {"avatar": "KNO-logo.png"}},
            found="avatar",
            case="logo",
        ),
        Example(
            parameters={"approved": ["Paars.png"]}, fields={"account": {"name": "KNO"}}, found="avatar", case="missing"
        ),
        Example(parameters={"approved": ["Paars.png"]}, fields={"account": {"avatar": "beeld/paars.png"}}),
        Example(
            parameters={"approved": ["Paars.png"], "not_on": ["linkedin"]},
            platform="linkedin",
            fields={"account": {"avatar": "team.jpg"}},
        ),
    )

    approved: Annotated[tuple[str, ...], Meta(description="The files to choose from.", min_length=1)]
    not_on: Annotated[tuple[str, ...], Meta(description="Platforms that have pictures of their own.")] = ()

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        name = os.path.basename((account.avatar or "").strip().replace("\\", "/"))
        if account.platform in self.not_on or name.lower() in [known.lower() for known in self.approved]:
            return
        is_logo = re.search(r"logo(?!pedi)|beeldmerk|huisstijl|icoon", name, re.IGNORECASE)
        case = "missing" if not name else "logo" if is_logo else "other"
        yield Hit(field="avatar", case=case, details={"found": name, "example": self.approved[0]})
