"""Links followed to a real server on loopback that misbehaves in every way, and what the rules make of it."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from postlint import drafts
from postlint.cli.online import follow_links
from postlint.cli.run import Run as Checking
from postlint.cli.settings import Settings
from postlint.engine import Inspector
from postlint.links import Kept, Network, Pace, follow
from postlint.links.following import MOST_BYTES, MOST_STEPS
from postlint.links.kept import DAY
from postlint.links.network import UnreachableError, is_public, resolve
from postlint.model import Context, LinkFacts, Source
from postlint.rules import Cache, load
from postlint.text.trails import ends_elsewhere, is_home, route

Postlint = Callable[..., Any]
LOOPBACK = "127.0.0.1"
QUICK = Pace(answer=2, pause=0.01)
NOWHERE = Kept(None, 0)


class Site(BaseHTTPRequestHandler):
    """A page for each thing that can go wrong."""

    server: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle_one_request(self) -> None:
        with suppress(ConnectionError, TimeoutError):
            super().handle_one_request()

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        name, _, rest = self.path.lstrip("/").partition("/")
        with self.server.lock:
            self.server.seen[self.command, self.path] += 1
            self.server.headers.append(dict(self.headers))
            self.server.busy += 1
            self.server.busiest = max(self.server.busiest, self.server.busy)
        try:
            getattr(self, f"page_{name or 'home'}")(rest)
        finally:
            with self.server.lock:
                self.server.busy -= 1

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def times(self) -> int:
        return self.server.seen[self.command, self.path]

    def page_home(self, _: str) -> None:
        self.say(200)

    def page_status(self, status: str) -> None:
        self.say(int(status))

    def page_to(self, target: str) -> None:
        self.say(302, Location=target)

    def page_chain(self, left: str) -> None:
        self.say(301, Location=f"/chain/{int(left) - 1}" if int(left) > 1 else "/")

    def page_headless(self, status: str) -> None:
        self.say(int(status) if self.command == "HEAD" else 200)

    def page_mute(self, _: str) -> None:
        if self.command == "GET":
            self.say(200)

    def page_moody(self, status: str) -> None:
        self.say(200 if self.command == "GET" and self.times() > 1 else int(status))

    def page_closing(self, _: str) -> None:
        """Hang up without a word."""

    def page_slow(self, _: str) -> None:
        self.server.leaving.wait(5)

    def page_brief(self, _: str) -> None:
        time.sleep(0.05)
        self.say(200)

    def page_dripping(self, _: str) -> None:
        with suppress(OSError):
            for char in "HTTP/1.1 200 OK\r\nX: " + "a" * 1000:
                self.wfile.write(char.encode())
                if self.server.leaving.wait(0.05):
                    return

    def page_garbage(self, _: str) -> None:
        self.wfile.write(b"\x00\xff no protocol at all\r\n\r\n")

    def page_headers(self, _: str) -> None:
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"a" * 500_000)

    def page_cookie(self, _: str) -> None:
        if "seen=1" in self.headers.get("Cookie", ""):
            self.say(200)
        else:
            self.say(302, Location=self.path, Set_Cookie="seen=1; Path=/")

    def page_endless(self, _: str) -> None:
        """Send more than anybody should read."""
        self.send_response(200)
        self.end_headers()
        if self.command == "GET":
            with suppress(OSError):
                while not self.server.leaving.is_set():
                    self.wfile.write(b" " * 65536)
                    self.server.sent += 65536

    def page_refresh(self, target: str) -> None:
        page = f"<meta name=a><META content='0; URL=/{target}' HTTP-EQUIV=\"refresh\">"
        self.say(200, page.encode(), Content_Type="text/html")

    def page_babel(self, target: str) -> None:
        """Say one charset, mean another, and hold bytes of neither."""
        page = b"\xff\xfe\x00\xc3<meta http-equiv=refresh content='0;url=/" + target.encode() + b"'>\xf0\x9f"
        self.say(200, page, Content_Type="text/html; charset=utf-99")

    def page_trickle(self, _: str) -> None:
        """Give the head at once, and the page a letter at a time."""
        self.send_response(200)
        self.end_headers()
        if self.command == "GET":
            with suppress(OSError):
                while not self.server.leaving.wait(0.05):
                    self.wfile.write(b"<")

    def page_packed(self, target: str) -> None:
        self.say(200, f'<meta http-equiv="refresh" content="0;url=/{target}">'.encode(), Content_Encoding="br")


class Server(ThreadingHTTPServer):
    """A site on loopback that counts what it is asked for."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__((LOOPBACK, 0), Site)
        self.port = self.server_address[1]
        self.lock = threading.Lock()
        self.leaving = threading.Event()
        self.seen: Counter[tuple[str, str]] = Counter()
        self.headers: list[dict[str, str]] = []
        self.busy = self.busiest = self.sent = 0

    def url(self, path: str = "", host: str = "nieuws.example.nl") -> str:
        return f"http://{host}:{self.port}/{path}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error here."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield site
        site.leaving.set()
        site.shutdown()
        thread.join()


