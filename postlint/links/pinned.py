"""A transport for httpx that connects only to addresses that were judged; knows no redirects."""

from __future__ import annotations

import ssl
from typing import Final

import httpx

from postlint.links.network import Network, UnreachableError

_PORTS: Final = {"http": 80, "https": 443}


class PinnedTransport(httpx.AsyncBaseTransport):
    """Looks a host up once, judges every address, and connects to one of those and no other.

    The request goes to the address itself, with the host's name in its header and in the TLS handshake: a
    name server that says something else a moment later is never asked. Nothing is kept open, as a
    connection to an address may be that of another host.
    """

    def __init__(self, network: Network) -> None:
        trust = httpx.create_ssl_context(trust_env=True)
        trust.load_default_certs()  # what the system trusts too, such as the authority of a house
        self._network = network
        self._known: dict[tuple[str, int], list[str]] = {}
        self._wire = httpx.AsyncHTTPTransport(
            verify=trust, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the first address of its host that answers; raises UnreachableError, and as httpx does."""
        if request.url.scheme not in _PORTS:
            raise httpx.UnsupportedProtocol(f"not a web address: {request.url.scheme}", request=request)
        failure: httpx.TransportError | None = None
        for address in await self._addresses(request.url):
            pinned = httpx.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": _host(request.url)},
            )
            try:
                return await self._wire.handle_async_request(pinned)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                if _is_of_certificate(error):
                    raise UnreachableError("certificate") from error
                failure = failure or error
        raise failure or httpx.ConnectError("no address", request=request)

    async def _addresses(self, url: httpx.URL) -> list[str]:
        host, port = _host(url), url.port or _PORTS[url.scheme]
        if (host, port) not in self._known:
            self._known[host, port] = await self._network.addresses(host, port)
        return self._known[host, port]

    async def aclose(self) -> None:
        """Close what is open."""
        await self._wire.aclose()


def _host(url: httpx.URL) -> str:
    """The host as name servers and certificates write it, in ASCII."""
    return url.raw_host.decode("ascii")


def _is_of_certificate(error: BaseException) -> bool:
    """Whether a connection failed because nobody who is trusted vouches for the site."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    return cause is not None
