"""Links followed to where they lead, many at once and few to a host; knows no drafts and keeps nothing."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from typing import Final, NamedTuple

import httpx
from msgspec import Struct

from postlint import __version__
from postlint.links.network import Network, UnreachableError
from postlint.links.pinned import PinnedTransport
from postlint.model import LinkFacts
from postlint.text.shorteners import shortener

MOST_STEPS: Final = 5  # redirects of one link
MOST_BYTES: Final = 1_000_000  # that are read of one page
_HEADERS: Final = {
    "User-Agent": f"postlint/{__version__} (link check)",
    "Accept": "text/html, */*;q=0.8",
    "Accept-Language": "nl, en;q=0.8",
    "Accept-Encoding": "identity",  # a page that is small when packed may fill the memory
    "Connection": "close",
}
_PASSING: Final = frozenset([408, 425, 429, 500, 502, 503, 504])  # may be over in a moment
_FINE: Final = range(400)
_SCHEMES: Final = ("http", "https")
# No browser lets a site lead here.
_NO_STEPS: Final = frozenset(["about", "blob", "data", "file", "javascript"])
_META: Final = re.compile(r"<meta\b[^<>]{0,2000}>", re.IGNORECASE)
_REFRESH: Final = re.compile(r"""http-equiv\s*=\s*["']?refresh\b""", re.IGNORECASE)
_TARGET: Final = re.compile(r"""\burl\s*=\s*["']?([^"'<>\s]+)""", re.IGNORECASE)


class Pace(Struct, frozen=True):
    """How patient the following of links is, in seconds, and how many requests it has under way."""

    answer: float = 10.0
    pause: float = 1.0  # before asking again
    at_once: int = 16
    per_host: int = 2


class Answer(NamedTuple):
    """What a site said: its status, and where it sends who asks."""

    status: int
    onward: httpx.URL | None


def follow_all(addresses: Iterable[str], network: Network, pace: Pace) -> dict[str, LinkFacts]:
    """Follow each address to where it leads."""
    unique = list(dict.fromkeys(addresses))
    return asyncio.run(_follow_all(unique, network, pace)) if unique else {}


async def _follow_all(addresses: list[str], network: Network, pace: Pace) -> dict[str, LinkFacts]:
    async with PinnedTransport(network) as transport:
        follower = Follower(transport, pace)
        facts = await asyncio.gather(*[follower.follow(address) for address in addresses])
    return dict(zip(addresses, facts, strict=True))


class Follower:
    """Follows links over one transport, with few requests to a host at a time."""

    def __init__(self, transport: httpx.AsyncBaseTransport, pace: Pace) -> None:
        self._transport = transport
        self._pace = pace
        self._slots = asyncio.Semaphore(pace.at_once)
        self._hosts: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(pace.per_host))

    async def follow(self, address: str) -> LinkFacts:
        """Where an address leads; whatever goes wrong on the way is a fact too."""
        steps: list[str] = []
        try:
            return await self._walk(address, steps)
        except UnreachableError as error:
            return LinkFacts(tuple(steps), problem=error.obstacle)
        except Exception:  # what a hostile site can make the libraries below raise has no common name
            return LinkFacts(tuple(steps), problem="silent")

    async def _walk(self, address: str, steps: list[str]) -> LinkFacts:
        """Take one step after another; cookies that a site sets hold for this link alone."""
        client = httpx.AsyncClient(
            transport=self._transport, headers=_HEADERS, timeout=self._pace.answer, trust_env=False
        )
        url = httpx.URL(address)
        while True:
            answer = await self._step(client, url)
            if answer.onward is not None and answer.onward.scheme in _NO_STEPS:
                return LinkFacts(tuple(steps), problem="silent")
            if answer.onward is None or answer.onward.scheme not in _SCHEMES:  # an app's own address ends it as well
                return LinkFacts(tuple(steps), answer.status)
            if len(steps) == MOST_STEPS:
                return LinkFacts(tuple(steps), problem="silent")
            url = answer.onward
            steps.append(str(url))

    async def _step(self, client: httpx.AsyncClient, url: httpx.URL) -> Answer:
        """Ask for the head of a page; where that goes wrong for all of it; and once more where that may be passing."""
        head = await self._try(client, "HEAD", url)
        if head and head.status in _FINE and (head.onward or not _is_shortener(url)):
            return head
        page = await self._try(client, "GET", url)
        if page and page.status not in _PASSING:
            return page
        if head is None and page is None:
            raise UnreachableError("silent")
        await asyncio.sleep(self._pace.pause)
        return await self._ask(client, "GET", url)

    async def _try(self, client: httpx.AsyncClient, method: str, url: httpx.URL) -> Answer | None:
        """What a site answers, or None where it may still answer when it is asked again."""
        try:
            return await self._ask(client, method, url)
        except (httpx.TransportError, TimeoutError):
            return None

    async def _ask(self, client: httpx.AsyncClient, method: str, url: httpx.URL) -> Answer:
        async with self._hosts[url.host], self._slots, asyncio.timeout(self._pace.answer):
            response = await client.send(client.build_request(method, url), stream=True)
            try:
                onward = response.next_request.url if response.next_request else None
                if onward is None and method == "GET" and response.status_code in _FINE and _is_shortener(url):
                    onward = _refresh(url, await _beginning(response))
                return Answer(response.status_code, onward)
            finally:
                await response.aclose()


def _is_shortener(url: httpx.URL) -> bool:
    """Whether its pages may lead on by what stands in them, without a redirect."""
    return shortener(url.host) is not None


async def _beginning(response: httpx.Response) -> str:
    """What stands in a page, as far as it will be read; nothing where it is packed after all."""
    data = bytearray()
    if "content-encoding" in response.headers:
        return ""
    async for part in response.aiter_raw():
        data += part
        if len(data) >= MOST_BYTES:
            break
    return data[:MOST_BYTES].decode("latin-1")


def _refresh(url: httpx.URL, page: str) -> httpx.URL | None:
    """Where a page sends its reader on by itself."""
    for tag in _META.finditer(page):
        target = _TARGET.search(tag[0]) if _REFRESH.search(tag[0]) else None
        if target:
            return url.join(unescape(target[1]))
    return None
