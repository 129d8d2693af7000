"""`check --news`: every item of a feed or a list has a post."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import Run
from planning import Plan, at

from postlint.feeds import MOST_BYTES, FeedError, parse
from postlint.links.fetching import UnfetchedError, fetch
from postlint.links.following import Pace
from postlint.links.network import Network
from postlint.model import LinkFacts, NewsItem
from postlint.text.addresses import page_of
from postlint.text.likeness import Said

RULE = {"check": "news-coverage", "platforms": ["twitter"]}
HALL = NewsItem("Nieuwe hal van het museum geopend", "https://www.zilt.nl/nieuws/hal.htm?utm_source=rss")
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Zilt</title>
<item><title>Nieuwe hal &lt;b&gt;open&lt;/b&gt; &amp;amp; klaar</title><link>https://zilt.nl/hal</link>
<pubDate>Mon, 02 Nov 2026 10:00:00 +0100</pubDate></item>
<item><link>https://zilt.nl/b</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Zilt</title>
<entry><title>Nieuwe hal</title><link href="https://zilt.nl/hal"/><updated>2026-11-02T09:00:00Z</updated></entry></feed>"""
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 8))
    + ']><rss version="2.0"><channel><item><title>&a7;</title><link>https://zilt.nl/x</link></item></channel></rss>'
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "rules.yaml">]>'
    '<rss version="2.0"><channel><item><title>&x;</title><link>https://zilt.nl/x</link></item></channel></rss>'
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return Plan(tmp_path).rules(news=RULE)


class TestFeeds:
    def test_rss_gives_titles_without_markup_addresses_and_days(self) -> None:
        assert parse(RSS.encode()) == (
            NewsItem("Nieuwe hal open & klaar", "https://zilt.nl/hal", date(2026, 11, 2)),
            NewsItem("", "https://zilt.nl/b"),
        )

    def test_atom_gives_the_same(self) -> None:
        assert parse(ATOM.encode()) == (NewsItem("Nieuwe hal", "https://zilt.nl/hal", date(2026, 11, 2)),)

    def test_a_list_has_an_address_a_line_and_perhaps_a_title(self) -> None:
        written = "\ufeff# deze week\r\nhttps://zilt.nl/hal\r\n\r\nwww.zilt.nl/b  Tweede bericht\r\nzilt.nl/c\r\n"
        assert parse(written.encode()) == (
            NewsItem("", "https://zilt.nl/hal"),
            NewsItem("Tweede bericht", "www.zilt.nl/b"),
            NewsItem("", "zilt.nl/c"),
        )

    def test_entities_that_grow_or_lead_outside_are_not_followed(self) -> None:
        assert all(len(item.title) < 20 for item in parse(BOMB.encode()))
        assert all("check" not in item.title for item in parse(OUTSIDE.encode()))

    @pytest.mark.parametrize(
        "data",
        [
            pytest.param(b"<html><body>Geen feed</body></html>", id="a page"),
            pytest.param(b"<", id="a bracket"),
            pytest.param(b"dit is geen adres", id="a sentence"),
            pytest.param(b"\x00\xff\xfe", id="bytes"),
            pytest.param(b"<rss>" + b" " * MOST_BYTES, id="too large"),
        ],
    )
    def test_what_is_none_of_these_is_refused(self, data: bytes) -> None:
        with pytest.raises(FeedError):
            parse(data)

    @pytest.mark.parametrize(
        "written",
        [
            "https://zilt.nl/hal;Hal open",
            '"https://zilt.nl/hal";"Hal open"',
            "- https://zilt.nl/hal Hal open",
            "* <https://zilt.nl/hal> – Hal open",
            "12. https://zilt.nl/hal: Hal open",
            "https://zilt.nl/hal\tHal open",
        ],
    )
    def test_a_line_is_read_as_people_write_it(self, written: str) -> None:
        found = parse(written.encode())
        assert [(item.title, item.url) for item in found] == [("Hal open", "https://zilt.nl/hal")]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    def test_a_list_is_read_in_any_encoding_that_is_in_use(self, encoding: str) -> None:
        (item,) = parse("https://zilt.nl/a Café “open”".encode(encoding))
        assert item.title == "Café “open”"

    @pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
    def test_and_so_is_a_feed(self, encoding: str) -> None:
        head = f'<?xml version="1.0" encoding="{encoding}"?>'
        written = f"{head}<rss version='2.0'><channel><item><title>Café</title></item></channel></rss>"
        assert parse(written.encode(encoding)) == (NewsItem("Café"),)

    def test_rdf_gives_the_same(self) -> None:
        names = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        item = "<title>Hal</title><link>https://zilt.nl/a</link><dc:date>2026-11-02T09:00:00+01:00</dc:date>"
        feed = f"<rdf:RDF xmlns='http://purl.org/rss/1.0/' {names}><item rdf:about='a'>{item}</item></rdf:RDF>"
        assert parse(feed.encode()) == (NewsItem("Hal", "https://zilt.nl/a", date(2026, 11, 2)),)

    @pytest.mark.parametrize(
        ("link", "address"),
        [("/nieuws/a", "https://zilt.nl/nieuws/a"), ("https://b.nl/a", "https://b.nl/a"), ("http://[a", "http://[a")],
    )
    def test_an_address_within_the_site_is_made_whole(self, link: str, address: str) -> None:
        feed = RSS.replace("<title>Zilt</title>", "<link>https://zilt.nl/</link>").replace("https://zilt.nl/b", link)
        assert parse(feed.encode())[1].url == address

    @pytest.mark.parametrize("moment", ["0000-99-99", "9999-12-31T23:59:59-12:00", "gisteren", ""])
    def test_a_day_that_is_none_is_left_out(self, moment: str) -> None:
        feed = RSS.replace("Mon, 02 Nov 2026 10:00:00 +0100", moment)
        assert parse(feed.encode())[0].day is None

    def test_an_item_without_anything_is_none(self) -> None:
        assert parse(b"<rss version='2.0'><channel><item></item></channel></rss>") == ()

    def test_an_empty_list_is_one(self) -> None:
        assert parse(b"\n") == ()


