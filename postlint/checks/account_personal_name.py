"""The kind `account-personal-name`: whether a personal account is called after the employer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountPersonalName(Check, frozen=True, kw_only=True):
    """Flag a personal account with the employer's name in its own.

    Who is called after the house seems to speak for it. Where somebody works belongs in the description, if
    anywhere.
    """

    cases = {
        "": Case(
            "warning",
            "“{found}” hoort niet in de naam van een persoonlijk account: noem je werk hoogstens in de bio.",
            "“{found}” does not belong in the name of a personal account: name your work in the bio, if at all.",
        )
    }
    details = {"found": "the name of the employer"}
    examples = (
        Example(
            parameters={"terms": ["AMC"]},
            fields={"account": {"name": "Sanne de Vries | AMC", "voice": "personal"}},
            found="name",
        ),
        Example(
            fields={"account": {"handle": "@sanne_amsterdam_umc", "voice": "personal"}},
            house={"names": ["Amsterdam UMC"]},
            found="handle",
        ),
        Example(
            parameters={"terms": ["AMC"]},
            fields={"account": {"name": "Sanne Damcourt", "handle": "sdamcourt", "bio": "AMC", "voice": "personal"}},
        ),
        Example(fields={"account": {"name": "VUmc"}}, house={"names": ["VUmc"]}),
    )

    terms: Annotated[tuple[str, ...], Meta(description="Names of the employer beside those of the house.")] = ()

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield a hit for the handle and for the name."""
        if account.voice != "personal":
            return
        names = (*context.house.names, *self.terms)
        for field, written in (("handle", account.handle), ("name", account.name)):
            found = next((name for name in names if _has(written or "", name)), None)
            if found:
                yield Hit(field=field, details={"found": found})


def _has(written: str, name: str) -> bool:
    """Whether a name is in another: as a word, or of a longer one anywhere, since a handle has no blanks."""
    if len(name) <= 3:
        return bool(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", written, re.IGNORECASE))
    return _letters(name) in _letters(written)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
