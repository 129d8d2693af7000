"""The kind `account-private`: whether a personal account is shielded."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountPrivate(Check, frozen=True, kw_only=True):
    """Flag a personal account that everybody can read along with.

    Patients, journalists and managers look up who works somewhere. What only followers see stays among them.
    """

    cases = {
        "": Case(
            "warning",
            "Scherm een persoonlijk account af: alleen wie je toelaat leest dan mee (protected: true).",
            "Shield a personal account: then only who you let in reads along (protected: true).",
        )
    }
    examples = (
        Example(fields={"account": {"voice": "personal", "protected": False}}, found="protected"),
        Example(fields={"account": {"voice": "personal"}}, found="protected"),
        Example(fields={"account": {"voice": "personal", "protected": True}}),
        Example(fields={"account": {"voice": "department"}}),
    )

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        if account.voice == "personal" and not account.protected:
            yield Hit(field="protected")
