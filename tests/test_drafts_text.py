"""Markdown and text files as drafts: what is text, what is a note, and which post stands where."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.drafts import Defaults, Unreadable, parse
from postlint.fixes import apply_edits
from postlint.model import Draft, Source


def draft(text: str, name: str = "draft.md", **said: str) -> Draft:
    return parse(Source(name, text), defaults=Defaults(**said))


def texts(text: str, name: str = "draft.md") -> list[str]:
    return [post.text.text for post in draft(text, name).posts]


@pytest.mark.parametrize(
    ("written", "posted"),
    [
        pytest.param("Hallo.", "Hallo.", id="a text is posted as it stands"),
        pytest.param("Hallo.\n", "Hallo.", id="the final newline is not posted"),
        pytest.param("\n \t\nHallo.\n\n\n", "Hallo.", id="blank lines at both ends are not posted"),
        pytest.param("  Hallo.  \n", "  Hallo.  ", id="blanks around the text on its own lines are"),
        pytest.param("a\n\nb\n", "a\n\nb", id="blank lines inside are"),
        pytest.param("a\r\nb\rc\nd\r\n", "a\nb\nc\nd", id="CRLF and CR are one newline"),
        pytest.param("---\nplatform: x\n---\n\nHallo.\n", "Hallo.", id="front matter is not posted"),
        pytest.param("---  \r\nplatform: x\r\n--- \r\nHallo.\r\n", "Hallo.", id="nor is front matter with CRLF"),
        pytest.param("---\rplatform: x\r---\rHallo.", "Hallo.", id="nor is front matter with CR"),
        pytest.param("---\n---\nHallo.", "Hallo.", id="front matter may be empty"),
        pytest.param("Hallo.\n---\nDaar.\n", "Hallo.\n---\nDaar.", id="a line of dashes further on is text"),
        pytest.param("---- \nHallo.\n", "---- \nHallo.", id="four dashes open no front matter"),
        pytest.param("a\x0bb\u2028c\x85d", "a\x0bb\u2028c\x85d", id="no other character ends a line"),
        pytest.param("# Titel\n\nTekst #tag", "# Titel\n\nTekst #tag", id="another heading is text"),
        pytest.param("#facebook\nTekst", "#facebook\nTekst", id="a tag at the start of a line is no heading"),
        pytest.param("####### X\nTekst", "####### X\nTekst", id="seven # make no heading"),
    ],
)
def test_of_a_text(written: str, posted: str) -> None:
    assert texts(written) == [posted]


@pytest.mark.parametrize(
    ("written", "posted"),
    [
        pytest.param("a\n<!-- n -->\nb", "a\nb", id="a line that held only a note vanishes"),
        pytest.param("a\n<!-- n\nn\n-->\nb", "a\nb", id="so do the lines of a long note"),
        pytest.param("a\n  <!-- n --> <!-- m -->\t\nb", "a\nb", id="and a line of several notes"),
        pytest.param("a\n\n<!-- n -->\n\nb", "a\n\nb", id="a note between paragraphs leaves one blank line"),
        pytest.param("a\n\n<!-- n -->\n\n\nb", "a\n\n\nb", id="blank lines beyond that stay"),
        pytest.param("a <!-- n --> b", "a b", id="a note inside a line leaves one space"),
        pytest.param("a <!-- n --><!-- m --> <!-- o --> b", "a b", id="so do several"),
        pytest.param("a<!-- n -->b", "ab", id="without spaces around it, it leaves none"),
        pytest.param("a <!-- n -->\nb", "a\nb", id="blanks before a note at the end of a line go too"),
        pytest.param("a <!-- n --> <!-- m -->  \nb", "a\nb", id="also between several notes"),
        pytest.param("<!-- n --> a\nb", "a\nb", id="and blanks behind one at the start of a line"),
        pytest.param("  <!-- n --> a", "  a", id="the indent of a line stays"),
        pytest.param("a <!-- n\nn --> b", "a b", id="a note over lines joins what is around it"),
        pytest.param("a <!-- n -->, b  \nc", "a , b  \nc", id="blanks that no note touches stay"),
        pytest.param("<!-- n -->\n\na\n<!-- n -->", "a", id="notes around the text leave nothing"),
        pytest.param("a <!-- n", "a <!-- n", id="a note that is never closed is text"),
        pytest.param("a <!-- n --> b -->", "a b -->", id="the first --> closes a note"),
        pytest.param("<!-- n --><!-- m -->", "", id="only notes are no text"),
    ],
)
def test_of_notes(written: str, posted: str) -> None:
    assert texts(written) == [posted]
    assert texts(written, "draft.txt") == [posted]


@pytest.mark.parametrize(
    ("written", "posts"),
    [
        pytest.param("# X\na", [("twitter", "a")], id="of level one"),
        pytest.param("###### google+\na", [("google+", "a")], id="of level six"),
        pytest.param("  ##  TikTok ##  \na", [("tiktok", "a")], id="with closing # and blanks"),
        pytest.param("Facebook\n===\na", [("facebook", "a")], id="underlined with ="),
        pytest.param("\nFacebook\n  --\na", [("facebook", "a")], id="underlined with -"),
        pytest.param("n\n\n## X\n\na\n\n## Facebook\n\nb\n", [("twitter", "a"), ("facebook", "b")], id="each a post"),
        pytest.param("## X\na\n## X\nb", [("twitter", "a"), ("twitter", "b")], id="twice the same"),
        pytest.param("## X\r\na\r\nb\r\n", [("twitter", "a\nb")], id="with CRLF"),
        pytest.param("## X <!-- n -->\na", [("twitter", "a")], id="with a note behind it"),
        pytest.param("<!--\n## X\n-->\na", [(None, "a")], id="not inside a note"),
        pytest.param("## X: vandaag\na", [(None, "## X: vandaag\na")], id="not with more words"),
        pytest.param("Over\nFacebook\n---\na", [(None, "Over\nFacebook\n---\na")], id="not under a longer paragraph"),
        pytest.param("Over\n---\na", [(None, "Over\n---\na")], id="not underlined without a name"),
        pytest.param("- X\n- Facebook\n", [(None, "- X\n- Facebook")], id="not in a list"),
    ],
)
def test_headings_that_begin_a_post(written: str, posts: list[tuple[str | None, str]]) -> None:
    assert [(post.platform, post.text.text) for post in draft(written).posts] == posts


def test_in_a_text_file_a_heading_is_text() -> None:
    assert texts("## X\na", "draft.txt") == ["## X\na"]
    assert texts("## X\na", "draft") == ["## X\na"]


def test_markdown_is_known_by_either_suffix_in_any_case() -> None:
    assert texts("## X\na", "draft.MARKDOWN") == ["a"]


def test_front_matter_holds_for_every_section_and_a_heading_wins_over_it() -> None:
    read = draft("---\nplatform: instagram\nauthor: sanne\n---\n## X\na\n## Facebook\nb\n")
    assert [(post.platform, post.author) for post in read.posts] == [("twitter", "sanne"), ("facebook", "sanne")]
    assert [post.places["platform"].text for post in read.posts] == ["## X", "## Facebook"]


def test_a_text_for_several_platforms_is_several_posts_that_share_it() -> None:
    one, other = draft("---\nplatforms: [X, facebook, twitter]\n---\nHallo\n").posts
    assert (one.platform, other.platform) == ("twitter", "facebook")
    assert one.text is other.text


@pytest.mark.parametrize(
    ("text", "said", "platform"),
    [
        pytest.param("a", {}, None, id="none"),
        pytest.param("a", {"path": "x/facebook/deep/post.md"}, "facebook", id="a folder"),
        pytest.param("a", {"path": "twitter/facebook/post.md"}, "facebook", id="the nearest folder"),
        pytest.param("a", {"path": "facebook/2026-11_Bluesky-post.md"}, "bluesky", id="the file before folders"),
        pytest.param("a", {"path": "facebookpost.md"}, None, id="not in a longer word"),
        pytest.param("a", {"path": "x/x.md"}, None, id="not by an alias"),
        pytest.param("a", {"path": "facebook/a.md", "platform": "threads"}, "threads", id="the option over the path"),
        pytest.param("---\nplatform: X\n---\na", {"platform": "threads"}, "twitter", id="front matter over the option"),
        pytest.param("---\nplatform:\n---\na", {"platform": "threads"}, "threads", id="nothing filled in"),
        pytest.param("---\nplatform: blub\n---\na", {"platform": "threads"}, None, id="an unknown name"),
    ],
)
def test_the_platform_is_said_by(text: str, said: dict[str, str], platform: str | None) -> None:
    assert [post.platform for post in draft(text, **said).posts] == [platform]


def test_kind_and_voice_come_from_the_options_where_the_draft_does_not_say() -> None:
    (post,) = draft("---\nvoice: personal\n---\na", kind="reply", voice="department").posts
    assert (post.kind, post.voice) == ("reply", "personal")
    (post,) = draft("a").posts
    assert (post.kind, post.voice) == ("update", "corporate")


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        pytest.param("---\nplatform: x\nHallo", 1, 1, "---", id="never closed"),
        pytest.param("---\n- a\n---\nHallo", 2, 1, "naam: waarde", id="a list"),
        pytest.param("---\nlos\n---\nHallo", 2, 1, "naam: waarde", id="a word"),
        pytest.param("---\na: b\n...\nc: d\n---\nHallo", 4, 1, "niets meer", id="two documents"),
        pytest.param("---\na: b\nc: 'd\n---\nHallo", 3, 4, "aanhalingsteken", id="broken YAML"),
        pytest.param("---\na: b\na: c\n---\nHallo", 3, 1, "regel 2", id="a field twice"),
    ],
)
def test_front_matter_that_cannot_be_read(text: str, line: int, column: int, word: str) -> None:
    with pytest.raises(Unreadable) as raised:
        draft(text)
    assert (raised.value.line, raised.value.column) == (line, column)
    assert word in raised.value.message("nl")
    assert raised.value.message("en") != raised.value.message("nl")


@pytest.mark.parametrize("text", ["", "\n\n", "---\nplatform: x\n---\n", "<!-- n -->"])
def test_a_post_without_text_is_an_empty_post(text: str) -> None:
    read = draft(text)
    assert [(problem.rule, problem.post) for problem in read.problems] == [("empty-post", 0)]


def test_only_the_empty_section_is_an_empty_post() -> None:
    read = draft("## X\n\n## Facebook\na\n")
    assert [(problem.rule, problem.post, problem.place.span) for problem in read.problems] == [
        ("empty-post", 0, (5, 5))
    ]


def test_a_text_in_front_matter_counts_where_nothing_stands_below() -> None:
    assert texts("---\ntext: Hallo\n---\n\n") == ["Hallo"]


def test_a_text_in_front_matter_beside_another_is_invalid() -> None:
    read = draft("---\ntext: Hallo\n---\nDaar\n")
    assert [post.text.text for post in read.posts] == ["Daar"]
    assert [(problem.rule, problem.place.text) for problem in read.problems] == [("invalid-field", "Hallo")]


def test_an_account_in_front_matter_is_no_post() -> None:
    read = draft("---\nplatform: x\nfoo: 1\naccount: {name: VUmc, voice: department}\n---\n")
    assert read.account is not None
    assert (read.account.name, read.account.platform, read.account.voice) == ("VUmc", "twitter", "department")
    assert (read.posts, [problem.rule for problem in read.problems]) == ((), ["unknown-field"])


def test_posts_beside_an_account_take_its_name_platform_and_voice() -> None:
    (post,) = draft("---\naccount: {name: VUmc, platform: x, voice: department}\n---\na", platform="facebook").posts
    assert (post.account, post.platform, post.voice) == ("VUmc", "twitter", "department")


@pytest.mark.parametrize(
    ("note", "rules", "reason"),
    [
        pytest.param(" postlint: ignore no-aumc officiële naam ", ["no-aumc"], "officiële naam", id="one rule"),
        pytest.param("postlint:ignore a, b c d", ["a", "b"], "c d", id="rules up to the first word without a comma"),
        pytest.param(" postlint: ignore a ,b,c\n de\nreden ", ["a", "b", "c"], "de reden", id="over several lines"),
        pytest.param(" postlint: ignore a, ", ["a"], "", id="no reason"),
        pytest.param(" postlint: ignore a dit, dat", ["a"], "dit, dat", id="a comma in the reason"),
        pytest.param(" postlint: ignore ", [], "", id="no rule"),
        pytest.param(" Postlint: disable a b ", [], "", id="another word than ignore"),
    ],
)
def test_a_note_that_suppresses(note: str, rules: list[str], reason: str) -> None:
    (found,) = draft(f"Hallo\n<!--{note}-->\n").suppressions
    assert (list(found.rules), found.reason, found.posts) == (rules, reason, None)
    assert found.place.text == f"<!--{note}-->"


@pytest.mark.parametrize("note", ["over postlint: ignore a b", "postlint", "ignore a b"])
def test_any_other_note_suppresses_nothing(note: str) -> None:
    assert draft(f"Hallo <!-- {note} -->").suppressions == ()


def test_a_note_suppresses_in_the_section_it_stands_in() -> None:
    note = "<!-- postlint: ignore {} reden -->\n"
    read = draft(note.format("a") + "# X\na\n" + note.format("b") + "# Facebook\nb" + note.format("c"))
    assert [(found.rules, found.posts) for found in read.suppressions] == [
        (("a",), None),
        (("b",), (0,)),
        (("c",), (1,)),
    ]


def test_front_matter_suppresses_in_the_whole_draft() -> None:
    read = draft("---\nignore: [{rule: a, reason: b}]\n---\n# X\na\n# Facebook\nb")
    assert [(found.rules, found.reason, found.posts) for found in read.suppressions] == [(("a",), "b", None)]


PIECES = [
    *("a", "é", "🙂", "👩🏽‍⚕️", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\u2028", "\x85", "."),
    *("<!-- n -->", "<!--n\nn-->", "<!--\r\n-->", "<!--", "-->"),
    *("#", "# X", "## Facebook\n", "Facebook\n", "===", "---", "---\n"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join).filter(lambda text: not text.startswith("---"))


@given(TEXTS, st.sampled_from(["draft.md", "draft.txt"]))
def test_each_character_is_where_it_was_written(text: str, name: str) -> None:
    at = 0
    for post in draft(text, name).posts:
        passage = post.text
        assert len(passage.text) == len(passage.starts) == len(passage.ends)
        for char, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
            assert start >= at
            at = end
            assert text[start:end] == char or (char == "\n" and text[start:end] in {"\r", "\r\n"})
        assert at <= passage.tail if passage.text else at <= len(text)


@given(TEXTS)
def test_nothing_but_notes_and_blanks_is_left_out(text: str) -> None:
    (post,) = draft(text, "draft.txt").posts
    without = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    assert "".join(post.text.text.split()) == "".join(without.split())
    assert post.text.text == post.text.text.strip("\n\r")


@given(TEXTS, st.data())
def test_a_replacement_changes_only_what_it_replaces(text: str, data: st.DataObject) -> None:
    (post,) = draft(text, "draft.txt").posts
    length = len(post.text.text)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    edit = post.text.edit(start, end, "nieuw\nhier")
    if edit is not None and length:
        (after,) = draft(apply_edits(text, [edit]), "draft.txt").posts
        found, wanted = after.text.text, post.text.text[:start] + "nieuw\nhier" + post.text.text[end:]
        if "<!--" in text:  # which blanks go with a note depends on what is around it
            found, wanted = "".join(found.split()), "".join(wanted.split())
        assert found == wanted


def test_a_replacement_has_the_line_ends_of_the_file() -> None:
    for line_end in ("\n", "\r\n", "\r"):
        (post,) = draft(f"a{line_end}b").posts
        edit = post.text.edit(0, 1, "c\nd")
        assert edit is not None
        assert edit.text == f"c{line_end}d"


def test_what_a_note_divides_is_not_replaced() -> None:
    (post,) = draft("een <!-- n --> twee").posts
    assert post.text.edit(0, 8, "x") is None


def test_an_addition_goes_behind_the_last_word() -> None:
    source = "---\nplatform: x\n---\nHallo <!-- n -->\n\n"
    (post,) = draft(source).posts
    edit = post.text.edit(5, 5, " daar")
    assert edit is not None
    assert apply_edits(source, [edit]) == "---\nplatform: x\n---\nHallo daar <!-- n -->\n\n"


@pytest.mark.parametrize(
    ("written", "at", "fixed"),
    [
        pytest.param("a <!-- n -->\nb", 1, "aX <!-- n -->\nb", id="before a note at the end of a line"),
        pytest.param("a <!-- n --> b", 2, "a <!-- n --> Xb", id="behind a note inside a line"),
        pytest.param("a\n<!-- n -->\n\nb", 2, "a\n<!-- n -->\nX\nb", id="in a blank line below a note"),
        pytest.param("a\nb", 1, "aX\nb", id="where no note is"),
    ],
)
def test_an_addition_beside_a_note(written: str, at: int, fixed: str) -> None:
    (post,) = draft(written).posts
    edit = post.text.edit(at, at, "X")
    assert edit is not None
    assert apply_edits(written, [edit]) == fixed
