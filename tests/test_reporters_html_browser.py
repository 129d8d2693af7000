"""The HTML report in a real Chromium: what it asks of the network, how it filters, and who can read it."""

from __future__ import annotations

import base64
import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from building_reports import EXAMPLE, OPEN_DAY, SLEEP, Remark, finding, report, together
from msgspec.structs import replace

from postlint.model import Failure, Image, Link, Related, Report, Source, Span
from postlint.reporters import Aim, Style, load

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
MISSING = [
    name
    for name, found in (("chromium", BROWSER), ("chromedriver", DRIVER), ("selenium", find_spec("selenium")))
    if not found
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)} (extra `browser`)")
HOSTILE = [
    "<script>document.title = 'hit'; window.hit = 1</script>",
    "</script></style></p><img src=x onerror='window.hit = 1'><svg onload='window.hit = 1'>",
    "\"'><a href=\"javascript:window.hit = 1\" autofocus onfocus='window.hit = 1'>klik</a>",
    "<iframe srcdoc='<script>parent.hit = 1</script>'></iframe><object data='https://x.example/'></object>",
    "<link rel=stylesheet href=https://x.example/a.css><style>* {display: none}</style><base href=https://x.example>",
    "<form action=https://x.example><input name=posts id=filters></form><meta http-equiv=refresh content='0;url=x'>",
    "{{ 7 * 7 }} ${window.hit = 1} \u202egnihton \x00\x1b[31m",
]
Page = Callable[..., Any]


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and notes what it is asked for."""

    asked: list[str]

    def log_request(self, *_: object) -> None:
        self.asked.append(self.path)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: what is not there is what is tested."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    webdriver = import_module("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = str(BROWSER)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str, list[str]]]:
    folder = tmp_path_factory.mktemp("served")
    asked: list[str] = []
    handler = type("Handler", (Quiet,), {"asked": asked})
    serving = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    serving.daemon_threads = True
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{serving.server_port}", asked
    serving.shutdown()
    serving.server_close()


@pytest.fixture
def page(browser: Any, server: tuple[Path, str, list[str]]) -> Page:
    """Open a report in the browser, as wide as asked for."""
    folder, address, asked = server

    def opened(found: Report, width: int = 1280, height: int = 900, **style: object) -> Any:
        (folder / "report.html").write_text(load("html")(found, Style(**style)), encoding="utf-8")
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        media(browser)
        browser.get("about:blank")
        for log in ("browser", "performance"):
            browser.get_log(log)
        asked.clear()
        browser.get(f"{address}/report.html")
        return browser

    return opened


def media(browser: Any, kind: str = "", scheme: str = "light") -> None:
    """Show the page as a medium or a colour scheme would."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": kind, "features": features})


def css(browser: Any, selector: str) -> list[Any]:
    found: list[Any] = browser.find_elements("css selector", selector)
    return found


def shown(browser: Any) -> list[str]:
    """The ids of the posts that can be seen."""
    time.sleep(0.15)
    return [card.get_attribute("id") for card in css(browser, ".card") if card.is_displayed()]


def press(browser: Any, *keys: str) -> None:
    acting(browser).send_keys(*keys).perform()


def acting(browser: Any) -> Any:
    """What a person does with keys and a mouse, one thing after another."""
    return import_module("selenium.webdriver").ActionChains(browser)


def tip(browser: Any) -> str:
    """What the page tells beside a mark."""
    node = css(browser, "#tip")[0]
    return " ".join(node.text.split()) if node.is_displayed() else ""


