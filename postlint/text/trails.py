"""Where a link led, address by address: judged and shown; follows nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from postlint.text.hosts import host_of, is_under, site_of
from postlint.text.shorteners import shortener

if TYPE_CHECKING:
    from postlint.model import LinkFacts

MOST_SHOWN: Final = 60  # characters of an address in a message
# Compiled when first used: only a run that followed links needs them.
_PATH: Final = r"(?:[a-zA-Z][\w+.-]*://?)?[^/?#]*([^#]*)"
_HOME: Final = r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\.[a-z]+)?/?)?"


def trail_of(url: str, links: Mapping[str, LinkFacts] | None) -> tuple[str, ...]:
    """A link and the addresses that it led to, as far as ``links`` were followed."""
    facts = links.get(url) if links else None
    return (url, *facts.steps) if facts else (url,)


def ends_elsewhere(trail: Sequence[str], own: Iterable[str]) -> bool:
    """Whether a link to a page ended at the front page of another site; shorteners, ``own`` included, are no site."""
    end, short = trail[-1], [host.lower().removeprefix("www.") for host in own]
    meant = next((url for url in trail if not (shortener(host_of(url)) or is_under(host_of(url), short))), end)
    return is_home(end) and not is_home(meant) and site_of(host_of(end)) != site_of(host_of(meant))


def is_home(url: str) -> bool:
    """Whether an address is of a front page, in whatever language."""
    path = re.match(_PATH, url)
    return path is not None and re.fullmatch(_HOME, path[1], re.IGNORECASE) is not None


def route(steps: Sequence[str]) -> str:
    """Where a link led, after an arrow each: the hosts on the way, and the page at the end."""
    if not steps:
        return ""
    end = steps[-1].partition("://")[2]
    end = end if len(end) <= MOST_SHOWN else end[: MOST_SHOWN - 1] + "…"
    return "".join(f" → {step}" for step in (*dict.fromkeys(map(host_of, steps[:-1])), end))
