"""Where a link led, address by address: judged and shown; follows nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final

from postlint.text.hosts import host_of, site_of
from postlint.text.shorteners import shortener

MOST_SHOWN: Final = 60  # characters of an address in a message
_HOME: Final = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\.[a-z]+)?/?)?", re.IGNORECASE
)
_PATH: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*://?)?[^/?#]*([^#]*)", re.IGNORECASE)


def ends_elsewhere(trail: Sequence[str], own: Container[str]) -> bool:
    """Whether a link to a page ended at the front page of another site; shorteners, ``own`` included, are no site."""
    end = trail[-1]
    meant = next((url for url in trail if not (shortener(host_of(url)) or host_of(url) in own)), end)
    return is_home(end) and not is_home(meant) and site_of(host_of(end)) != site_of(host_of(meant))


def is_home(url: str) -> bool:
    """Whether an address is of a front page, in whatever language."""
    path = _PATH.match(url)
    return path is not None and _HOME.fullmatch(path[1]) is not None


def route(steps: Sequence[str]) -> str:
    """Where a link led, after an arrow each: the hosts on the way, and the page at the end."""
    if not steps:
        return ""
    end = steps[-1].partition("://")[2]
    end = end if len(end) <= MOST_SHOWN else end[: MOST_SHOWN - 1] + "…"
    return "".join(f" → {step}" for step in (*dict.fromkeys(map(host_of, steps[:-1])), end))
