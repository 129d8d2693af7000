"""The kind `account-handle`: the name of an account after the @."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountHandle(Check, frozen=True, kw_only=True):
    """Flag a handle that does not show whose account it is, or that has what the house does not use.

    A handle is chosen once and seen everywhere. One that is built as those of the rest of the house is
    recognised, and found by who is looking.
    """

    cases = {
        "forbidden": Case(
            "error",
            "“{handle}” heeft “{found}” in zich: dat gebruiken we niet in een accountnaam.",
            "“{handle}” has “{found}” in it, which we do not use in a handle.",
        ),
        "preferred": Case(
            "warning",
            "Verwerk bij voorkeur {wanted} in “{handle}”: dan is te zien bij wie het account hoort.",
            "Rather put {wanted} into “{handle}”: then everybody sees whose account it is.",
        ),
        "corporate": Case(
            "warning", "Noem het account van de organisatie {wanted}.", "Call the organisation's own account {wanted}."
        ),
    }
    details = {"handle": "as written", "found": "what is in it", "wanted": "what it should be or have"}
    examples = (
        Example(
            parameters={"forbidden": ["aumc"]},
            fields={"account": {"handle": "@KNO_AUMC"}},
            found="handle",
            case="forbidden",
        ),
        Example(
            parameters={"preferred": ["amsumc", "ams"]},
            platform="twitter",
            fields={"account": {"handle": "@Kinderartsen", "voice": "department"}},
            found="handle",
            case="preferred",
        ),
        Example(
            parameters={"corporate": ["VUmc", "VUmcAmsterdam"]},
            fields={"account": {"handle": "VUmcNieuws"}},
            found="handle",
            case="corporate",
        ),
        Example(
            parameters={"forbidden": ["aumc"], "preferred": ["amsumc", "ams"]},
            platform="twitter",
            fields={"account": {"handle": "@AlzheimerAms", "voice": "department"}},
        ),
        Example(parameters={"corporate": ["VUmcAmsterdam"]}, fields={"account": {"handle": "@vumcamsterdam"}}),
    )

    forbidden: Annotated[tuple[str, ...], Meta(description="What no handle may have in it, in any case.")] = ()
    preferred: Annotated[tuple[str, ...], Meta(description="What that of a department has in it: one of these.")] = ()
    preferred_on: Annotated[tuple[str, ...], Meta(description="The platforms on which it has.")] = ("twitter",)
    corporate: Annotated[tuple[str, ...], Meta(description="What that of the house itself is: one of these.")] = ()

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        handle = (account.handle or "").strip().lstrip("@")
        found = next((part for part in self.forbidden if part.lower() in handle.lower()), None)
        if handle and found:
            yield Hit(field="handle", case="forbidden", details={"handle": handle, "found": found, "wanted": ""})
        elif handle:
            case, wanted = self._wanted(account, handle.lower())
            if wanted:
                details = {"handle": handle, "found": "", "wanted": _either(wanted, context)}
                yield Hit(field="handle", case=case, details=details)

    def _wanted(self, account: Account, handle: str) -> tuple[str, tuple[str, ...]]:
        """What the handle should be or have, and does not; nothing where it is well."""
        if account.voice == "corporate":
            return "corporate", () if handle in [name.lower() for name in self.corporate] else self.corporate
        if account.voice == "department" and account.platform in self.preferred_on:
            return "preferred", () if any(part.lower() in handle for part in self.preferred) else self.preferred
        return "", ()


def _either(names: tuple[str, ...], context: Context) -> str:
    return (" of " if context.language == "nl" else " or ").join(names)
