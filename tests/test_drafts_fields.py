"""The fields of a post: each is read as written, by its own type, and what is wrong is told at its place."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from postlint.drafts import parse
from postlint.drafts.fields import ACCOUNT_FIELDS, FIELDS
from postlint.model import Account, Approval, Image, Link, Post, Received, Source


def post(fields: str) -> tuple[Post, list[tuple[str, str, object, object]]]:
    """A post with these fields, and what was wrong: rule, marked text, field and nearest name."""
    read = parse(Source("a.yaml", f"text: a\n{fields}\n"))
    problems = [(p.rule, p.place.text, p.details["field"], p.details["nearest"]) for p in read.problems]
    assert all((p.details["case"] == "near") == bool(p.details["nearest"]) for p in read.problems)
    return read.posts[0], problems


@pytest.mark.parametrize(
    ("field", "name", "value"),
    [
        pytest.param("topic: no", "topic", "no", id="no is text"),
        pytest.param("topic: 0123", "topic", "0123", id="0123 is text"),
        pytest.param("topic: 10:30", "topic", "10:30", id="10:30 is text"),
        pytest.param("topic: 'null'", "topic", "null", id="null in quotes is text"),
        pytest.param("topic: ", "topic", None, id="nothing is nothing"),
        pytest.param("topic: ~", "topic", None, id="so is ~"),
        pytest.param("crisis: ja", "crisis", True, id="ja"),
        pytest.param("crisis: Nee", "crisis", False, id="nee"),
        pytest.param("crisis: on", "crisis", True, id="on"),
        pytest.param("crisis: 'off'", "crisis", False, id="off in quotes"),
        pytest.param("crisis: 1", "crisis", True, id="1"),
        pytest.param("kind: Reply", "kind", "reply", id="a choice in any case"),
        pytest.param("publish_at: 2026-11-20", "publish_at", datetime(2026, 11, 20), id="a date"),
        pytest.param("publish_at: 2026-11-20 09:30", "publish_at", datetime(2026, 11, 20, 9, 30), id="with a space"),
        pytest.param("publish_at: 20261120T0930", "publish_at", datetime(2026, 11, 20, 9, 30), id="the basic format"),
        pytest.param(
            "publish_at: 2026-11-20t09:30z", "publish_at", datetime(2026, 11, 20, 9, 30, tzinfo=UTC), id="in UTC"
        ),
        pytest.param("consent: Jan", "consent", ("Jan",), id="a single value for a list"),
        pytest.param("consent: [Jan, ~, no]", "consent", ("Jan", "no"), id="a list"),
        pytest.param("consent: []", "consent", (), id="an empty list"),
        pytest.param("images: a.jpg", "images", (Image("a.jpg"),), id="a picture"),
        pytest.param("image: {file: a.jpg, alt: b}", "images", (Image("a.jpg", alt="b"),), id="a picture with fields"),
        pytest.param(
            "images: [a.jpg, {file: b.jpg, own: ja, people: no}]\nimage: c.jpg",
            "images",
            (Image("a.jpg"), Image("b.jpg", own=True, people=False), Image("c.jpg")),
            id="pictures under both names",
        ),
        pytest.param("images: [~]", "images", (), id="a picture not filled in"),
        pytest.param("link: https://vumc.nl/a", "link", Link("https://vumc.nl/a"), id="a link"),
        pytest.param("link: vumc.nl", "link", Link("vumc.nl"), id="a link without scheme"),
        pytest.param(
            "link: {url: http://a.b, title: c, paywall: yes, placement: bio}",
            "link",
            Link("http://a.b", title="c", paywall=True, placement="bio"),
            id="a link with fields",
        ),
        pytest.param("in_reply_to: Vraag?", "in_reply_to", Received("Vraag?"), id="a question"),
        pytest.param(
            "in_reply_to: {sentiment: complaint, urgent: ja, received_at: 2026-11-20T08:00}",
            "in_reply_to",
            Received(sentiment="complaint", urgent=True, received_at=datetime(2026, 11, 20, 8)),
            id="a message with fields",
        ),
        pytest.param(
            "approved: {by: joost, at: 2026-11-20, text: abc}",
            "approved",
            Approval("joost", datetime(2026, 11, 20), "abc", covers=("a",)),
            id="a sign-off",
        ),
        pytest.param("notes: [a, {b: c}]", "notes", "[a, {b: c}]", id="notes in any form"),
        pytest.param("id: 12", "id", "12", id="an id"),
        pytest.param("account: vumc", "account", "vumc", id="an account's name"),
    ],
)
def test_a_field_is_read_by_its_type(field: str, name: str, value: Any) -> None:
    read, problems = post(field)
    assert getattr(read, name) == value
    assert problems == []


@pytest.mark.parametrize(
    ("field", "marked", "name", "near"),
    [
        pytest.param("kind: antwoord", "antwoord", "kind", "", id="an unknown kind"),
        pytest.param("kind: repli", "repli", "kind", "reply", id="a misspelt kind"),
        pytest.param("platform: Facebok", "Facebok", "platform", "facebook", id="a misspelt platform"),
        pytest.param("platforms: [x, twiter]", "twiter", "platform", "twitter", id="one of several platforms"),
        pytest.param("crisis: misschien", "misschien", "crisis", "", id="no boolean"),
        pytest.param("publish_at: morgen", "morgen", "publish_at", "", id="no moment"),
        pytest.param("publish_at: 2026-11-20x09:30", "2026-11-20x09:30", "publish_at", "", id="a moment with an x"),
        pytest.param("publish_at: 2026-11-31", "2026-11-31", "publish_at", "", id="no day of the calendar"),
        pytest.param("topic: [a, b]", "[a, b]", "topic", "", id="a list for a text"),
        pytest.param("consent: [a, {b: c}]", "{b: c}", "consent", "", id="a mapping in a list"),
        pytest.param("images: [{alt: a}]", "{alt: a}", "images.0", "", id="a picture without a file"),
        pytest.param("images: [{file: [a]}]", "[a]", "images.0.file", "", id="a picture that is a list"),
        pytest.param("image: {file: a, own: b}", "b", "images.0.own", "", id="a field of a picture"),
        pytest.param("link: geen", "geen", "link", "", id="no link"),
        pytest.param("link: een link.", "een link.", "link", "", id="a sentence for a link"),
        pytest.param("link: {title: a}", "{title: a}", "link", "", id="a link without address"),
        pytest.param("link: [a.b]", "[a.b]", "link", "", id="a list of links"),
        pytest.param("approved: joost", "joost", "approved", "", id="a sign-off by name alone"),
        pytest.param("ignore: [[a]]", "[a]", "ignore", "", id="a suppression that is a list"),
        pytest.param("account: [a]", "[a]", "account", "", id="an account that is a list"),
    ],
)
def test_a_wrong_value_is_told_at_its_place(field: str, marked: str, name: str, near: str) -> None:
    read, problems = post(field)
    assert problems == [("invalid-field", marked, name, near)]
    assert read.text.text == "a"


@pytest.mark.parametrize(
    ("field", "marked", "name", "near"),
    [
        pytest.param("platfrom: x", "platfrom", "platfrom", "platform", id="misspelt"),
        pytest.param("Author: x", "Author", "Author", "author", id="with a capital"),
        pytest.param("qqq: x", "qqq", "qqq", "", id="like none"),
        pytest.param("link: {url: a.b, titel: c}", "titel", "link.titel", "title", id="of a link"),
        pytest.param("images: [a, {file: b, alr: c}]", "alr", "images.1.alr", "alt", id="of a picture"),
        pytest.param("ignore: [{rule: a, reden: b}]", "reden", "ignore.reden", "", id="of a suppression"),
    ],
)
def test_an_unknown_field_is_told_at_its_name(field: str, marked: str, name: str, near: str) -> None:
    assert post(field)[1] == [("unknown-field", marked, name, near)]


def test_what_is_wrong_does_not_keep_the_rest_from_being_read() -> None:
    read, _ = post("kind: x\nauthor: sanne\nimages: [{alt: a}, b.jpg]\nfoo: 1\ntopic: zorg")
    assert (read.kind, read.author, read.images, read.topic) == ("update", "sanne", (Image("b.jpg"),), "zorg")


def test_a_long_value_is_shortened_in_the_message() -> None:
    (problem,) = parse(Source("a.yaml", f"text: a\ncrisis: >\n  {'lang ' * 20}\n")).problems
    assert problem.details["value"] == "lang lang lang lang lang lang lang lang…"
    assert problem.details["expected"] == "true / false"


def test_every_field_that_is_given_has_a_place() -> None:
    read, _ = post("image: {file: a.jpg, alt: b}\nlink: {url: c.d}\ntopic:\nplatforms: [x]")
    assert {name: place.text for name, place in read.places.items()} == {
        "text": "a",
        "image": "{file: a.jpg, alt: b}",
        "images": "{file: a.jpg, alt: b}",
        "images.0": "{file: a.jpg, alt: b}",
        "images.0.file": "a.jpg",
        "images.0.alt": "b",
        "link": "{url: c.d}",
        "link.url": "c.d",
        "topic": "topic",
        "platforms": "[x]",
        "platform": "[x]",
    }


@pytest.mark.parametrize(
    ("written", "rules", "reason"),
    [
        ("{rule: a, reason: b}", [("a",)], ["b"]),
        ("[{rule: [a, b], reason: c}, d]", [("a", "b"), ("d",)], ["c", ""]),
        ("[{rule: 'a, b'}]", [("a", "b")], [""]),
        ("[{reason: b}]", [()], ["b"]),
    ],
)
def test_suppressions_in_a_field(written: str, rules: list[tuple[str, ...]], reason: list[str]) -> None:
    read = parse(Source("a.yaml", f"text: a\nignore: {written}\n"))
    assert [found.rules for found in read.suppressions] == rules
    assert [found.reason for found in read.suppressions] == reason


def test_an_account_is_read_by_its_own_fields() -> None:
    read = parse(Source("a.yaml", "account: {handle: vumc, reported_on: 2026-11-20T10:00, manager_informed: yes}\n"))
    assert read.account is not None
    assert (read.account.handle, read.account.reported_on) == ("vumc", date(2026, 11, 20))
    assert read.account.manager_informed is True
    (problem,) = parse(Source("a.yaml", "account: {reported_on: vorige week}\n")).problems
    assert (problem.details["field"], problem.details["expected"]) == ("account.reported_on", "2026-11-20")


def test_every_field_of_a_post_and_an_account_can_be_written() -> None:
    own = {field.name or name for name, field in FIELDS.items()}
    assert own - {"ignore"} == set(Post.__struct_fields__) - {"memo", "places"}
    assert set(ACCOUNT_FIELDS) == set(Account.__struct_fields__) - {"places"}


def test_every_field_says_what_it_is_for() -> None:
    assert all(field.about.endswith(".") for field in [*FIELDS.values(), *ACCOUNT_FIELDS.values()])
