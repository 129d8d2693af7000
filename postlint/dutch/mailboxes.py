"""Whether a mailbox is a department's or somebody's own, by its name; knows nobody's address and no rule."""

from __future__ import annotations

import re
from typing import Final

from postlint.dutch.names import is_first, is_usual

_INITIALS: Final = re.compile(r"(?:[a-z]\.){1,4}[a-z'-]{2,}(?:[.-][a-z'-]+)*\d*")  # k.p.vandervelde
_PARTS: Final = re.compile(r"[._+-]+")
_DEPARTMENT: Final = re.compile(
    r"info|secretariaat|communicatie|afdeling|poli|team|bureau|balie|contact|web|redactie|social|media|post|onderzoek"
    r"|onderwijs|centrum|kliniek|ziekenhuis|zorg|kunde|logie|iatrie|urgie|service|support|mail|account"
)
# Where people have their own mailbox, whatever they call it.
_PROVIDERS: Final = frozenset(
    "aol casema chello freedom gmail gmx googlemail hccnet hetnet home hotmail icloud kpnmail kpnplanet live mac mail "
    "me msn online outlook pm planet proton protonmail quicknet solcon tele2 telfort upcmail wanadoo xs4all yahoo "
    "zeelandnet zonnet ziggo ymail".split()
)


def is_shared(mailbox: str, domain: str) -> bool:
    """Whether an organisation's mailbox, in lower case, says that it is a department's."""
    is_of_provider = not _PROVIDERS.isdisjoint(domain.lower().split(".")[-2:-1])
    return not is_of_provider and _is_of_department(mailbox) and not _has_initials(mailbox)


def is_of_somebody(mailbox: str) -> bool:
    """Whether a mailbox, in lower case, has initials or a first name."""
    if _is_of_department(mailbox):
        return False
    first, *rest = _PARTS.split(mailbox)
    return _has_initials(mailbox) or (is_first(first) and (bool(rest) or not is_usual(first)))


def _is_of_department(mailbox: str) -> bool:
    return _DEPARTMENT.search(mailbox) is not None


def _has_initials(mailbox: str) -> bool:
    return _INITIALS.fullmatch(mailbox) is not None