async def at_home(host: str, port: int) -> Sequence[str]:
    """Every name stands for loopback."""
    return [LOOPBACK]


def draft(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


HOME = Network(at_home, lambda address: address == LOOPBACK)


def see(url: str, network: Network = HOME, pace: Pace = QUICK) -> LinkFacts:
    return follow([url], NOWHERE, network, pace)[url]


class TestWhatASiteAnswers:
    def test_a_page_that_is_there_is_asked_for_its_head_alone(self, server: Server) -> None:
        assert see(server.url()) == LinkFacts((), 200)
        assert server.seen == {("HEAD", "/"): 1}

    def test_the_site_learns_who_asks_and_by_which_name(self, server: Server) -> None:
        see(server.url())
        assert server.headers[0]["User-Agent"].startswith("postlint/")
        assert server.headers[0]["Host"] == f"nieuws.example.nl:{server.port}"

    @pytest.mark.parametrize("status", [401, 403, 404, 410, 418, 451])
    def test_an_error_page_is_asked_for_in_full_and_no_more(self, server: Server, status: int) -> None:
        assert see(server.url(f"status/{status}")) == LinkFacts((), status)
        assert server.seen == {("HEAD", f"/status/{status}"): 1, ("GET", f"/status/{status}"): 1}

    @pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
    def test_an_error_that_may_pass_is_asked_about_once_more(self, server: Server, status: int) -> None:
        assert see(server.url(f"status/{status}")) == LinkFacts((), status)
        assert server.seen["GET", f"/status/{status}"] == 2

    def test_an_error_that_passes_is_none(self, server: Server) -> None:
        assert see(server.url("moody/503")) == LinkFacts((), 200)

    @pytest.mark.parametrize("status", [400, 403, 404, 405, 501])
    def test_a_site_that_gives_no_heads_is_judged_by_its_page(self, server: Server, status: int) -> None:
        assert see(server.url(f"headless/{status}")) == LinkFacts((), 200)

    def test_a_site_that_hangs_up_on_heads_is_judged_by_its_page(self, server: Server) -> None:
        assert see(server.url("mute")) == LinkFacts((), 200)

    @pytest.mark.parametrize("page", ["closing", "garbage", "headers"])
    def test_what_is_no_answer_is_asked_for_twice(self, server: Server, page: str) -> None:
        assert see(server.url(page)) == LinkFacts(problem="silent")
        assert sum(server.seen.values()) == 2

    @pytest.mark.parametrize("page", ["slow", "dripping"])
    def test_a_site_that_takes_too_long_is_silent(self, server: Server, page: str) -> None:
        started = time.monotonic()
        assert see(server.url(page), pace=Pace(answer=0.15, pause=0.01)) == LinkFacts(problem="silent")
        assert time.monotonic() - started < 2

    def test_a_port_where_nobody_listens_is_silent(self) -> None:
        with socket.socket() as free:
            free.bind((LOOPBACK, 0))
            port = free.getsockname()[1]
        assert see(f"http://nieuws.example.nl:{port}/") == LinkFacts(problem="silent")

    def test_a_site_that_speaks_no_tls_is_silent(self, server: Server) -> None:
        assert see(server.url().replace("http:", "https:")) == LinkFacts(problem="silent")

    @pytest.mark.parametrize(
        "url",
        ["http://", "https:/a", "http://a b.nl/", "http://[::1", "ftp://a.nl/", "http://xn--a.nl:x/", "http:///a"],
    )
    def test_what_is_no_address_leads_nowhere(self, url: str) -> None:
        assert see(url).status is None

    def test_a_link_without_scheme_is_completed_as_platforms_do(self, server: Server) -> None:
        assert see(f" nieuws.example.nl:{server.port}/status/204 ") == LinkFacts((), 204)


class TestRedirects:
    def test_each_step_is_told(self, server: Server) -> None:
        assert see(server.url("chain/3")) == LinkFacts(
            (server.url("chain/2"), server.url("chain/1"), server.url()), 200
        )

    def test_five_are_followed_and_a_sixth_is_not(self, server: Server) -> None:
        assert len(see(server.url(f"chain/{MOST_STEPS}")).steps) == MOST_STEPS
        facts = see(server.url(f"chain/{MOST_STEPS + 1}"))
        assert (len(facts.steps), facts.problem) == (MOST_STEPS, "silent")

    def test_a_circle_ends(self, server: Server) -> None:
        assert see(server.url("to//to/")).problem == "silent"

    def test_a_step_to_another_site_is_taken(self, server: Server) -> None:
        assert see(server.url(f"to/{server.url('status/404', 'b.example.nl')}")).status == 404

    def test_a_cookie_of_the_site_is_given_back_to_it(self, server: Server) -> None:
        assert see(server.url("cookie")) == LinkFacts((server.url("cookie"),), 200)

    def test_a_cookie_is_not_given_to_the_next_link(self, server: Server) -> None:
        follow([server.url("cookie"), server.url("cookie/b")], NOWHERE, HOME, QUICK)
        assert sum("Cookie" in headers for headers in server.headers) == 2

    def test_an_app_at_the_end_is_an_answer(self, server: Server) -> None:
        assert see(server.url("to/intent://open")) == LinkFacts((), 302)

    @pytest.mark.parametrize("target", ["file:///etc/passwd", "FILE://localhost/etc/passwd", "javascript:1", "data:,x"])
    def test_a_step_into_the_machine_is_not_taken(self, server: Server, target: str) -> None:
        assert see(server.url(f"to/{target}")) == LinkFacts(problem="silent")

    def test_a_page_in_no_known_charset_is_read_as_it_is(self, server: Server) -> None:
        assert see(server.url("babel/status/404", "bit.ly")).status == 404

    def test_a_page_that_trickles_in_takes_no_longer_than_the_pace_allows(self, server: Server) -> None:
        started = time.monotonic()
        assert see(server.url("trickle", "bit.ly"), pace=Pace(answer=0.3, pause=0.01)).steps == ()
        assert time.monotonic() - started < 3

    @pytest.mark.parametrize("target", ["http://[", "http://a b/", "//", "http://a.nl:99999999/"])
    def test_a_step_to_no_address_leads_nowhere(self, server: Server, target: str) -> None:
        assert see(server.url(f"to/{target}")).status is None

    def test_the_page_of_a_shortener_may_lead_on_by_itself(self, server: Server) -> None:
        facts = see(server.url("refresh/status/204", "bit.ly"))
        assert facts == LinkFacts((server.url("status/204", "bit.ly"),), 204)

    def test_other_pages_are_not_read(self, server: Server) -> None:
        assert see(server.url("refresh/status/404")) == LinkFacts((), 200)

    def test_a_page_is_read_no_further_than_a_megabyte(self, server: Server) -> None:
        assert see(server.url("endless", "bit.ly"), pace=Pace(answer=5)) == LinkFacts((), 200)
        assert server.sent < 10 * MOST_BYTES  # what the system buffers included

    def test_a_packed_page_is_not_unpacked(self, server: Server) -> None:
        assert see(server.url("packed/status/404", "bit.ly")) == LinkFacts((), 200)


class TestWhereNothingConnects:
    @pytest.mark.parametrize(
        "address",
        [
            "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
            "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1",
            "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::127.0.0.1",
            "64:ff9b::a00:1", "64:ff9b:1::1", "2002:a00:1::", "2001:0:a00:1::",
        ],
    )  # fmt: skip
    def test_loopback_private_link_local_and_reserved_addresses_are_not_public(self, address: str) -> None:
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450:4001:81b::200e", "::ffff:8.8.8.8", "64:ff9b::808:808"])
    def test_other_addresses_are(self, address: str) -> None:
        assert is_public(address)

    @pytest.mark.parametrize(
        "host",
        ["127.0.0.1", "[::1]", "10.1.2.3", "localhost", "intranet", "printer.local", "a.localhost.", "a.internal"],
    )
    def test_an_address_or_name_inside_a_network_is_private(self, server: Server, host: str) -> None:
        assert see(f"http://{host}:{server.port}/", Network()) == LinkFacts(problem="private")
        assert not server.seen

    @pytest.mark.parametrize("found", [[LOOPBACK], ["8.8.8.8", LOOPBACK], ["::1"], ["169.254.169.254"]])
    def test_a_name_that_stands_for_one_is_not_connected_to(self, server: Server, found: list[str]) -> None:
        async def inside(host: str, port: int) -> list[str]:
            return found

        assert see(server.url(), Network(inside)) == LinkFacts(problem="unsure")
        assert not server.seen

    def test_an_address_that_may_be_connected_to_needs_no_name(self, server: Server) -> None:
        assert see(server.url(host=LOOPBACK)) == LinkFacts((), 200)

    def test_a_redirect_inside_is_not_taken(self, server: Server) -> None:
        target = f"http://10.0.0.1:{server.port}/"
        assert see(server.url(f"to/{target}")) == LinkFacts((target,), problem="private")

    def test_a_name_is_looked_up_once_and_the_judged_address_is_used(self, server: Server) -> None:
        answers = [[LOOPBACK], ["10.0.0.1"], ["10.0.0.1"]]

        async def rebinding(host: str, port: int) -> list[str]:
            return answers.pop(0)

        assert see(server.url("status/404"), Network(rebinding, lambda address: address == LOOPBACK)).status == 404
        assert len(answers) == 2

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere loopback is one address")
    def test_the_next_address_is_tried_where_the_first_does_not_answer(self, server: Server) -> None:
        async def both(host: str, port: int) -> list[str]:
            return ["::ffff:127.0.0.1", "127.0.0.9"]

        assert see(server.url(), Network(both, lambda _: True)) == LinkFacts((), 200)

    def test_a_name_without_addresses_does_not_exist(self, server: Server) -> None:
        async def nothing(host: str, port: int) -> list[str]:
            return []

        assert see(server.url(), Network(nothing)) == LinkFacts(problem="name")

    @pytest.mark.parametrize(
        ("error", "problem"),
        [
            pytest.param(socket.gaierror(socket.EAI_NONAME, "unknown"), "name", id="a name that nobody has"),
            pytest.param(socket.gaierror(socket.EAI_AGAIN, "later"), "silent", id="a name server that is away"),
            pytest.param(UnicodeError("label too long"), "name", id="a name that cannot be"),
        ],
    )
    def test_a_name_that_is_not_found_says_why(
        self, monkeypatch: pytest.MonkeyPatch, error: Exception, problem: str
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(socket, "getaddrinfo", fail)
        with pytest.raises(UnreachableError) as caught:
            asyncio.run(resolve("nieuws.example.nl", 80))
        assert caught.value.obstacle == problem

    def test_the_systems_own_resolver_is_asked(self) -> None:
        assert LOOPBACK in asyncio.run(resolve("127.0.0.1", 80))

    def test_a_wrong_certificate_is_told_apart(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise ssl.SSLCertVerificationError("self-signed certificate")

        monkeypatch.setattr(ssl.SSLObject, "do_handshake", refuse)
        assert see(server.url().replace("http:", "https:")) == LinkFacts(problem="certificate")


class TestManyLinks:
    def test_a_host_gets_few_requests_at_a_time(self, server: Server) -> None:
        urls = [server.url(f"brief/{number}") for number in range(8)]
        facts = follow(urls, NOWHERE, HOME, Pace(answer=2, per_host=2))
        assert set(facts.values()) == {LinkFacts((), 200)}
        assert server.busiest <= 2

    def test_several_hosts_are_asked_at_once(self, server: Server) -> None:
        follow([server.url("brief", f"h{n}.example.nl") for n in range(8)], NOWHERE, HOME, Pace(answer=2, per_host=1))
        assert server.busiest > 2

    def test_waiting_for_its_turn_costs_a_link_no_patience(self, server: Server) -> None:
        urls = [server.url(f"brief/{number}") for number in range(24)]
        facts = follow(urls, NOWHERE, HOME, Pace(answer=1, per_host=1))
        assert set(facts.values()) == {LinkFacts((), 200)}

    def test_a_link_that_stands_in_two_places_is_followed_once(self, server: Server) -> None:
        bare = server.url().removeprefix("http://")
        assert len(follow([server.url(), bare, server.url()], NOWHERE, HOME, QUICK)) == 2
        assert server.seen == {("HEAD", "/"): 1}

    def test_one_bad_link_spoils_no_other(self, server: Server) -> None:
        bad, good = server.url("garbage"), server.url()
        assert follow([bad, good], NOWHERE, HOME, QUICK) == {bad: LinkFacts(problem="silent"), good: LinkFacts((), 200)}

    def test_no_links_make_no_network(self) -> None:
        assert follow([], NOWHERE) == {}


class TestWhatIsKept:
    def test_a_link_in_order_is_not_asked_again_for_a_day(self, server: Server, tmp_path: Path) -> None:
        folder = str(tmp_path / "new")
        first = follow([server.url("chain/1")], Kept(folder, 0), HOME, QUICK)
        assert follow([server.url("chain/1")], Kept(folder, DAY - 1), HOME, QUICK) == first
        assert server.seen["HEAD", "/chain/1"] == 1
        follow([server.url("chain/1")], Kept(folder, DAY), HOME, QUICK)
        assert server.seen["HEAD", "/chain/1"] == 2

    @pytest.mark.parametrize("page", ["status/404", "status/503", "garbage"])
    def test_a_link_that_is_not_is(self, server: Server, tmp_path: Path, page: str) -> None:
        for _ in range(2):
            follow([server.url(page)], Kept(str(tmp_path), 0), HOME, QUICK)
        assert server.seen["HEAD", f"/{page}"] == 2
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        "damage", [b"", b"{", b"[]", b'{"a": {"at": "x"}}', b'{"a": {"at": 1, "facts": {"status": "x"}}}', b"\xff"]
    )
    def test_a_damaged_file_is_an_empty_one(self, tmp_path: Path, damage: bytes) -> None:
        (tmp_path / "links.json").write_bytes(damage)
        kept = Kept(str(tmp_path), 5)
        assert kept.all() == {}
        kept.keep({"a": LinkFacts((), 200)})
        assert Kept(str(tmp_path), 6).all() == {"a": LinkFacts((), 200)}

    def test_what_is_known_stays_beside_what_is_new(self, tmp_path: Path) -> None:
        Kept(str(tmp_path), 1).keep({"a": LinkFacts((), 200)})
        Kept(str(tmp_path), 2).keep({"b": LinkFacts(("c",), 204)})
        assert Kept(str(tmp_path), 3).all() == {"a": LinkFacts((), 200), "b": LinkFacts(("c",), 204)}

    def test_what_was_seen_tomorrow_is_not_believed(self, tmp_path: Path) -> None:
        Kept(str(tmp_path), DAY).keep({"a": LinkFacts((), 200)})
        assert Kept(str(tmp_path), 0).all() == {}

    def test_a_folder_that_cannot_be_written_to_is_no_reason_to_fail(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        kept = Kept(str(tmp_path / "file"), 0)
        kept.keep({"a": LinkFacts((), 200)})
        assert kept.all() == {}


def found(text: str, links: dict[str, LinkFacts] | None, select: str = "link-dead") -> list[str]:
    rules = load("default", Cache(None))
    context = Context(datetime(2026, 11, 20, tzinfo=UTC), language="en", house=rules.house, links=links)
    inspector = Inspector(rules, context, lambda name: name == select)
    return [finding.message for finding in inspector.inspect(drafts.parse(Source("a.md", text))).findings]


class TestWhatTheRulesMakeOfIt:
    @pytest.mark.parametrize(
        ("facts", "said"),
        [
            (LinkFacts((), 200), []),
            (LinkFacts((), 302), []),
            (LinkFacts(("https://b.example.nl/x",), 200), []),
            (LinkFacts(("https://b.example.nl/",), 200), ["ends at the front page of another site"]),
            (LinkFacts(("https://nieuws.vumc.nl/",), 200), []),
            (
                LinkFacts(("https://b.nl/x", "https://c.nl/y"), 404),
                ["This link → b.nl → c.nl/y gives an error page (404)"],
            ),
            (LinkFacts((), 503), ["error page (503)"]),
            (LinkFacts((), 429), ["cannot be checked from here (429)"]),
            (LinkFacts((), 999), ["cannot be checked from here (999)"]),
            (LinkFacts(problem="silent"), ["leads nowhere"]),
            (LinkFacts(problem="name"), ["There is no site www.vumc.nl"]),
            (LinkFacts(("http://10.0.0.1/",), problem="private"), ["10.0.0.1 exists only inside a network"]),
            (LinkFacts(problem="certificate"), ["The certificate of www.vumc.nl is wrong"]),
        ],
    )
    def test_a_link_is_judged_by_what_was_seen(self, facts: LinkFacts, said: list[str]) -> None:
        messages = found("Lees https://www.vumc.nl/a\n", {"https://www.vumc.nl/a": facts})
        assert len(messages) == len(said)
        assert all(part in message for part, message in zip(said, messages, strict=True))

    @pytest.mark.parametrize(
        ("trail", "elsewhere"),
        [
            (["https://bit.ly/x", "https://vumc.nl/"], False),
            (["https://kort.vumc.nl/x", "https://amc.nl/"], False),
            (["https://bit.ly/x", "https://vumc.nl/a", "https://amc.nl/nl-nl/index.html"], True),
            (["vumc.nl/a", "https://amc.nl/home"], True),
            (["https://vumc.nl/", "https://amc.nl/"], False),
            (["https://vumc.nl/a", "https://amc.nl/?id=3"], False),
            (["https://www.ox.ac.uk/a", "https://www.cam.ac.uk/"], True),
        ],
    )
    def test_a_front_page_counts_as_lost_only_where_a_page_of_another_site_was_meant(
        self, trail: list[str], elsewhere: bool
    ) -> None:
        assert ends_elsewhere(trail, ["KORT.vumc.nl"]) is elsewhere

    def test_a_route_shows_hosts_and_the_page_at_the_end(self) -> None:
        assert route(["https://t.co/x", "https://bit.ly/y", f"https://vumc.nl/{'a' * 80}"]) == (
            f" → t.co → bit.ly → vumc.nl/{'a' * 51}…"
        )
        assert is_home("https://vumc.nl#a")

    def test_a_short_link_to_a_paywall_is_seen(self) -> None:
        links = {"http://ow.ly/fEn39": LinkFacts(("https://www.nrc.nl/a",), 200)}
        text = "---\nplatform: twitter\n---\nMooi stuk: http://ow.ly/fEn39\n"
        assert found(text, None, "twitter-paywall") == []
        assert len(found(text, links, "twitter-paywall")) == 1

    def test_not_evaluated_counts_posts_with_a_link(self) -> None:
        rules = load("platform", Cache(None))
        inspector = Inspector(rules, Context(datetime(2026, 11, 20, tzinfo=UTC)))
        for text, times in (("Zie vumc.nl en amc.nl\n", 1), ("Mooi licht.\n", 0), ("Tot morgen.Kom ook!\n", 0)):
            assert inspector.inspect(drafts.parse(Source("a.md", text))).not_evaluated.count("link-dead") == times


@pytest.fixture
def checking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Checking]:
    """A run whose network is loopback."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("postlint.links.follow", lambda urls, kept: follow(urls, kept, HOME, QUICK))
    (tmp_path / ".git").mkdir()
    (tmp_path / "rules.yaml").write_text("extends: [platform]\nrules: {platform-missing: off}\n", encoding="utf-8")

    def checking(*paths: str) -> Checking:
        return Checking(
            Settings(now=datetime(2026, 11, 20, tzinfo=UTC), select=("link-dead",), cache=str(tmp_path / "c"))
        )

    return checking


class TestCheckOnline:
    def test_the_links_of_all_drafts_are_followed_first(
        self, server: Server, tmp_path: Path, checking: Callable[..., Checking]
    ) -> None:
        draft(tmp_path, "a.md", f"Lees {server.url('status/404')}\n")
        draft(tmp_path, "b.yaml", f"text: Lees het.\nlink: {server.url()}\n")
        draft(tmp_path, "c.yaml", "text: [\n")
        run = checking()
        targets = run.targets(["a.md", "b.yaml", "c.yaml"])
        run.links = follow_links(run, targets)
        parts = list(run.inspect(targets, lambda: None))
        assert [finding.place.text for part in parts for finding in part.findings] == [server.url("status/404")]
        assert not any(part.not_evaluated for part in parts)
        assert len(run.failures) == 1
        assert server.seen["HEAD", "/"] == 1

    def test_a_private_link_is_an_error_that_opens_no_connection(self, run: Postlint, tmp_path: Path) -> None:
        draft(tmp_path, "rules.yaml", "language: en\nextends: [platform]\n")
        options = ("--platform", "bluesky", "--select", "link-dead", "-f", "json")
        done = run("check", "-", "--online", *options, stdin="Zie http://10.0.0.1/x\n")
        assert (done.code, done.rules) == (1, ["link-dead"])
        assert done.report["summary"]["not_evaluated"] == {}

    def test_without_the_library_the_option_is_a_usage_error(self, run: Postlint, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "Tekst.\n")
        draft(tmp_path, "httpx.py", "raise ModuleNotFoundError('no httpx', name='httpx')\n")
        done = run("check", "a.md", "--online")
        assert done.code == 2
        assert "pip install 'postlint[online]'" in done.err

    def test_another_library_that_is_missing_is_not_blamed_on_httpx(
        self, checking: Callable[..., Checking], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "postlint.links", None)
        with pytest.raises(ModuleNotFoundError):
            follow_links(checking(), [])

    def test_without_the_option_nothing_of_it_is_imported(self, run: Postlint, tmp_path: Path) -> None:
        draft(tmp_path, "rules.yaml", "language: en\nextends: [platform]\n")
        draft(tmp_path, "a.md", "---\nplatform: facebook\n---\nLees https://www.vumc.nl/a\n")
        for module in ("httpx", "asyncio", "socket", "ssl"):
            draft(tmp_path, f"{module}.py", f"raise AssertionError('{module} was imported')\n")
        done = run("check", "a.md", "-f", "json")
        assert json.loads(done.out)["summary"]["not_evaluated"] == {"link-dead": 1}
