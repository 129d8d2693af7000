"""Links followed before the checks, and what was seen of them; needs httpx, and knows no drafts and no rules."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from postlint.links.following import Pace, follow_all
from postlint.links.kept import Kept
from postlint.links.network import Network
from postlint.model import LinkFacts

__all__ = ["Kept", "Network", "Pace", "follow"]

INTERNET: Final = Network()
PATIENT: Final = Pace()
_WITH_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:/", re.IGNORECASE)


def follow(urls: Iterable[str], kept: Kept, network: Network = INTERNET, pace: Pace = PATIENT) -> dict[str, LinkFacts]:
    """What following links shows, by the link as written; what was seen less than a day ago is not asked again."""
    addresses = {url: _address(url) for url in urls}
    known = kept.all()
    new = follow_all((address for address in addresses.values() if address not in known), network, pace)
    kept.keep(new)
    return {url: new.get(address) or known[address] for url, address in addresses.items()}


def _address(url: str) -> str:
    """A link as platforms complete it."""
    url = url.strip()
    return url if _WITH_SCHEME.match(url) else f"http://{url}"