class TestPages:
    @pytest.mark.parametrize(
        "address",
        [
            "https://www.zilt.nl/nieuws/hal",
            "http://zilt.nl/nieuws/hal/",
            "zilt.nl/nieuws/hal?utm_source=rss&utm_medium=feed",
            "https://ZILT.nl/nieuws/hal#foto",
            " https://zilt.nl/nieuws/h%61l ",
            "https://zilt.nl/nieuws/hal?UTM_Source=x&igsh=4&msclkid=5",
        ],
    )
    def test_these_are_one(self, address: str) -> None:
        assert page_of(address) == "zilt.nl/nieuws/hal"

    def test_these_are_others(self) -> None:
        others = {page_of(address) for address in ("zilt.nl/Hal", "zilt.nl/hal?p=2", "zilt.nl/hal?p=3", "http://[zilt")}
        assert len(others) == 4


class TestTitles:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("De nieuwe hal van ons museum is geopend!", True),
            ("NIEUWE HAL GEOPEND IN MUSEUM", True),
            ("Het museum is maandag dicht.", False),
            ("", False),
        ],
    )
    def test_most_of_one_is_said_or_not(self, text: str, *, said: bool) -> None:
        assert Said([text, "Iets anders."]).has(HALL.title, 0.6) == said

    def test_a_short_one_is_said_by_chance(self) -> None:
        assert not Said(["De hal is open."]).has("Hal open", 0.6)


class TestTheRule:
    def test_an_item_without_a_post_is_found_in_the_file_of_the_news(self, plan: Plan) -> None:
        plan.write("a.yaml", [{"text": "De zon schijnt."}], platform="twitter")
        (finding,) = plan.findings(news=[HALL])
        assert (finding.file, finding.start.line, finding.start.column, finding.post) == ("nieuws.xml", 1, 1, None)
        assert HALL.title in finding.message
        assert HALL.url in finding.message

    @pytest.mark.parametrize(
        "post",
        [
            {"text": "Lees meer: zilt.nl/nieuws/hal.htm"},
            {"text": "Lees meer.", "link": "http://www.zilt.nl/nieuws/hal.htm"},
            {"text": "Het museum heeft een nieuwe hal geopend: ow.ly/x1"},
        ],
    )
    def test_a_post_covers_what_it_links_to_or_says(self, plan: Plan, post: dict[str, str]) -> None:
        assert plan.write("a.yaml", [post], platform="twitter").findings(news=[HALL]) == []

    def test_a_short_link_covers_what_it_was_seen_to_lead_to(self, plan: Plan) -> None:
        plan.write("a.yaml", [{"text": "Lees meer: https://ow.ly/x1"}], platform="twitter")
        steps = ("https://zilt.nl/r?x=1", "https://zilt.nl/nieuws/hal.htm")
        assert plan.findings(news=[HALL], links={"https://ow.ly/x1": LinkFacts(steps, 200)}) == []

    def test_a_post_elsewhere_does_not(self, plan: Plan) -> None:
        plan.write("a.yaml", [{"text": "Lees: zilt.nl/nieuws/hal.htm"}], platform="facebook")
        assert len(plan.findings(news=[HALL])) == 1

    @pytest.mark.parametrize(
        ("item", "told"),
        [
            (NewsItem("De hal is open", "https://zilt.nl/a"), "“De hal is open” (https://zilt.nl/a)"),
            (NewsItem("De hal is open"), "“De hal is open”"),
            (NewsItem("", "https://zilt.nl/a"), "https://zilt.nl/a"),
        ],
    )
    def test_an_item_is_told_so_that_it_can_be_found(self, plan: Plan, item: NewsItem, told: str) -> None:
        plan.write("a.yaml", [{}], platform="twitter")
        assert plan.messages(news=[item]) == [f"Dit nieuws staat nog in geen bericht: {told}"]

    @pytest.mark.parametrize(("day", "count"), [(1, 0), (8, 0), (9, 1), (30, 1)])
    def test_news_from_long_before_the_first_post_is_left_out(self, plan: Plan, day: int, count: int) -> None:
        plan.write("a.yaml", at("2026-11-16", "2026-11-20"), platform="twitter")
        item = NewsItem("", "https://zilt.nl/oud", date(2026, 11, day))
        assert len(plan.findings(news=[item])) == count

    def test_without_news_it_is_not_evaluated(self, plan: Plan) -> None:
        plan.write("a.yaml", [{}], platform="twitter")
        assert plan.report().not_evaluated == {"news": 1}


