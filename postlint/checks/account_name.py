"""The kind `account-name`: the name that an account shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit


class AccountName(Check, frozen=True, kw_only=True):
    """Flag the name of an account that does not name the house as it should.

    Who looks for a department looks for its name; the house comes after it, in full. An old name may only stay
    where it says at which location the department is. The house's own account may just have its name.
    """

    cases = {
        "forbidden": Case(
            "error",
            "“{found}” hoort niet in de naam van een account: schrijf {brand}.",
            "“{found}” does not belong in the name of an account: write {brand}.",
        ),
        "first": Case(
            "error",
            "Zet de afdeling voorop en {brand} erachter: “{better}”.",
            "Put the department first and {brand} after it: “{better}”.",
        ),
        "missing": Case("error", "Zet {brand} achter “{name}”.", "Put {brand} after “{name}”."),
    }
    details = {"name": "as written", "found": "what does not belong in it", "better": "how it could be"}
    examples = (
        Example(
            parameters={"brand": "Amsterdam UMC", "forbidden": ["VUmc"]},
            fields={"account": {"name": "KNO VUmc", "voice": "department"}},
            found="name",
            case="forbidden",
        ),
        Example(
            parameters={"brand": "Amsterdam UMC"},
            fields={"account": {"name": "Amsterdam UMC - KNO", "voice": "department"}},
            found="name",
            case="first",
        ),
        Example(
            parameters={"brand": "Amsterdam UMC"},
            fields={"account": {"name": "Kinderartsen", "voice": "department"}},
            found="name",
            case="missing",
        ),
        Example(
            parameters={"brand": "Amsterdam UMC", "forbidden": ["AMC", "VUmc"]},
            fields={"account": {"name": "Alzheimercentrum. Amsterdam UMC, locatie VUmc", "voice": "department"}},
        ),
        Example(parameters={"brand": "Amsterdam UMC"}, fields={"account": {"name": "Amsterdam UMC"}}),
        Example(
            parameters={"brand": "Amsterdam UMC", "forbidden": ["VUmc"]},
            fields={"account": {"name": "VUmc"}},
            house={"names": ["VUmc"]},
        ),
    )

    brand: Annotated[str, Meta(description="The name of the house.", min_length=1)]
    forbidden: Annotated[tuple[str, ...], Meta(description="Old and short names, which are not used.")] = ()

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield a hit for each old name, and one for the name of the house in the wrong place."""
        name = (account.name or "").strip()
        if not name or (account.voice == "corporate" and name in context.house.names):
            return
        details = {"name": name, "found": "", "better": ""}
        old = [old for old in self.forbidden if _has(name, old)]
        for found in old:
            yield Hit(field="name", case="forbidden", details={**details, "found": found})
        behind = self._behind(name)
        if behind:
            yield Hit(field="name", case="first", details={**details, "better": f"{behind} {self.brand}"})
        elif not old and account.voice == "department" and self.brand.lower() not in name.lower():
            yield Hit(field="name", case="missing", details=details)

    def _behind(self, name: str) -> str:
        """What follows the house, where that comes first: the location, which may, left out."""
        found = re.match(rf"{re.escape(self.brand)}(?!\w)(?:, locatie \w+)?(.*)", name, re.IGNORECASE)
        return re.sub(r"^[\W_]+", "", found.group(1)) if found else ""


def _has(name: str, old: str) -> bool:
    """Whether an old name is in a name, other than as that of the location."""
    return bool(re.search(rf"(?<!locatie )(?<!\w){re.escape(old)}(?!\w)", name, re.IGNORECASE))
