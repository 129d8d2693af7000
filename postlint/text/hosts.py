"""The host that a link leads to; knows no list of good or bad ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//+|[a-z][a-z0-9+.-]*:/", re.IGNORECASE)
_END = re.compile(r"[/?#]")


def host_of(url: str) -> str:
    """The host of a URL in lower case, without user name, port or final dot: where a browser would go."""
    rest = url.strip().replace("\\", "/")
    scheme = _SCHEME.match(rest)
    authority = _END.split(rest[scheme.end() :] if scheme else rest, maxsplit=1)[0].rpartition("@")[2]
    host = authority if authority.startswith("[") else authority.partition(":")[0]
    return host.rstrip(".").lower()


def is_under(host: str, domains: Iterable[str]) -> bool:
    """Whether a host is one of these domains or below one: www.vumc.nl is under vumc.nl, slow.ly not under ow.ly."""
    return any(host == domain or host.endswith("." + domain) for domain in domains)