def full() -> Report:
    """A report with all that a page can have."""
    monday = datetime(2026, 12, 7, 9, 30)
    names = ("instagram", "linkedin", "mastodon", "bluesky", "tiktok", "youtube", "whatsapp")
    posts = []
    for at, name in enumerate(names):
        fields = {
            "topic": f"thema {at % 2}",
            "origin": ("own", "shared")[at % 2],
            "publish_at": monday + timedelta(days=3 * at),
            "images": (Image("dak.jpg"),),
            "link": Link("https://vumc.nl", title="Open"),
        }
        text = f"⟦Bericht⟧ {at}⟦  ⟧over #zorg"
        remarks = Remark("r", "info"), Remark("double-space", "info")
        posts.append(report(text, *remarks, path=f"{at}.md", platform=name, **fields))
    clean = report("Niets aan de hand", path="schoon.md", platform="threads")
    found = together(EXAMPLE, *posts, clean, failures=(Failure("b.yaml", "Geen YAML.", 1),))
    about = finding(Source("week.yaml", "x"), Span(0, 0), Remark("spread", "warning"), post=None)
    related = tuple(Related(one.post.text.place(0, 3), at) for at, one in enumerate(found.posts))
    return replace(found, findings=(*found.findings, replace(about, related=related)), not_evaluated={"image-sharp": 3})


def hostile() -> Report:
    """A report in which every text tries to be more."""
    posts = [
        report(f"{text} ⟦{text}⟧", Remark(text, message=text, new=text, source=text), path=text, platform="facebook",
               account=text, location=text, topic=text, images=(Image(text, alt=text),), link=Link(text, title=text),
               publish_at=datetime(2026, 12, 7))
        for text in HOSTILE
    ]  # fmt: skip
    return together(
        *posts, report("⟦🪡⟧" * 3 + "🪡" * 50_000, *[Remark("r")] * 3), failures=(Failure(HOSTILE[0], HOSTILE[1]),)
    )


@pytest.mark.parametrize("found", [full, hostile], ids=["all there is", "hostile drafts"])
def test_nothing_is_asked_of_any_network_and_nothing_is_wrong(
    found: Callable[[], Report], page: Page, server: tuple[Path, str, list[str]]
) -> None:
    browser = page(found())
    time.sleep(0.3)
    log = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [entry["params"]["request"]["url"] for entry in log if entry["method"] == "Network.requestWillBeSent"]
    assert [url for url in sent if not url.endswith(("/report.html", "/favicon.ico"))] == []
    assert set(server[2]) <= {"/report.html", "/favicon.ico"}  # browsers look for an icon of any site
    assert [entry for entry in browser.get_log("browser") if "favicon" not in entry["message"]] == []


def test_hostile_drafts_are_read_and_do_nothing(page: Page) -> None:
    browser = page(hostile())
    for card in css(browser, ".card")[:3]:
        for mark in card.find_elements("css selector", ".mark"):
            mark.send_keys("")
    assert browser.execute_script("return window.hit") is None
    assert browser.title == "10 fouten en 1 mislukking · postlint"
    text = browser.execute_script("return [...document.querySelectorAll('.text')].map(one => one.textContent)")
    for expected, read in zip(HOSTILE[:-1], text, strict=False):
        assert expected in read
    assert "{{ 7 * 7 }} ${window.hit = 1} <U+202E>gnihton ␀␛[31m" in text[len(HOSTILE) - 1]
    assert css(browser, "img, iframe, object, base, link, form form, [onerror], [onload], [onfocus]") == []


def test_filters_leave_what_fits(page: Page) -> None:
    browser = page(full())
    everything = shown(browser)
    assert len(everything) == 10
    css(browser, "[name=severity][value=error]")[0].click()
    assert shown(browser) == ["post-0", "post-1"]
    css(browser, "[name=platform][value=twitter]")[0].click()
    assert shown(browser) == ["post-1"]
    assert css(browser, "#showing")[0].text == "1 van 10"
    css(browser, "#show-all")[0].click()
    assert shown(browser) == everything
    browser.execute_script("arguments[0].value = 3", css(browser, "#file")[0])
    css(browser, "#file")[0].send_keys("\ue015\ue013")  # down and up again
    assert shown(browser) == ["post-2"]
    css(browser, "#show-all")[0].click()
    css(browser, "[name=severity][value=clean]")[0].click()
    assert shown(browser) == ["post-9"]


