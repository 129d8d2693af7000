"""The kind `account-reported`: whether those who must know of an account do."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountReported(Check, frozen=True, kw_only=True):
    """Flag an account that the communications office or the manager does not know of.

    Who reports an account beforehand gets advice, and is helped when something goes wrong. A manager who knows
    of it need not ask what somebody is doing on a telephone.
    """

    cases = {
        "reported": Case(
            "error",
            "Meld het account eerst bij de afdeling Communicatie en noteer wanneer (reported_on).",
            "Report the account to the communications office first and note when (reported_on).",
        ),
        "future": Case(
            "error",
            "{date} moet nog komen: meld het account voordat je begint (reported_on).",
            "{date} is still to come: report the account before you start (reported_on).",
        ),
        "manager": Case(
            "error",
            "Breng je leidinggevende op de hoogte van het account (manager_informed: true).",
            "Tell your manager of the account (manager_informed: true).",
        ),
    }
    details = {"date": "when it was reported"}
    examples = (
        Example(fields={"account": {"manager_informed": True}}, found="reported_on", case="reported"),
        Example(
            fields={"account": {"manager_informed": True, "reported_on": "2027-01-04"}},
            found="reported_on",
            case="future",
        ),
        Example(fields={"account": {"reported_on": "2026-11-02"}}, found="manager_informed", case="manager"),
        Example(fields={"account": {"reported_on": "2026-11-02", "manager_informed": True}}),
    )

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield a hit for each of both."""
        if account.reported_on is None:
            yield Hit(field="reported_on", case="reported", details={"date": ""})
        elif account.reported_on > context.now.date():
            yield Hit(field="reported_on", case="future", details={"date": account.reported_on.isoformat()})
        if not account.manager_informed:
            yield Hit(field="manager_informed", case="manager", details={"date": ""})
