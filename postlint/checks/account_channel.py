"""The kind `account-channel`: where an account may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit
from postlint.platforms import get


class AccountChannel(Check, frozen=True, kw_only=True):
    """Flag an account on a platform on which the house has none.

    A platform that films everybody who passes by, or that keeps nothing, is no place for a department that
    others trust with their secrets.
    """

    cases = {
        "": Case(
            "error",
            "Op {channel} zijn accounts van afdelingen niet toegestaan: kies een ander kanaal.",
            "On {channel} departments may not have an account: choose another channel.",
        )
    }
    details = {"channel": "the platform's name"}
    examples = (
        Example(parameters={"closed": ["tiktok"]}, fields={"account": {"platform": "tiktok"}}, found="platform"),
        Example(parameters={"closed": ["tiktok"]}, fields={"account": {"platform": "instagram"}}),
        Example(parameters={"closed": ["tiktok"]}, fields={"account": {"name": "KNO"}}),
    )

    closed: Annotated[tuple[str, ...], Meta(description="The platforms that are not used.", min_length=1)]

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        platform = get(account.platform or "")
        if platform and platform.name in self.closed:
            yield Hit(field="platform", details={"channel": platform.title})
