"""The host that a link leads to; knows no list of good or bad ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//+|[a-z][a-z0-9+.-]*:/", re.IGNORECASE)
_END = re.compile(r"[/?#]")
# What countries put before their own letters; the whole list of public suffixes is 300 kB
_SECOND_LEVELS = frozenset("ac co com edu gov ltd me net nhs org".split())


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


def site_of(host: str) -> str:
    """The domain that a host is part of, as far as that shows: vumc.nl of nieuws.vumc.nl, ox.ac.uk of www.ox.ac.uk."""
    labels = host.split(".")
    in_two = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVELS
    return ".".join(labels[-3 if in_two else -2 :])