def test_without_a_post_in_order_left_its_heading_goes_too(page: Page) -> None:
    browser = page(full())
    heading = css(browser, "#in-order")[0]
    assert heading.is_displayed()
    css(browser, "[name=severity][value=error]")[0].click()
    shown(browser)
    assert not heading.is_displayed()
    css(browser, "#show-all")[0].click()
    shown(browser)
    assert heading.is_displayed()


def test_every_link_leads_to_something(page: Page) -> None:
    browser = page(full())
    script = "return [...document.querySelectorAll('a')].filter(a => !document.getElementById(a.hash.slice(1))).length"
    assert browser.execute_script("return document.querySelectorAll('a').length") > 40
    assert browser.execute_script(script) == 0


def test_a_finger_on_a_mark_is_told_why_on_the_spot(page: Page) -> None:
    browser = page(SLEEP, width=390)
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    try:
        browser.execute_script("document.querySelector('.card').scrollIntoView()")
        time.sleep(0.1)
        box = browser.execute_script(
            "const b = document.querySelector('#p0m2').getClientRects()[0]; return [b.x + 5, b.y + 5]"
        )
        point = {"x": box[0], "y": box[1]}
        browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        time.sleep(0.3)
        assert tip(browser).startswith("Amsterdam UMC krijgt geen lidwoord.")
        assert "#" not in browser.current_url
    finally:
        browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


def test_each_paragraph_is_read_in_its_own_direction(page: Page) -> None:
    browser = page(report("⟦⟧مرحبا بكم في\nDag allemaal", Remark("r", "error"), platform="instagram"))
    script = """
        const text = document.querySelector('.text'), range = document.createRange(), found = [];
        for (const node of text.childNodes) {
            if (node.nodeType === 3 && node.textContent.trim()) { range.selectNodeContents(node);
                found.push(range.getBoundingClientRect().left - text.getBoundingClientRect().left); } }
        return found"""
    arabic, dutch = browser.execute_script(script)
    assert arabic > 100
    assert dutch < 5


def test_a_search_looks_in_texts_and_remarks(page: Page) -> None:
    browser = page(full())
    css(browser, "#search")[0].send_keys("hechting WOORDENLIJST")
    assert shown(browser) == ["post-0"]
    css(browser, "#search")[0].send_keys(" nergens")
    assert shown(browser) == []
    assert css(browser, "#none")[0].text == "Geen bericht past bij deze keuze."
    css(browser, "#search")[0].send_keys("\ue007")  # enter sends nothing
    assert "?" not in browser.current_url


def test_a_link_to_a_post_that_is_filtered_out_brings_it_back(page: Page) -> None:
    browser = page(full())
    css(browser, "[name=severity][value=error]")[0].click()
    assert len(shown(browser)) == 2
    css(browser, ".chip[href='#post-5']")[0].click()
    assert "post-5" in shown(browser)
    assert browser.execute_script("return document.querySelector('#post-5').getBoundingClientRect().top") < 900


def test_the_keyboard_reaches_a_mark_and_is_told_why(page: Page) -> None:
    browser = page(OPEN_DAY)
    press(browser, "\ue004")
    assert browser.switch_to.active_element.text == "Naar de berichten"
    for _ in range(40):
        press(browser, "\ue004")
        if "mark" in (browser.switch_to.active_element.get_attribute("class") or ""):
            break
    mark = browser.switch_to.active_element
    assert mark.text.startswith("VUMC")
    assert tip(browser) == "Schrijf VUmc: twee hoofdletters, dan klein. VUMC → VUmc --fix"
    assert "lit" in css(browser, "#p0n1")[0].get_attribute("class")
    press(browser, "\ue00c")
    assert tip(browser) == ""
    press(browser, "\ue007")
    assert browser.current_url.endswith("#p0n1")


def test_a_mark_that_scrolls_into_view_keeps_its_reason(page: Page) -> None:
    browser = page(full(), height=500)
    css(browser, "#p1m2")[0].send_keys("")
    time.sleep(0.2)
    assert browser.execute_script("return scrollY") > 500
    assert tip(browser).startswith("Amsterdam UMC krijgt geen lidwoord.")
    box, mark = css(browser, "#tip")[0].rect, css(browser, "#p1m2")[0].rect
    assert abs(box["y"] - mark["y"]) < 200


