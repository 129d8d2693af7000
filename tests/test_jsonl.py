"""JSON Lines as drafts: a post a line, escapes and all."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postlint import drafts
from postlint.drafts import Defaults, NotADraft, Unreadable
from postlint.model import Draft, Position, Source


def read(text: str) -> Draft:
    return drafts.parse(drafts.source_of("a.jsonl", text.encode()), defaults=Defaults(path="a.jsonl"))


def test_each_line_is_a_post_with_typed_fields() -> None:
    draft = read(
        '{"text": "Hoi", "platforms": ["facebook", "x"], "crisis": true, "id": 12, "notes": null,'
        ' "images": [{"file": "a.jpg", "alt": "Een arts"}], "publish_at": "2026-11-20T09:30"}\n'
        "\n \r\n"
        '{"text": {"x": "Kort", "facebook": null}, "ignore": [{"rule": "thanks", "reason": "omdat"}]}\r\n'
    )
    assert [(post.platform, post.text.text) for post in draft.posts] == [
        ("facebook", "Hoi"),
        ("twitter", "Hoi"),
        ("twitter", "Kort"),
        ("facebook", ""),
    ]
    first = draft.posts[0]
    assert (first.crisis, first.id, first.notes, first.images[0].alt) == (True, "12", None, "Een arts")
    assert first.publish_at == datetime(2026, 11, 20, 9, 30)
    assert [(it.rules, it.posts) for it in draft.suppressions] == [(("thanks",), (2, 3))]


def test_places_are_those_of_the_file() -> None:
    draft = read('{"text": "a"}\n{"text": "Caf\\u00e9 \\ud83d\\ude00\\n\\"ja\\"", "platfrom": "x"}\n')
    text = draft.posts[1].text
    assert text.text == 'Café 😀\n"ja"'
    assert [text.place(at, at + 1).text for at in (3, 5, 6, 7)] == ["\\u00e9", "\\ud83d\\ude00", "\\n", '\\"']
    (problem,) = draft.problems
    assert (problem.rule, problem.place.start, problem.place.text) == ("unknown-field", Position(2, 44), '"platfrom"')
    assert problem.place.cell is None


def test_lines_without_end_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("postlint.drafts.jsonl.MOST_POSTS", 20)
    with pytest.raises(Unreadable, match="more than 20 posts"):
        read('{"text": ""}\n' * 21)
    assert len(read('{"text": ""}\n' * 20).posts) == 20


def test_half_a_pair_is_no_character() -> None:
    assert read('{"text": "a\\ud83d"}').posts[0].text.text == "a\ufffd"


def test_new_text_is_escaped_as_json_asks() -> None:
    draft = read('{"text": "Hoi", "id": 1}\n')
    edit = draft.posts[0].text.edit(0, 3, 'a"\\\n\té')
    assert edit is not None
    assert draft.source.edited([(draft.source, edit)]).text == '{"text": "a\\"\\\\\\n\\té", "id": 1}\n'


@pytest.mark.parametrize("text", ['{"text": 12}', '{"text": true, "id": 1}', '{"text": "a\\u0062"}'])
def test_what_is_no_string_is_left_alone(text: str) -> None:
    passage = read(text).posts[0].text
    assert (passage.edit(0, 1, "x") is None) == ("\\u" not in text)
    assert passage.edit(0, 1, "\ud83d") is None


@pytest.mark.parametrize("text", ["", "\n", '{"a": 1}\n', "[1]\n", '"text"\n', "{}"])
def test_lines_without_a_text_are_no_draft(text: str) -> None:
    with pytest.raises(NotADraft):
        read(text)


def test_our_own_report_is_no_draft() -> None:
    with pytest.raises(NotADraft):
        read('{"rule": "a", "check": "b", "severity": "error", "message": "c", "text": "d"}\n')


@pytest.mark.parametrize(
    ("line", "column", "why"),
    [
        pytest.param('{"text": "a"', 13, "comma or the end of {", id="no end"),
        pytest.param('{"text" "a"}', 9, ": was expected", id="no colon"),
        pytest.param("{text: 1}", 2, "name in double quotes", id="no quotes"),
        pytest.param('{"text": "a",}', 14, "name in double quotes", id="a comma too many"),
        pytest.param('{"text": ["a" "b"]}', 15, r"comma or the end of \[", id="a comma too few"),
        pytest.param('{"text": ["a",]}', 15, "a value", id="nothing behind the comma"),
        pytest.param('{"text": "a"} x', 15, "comes after", id="something behind it"),
        pytest.param('{"text": "a\tb"}', 10, "needs a", id="a bare tab"),
        pytest.param('{"text": "a\\x"}', 10, "needs a", id="an unknown escape"),
        pytest.param('{"text": "a', 10, "does not end", id="an open string"),
        pytest.param('{"text": 01}', 10, "a value", id="a number with a zero"),
        pytest.param('{"text": NaN}', 10, "a value", id="no number"),
        pytest.param('{"text": 1, "text": 2}', 13, "given twice", id="a name twice"),
        pytest.param('{"text": "a", "notes": ' + "[" * 10_000, 73, "too deep", id="a hundred brackets"),
    ],
)
def test_what_is_no_json_says_where_and_why(line: str, column: int, why: str) -> None:
    with pytest.raises(Unreadable, match=why) as found:
        read('{"text": "eerst"}\n' + line + "\n")
    assert (found.value.line, found.value.column) == (2, column)


def test_a_line_that_is_no_object_among_posts_is_told() -> None:
    with pytest.raises(Unreadable) as found:
        read('{"text": "a"}\n[1]\n')
    assert found.value.line == 2


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=20), st.booleans(), st.text(max_size=5))
def test_any_text_is_read_in_its_place_and_mended_there(text: str, ascii_only: bool, new: str) -> None:
    line = json.dumps({"text": "x" + text + "x", "id": "y"}, ensure_ascii=ascii_only)
    draft = read(line)
    passage = draft.posts[0].text
    for at, char in enumerate(passage.text):
        assert json.loads(f'"{passage.place(at, at + 1).text}"') in {char, "\r\n", "\r"} or char == "\n"
    edit = passage.edit(0, 1, new)
    assert edit is not None
    after = json.loads(draft.source.edited([(draft.source, edit)]).text)
    assert after == {"text": new + text + "x", "id": "y"}


def test_an_account_has_no_place_in_a_line() -> None:
    (problem,) = read('{"text": "a", "account": {"name": "VUmc"}}').problems
    assert (problem.rule, problem.details["field"]) == ("invalid-field", "account")


def test_a_source_that_is_plain_text_is_read_too() -> None:
    assert len(drafts.parse(Source("a.jsonl", '{"text": "a"}')).posts) == 1
