"""The kind `account-email`: the address that an account is registered with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.mailboxes import is_of_somebody
from postlint.model import Account, Context, Hit


class AccountEmail(Check, frozen=True, kw_only=True):
    """Flag an account that hangs on the wrong mailbox.

    The account of a department outlives who made it: it is registered with the department's own mailbox, so
    that others can get in when somebody leaves. A personal account belongs to the person, and so does its
    address. Whether an address is somebody's own is told by its initials or first name.
    """

    cases = {
        "person": Case(
            "error",
            "“{email}” lijkt van één persoon: koppel het account aan het algemene adres van de afdeling.",
            "“{email}” seems to be one person's: link the account to the department's general address.",
        ),
        "outside": Case(
            "error",
            "“{email}” is geen adres van het huis: koppel het account aan dat van de afdeling.",
            "“{email}” is no address of the house: link the account to that of the department.",
        ),
        "missing": Case(
            "error",
            "Koppel het account aan het algemene adres van de afdeling (email).",
            "Link the account to the general address of the department (email).",
        ),
        "employer": Case(
            "error",
            "Gebruik voor een persoonlijk account je privéadres, niet dat van het werk.",
            "Use your own address for a personal account, not that of your work.",
        ),
    }
    details = {"email": "the address"}
    examples = (
        Example(fields={"account": {"email": "k.o.jansen@amsterdamumc.nl"}}, found="email", case="person"),
        Example(fields={"account": {"email": "sanne.jansen@amsterdamumc.nl"}}, found="email", case="person"),
        Example(
            fields={"account": {"email": "kno@example.com"}},
            house={"domains": ["amsterdamumc.nl"]},
            found="email",
            case="outside",
        ),
        Example(fields={"account": {"name": "KNO"}}, found="email", case="missing"),
        Example(
            fields={"account": {"email": "k.jansen@mail.amsterdamumc.nl", "voice": "personal"}},
            house={"domains": ["amsterdamumc.nl"]},
            found="email",
            case="employer",
        ),
        Example(fields={"account": {"email": "secretariaat.kno@amsterdamumc.nl"}}),
        Example(fields={"account": {"email": "emma.kinderziekenhuis@amsterdamumc.nl"}}),
        Example(fields={"account": {"email": "k.jansen@example.com", "voice": "personal"}}),
        Example(fields={"account": {"voice": "personal"}}),
    )

    general: Annotated[tuple[str, ...], Meta(description="Mailboxes that are known to be nobody's own.")] = ()

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        email = (account.email or "").strip().lower()
        case = self._personal(email, context) if account.voice == "personal" else self._shared(email, context)
        if case:
            yield Hit(field="email", case=case, details={"email": email})

    def _personal(self, email: str, context: Context) -> str:
        return "employer" if _is_ours(email, context) else ""

    def _shared(self, email: str, context: Context) -> str:
        if not email:
            return "missing"
        if email not in self.general and is_of_somebody(email.partition("@")[0]):
            return "person"
        return "" if _is_ours(email, context) or not context.house.domains else "outside"


def _is_ours(email: str, context: Context) -> bool:
    domain = email.partition("@")[2]
    return any(domain == own.lower() or domain.endswith("." + own.lower()) for own in context.house.domains)