class TestTheOption:
    @pytest.fixture(autouse=True)
    def _house(self, run: Run, tmp_path: Path) -> None:
        Plan(tmp_path).rules(news=RULE, alike={"check": "near-duplicate"}).write("d/a.yaml", [{}], platform="twitter")
        (tmp_path / "feed.xml").write_text(RSS, encoding="utf-8")

    def test_a_feed_is_judged_for_a_folder_and_for_a_file(self, run: Run) -> None:
        for path in ("d", "d/a.yaml"):
            done = run("check", path, "--news", "feed.xml", "-f", "json")
            assert done.rules == ["news", "news"]
            assert {finding["file"] for finding in done.report["findings"]} == {"feed.xml"}

    @pytest.mark.parametrize(
        ("written", "told"),
        [
            ("d/a.yaml", "is no RSS or Atom feed"),
            ("weg.xml", "No such file"),
            ("https://zilt.nl/feed", "add --online"),
        ],
    )
    def test_anything_else_is_a_usage_error(self, run: Run, written: str, told: str) -> None:
        done = run("check", "d", "--news", written)
        assert (done.code, told in done.err) == (2, True)

    def test_an_address_inside_a_network_is_not_opened(self, run: Run) -> None:
        done = run("check", "d", "--online", "--news", "http://127.0.0.1:9/feed")
        assert (done.code, "could not be read: private" in done.err) == (2, True)

    def test_without_the_library_for_feeds_a_list_still_does(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "feedparser.py").write_text("raise ModuleNotFoundError('weg', name='feedparser')\n")
        (tmp_path / "list.txt").write_text("https://zilt.nl/a\n")
        done = run("check", "d", "--news", "feed.xml")
        assert (done.code, "pip install 'postlint[news]'" in done.err) == (2, True)
        assert run("check", "d", "--news", "list.txt", "-f", "json").rules == ["news"]


class Site(BaseHTTPRequestHandler):
    """A site with a feed, a page that leads to it, one that leads nowhere and one that never ends."""

    def do_GET(self) -> None:
        answers = {"/feed": (200, ATOM.encode()), "/huge": (200, b"<" * (MOST_BYTES + 2)), "/moved": (302, b"")}
        status, body = answers.get(self.path, (404, b""))
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/feed")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


class TestFetching:
    OPEN = Network(may_connect=lambda _: True)
    PACE = Pace(answer=5)

    @pytest.fixture
    def site(self) -> Iterator[str]:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()

    @pytest.mark.parametrize("path", ["/feed", "/moved"])
    def test_a_feed_is_fetched_where_it_stands(self, site: str, path: str) -> None:
        assert fetch(site + path, self.OPEN, self.PACE) == ATOM.encode()

    @pytest.mark.parametrize(("path", "told"), [("/weg", "HTTP 404"), ("/huge", "> 1000000 bytes")])
    def test_what_is_not_there_or_too_much_is_told(self, site: str, path: str, told: str) -> None:
        with pytest.raises(UnfetchedError, match=told):
            fetch(site + path, self.OPEN, self.PACE)

    @pytest.mark.parametrize("address", ["http://127.0.0.1/feed", "http://[", "http://zilt.intranet/"])
    def test_an_address_that_may_not_be_opened_is_told(self, address: str) -> None:
        with pytest.raises(UnfetchedError):
            fetch(address, Network(), self.PACE)
