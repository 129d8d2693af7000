"""Where a link may connect to: names looked up and addresses judged; sends nothing."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final, Literal

from msgspec import Struct

Obstacle = Literal["name", "silent", "certificate", "private", "unsure"]

# Names that the public name system does not know (RFC 6761, 6762, 8375; ICANN on .internal)
_OF_A_NETWORK: Final = (".localhost", ".local", ".internal", ".home.arpa", ".intranet", ".lan")
# Addresses that carry one of IPv4 in their last four bytes (RFC 6052, 4291), which is the one that counts
_CARRIERS: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))


class UnreachableError(Exception):
    """A host that there is no connection to, and why; ``obstacle`` is a problem of LinkFacts."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle)
        self.obstacle: Obstacle = obstacle


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet, however it is written."""
    found = ip_address(address)
    if isinstance(found, IPv6Address):
        inner = _carried(found)
        if inner is not None:
            return is_public(str(inner))
        if found.teredo or found.scope_id or found.is_site_local:
            return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The address of IPv4 that one of IPv6 stands for."""
    if any(address in network for network in _CARRIERS):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, by the system's own resolver."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        passing = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise UnreachableError("silent" if passing else "name") from error
    return [str(address[0]) for *_, address in found]


class Network(Struct, frozen=True):
    """A network: how names are looked up in it, and which addresses may be connected to."""

    resolve: Callable[[str, int], Awaitable[Sequence[str]]] = resolve
    may_connect: Callable[[str], bool] = is_public

    async def addresses(self, host: str, port: int) -> list[str]:
        """The addresses to try for a host: one of each family, that of IPv4 first.

        Raises UnreachableError, also where only one of a name's addresses may not be connected to: a name
        that stands for a public and a private address is how programs are led inside.
        """
        if _is_address(host):
            if not self.may_connect(host):
                raise UnreachableError("private")
            return [host]
        if "." not in host.rstrip(".") or host.rstrip(".").endswith(_OF_A_NETWORK):
            raise UnreachableError("private")
        found = await self.resolve(host, port)
        if not found:
            raise UnreachableError("name")
        if not all(self.may_connect(address) for address in found):
            raise UnreachableError("unsure")
        first: dict[bool, str] = {}
        for address in found:
            first.setdefault(":" in address, address)
        return [first[is_v6] for is_v6 in sorted(first)]


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
