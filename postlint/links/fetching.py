"""One small file from the web, at an address that may be connected to; knows not what is in it."""

from __future__ import annotations

import asyncio
from typing import Final

import httpx

from postlint import __version__
from postlint.links.following import MOST_BYTES, MOST_STEPS, Pace
from postlint.links.network import Network, UnreachableError
from postlint.links.pinned import PinnedTransport

_HEADERS: Final = {
    "User-Agent": f"postlint/{__version__} (news check)",
    "Accept": "application/rss+xml, application/atom+xml, application/xml, text/xml, text/plain;q=0.8, */*;q=0.5",
    "Accept-Encoding": "identity",  # what is small when packed may fill the memory
    "Connection": "close",
}


class UnfetchedError(Exception):
    """A file that could not be fetched."""


def fetch(address: str, network: Network, pace: Pace) -> bytes:
    """What stands at an address, as far as it may be read. Raises UnfetchedError."""
    try:
        return asyncio.run(_fetch(address, network, pace))
    except UnfetchedError:
        raise
    except (UnreachableError, httpx.HTTPError, httpx.InvalidURL, TimeoutError, ValueError) as error:
        raise UnfetchedError(str(error) or type(error).__name__) from error


async def _fetch(address: str, network: Network, pace: Pace) -> bytes:
    async with PinnedTransport(network) as transport:
        client = httpx.AsyncClient(
            transport=transport,
            headers=_HEADERS,
            timeout=pace.answer,
            follow_redirects=True,
            max_redirects=MOST_STEPS,
            trust_env=False,
        )
        async with asyncio.timeout(pace.answer), client.stream("GET", address) as response:
            if not response.is_success:
                raise UnfetchedError(f"HTTP {response.status_code}")
            data = bytearray()
            async for part in response.aiter_raw():
                data += part
                if len(data) > MOST_BYTES:
                    raise UnfetchedError(f"> {MOST_BYTES} bytes")
            return bytes(data)
