"""The fields of a post by their dotted names."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import pytest

from postlint.lookup import FLAGS, FieldName, all_hold, first_of, holds, is_given, look_up, texts
from postlint.model import Approval, Image, Link, Post, Received, Source, verbatim


@pytest.fixture
def post() -> Post:
    return Post(
        verbatim(Source("-", "Tekst"), 0, 5),
        {},
        "facebook",
        images=(Image("a.jpg", alt="Een dak", own=True), Image("b.jpg", own=False)),
        link=Link("https://vumc.nl", title="Dak"),
        in_reply_to=Received("Hoi", sentiment="complaint", urgent=True),
        publish_at=datetime(2026, 11, 20, 10, tzinfo=UTC),
        approved=Approval("sanne"),
        consent=("Joost", "Sanne"),
    )


@pytest.mark.parametrize("name", get_args(FieldName))
def test_each_name_is_a_field_of_a_post_with_and_without_it(name: FieldName, post: Post) -> None:
    bare = Post(verbatim(Source("-", "Tekst"), 0, 5), {})
    assert all(found.path.split(".")[0] == name.split(".")[0] for found in look_up(post, name))
    assert len(look_up(bare, name)) == (0 if name.startswith("images.") else 1)


def test_flags_are_names_of_fields() -> None:
    assert set(get_args(FieldName)) >= FLAGS


def test_a_field_of_a_list_has_a_value_for_each_item(post: Post) -> None:
    assert look_up(post, "images.alt") == [("images.0.alt", "Een dak"), ("images.1.alt", None)]


@pytest.mark.parametrize(("value", "given"), [(None, False), ("", False), ((), False), (False, True), ("x", True)])
def test_whether_something_was_given(value: object, given: bool) -> None:
    assert is_given(value) is given


@pytest.mark.parametrize(
    ("name", "value", "wanted", "expected"),
    [
        pytest.param("crisis", True, "ja", True, id="a flag is true"),
        pytest.param("crisis", False, "true", False, id="a flag is not true"),
        pytest.param("images.own", False, "no", True, id="a flag is false"),
        pytest.param("images.own", None, "false", False, id="a flag that was not given is not false"),
        pytest.param("location", None, "false", True, id="a field is not given"),
        pytest.param("location", "Amsterdam", "true", True, id="a field is given"),
        pytest.param("topic", "Zorg", "zorg", True, id="any case will do"),
        pytest.param("topic", None, "zorg", False, id="nothing is no value"),
        pytest.param("consent", ("Joost", "Sanne"), "sanne", True, id="one of a list will do"),
    ],
)
def test_whether_a_field_says(name: str, value: object, wanted: str, expected: bool) -> None:
    assert holds(name, value, wanted) is expected


def test_conditions_on_a_list_look_at_the_same_item(post: Post) -> None:
    first, second = look_up(post, "images.alt")
    assert not all_hold(post, {"images.own": "false"}, first)
    assert all_hold(post, {"images.own": "false"}, second)
    assert all_hold(post, {"images.own": "false", "platform": "facebook"}, look_up(post, "location")[0])
    assert not all_hold(post, {"platform": "twitter"}, second)


def test_the_first_of_several_values(post: Post) -> None:
    found = first_of(post, "images.file", ("c.jpg", "b.jpg"))
    assert found is not None
    assert found.path == "images.1.file"
    assert first_of(post, "in_reply_to.sentiment", "compliment") is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("images", ["a.jpg", "b.jpg"]),
        ("link", ["https://vumc.nl"]),
        ("approved", ["sanne"]),
        ("in_reply_to", ["Hoi"]),
        ("in_reply_to.urgent", ["true"]),
        ("publish_at", ["2026-11-20T10:00:00+00:00"]),
        ("location", []),
    ],
)
def test_a_field_as_text(name: FieldName, said: list[str], post: Post) -> None:
    assert [text for found in look_up(post, name) for text in texts(found.value)] == said
