"""The HTML report as a page: posts, marks, reasons, calendar, mixes, and that drafts cannot be more than text in it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from building_reports import EXAMPLE, OPEN_DAY, SLEEP, Remark, finding, report, together
from conftest import Run
from msgspec.structs import replace
from reading_pages import Node, html, page, tree

from postlint.model import Edit, Failure, Fix, Image, Link, Meter, Place, Received, Related, Report, Source, Span
from postlint.reporters import Aim
from postlint.reporters.web.marking import Fold, Mark, runs
from postlint.reporters.web.words import WORDS
from postlint.text.entities import Entity

HOSTILE = [
    "<script>document.title = 'boe'</script>",
    "</script></style><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "\u202etxet \u2066x\u2069 \u200f",
    "\x1b[31mrood\x1b]8;;http://x\x07",
    "\x00\x07\x85\u2028\ud83d",
    "&lt;b&gt; &amp; &#60;",
    "<!-- --> <![CDATA[ ]]>",
    "::error::x\n::warning::y\n  ##[error]z",
    "%s {0} {language}",
]
MONDAY = datetime(2026, 12, 7, 9, 30)


def card(found: Report, number: int = 0) -> Node:
    return page(found).find(f"#post-{number}")


def marks(node: Node) -> list[tuple[str, str]]:
    """The marked texts, each with the numbers of what ends there."""
    return [(mark.text, mark.attributes.get("data-n") or "") for mark in node.find(".text").all(".mark")]


def post(number: int, **fields: object) -> Report:
    return report(f"Bericht {number}", path=f"{number}.md", **fields)


# The page


def test_it_says_at_the_top_what_was_found() -> None:
    top = page(EXAMPLE).find("header")
    assert top.find("h1").text == "3 fouten, 4 waarschuwingen, 2 opmerkingen en 1 mislukking"
    assert top.find(".scope").text == (
        "in 2 berichten, 3 bestanden · 2 op te lossen met --fix · 2 met --unsafe-fixes · 1 onderdrukt"
    )
    assert top.find(".brand").text == "postlint · 28 nov 2026"


def test_in_english_it_is_english() -> None:
    root = page(EXAMPLE, language="en")
    assert root.find("html")["lang"] == "en"
    assert root.find("h1").text == "3 errors, 4 warnings, 2 notes and 1 failure"
    assert root.find("#posts").text == "Posts"
    written = re.sub("(?s)<article.*</article>|<style>.*</style>|<script>.*</script>", "", html(EXAMPLE, language="en"))
    for word, forms in WORDS.items():
        for part in re.split(r"\{\w+\}", forms["nl"]):
            if len(part) > 5 and part not in forms["en"]:
                assert part not in written, word


def test_a_clean_run_says_so() -> None:
    root = page(report("Dag", platform="facebook"))
    assert root.find("h1").text == "Niets gevonden"
    assert root.find(".fine").text == "Niets gevonden"
    assert page(Report()).find("h1").text == "Geen berichten gevonden"


def test_it_may_fetch_nothing_and_runs_only_its_own_script() -> None:
    text = html(EXAMPLE)
    policy = re.search('Content-Security-Policy" content="(.*?)"', text)[1]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]+='; script-src 'sha256-[\w+/]+='; "
        r"base-uri 'none'; form-action 'none'",
        policy,
    )
    assert not re.search(r"https?:|src=|@import|url\(|@font-face", re.sub("(?s)<article.*</article>", "", text))
    assert ' style="' not in text
    assert not re.search(r"\son\w+=", text)


def test_two_runs_give_the_same_bytes() -> None:
    assert html(EXAMPLE, elapsed=1.0) == html(EXAMPLE, elapsed=2.0)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(node.tag[1]) for node in page(EXAMPLE).all() if re.fullmatch("h[1-6]", node.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_failures_and_what_was_not_evaluated_are_told() -> None:
    root = page(EXAMPLE)
    assert root.find(".failures").find("li").words == (
        "drafts/oud.yaml:3:7 Geen YAML: na de dubbele punt wordt een waarde verwacht."
    )
    assert "Niet beoordeeld: image-sharp (3)." in root.find("footer").text


def test_very_many_failures_are_folded() -> None:
    root = page(Report(failures=tuple(Failure(f"{at}.yaml", "x") for at in range(30)), files=30))
    failures = root.find(".failures")
    assert len(list(failures.all("li"))) == 30
    assert len(list(failures.find("details").all("li"))) == 22
    assert failures.find("summary").text == "Nog 22"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_what_an_encoding_lacks_is_a_reference(encoding: str) -> None:
    text = html(EXAMPLE, encoding=encoding)
    assert text.isascii()
    assert tree(text).find("#post-0").text == tree(html(EXAMPLE)).find("#post-0").text


# A post


def test_a_post_is_named_placed_and_measured() -> None:
    one = card(EXAMPLE)
    assert one.find("h3").words == "Facebook za 28 nov 2026 10:30"
    assert one.find(".spot").text == "drafts/open-dag.md:5"
    assert one.find(".length").words == "301 van 275 tekens, 26 te veel · Facebook: hoogstens 63.206"
    assert [rect["width"] for rect in one.find(".length").all("rect")] == ["100%", "91.36%", "8.64%"]
    assert one["data-severity"] == "error warning info"
    assert card(report("Dag"))["data-severity"] == "clean"


def test_a_reply_is_called_one_and_what_it_answers_is_not_shown() -> None:
    found = report("Dag", platform="twitter", kind="reply", in_reply_to=Received("Ik ben Jan Jansen"))
    assert card(found).find(".kind").text == "antwoord"
    assert "Jansen" not in html(found)


def test_without_a_platform_it_says_so() -> None:
    assert card(report("Dag")).find("h3").words == "Platform onbekend"


def test_links_and_tags_are_those_of_the_platform() -> None:
    def kinds(platform: str) -> list[tuple[str, str]]:
        found = report("Zie vumc.nl/x #zorg @vumc", platform=platform)
        return [(node.classes[0], node.text) for node in card(found).find(".text").all("span")]

    assert kinds("twitter") == [("url", "vumc.nl/x"), ("hashtag", "#zorg"), ("mention", "@vumc")]
    assert kinds("instagram") == [("hashtag", "#zorg"), ("mention", "@vumc")]
    assert ("url", "vumc.nl/x") not in kinds("mastodon")


def test_a_picture_is_its_name_and_what_it_says() -> None:
    images = (Image("../foto's/dak.jpg", alt="Kinderen op het dak"), Image("https://x.example/a.png"))
    one = card(report("Dag", platform="instagram", images=images))
    assert [node.words for node in one.all(".picture")] == [
        "Beeld: dak.jpg Alternatieve tekst: Kinderen op het dak",
        "Beeld: a.png zonder alternatieve tekst",
    ]
    assert list(one.all("img")) == []


def test_a_link_beside_the_text_is_shown_as_its_preview() -> None:
    link = Link("https://vumc.nl/dak", title="Het dak is open", description="Spelen tussen de bomen")
    assert card(report("Dag", link=link)).find(".link").words == (
        "https://vumc.nl/dak Het dak is open Spelen tussen de bomen"
    )


def test_the_account_and_the_place_are_those_of_the_draft() -> None:
    assert card(report("Dag", account="VUmc", location="Boelelaan")).find(".account").words == "VUmc Boelelaan"
    assert card(report("Dag")).find(".account").words == "Naam van het account"


def test_the_text_keeps_its_lines() -> None:
    assert card(report("Een\n\n  twee\r\ndrie")).find(".text").text == "Een\n\n  twee\ndrie"


# Folds


def test_a_long_text_shows_where_it_is_folded() -> None:
    text = card(report("woord " * 120, platform="facebook")).find(".text")
    folds = [node.words for node in text.all(".fold")]
    assert folds[0] == "… meer (hier klapt Facebook de tekst ongeveer in, na 125 tekens)"
    assert folds[1].startswith("… meer (hier klapt Facebook de tekst op een groot scherm ongeveer in, na 477 tekens)")
    assert text.text.index("… meer") == 120
    assert [node.classes for node in text.all("span") if "below" in node.classes]


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("woord " * 20, "facebook"),
        ("woord " * 300, "threads"),
        ("https://vumc.nl/" + "x" * 300, "twitter"),
        ("woord " * 99, None),
    ],
    ids=["short enough", "a platform without folds", "a link that counts for 23", "no platform"],
)
def test_other_texts_show_no_fold(text: str, platform: str | None) -> None:
    assert list(card(report(text, platform=platform)).all(".fold")) == []


def test_an_emoji_counts_for_what_it_does_on_the_platform() -> None:
    text = card(report("🪡 " * 60, platform="instagram")).find(".text").text
    assert text.index("…") == 82  # 41 times an emoji of two units and a space


def test_a_word_without_end_is_cut() -> None:
    assert card(report("x" * 300, platform="instagram")).find(".text").text.startswith("x" * 125 + "…")


# Marks


def test_what_is_found_is_marked_and_explained() -> None:
    one = card(SLEEP)
    assert marks(one) == [("ontbreekt", "1"), ("het Amsterdam UMC", "2"), ("#slapen", "3")]
    note = one.find("#p0n2")
    assert (
        note.find("#p0s2").words
        == "waarschuwing: Amsterdam UMC krijgt geen lidwoord. het Amsterdam UMC →wordt Amsterdam UMC --fix"
    )
    assert note.find(".about").text == "amsterdam-umc-article · waarschuwing · 4:33 · Huisstijl, §2"
    assert note.find(".badge")["href"] == "#p0m2"
    assert one.find("#p0m2")["aria-describedby"].split() == ["p0s2"]


def test_marks_that_overlap_are_cut_so_that_they_nest() -> None:
    found = report("a ⟦b ⟦c⟧ d⟧ e", Remark("one", "info"), Remark("two", "error"))
    assert marks(card(found)) == [("b ", ""), ("c", "2"), (" d", "1")]
    assert [mark.classes[1] for mark in card(found).find(".text").all(".mark")] == ["info", "error", "info"]
    assert [mark.attributes.get("tabindex") for mark in card(found).find(".text").all(".mark")] == [None, None, "-1"]


def test_of_nested_marks_the_narrowest_is_told_first() -> None:
    one = card(report("⟦a ⟦b⟧ c⟧", Remark("one"), Remark("two")))
    inner = list(one.find(".text").all(".mark"))[1]
    assert inner["aria-describedby"].split() == ["p0s2", "p0s1"]
    assert inner["href"] == "#p0n2"


def test_marks_that_cross_are_cut_too() -> None:
    base = report("abcdef")
    source = base.posts[0].post.text.source
    crossing = (finding(source, Span(0, 4), Remark("one")), finding(source, Span(2, 6), Remark("two")))
    assert marks(card(replace(base, findings=crossing))) == [("ab", ""), ("cd", "1"), ("ef", "2")]


def test_marks_at_the_same_place_share_it_and_both_can_be_reached() -> None:
    one = card(report("⟦⟧⟦⟧⟦⟦a⟧⟧", Remark("p"), Remark("q"), Remark("r"), Remark("s")))
    assert marks(one) == [("ontbreekt", "1,2"), ("a", "3,4")]
    assert [one.find(f"#p0m{number}").tag for number in (1, 2, 3, 4)] == ["a", "span", "a", "span"]


def test_a_mark_on_white_space_has_a_name() -> None:
    one = card(report("een⟦  ⟧twee⟦\n\n⟧drie", Remark("double-space"), Remark("blank-lines")))
    assert [mark.words for mark in one.find(".text").all(".mark")] == ["witruimte", "witruimte"]


def test_a_mark_may_take_in_links_and_folds() -> None:
    found = report("⟦" + "woord " * 20 + "zie #zorg nu en later⟧", Remark("r"), platform="instagram")
    (mark,) = card(found).find(".text").all(".mark")
    assert mark.find(".hashtag").text == "#zorg"
    assert mark.find(".fold")
    assert "wide" in mark.classes


def test_what_is_said_of_several_places_is_said_once() -> None:
    found = report("⟦u⟧ en ⟦u⟧", Remark("r", new="je"), Remark("r", new="je"))
    assert marks(card(found)) == [("u", "1"), ("u", "1")]
    assert len(list(card(found).all(".note"))) == 1
    assert card(found).find(".about").text == "r · fout · 1:1, 1:6"


def test_a_finding_of_several_posts_is_shown_at_each() -> None:
    one = report("Dag ⟦Jan⟧", Remark("r"), platform="facebook")
    two = replace(one.posts[0], post=replace(one.posts[0].post, platform="twitter"))
    shared = replace(one.findings[0], posts=(0, 1), platforms=("facebook", "twitter"))
    root = page(replace(one, posts=(one.posts[0], two), findings=(shared,)))
    assert [marks(root.find(f"#post-{number}")) for number in (0, 1)] == [[("Jan", "1")], [("Jan", "1")]]
    assert root.find("#p1n1").find(".about").text == "r · fout · 1:5 · Facebook, X"


def with_findings_of_fields(base: Report, **names: str) -> Report:
    """The post with a finding on each of these fields, whose names stand before their values in the front matter."""
    source = base.posts[0].post.text.source
    places = {}
    for written, name in names.items():
        start = source.text.index(f"{written}: ") + len(written) + 2
        places[name] = Place(source, Span(start, source.text.index("\n", start)))
    findings = tuple([finding(source, place.span, Remark(name)) for name, place in places.items()])
    given = replace(base.posts[0].post, places=places)
    return replace(base, posts=(replace(base.posts[0], post=given),), findings=findings)


def test_a_finding_of_a_field_is_marked_where_that_field_is_shown() -> None:
    base = report(
        "---\nfile: dak.jpg\nalt: Het dak\nurl: x.nl\ntitle: Open\nplace: hier\ntopic: dak\n---\nDag",
        images=(Image("dak.jpg", alt="Het dak"), Image("b.jpg")),
        link=Link("https://x.nl", title="Open"),
        location="hier",
    )
    names = {"file": "images.0.file", "alt": "images.0.alt", "url": "link.url", "title": "link.title"}
    one = card(with_findings_of_fields(base, **names, place="location", topic="topic"))
    assert one.find(".picture").find(".mark").text == "dak.jpg"
    assert one.find(".alt").find(".mark").text == "Het dak"
    assert one.find(".url").find(".mark").text == "https://x.nl"
    assert one.find(".title").find(".mark").text == "Open"
    assert one.find(".account").find(".mark").text == "hier"
    assert (one.find("dt").text, one.find("dd").text) == ("topic", "dak")
    assert list(one.find(".text").all(".mark")) == []


def test_a_finding_of_all_pictures_or_of_the_whole_link_is_marked_at_the_first_of_it() -> None:
    base = report(
        "---\nimages: [a]\nimage: a\nlink: x.nl\n---\nDag", images=(Image("a"), Image("b")), link=Link("https://x.nl")
    )
    one = card(with_findings_of_fields(base, images="images", image="images.1", link="link"))
    assert [picture.find(".mark")["data-n"] for picture in one.all(".picture")] == ["1", "2"]
    assert one.find(".url").find(".mark")["data-n"] == "3"


def test_a_finding_beside_all_fields_is_shown_as_the_file_has_it() -> None:
    base = report("---\nnotee: x\n---\nDag")
    source = base.posts[0].post.text.source
    one = card(replace(base, findings=(finding(source, Span(4, 9), Remark("unknown-field")),)))
    assert (one.find("dt").text, one.find("dd").text) == ("Bestand", "notee")


def test_in_a_table_the_cell_is_named() -> None:
    base = report("Dag Jan")
    there = finding(Source("drafts/a.md", "12", cell="Blad1!C7"), Span(0, 2), Remark("r"))
    one = card(replace(base, findings=(there,)))
    assert one.find(".about").text == "r · fout · Blad1!C7 1:1"
    assert one.find("dd").find(".mark").text == "12"


def test_many_edits_are_counted_and_readings_proposed() -> None:
    found = report("⟦leggne⟧", Remark("spelling", suggestions=("leggen", "legge")))
    assert "bedoel je leggen of legge?" in card(found).find(".way").words
    one = report("uuuuuuuu⟦u⟧", Remark("r", new="je"))
    edits = tuple(Edit(Span(at, at + 1), "je") for at in range(8))
    one = replace(one, findings=(replace(one.findings[0], fix=Fix("x", edits, safe=False)),))
    way = card(one).find(".way").words
    assert way.count("je") == 5
    assert way.endswith("en nog 3 --unsafe-fixes")


# What is about no single post


def test_what_is_about_a_set_names_its_posts() -> None:
    dated = together(*(post(at, platform="facebook", publish_at=MONDAY + timedelta(days=at)) for at in range(6)))
    related = tuple(Related(one.post.text.place(0, 3), at) for at, one in enumerate(dated.posts))
    about = replace(finding(Source("week.yaml", "posts: []"), Span(0, 0), Remark("spread"), post=None), related=related)
    elsewhere = replace(about, rule="nieuws", related=(Related(Place(Source("b.md", "x"), Span(0, 1))),))
    root = page(replace(dated, findings=(about, elsewhere)))
    wider = root.find(".wider")
    assert wider.find("h3").text == "week.yaml"
    links = [link for link in wider.all("a") if link["href"].startswith("#post-")]
    assert links[1].text == "Facebook di 8 dec 09:30"
    assert links[1]["href"] == "#post-1"
    folded = wider.find("details")
    assert "open" not in folded.attributes
    assert folded.find("summary").text == "Gaat over 6 berichten"
    assert [item.words for item in folded.all("li")][1] == "Facebook di 8 dec 09:30 1.md:1"
    assert wider.find("#w1n2").find(".kin").words == "Gaat over: b.md:1"


def test_very_many_posts_of_a_set_are_counted() -> None:
    found = together(*(post(at, platform="facebook") for at in range(30)))
    related = tuple(Related(one.post.text.place(0, 3), at) for at, one in enumerate(found.posts))
    about = replace(finding(Source("week.yaml", "x"), Span(0, 0), Remark("spread"), post=None), related=related)
    items = [item.words for item in page(replace(found, findings=(about,))).find(".kin").all("li")]
    assert len(items) == 21
    assert items[-1] == "en nog 10"


def test_places_that_are_no_posts_are_not_called_posts() -> None:
    found = report("⟦Dag⟧ dag dag dag", Remark("r"))
    places = tuple(Related(found.posts[0].post.text.place(at, at + 3)) for at in (4, 8, 12))
    one = card(replace(found, findings=(replace(found.findings[0], related=places),)))
    assert one.find("summary").text == "Gaat over 3 plaatsen"


def test_a_related_post_is_named_at_a_post_too() -> None:
    found = together(report("⟦Dag⟧", Remark("near-duplicate"), path="a.md"), post(1, platform="facebook"))
    alike = replace(found.findings[0], related=(Related(found.posts[1].post.text.place(0, 3), 1),))
    kin = card(replace(found, findings=(alike,))).find(".kin")
    assert kin.words == "Gaat over: Facebook 1.md:1"
    assert kin.find("a")["href"] == "#post-1"


def test_in_the_same_file_a_related_post_is_named_by_its_cell_or_its_line() -> None:
    source = Source("plan.xlsx", "x", cell="Blad1!C7")
    found = together(post(0, platform="facebook"), post(1))
    about = finding(Source("plan.xlsx", "x", cell="Blad1!A1"), Span(0, 0), Remark("spread"), post=None)
    related = (Related(Place(source, Span(0, 1)), 0), Related(Place(Source("plan.xlsx", "\n\nx"), Span(2, 3)), 1))
    found = replace(found, findings=(replace(about, related=related),))
    assert page(found).find(".kin").words == "Gaat over: Facebook Blad1!C7 · Platform onbekend regel 3"


def test_the_gravest_of_the_whole_stand_first_and_very_many_are_folded() -> None:
    about = [
        finding(Source(f"{at}.yaml", "x"), Span(0, 0), Remark("r", "error" if at == 7 else "info", f"m{at}"), post=None)
        for at in range(12)
    ]
    wider = page(replace(OPEN_DAY, findings=tuple(about))).find(".wider")
    groups = [group.text for group in wider.all("h3")]
    assert groups[0] == "7.yaml"
    assert len(groups) == len({note["id"] for note in wider.all(".note")}) == 12
    rest = next(node for node in wider.all("details") if "rest" in node.classes)
    assert rest.find("summary").text == "Nog 4"
    assert len(list(rest.all(".note"))) == 4


def test_few_remarks_on_the_whole_are_not_folded() -> None:
    about = [finding(Source("a.yaml", "x"), Span(0, 0), Remark(f"r{at}"), post=None) for at in range(10)]
    assert list(page(replace(OPEN_DAY, findings=tuple(about))).find(".wider").all(".rest")) == []


def test_what_is_about_a_file_shows_what_it_is_about() -> None:
    about = finding(Source("account.yaml", "account: {name: x}"), Span(9, 18), Remark("account-name"), post=None)
    assert page(replace(OPEN_DAY, findings=(about,))).find(".excerpt").text == "{name: x}"
    long = finding(Source("a.yaml", "x" * 400), Span(0, 400), Remark("r"), post=None)
    assert len(page(replace(OPEN_DAY, findings=(long,))).find(".excerpt").text) < 170


# The calendar and the mixes


def test_posts_stand_on_their_days() -> None:
    found = together(
        post(0, platform="facebook", publish_at=MONDAY),
        post(1, platform="twitter", publish_at=MONDAY + timedelta(days=5)),
        post(2, platform="twitter"),
        post(3, publish_at=MONDAY + timedelta(days=7)),
    )
    calendar = page(found).find(".calendar")
    assert [node.text for node in calendar.all("th")][1:8] == ["ma", "di", "wo", "do", "vr", "za", "zo"]
    assert [row.find("th").text for row in calendar.find("tbody").all("tr")] == [
        "Week 507 – 13 dec",
        "Week 5114 – 20 dec",
    ]
    chips = [(chip["href"], chip["aria-label"]) for chip in calendar.all(".chip")]
    assert chips == [
        ("#post-0", "Facebook, ma 7 dec 2026 09:30: in orde"),
        ("#post-1", "X, za 12 dec 2026 09:30: in orde"),
        ("#post-3", "Platform onbekend, ma 14 dec 2026 09:30: in orde"),
    ]
    assert calendar.find(".undated").text == "1 bericht zonder datum"


def test_a_moment_elsewhere_is_put_on_the_day_of_the_house() -> None:
    found = post(0, publish_at=datetime(2026, 12, 7, 23, 30, tzinfo=UTC))
    days = {day.find("time")["datetime"]: day.words for day in page(found).find("tbody").all("td")}
    assert days["2026-12-08"] == "8? 00:30"
    days = {day.find("time")["datetime"]: day.words for day in page(found, timezone="UTC").find("tbody").all("td")}
    assert days["2026-12-07"] == "7? 23:30"


def test_a_day_with_many_posts_counts_them_by_platform() -> None:
    many = [post(at, platform=("facebook", "twitter")[at % 2], publish_at=MONDAY) for at in range(9)]
    bad = report("⟦x⟧", Remark("r", "warning"), platform="twitter", publish_at=MONDAY)
    chips = list(page(together(*many, bad)).find(".calendar").all(".chip"))
    assert [chip.words for chip in chips] == ["Fb × 5", "X × 5"]
    assert [chip.classes[-1] for chip in chips] == ["clean", "warning"]
    assert chips[1]["aria-label"] == "X: 5 berichten"


@pytest.mark.parametrize(
    ("days", "said"), [(14, ""), (21, "2 weken zonder berichten"), (70_000, "9.999 weken zonder berichten")]
)
def test_weeks_without_posts_are_one(days: int, said: str) -> None:
    found = together(post(0, publish_at=MONDAY), post(1, publish_at=MONDAY + timedelta(days=days)))
    rows = list(page(found).find("tbody").all("tr"))
    assert len(rows) == 3
    assert rows[1].find("td").words == (said or "14")


def test_the_period_is_told_as_shortly_as_can_be() -> None:
    def period(*moments: datetime) -> str:
        found = together(*(post(at, publish_at=moment) for at, moment in enumerate(moments)))
        return page(found).find(".brand").text.removeprefix("postlint · ")

    assert period(MONDAY, MONDAY) == "7 dec 2026"
    assert period(MONDAY, datetime(2026, 12, 20)) == "7 t/m 20 dec 2026"
    assert period(datetime(2026, 11, 30), MONDAY) == "30 nov t/m 7 dec 2026"
    assert period(MONDAY, datetime(2027, 1, 2)) == "7 dec 2026 t/m 2 jan 2027"


def test_without_dates_there_is_no_calendar() -> None:
    assert list(page(report("Dag")).all(".calendar")) == []
    assert list(page(post(0, publish_at=datetime.max)).all(".calendar")) == []


def test_mixes_count_origins_topics_and_platforms() -> None:
    found = together(
        post(0, platform="facebook", origin="own", topic="wetenschap"),
        post(1, platform="facebook", origin="shared", topic="wetenschap"),
        post(2, platform="twitter", origin="own"),
        post(3, origin="own"),
    )
    charts = {
        figure.find("figcaption").text: [row.words for row in figure.all("li")] for figure in page(found).all("figure")
    }
    assert charts == {
        "Van onszelf en van anderen": ["van onszelf 3 75%", "gedeeld 1 25%"],
        "Onderwerpen": ["wetenschap 2 50%", "niet opgegeven 2 50%"],
        "Platforms": ["Facebook 2 50%", "X 1 25%", "niet opgegeven 1 25%"],
    }


def test_a_mix_of_many_topics_ends_in_others() -> None:
    found = together(*(post(at, topic=f"onderwerp {at}") for at in range(12)))
    rows = [row.words for row in page(found).find("figure").all("li")]
    assert rows[-1] == "overige 5 42%"
    assert len(rows) == 8


def test_one_post_makes_no_mix() -> None:
    assert list(page(post(0, platform="facebook", origin="own")).all("figure")) == []


def test_of_a_long_calendar_the_first_weeks_are_open() -> None:
    def weeks(count: int) -> list[int]:
        found = together(*(post(at, publish_at=MONDAY + timedelta(days=7 * at)) for at in range(count)))
        return [len(list(table.find("tbody").all("tr"))) for table in page(found).find(".calendar").all("table")]

    assert weeks(8) == [8]
    assert weeks(9) == [6, 3]


def test_a_day_of_many_posts_leads_to_the_worst_of_them() -> None:
    many = [post(at, platform="twitter", publish_at=MONDAY) for at in range(5)]
    bad = report("⟦x⟧", Remark("r", "warning"), platform="twitter", publish_at=MONDAY)
    assert page(together(*many, bad)).find(".chip")["href"] == "#post-5"


# The order of posts, and how many there may be


def test_posts_with_something_found_stand_before_those_in_order() -> None:
    found = together(post(0), report("⟦Dag⟧", Remark("r")), post(2))
    root = page(found)
    assert [one["id"] for one in root.all("article")] == ["post-1", "post-0", "post-2"]
    assert [one["id"] for one in root.find(".in-order").all("article")] == ["post-0", "post-2"]
    assert [link.words for link in root.find("nav").all("a")] == ["Berichten 1", "In orde 2"]
    assert list(page(post(0)).all(".in-order")) == []


def test_of_very_many_posts_the_gravest_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("postlint.reporters.web.page.MOST", 3)
    mild = [report("⟦Dag⟧", Remark("r", "info"), path=f"{at}.md", publish_at=MONDAY) for at in range(3)]
    bad = report("⟦Dag⟧", Remark("r", "error"), path="x.md")
    related = (Related(mild[2].posts[0].post.text.place(0, 3), 2), Related(bad.posts[0].post.text.place(0, 3), 4))
    about = replace(finding(Source("week.yaml", "x"), Span(0, 0), Remark("spread"), post=None), related=related)
    found = together(*mild, post(3, publish_at=MONDAY), bad)
    root = page(replace(found, findings=(*found.findings, about)))
    assert [one["id"] for one in root.all("article")] == ["post-0", "post-1", "post-4"]
    assert root.find(".left-out").text == (
        "Deze pagina toont 3 van 5 berichten, de ernstigste. Met -f json krijg je ze allemaal."
    )
    assert [(chip.tag, chip.attributes.get("href")) for chip in root.all(".chip")] == [
        ("a", "#post-0"), ("a", "#post-1"), ("span", None), ("span", None),
    ]  # fmt: skip
    assert [link["href"] for link in root.find(".kin").all("a")] == ["#post-4"]
    assert len(list(root.find("#file").all("option"))) == 4
    assert list(page(together(*mild)).all(".left-out")) == []


# What the house aims at


def test_a_mix_stands_beside_what_the_house_aims_at() -> None:
    found = together(post(0, platform="twitter", origin="own"), post(1, platform="twitter", origin="own"))
    aims = (
        Aim("X", ("own",), 0.49, 0.5, 0.7, is_off=True),
        Aim("Facebook (VUmc)", ("zorg", "studie", "werk", "vumc"), 0.6, 0.5, is_strict=True),
        Aim("Facebook", ("<b>",), 0.3, None, 0.5),
        Aim("LinkedIn", ("werk",), 1.0, 0.5),
    )
    chart = page(found, aims=aims).find(".targets")
    assert [row.words for row in chart.all("li")] == [
        "X: van onszelf 49% doel 50–70%, buiten het doel",
        "Facebook (VUmc): zorg, studie en nog 2 60% doel meer dan 50%",
        "Facebook: <b> 30% doel hoogstens 50%",
        "LinkedIn: werk 100% doel minstens 50%",
    ]
    assert [row.classes for row in chart.all("li")] == [["off"], [], [], []]
    assert [end["x"] for end in chart.find("li").all(".end")] == ["50.0%", "70.0%"]
    assert list(page(found).all(".targets")) == []


def test_the_aims_are_those_of_the_rules_that_have_enough_posts(run: Run, tmp_path: Path) -> None:
    rule = "{check: mix, platforms: [twitter], field: origin, values: [own], min: 50, max: 70, posts: 3}"
    (tmp_path / "rules.yaml").write_text(f"rules:\n  x-mix: {rule}\n", encoding="utf-8")
    rows = [f"twitter,2026-12-0{day},Bericht {day},own\n" for day in range(1, 4)]
    (tmp_path / "a.csv").write_text("platform,publish_at,text,origin\n" + "".join(rows), encoding="utf-8")
    (tmp_path / "b.csv").write_text("platform,publish_at,text,origin\n" + "".join(rows[:2]), encoding="utf-8")
    root = tree(run("check", "a.csv", "-f", "html", "--lang", "nl").out)
    assert [row.words for row in root.find(".targets").all("li")] == [
        "X: van onszelf 100% doel 50–70%, buiten het doel"
    ]
    assert list(tree(run("check", "b.csv", "-f", "html").out).all(".targets")) == []


# Filters


def test_filters_offer_what_there_is() -> None:
    root = page(EXAMPLE)
    form = root.find("#filters")
    assert "hidden" in form.attributes  # until the script is there to make them work
    assert [label.words for label in form.all("label")] == [
        "Fouten 2", "Waarschuwingen 2", "Opmerkingen 2", "Facebook 1", "X 1",
    ]  # fmt: skip
    options = [(option["value"], option.text) for option in form.all("option")]
    assert options == [
        ("", "Alle bestanden"),
        ("1", "drafts/open-dag.md (1)"),
        ("2", "drafts/week-48/slaaponderzoek.md (1)"),
    ]
    assert [one["data-file"] for one in root.all("article")] == ["1", "2"]
    assert list(page(OPEN_DAY).all("option")) == []


# What drafts try


@pytest.mark.parametrize("text", HOSTILE)
def test_drafts_are_text_in_it(text: str) -> None:
    remark = Remark(text, message=text, new=text, source=text)
    fields = {
        "platform": "facebook", "account": text, "location": text, "topic": text, "publish_at": MONDAY,
        "images": (Image(text, alt=text),), "link": Link(text, title=text, description=text),
    }  # fmt: skip
    one = report(f"{text}⟦{text}⟧ {text}", remark, path=text, **fields)
    two = report(f"⟦x{text}⟧", Remark("r", suggestions=(text, text)), path=text)
    about = finding(Source(text, text), Span(0, len(text)), Remark(text), post=None)
    found = together(one, two, failures=(Failure(text, text, 1, 1),), not_evaluated={text: 2})
    found = replace(found, findings=(*found.findings, replace(about, related=(Related(about.place),))))
    written = html(found)
    assert [line for line in written.splitlines() if line.lstrip().startswith(("::", "##["))] == []
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", written
    )
    root = page(found)
    assert len(list(root.all("script"))) == len(list(root.all("style"))) == 1
    assert [
        node.tag for node in root.all() if node.tag in ("img", "iframe", "object", "link", "base", "audio", "video")
    ] == []
    assert {name for node in root.all() for name in node.attributes if name.startswith("on")} == set()
    assert "49" not in card(found).find(".text").text


def test_a_text_of_fifty_thousand_emoji_is_shown() -> None:
    found = report("⟦🪡⟧" + "🪡" * 50_000, Remark("r"), platform="facebook")
    assert card(found).find(".text").text.count("🪡") == 50_001


def test_thousands_of_marks_take_no_time() -> None:
    text = "ab " * 10_000
    found = [Mark(at, at + 2, at, "info") for at in range(0, 30_000, 3)]
    entities = [Entity("hashtag", at, at + 2, "b") for at in range(0, 30_000, 3)]
    assert len(runs(text, found, entities, [Fold(600, "fold", "x", "y")])) == 20_000


# What a privacy rule found


def test_what_a_privacy_rule_found_is_masked_everywhere() -> None:
    secret = "020 123 45 67"
    text = f"alt: {secret}\ntitel: bel {secret}\n\nBel ⟦{secret}⟧, of 123."
    found = report(
        text,
        Remark("privacy-phone", message=f"Het nummer {secret}.", new=secret),
        images=(Image("dak.jpg", alt=secret),),
        link=Link(f"https://x.nl/{secret}", title=f"bel {secret}", description=secret),
        account=secret,
        location=f"op {secret}",
        topic=secret,
        in_reply_to=Received(secret),
    )
    source = found.findings[0].place.source
    alt = Place(source, Span(5, 5 + len(secret)))
    given = replace(found.posts[0].post, places={"images.0.alt": alt})
    part = finding(
        source, Span(found.findings[0].place.span.start + 4, found.findings[0].place.span.end), Remark("spelling")
    )
    spans = (found.findings[0].place.span, alt.span)
    found = replace(
        found,
        posts=(replace(found.posts[0], post=given, masked=spans),),
        findings=(*found.findings, part, finding(source, alt.span, Remark("image-alt"))),
    )
    written = html(found)
    assert secret not in written
    assert "123 45 67" not in written
    assert "0***********7" in written
    assert "Persoonsgegevens zijn gemaskeerd." in written


def test_a_field_that_a_privacy_rule_marked_is_masked_whole() -> None:
    base = report('alt: "Ja\\u006e Jansen"\nDag', images=(Image("a.jpg", alt="Jan Jansen"),))
    place = Place(base.posts[0].post.text.source, Span(5, 22))
    given = replace(base.posts[0].post, places={"images.0.alt": place})
    found = replace(base, posts=(replace(base.posts[0], post=given, masked=(place.span,)),))
    assert card(found).find(".alt").words == "Alternatieve tekst: J********n"


def test_meters_without_a_limit_have_no_bar() -> None:
    assert list(card(report("Dag", meter=Meter(3, None, "characters"))).find(".length").all("svg")) == []


# As a command


def test_the_command_writes_it_beside_another_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nplatform: facebook\n---\nDit is gratis.\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("posts: [\n", encoding="utf-8")
    done = run("check", ".", "-f", "html=report.html", "-f", "markdown")
    assert done.code == 2
    assert done.out.startswith("### postlint: 1 error and 1 failure\n")
    assert done.err == ""  # the report on standard output says what could not be read
    root = tree((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert root.find("html")["lang"] == "en"
    assert root.find(".mark").text == "gratis"
    assert run("check", "a.md", "-f", "html").out.startswith("<!doctype html>")


def test_its_days_are_those_of_the_rules_file(run: Run, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text("timezone: Pacific/Auckland\n" + rules.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "a.md").write_text("---\npublish_at: 2026-12-07T12:00Z\n---\nDag\n", encoding="utf-8")
    days = tree(run("check", "a.md", "-f", "html").out).find(".calendar").all("td")
    assert [day.find("time")["datetime"] for day in days if list(day.all(".chip"))] == ["2026-12-08"]


def test_only_who_asks_for_it_loads_its_template_engine() -> None:
    script = (
        "import sys; from postlint.reporters import Style, load; from postlint.model import Report;"
        "[load(name)(Report(), Style()) for name in ('rich', 'concise', 'json', 'markdown')];"
        "print(sorted({'jinja2', 'markupsafe'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_the_picture_in_the_readme_is_small() -> None:
    picture = (Path(__file__).parent.parent / "docs" / "report-html.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 200_000
