"""YAML files as drafts: posts, defaults, documents, texts per platform, accounts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.drafts import Defaults, NotADraft, Unreadable, parse
from postlint.fixes import apply_edits
from postlint.model import Draft, Problem, Source


def draft(text: str, name: str = "week.yaml", **said: str) -> Draft:
    return parse(Source(name, text), defaults=Defaults(**said))


def posted(read: Draft) -> list[tuple[str | None, str]]:
    return [(post.platform, post.text.text) for post in read.posts]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str, int | None]]:
    return [(problem.rule, problem.place.text, problem.post) for problem in problems]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        pytest.param("text: Hallo\n", [(None, "Hallo")], id="one post, in plain lines"),
        pytest.param("text: 'Hallo'\nplatform: X\n", [("twitter", "Hallo")], id="one post"),
        pytest.param("posts:\n- text: a\n- {text: b, platform: vimeo}\n", [(None, "a"), ("vimeo", "b")], id="a list"),
        pytest.param("posts: {text: a}\n", [(None, "a")], id="a list of one"),
        pytest.param("posts: []\n", [], id="an empty list"),
        pytest.param("posts:\n", [], id="no list yet"),
        pytest.param("defaults: {platform: x}\n", [], id="defaults alone"),
        pytest.param("text: a\n---\ntext: b\n---\n", [(None, "a"), (None, "b")], id="several documents"),
        pytest.param("text: {x: a, Facebook: b}\n", [("twitter", "a"), ("facebook", "b")], id="a text per platform"),
        pytest.param("text: {x: a}\nplatform: facebook\n", [("twitter", "a")], id="which wins over the field"),
        pytest.param("text: a\nplatforms: [x, vimeo]\n", [("twitter", "a"), ("vimeo", "a")], id="several platforms"),
        pytest.param("text: a\nplatform: x\nplatforms: vimeo\n", [("twitter", "a"), ("vimeo", "a")], id="named twice"),
        pytest.param('text: "\\n a\\r\\nb\\rc\\n\\n"\n', [(None, " a\nb\nc")], id="line ends in quotes"),
        pytest.param("text: |\n  a\n  b\n\n", [(None, "a\nb")], id="the last newline of a block is not posted"),
        pytest.param("text: >\n  a\n  b\n", [(None, "a b")], id="a folded block"),
    ],
)
def test_the_posts_of(text: str, posts: list[tuple[str | None, str]]) -> None:
    assert posted(draft(text)) == posts


@pytest.mark.parametrize("text", ["", "a: b\n", "- text\n", "text\n", "rules: {}\nextends: default\n"])
def test_a_file_without_a_key_of_a_draft_is_none(text: str) -> None:
    with pytest.raises(NotADraft):
        draft(text)


def test_a_rules_file_is_no_draft_whatever_it_holds() -> None:
    with pytest.raises(NotADraft):
        draft("text: [", "house/rules.yaml")


@pytest.mark.parametrize("key", ["text", "posts", "defaults", "account", "platform", "platforms"])
def test_each_of_these_keys_makes_a_draft(key: str) -> None:
    assert draft(f"{key}: {{}}\n").source.path == "week.yaml"


def test_defaults_hold_for_posts_that_do_not_say() -> None:
    read = draft(
        "defaults: {author: sanne, kind: reply, link: {placement: bio}, platforms: [x, vimeo]}\n"
        "voice: personal\n"
        "posts:\n"
        "- {text: a, platform: facebook, kind: message, link: {url: https://vumc.nl}}\n"
        "- {text: b, voice: department}\n"
    )
    assert [(post.platform, post.author, post.kind, post.voice) for post in read.posts] == [
        ("facebook", "sanne", "message", "personal"),
        ("twitter", "sanne", "reply", "department"),
        ("vimeo", "sanne", "reply", "department"),
    ]
    assert [post.link.placement if post.link else None for post in read.posts] == ["bio", None, None]
    assert read.problems == ()
    assert read.posts[0].places["link.placement"].text == "bio"


def test_a_suppression_in_defaults_is_one_for_all_posts() -> None:
    (found,) = draft("defaults: {ignore: [{rule: a, reason: b}]}\nposts: [{text: a}, {text: b}]\n").suppressions
    assert (found.rules, found.reason, found.posts) == (("a",), "b", (0, 1))


def test_a_suppression_in_a_post_is_for_that_post() -> None:
    (found,) = draft("posts: [{text: a}, {text: b, ignore: no-aumc}]\n").suppressions
    assert (found.rules, found.reason, found.posts) == (("no-aumc",), "", (1,))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param("platform: x\n", [("empty-post", "", 0)], id="no text"),
        pytest.param("text:\nplatform: x\n", [("empty-post", "", 0)], id="a text not filled in"),
        pytest.param("text: ''\n", [("empty-post", "", 0)], id="an empty text"),
        pytest.param("text: null\n", [("empty-post", "", 0)], id="YAML's nothing"),
        pytest.param('text: " \\n"\n', [("empty-post", "", 0)], id="only blanks"),
        pytest.param("text: {}\n", [("empty-post", "", 0)], id="no platforms"),
        pytest.param("text: {x: a, vimeo: }\n", [("empty-post", "", 1)], id="a platform without text"),
        pytest.param("text: [a]\n", [("empty-post", "", 0), ("invalid-field", "[a]", 0)], id="a list"),
        pytest.param("text: {x: [a]}\n", [("empty-post", "", 0), ("invalid-field", "[a]", 0)], id="for a platform"),
        pytest.param("text: {twiter: a}\n", [("invalid-field", "twiter", 0)], id="an unknown platform"),
        pytest.param("posts: 3\n", [("invalid-field", "3", None)], id="posts that are no list"),
        pytest.param("posts: [{text: a}, b, null]\n", [("invalid-field", "b", None)], id="a post without fields"),
        pytest.param("defaults: a\nposts: [{text: a}]\n", [("invalid-field", "a", None)], id="defaults no mapping"),
        pytest.param("text: a\npost: b\n", [("unknown-field", "post", 0)], id="posts misspelt"),
        pytest.param("posts: [{text: a, account: {name: b}}]\n", [("invalid-field", "{name: b}", 0)], id="an account"),
    ],
)
def test_what_is_wrong_with(text: str, problems: list[tuple[str, str, int | None]]) -> None:
    assert told(draft(text).problems) == problems


def test_a_text_for_an_unknown_platform_is_a_post_for_none() -> None:
    assert posted(draft("text: {twiter: a, x: b}\nplatform: vimeo\n")) == [(None, "a"), ("twitter", "b")]


def test_a_misspelt_key_beside_posts_names_the_nearest() -> None:
    (problem,) = draft("default: {kind: reply}\nposts: [{text: a}]\n").problems
    assert (problem.rule, problem.details["nearest"]) == ("unknown-field", "defaults")


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        pytest.param("text: a\n---\n- b\n", 3, 1, "naam: waarde", id="a document that is a list"),
        pytest.param("text: Let op: morgen\n", 1, 13, "aanhalingstekens", id="a colon in a text"),
        pytest.param("text: a\ntext: b\n", 2, 1, "regel 1", id="a key twice"),
        pytest.param("text: [a\n", 2, 1, "gesloten", id="a bracket left open"),
    ],
)
def test_what_cannot_be_read(text: str, line: int, column: int, word: str) -> None:
    with pytest.raises(Unreadable) as raised:
        draft(text)
    assert (raised.value.line, raised.value.column) == (line, column)
    assert word in raised.value.message("nl")


@pytest.mark.parametrize(
    ("text", "marked", "fixed"),
    [
        pytest.param("text: Mooi licht. #VUmc\n", "#VUmc", 'text: "Mooi licht. #VUmc"\n', id="behind a text"),
        pytest.param("text: #VUmc\n", "#VUmc", 'text: "#VUmc"\n', id="instead of a text"),
        pytest.param("text:\n  x: Licht #a\n", "#a", 'text:\n  x: "Licht #a"\n', id="in the text for a platform"),
        pytest.param('text: a "b" #c\n', "#c", 'text: "a \\"b\\" #c"\n', id="behind a text with quotes"),
    ],
)
def test_a_comment_in_a_text_is_an_error_with_a_fix(text: str, marked: str, fixed: str) -> None:
    (problem,) = [found for found in draft(text).problems if found.rule == "yaml-comment-in-text"]
    assert problem.place.text == marked
    assert problem.details == {"comment": marked}
    assert apply_edits(text, problem.edits) == fixed
    assert draft(fixed).problems == ()


@pytest.mark.parametrize("text", ["text: 'a' # b\n", "text: |\n  a\n# b\n", "text: a\nauthor: b # c\n", "text: a#b\n"])
def test_any_other_comment_is_just_that(text: str) -> None:
    assert draft(text).problems == ()


def test_an_account_gives_posts_of_the_same_file_what_they_lack() -> None:
    read = draft(
        "posts: [{text: a}, {text: b, account: c, voice: personal, platform: x}]\n"
        "---\n"
        "account: {name: VUmc, platform: facebook, voice: department, strategy: {goals: [a, b]}, protected: nee}\n"
    )
    assert read.account is not None
    assert (read.account.name, read.account.strategy, read.account.protected) == ("VUmc", {"goals": "[a, b]"}, False)
    assert read.account.places["strategy.goals"].text == "[a, b]"
    assert [(post.account, post.platform, post.voice) for post in read.posts] == [
        ("VUmc", "facebook", "department"),
        ("c", "twitter", "personal"),
    ]


def test_an_account_without_platform_is_on_that_of_its_document_or_of_the_draft() -> None:
    for text, said, platform in (
        ("platform: x\naccount: {name: a}\n", {"platform": "vimeo"}, "twitter"),
        ("account: {name: a}\n", {"path": "accounts/facebook.yaml"}, "facebook"),
        ("account: {name: a, platform: blub}\n", {"platform": "vimeo"}, None),
    ):
        account = draft(text, **said).account
        assert account is not None
        assert account.platform == platform


def test_an_account_with_a_text_beside_it_is_an_account_and_a_post() -> None:
    read = draft("account: {name: VUmc}\ntext: Hallo\n")
    assert (posted(read), read.account is not None) == ([(None, "Hallo")], True)


def test_fields_beside_an_account_are_read_too() -> None:
    read = draft("account: {name: a, bioo: b}\nplatfrom: c\n")
    assert read.posts == ()
    assert told(read.problems) == [("unknown-field", "bioo", None), ("unknown-field", "platfrom", None)]


def test_a_second_account_is_told() -> None:
    read = draft("account: {name: a}\n---\naccount: {name: b}\n")
    assert told(read.problems) == [("invalid-field", "{name: b}", None)]
    assert read.account is not None
    assert read.account.name == "a"


TEXTS = st.text(st.sampled_from("ab é🙂\n\r\t#:'\"\\-"), max_size=12)


def quoted(text: str) -> str:
    escapes = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
    return '"' + "".join(escapes.get(char, char) for char in text) + '"'


@given(TEXTS)
def test_each_character_is_where_it_was_written(text: str) -> None:
    (post,) = draft(f"text: {quoted(text)}\n").posts
    found, source = post.text, post.text.source.text
    wanted = text.replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(found.text.split()) == "".join(wanted.split())
    for char, start, end in zip(found.text, found.starts, found.ends, strict=True):
        written = source[start:end]
        assert written in ({"\\n", "\\r", "\\r\\n"} if char == "\n" else {quoted(char)[1:-1]})


@given(TEXTS, st.data())
def test_a_replacement_changes_only_what_it_replaces(text: str, data: st.DataObject) -> None:
    source = f"text: {quoted(text)}\n"
    (post,) = draft(source).posts
    start = data.draw(st.integers(0, len(post.text.text)))
    end = data.draw(st.integers(start, len(post.text.text)))
    edit = post.text.edit(start, end, "x: #y")
    if post.text.text:
        assert edit is not None
        (after,) = draft(apply_edits(source, [edit])).posts
        assert after.text.text == post.text.text[:start] + "x: #y" + post.text.text[end:]


def test_where_there_is_no_text_nothing_can_be_written() -> None:
    (post,) = draft("platform: x\n").posts
    assert post.text.edit(0, 0, "a") is None