def test_a_mouse_on_a_mark_is_told_why_until_it_leaves(page: Page) -> None:
    browser = page(SLEEP)
    browser.execute_script("document.querySelector('.card').scrollIntoView()")
    time.sleep(0.1)
    mark = css(browser, ".text .mark")[1]
    acting(browser).move_to_element(mark).perform()
    assert tip(browser).startswith("Amsterdam UMC krijgt geen lidwoord.")
    box = css(browser, "#tip")[0].rect
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    acting(browser).move_to_element(css(browser, "#tip")[0]).pause(0.3).perform()
    assert tip(browser)  # it can be pointed at, to be read or copied
    acting(browser).move_to_element(css(browser, ".spot")[0]).pause(0.3).perform()
    assert tip(browser) == ""


@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_it_never_scrolls_sideways(page: Page, width: int) -> None:
    long = report(
        "⟦" + "langwoord" * 60 + "⟧ #" + "x" * 300, Remark("r" * 80, new="y" * 300), path="map/" * 60 + "a.md"
    )
    browser = page(together(full(), long), width=width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screen_readers_can_follow_it_and_all_text_stands_out(page: Page, scheme: str) -> None:
    axe = pytest.importorskip("axe_core_python", reason="needs axe-core-python (extra `browser`)")
    aims = (Aim("Facebook", ("own",), 0.2, 0.5, 0.7, is_off=True), Aim("Mastodon", ("thema 1",), 0.5, None, 0.5))
    browser = page(full(), height=9000, aims=aims)
    media(browser, scheme=scheme)
    time.sleep(0.2)
    browser.execute_script((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    browser.set_script_timeout(30)
    result = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert [
        (one["id"], one["nodes"][0]["html"][:200], one["nodes"][0].get("any")) for one in result["violations"]
    ] == []
    assert {"color-contrast", "heading-order", "landmark-one-main", "label", "region"} <= {
        one["id"] for one in result["passes"]
    }


def test_on_paper_there_is_all_but_the_controls(page: Page) -> None:
    browser = page(full())
    css(browser, ".mark")[0].send_keys("")
    media(browser, "print")
    assert not any(one.is_displayed() for one in css(browser, ".filters, #tip, .skip"))
    pdf = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"])
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") >= 2
    heights = browser.execute_script("return [...document.querySelectorAll('.card')].map(one => one.offsetHeight)")
    assert min(heights) > 80


def test_on_paper_all_is_unfolded(page: Page) -> None:
    browser = page(full())
    states = []
    for event in ("", "beforeprint", "afterprint"):
        script = "dispatchEvent(new Event(arguments[0])); return document.querySelector('details.kin').open"
        states.append(browser.execute_script(script, event))
    assert states == [False, True, False]


def test_without_its_script_all_can_be_read(page: Page, browser: Any) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page(OPEN_DAY)
        assert not css(browser, "#filters")[0].is_displayed()
        assert "Schrijf VUmc" in css(browser, "#p0n1")[0].text
        css(browser, "#p0m1")[0].click()
        assert browser.current_url.endswith("#p0n1")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_a_thousand_posts_open_within_a_second(page: Page) -> None:
    many = together(*[(OPEN_DAY, SLEEP)[at % 2] for at in range(1000)])
    taken = []
    for _ in range(3):
        browser = page(many)
        script = "return performance.getEntriesByType('navigation')[0].loadEventEnd"
        while not browser.execute_script(script):
            time.sleep(0.02)
        taken.append(browser.execute_script(script))
        if taken[-1] < 1000:
            break
    assert min(taken) < 1000
    assert len(css(browser, ".card")) == 1000
    css(browser, "#search")[0].send_keys("slaap")
    time.sleep(0.5)
    assert css(browser, "#showing")[0].text == "500 van 1.000"
