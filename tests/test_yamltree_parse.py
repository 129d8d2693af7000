"""YAML to nodes: what they hold, where they stand, and what is said about a text that cannot be read."""

from __future__ import annotations

from typing import Any

import pytest

from postlint.model import Source
from postlint.yamltree import parse as parsing
from postlint.yamltree.building import MAX_ALIASED, MAX_DEPTH
from postlint.yamltree.diagnosis import Complaint, diagnose
from postlint.yamltree.nodes import Items, Node, Scalar, Table
from postlint.yamltree.parse import PureParser, YamlError, parse
from postlint.yamltree.problems import MESSAGES


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(parsing, "EventParser", PureParser)


def read(text: str, *limits: int) -> tuple[Node | None, ...]:
    return parse(Source("week.yaml", text), *limits)


def only(text: str) -> Any:
    (node,) = read(text)
    return node


def plain(node: Node | None) -> Any:
    if isinstance(node, Table):
        return {key: plain(value) for key, value in node}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node.text if node else None


def unmarked(text: str) -> tuple[str, int]:
    return text.replace("⟦", ""), text.index("⟦")


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        pytest.param("text: Hoi\nplatform: x\n", [{"text": "Hoi", "platform": "x"}], id="a mapping"),
        pytest.param("- a\n- [b, {c: d}]\n", [["a", ["b", {"c": "d"}]]], id="collections in collections"),
        pytest.param("[a: b, c]", [[{"a": "b"}, "c"]], id="a pair in a sequence is a mapping"),
        pytest.param("a: no\nb: 0123\nc: 10:30\n", [{"a": "no", "b": "0123", "c": "10:30"}], id="values stay text"),
        pytest.param("a: 1\n---\nb: 2\n...\n", [{"a": "1"}, {"b": "2"}], id="several documents"),
        pytest.param("", [], id="nothing holds no documents"),
        pytest.param("# alleen dit\n", [], id="a comment alone is no document"),
        pytest.param("---\n---\na: b\n", [None, {"a": "b"}], id="an empty document is None"),
        pytest.param("a: &x Hoi\nb: *x\n", [{"a": "Hoi", "b": "Hoi"}], id="an alias is its anchored node"),
        pytest.param("a: &x 1\nb: &x 2\nc: *x\n", [{"a": "1", "b": "2", "c": "2"}], id="the last anchor counts"),
        pytest.param(
            "a: &x {k: 1, l: 2}\nb: {l: 3, <<: *x}\n",
            [{"a": {"k": "1", "l": "2"}, "b": {"l": "3", "k": "1"}}],
            id="own keys win from merged ones",
        ),
        pytest.param("a: {<<: [{k: 1}, {k: 2, l: 3}]}\n", [{"a": {"k": "1", "l": "3"}}], id="the first of a list wins"),
        pytest.param('"<<": a\n', [{"<<": "a"}], id="a quoted << is a name as any other"),
        pytest.param(
            "a: !!str 1\nb: ! 2\nc: !!map {d: !!seq [e]}\n",
            [{"a": "1", "b": "2", "c": {"d": ["e"]}}],
            id="tags of the core are fine",
        ),
        pytest.param(
            "a: |\n  een\n   twee\n\nb: >-\n  drie\n  vier\n",
            [{"a": "een\n twee\n", "b": "drie vier"}],
            id="literal and folded blocks",
        ),
    ],
)
def test_nodes_hold_what_was_written(text: str, documents: list[Any]) -> None:
    assert [plain(node) for node in read(text)] == documents


def test_merged_entries_stand_where_the_merge_key_stands() -> None:
    table = only("a: &x {k: 1}\nb: {<<: *x, l: 2}\n").get("b")
    assert [key for key, _ in table] == ["k", "l"]


def test_an_alias_has_the_place_of_its_anchored_node() -> None:
    table = only("a: &x Hoi\nb: *x\n")
    assert table.get("b") is table.get("a")


@pytest.mark.parametrize(
    ("text", "null"),
    [
        ("a:", True),
        ("a: ~", True),
        ("a: null", True),
        ("a: !!null ''", True),
        ("a: 'null'", False),
        ("a: ''", False),
        ("a: !!str null", False),
        ("a: ! null", False),
        ("a: nul", False),
    ],
)
def test_nothing_is_what_yaml_reads_as_nothing(text: str, null: bool) -> None:
    assert only(text).get("a").is_null is null


def test_a_missing_key_gives_none() -> None:
    assert only("a: b").get("c") is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("text: ⟦Hoi daar⟧  # en dit\n", id="a plain scalar, without the comment"),
        pytest.param("text: ⟦Hoi\n  daar⟧\n\nna: b\n", id="a plain scalar over lines"),
        pytest.param("text: ⟦'Foto''s'⟧\n", id="quotes included"),
        pytest.param("text: &t !!str ⟦Hoi⟧\n", id="without anchor and tag"),
        pytest.param("text: !<tag:yaml.org,2002:str> ⟦Hoi⟧\n", id="without a tag in full"),
        pytest.param("text: &t # zie onder\n  ⟦- a\n  - b⟧\n", id="without a comment behind the anchor"),
        pytest.param("text: ⟦|\n  een\n  twee⟧\n\n\n# eind\nna: b\n", id="a block up to its last line"),
        pytest.param(
            "text: ⟦>-\r\n  een \r\n\r\n  twee  ⟧\r\n  \r\nna: b\r\n", id="a block keeps the blanks of its line"
        ),
        pytest.param("text: ⟦|  # leeg⟧\nna: b\n", id="a block without lines is its header"),
        pytest.param("text: ⟦[a, b]⟧ # c\n", id="a sequence in brackets"),
        pytest.param("text:\n⟦- a\n- b⟧\n\nna: b\n", id="a sequence of lines ends with its last item"),
        pytest.param("text:\n  ⟦a: b\n  c: [d]⟧\n\n# eind\nna: b\n", id="a mapping ends with its last value"),
        pytest.param("# 😀 e\u0301\u200d\n\ntext: ⟦'😀'⟧\n", id="emoji count as code points"),
    ],
)
def test_a_node_knows_where_it_stands(text: str) -> None:
    source, start = unmarked(text.replace("⟧", ""))
    node = only(source).get("text")
    assert (node.span.start, source[slice(*node.span)]) == (start, text[text.index("⟦") + 1 : text.index("⟧")])


def test_the_pair_in_a_sequence_starts_at_its_key() -> None:
    pair = only("[een: twee]").items[0]
    assert pair.span == (1, 10)


def test_a_value_in_brackets_knows_that() -> None:
    table = only("a: [b]\nc: d\n")
    assert (table.get("a").items[0].in_flow, table.get("c").in_flow) == (True, False)


def test_a_slice_has_the_places_of_the_whole_text() -> None:
    text = "---\ntext: Hoi\n---\nDe tekst: zelf\n"
    (node,) = read(text, 4, 14)
    assert isinstance(node, Table)
    value = node.get("text")
    assert isinstance(value, Scalar)
    assert text[slice(*value.span)] == "Hoi"


def test_a_problem_in_a_slice_has_its_place_in_the_whole_text() -> None:
    with pytest.raises(YamlError) as caught:
        read("---\ntext: 'Hoi\n---\n", 4, 15)
    assert caught.value.offset == 10


PROBLEMS = [
    pytest.param("text: Let op⟦: morgen dicht\n", "colon-in-text", id="a colon in a text"),
    pytest.param("- text: Let op⟦: morgen dicht\n", "colon-in-text", id="a colon in a text of a list"),
    pytest.param("text: Morgen is het dicht\n  en let op⟦: ook dinsdag\n", "colon-in-text", id="a colon further down"),
    pytest.param('text: "Let op"⟦: morgen dicht\n', "colon-in-text", id="a colon after a quote"),
    pytest.param("text: Let op⟦:\nna: b\n", "colon-in-text", id="a colon at the end of a text"),
    pytest.param("{text: Let op⟦: morgen dicht}", "colon-in-text", id="a colon in a text in braces"),
    pytest.param("text: Hoi\n  platform⟦: x\n", "colon-here", id="a field that is indented too far"),
    pytest.param("text: Mooi licht ⟦#VUmc\n  en nog een regel\n", "comment-in-text", id="a tag in a text over lines"),
    pytest.param("- Mooi licht ⟦#VUmc\n  en nog een regel\n", "comment-in-text", id="a tag in an item over lines"),
    pytest.param(
        "text:\n  Mooi licht ⟦#VUmc\n  en nog een regel\n", "comment-in-text", id="a tag in a text below its key"
    ),
    pytest.param('text: "Mooi" ⟦zegt zij\n', "after-quote", id="text after a quote"),
    pytest.param("'Mooi' ⟦zegt zij\n", "after-quote", id="text after a quote that starts the file"),
    pytest.param("text: [Update] ⟦vandaag dicht\n", "after-bracket", id="text after brackets"),
    pytest.param("text: ⟦@vumc opent\n", "first-character", id="a mention starts the text"),
    pytest.param("text: ⟦*belangrijk* nieuws\n", "first-character", id="stars around the first word"),
    pytest.param("a: &x b\ntext: ⟦*x nieuws\n", "first-character", id="a star before a known name"),
    pytest.param("text: ⟦& dan nog iets\n", "first-character", id="an ampersand starts the text"),
    pytest.param("text: ⟦% korting\n", "first-character", id="a percent sign starts the text"),
    pytest.param("text: ⟦? Wie weet het\n", "first-character", id="a question mark starts the text"),
    pytest.param("text: ⟦*nieuws\n", "unknown-alias", id="an alias without anchor"),
    pytest.param("a: &x b\n---\ntext: ⟦*x\n", "unknown-alias", id="an anchor of another document"),
    pytest.param("text: &t [⟦*t]\n", "alias-to-itself", id="an alias within its anchor"),
    pytest.param("text: ⟦!Let op\n", "tag", id="an exclamation mark starts the text"),
    pytest.param("text: ⟦!!python/object:os.system ls\n", "tag", id="a tag that makes an object"),
    pytest.param("text: ⟦!!binary aGk=\n", "tag", id="a tag beyond the core"),
    pytest.param("text: ⟦!<str> a\n", "tag", id="a tag that only looks like the core"),
    pytest.param("text: ⟦!50%korting\n", "tag", id="an exclamation mark and a percent sign"),
    pytest.param("text: ⟦!!nee!a b\n", "tag", id="a tag with two marks"),
    pytest.param("text: ⟦!!str [a]\n", "tag-misfit", id="a text tag on a sequence"),
    pytest.param("text: &t ⟦!!seq {a: b}\n", "tag-misfit", id="a sequence tag on a mapping"),
    pytest.param("text: | ⟦Hoi\n", "block-header", id="text behind a block's sign"),
    pytest.param("text: >⟦0\n  Hoi\n", "block-indent", id="an indentation of nought"),
    pytest.param('text: ⟦"Hoi\nna: b\n', "quote-open", id="a quote that is never closed"),
    pytest.param("text: ⟦'Hoi\n---\nna: b\n", "quote-open", id="a quote that runs into a new document"),
    pytest.param('text: "C:⟦\\map"\n', "escape", id="an unknown escape"),
    pytest.param('text: "⟦\\x4"\n', "escape-digits", id="an escape with too few digits"),
    pytest.param('text: "⟦\\ud83d\\ude00"\n', "escape-digits", id="half of a surrogate pair"),
    pytest.param("⟦\ttext: Hoi\n", "tab", id="a tab before a field"),
    pytest.param("text: |\n  Hoi\n ⟦\tdaar\n", "tab", id="a tab in the indentation of a block"),
    pytest.param("text: Ho⟦\x07i\n", "character", id="a control character"),
    pytest.param("text: Ho⟦\0i\n", "character", id="a NUL"),
    pytest.param("text: Ho⟦\ud800i\n", "character", id="a lone surrogate"),
    pytest.param("a: b\n⟦\ufefftext: Hoi\n", "character", id="a byte order mark on a later line"),
    pytest.param("a: Hoi\n⟦- b\n", "key-expected", id="an item among fields"),
    pytest.param("- Hoi\n⟦b: c\n", "item-expected", id="a field among items"),
    pytest.param("text: ⟦- Hoi\n", "item-here", id="an item behind a field"),
    pytest.param("text: Hoi\n⟦daar\nna: b\n", "colon-missing", id="a line of text that is not indented"),
    pytest.param("text: [a, b\nna⟦: c\n", "bracket-open", id="a bracket that is never closed"),
    pytest.param("text: {a: [b, c⟦}\n", "bracket-open", id="brackets that cross"),
    pytest.param("[a, ⟦, b]", "value-expected", id="a comma too many"),
    pytest.param("? ⟦[a]\n: b\n", "key-no-text", id="a sequence as key"),
    pytest.param('text: a\nna: b\n⟦"text": c\n', "duplicate-key", id="the same key twice"),
    pytest.param("text: {<<: ⟦a}\n", "merge", id="a merge of text"),
    pytest.param("a: &x [b]\ntext: {<<: ⟦[*x]}\n", "merge", id="a merge of lists"),
    pytest.param("a: b\n...\n⟦c\n", "document", id="text after the end of a document"),
    pytest.param("⟦%YAML 3.1\n---\na: b\n", "directive", id="a YAML of the future"),
]


@pytest.mark.parametrize(("text", "key"), PROBLEMS)
def test_a_problem_is_named_at_its_exact_place(text: str, key: str) -> None:
    source, at = unmarked(text)
    with pytest.raises(YamlError) as caught:
        read(source)
    assert (caught.value.key, caught.value.offset) == (key, at)


@pytest.mark.parametrize(("text", "key"), PROBLEMS)
def test_a_message_has_all_its_details_in_both_languages(text: str, key: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(unmarked(text)[0])
    dutch, english = (caught.value.message(language) for language in ("nl", "en"))
    assert dutch != english == str(caught.value)
    assert "{" not in dutch.replace("[ of {", "")


def test_every_message_has_a_text_that_brings_it_about() -> None:
    shown = {case.values[1] for case in PROBLEMS}
    assert set(MESSAGES) - shown == {"syntax", "too-deep", "too-many-aliases"}


def test_a_duplicate_key_tells_the_line_of_the_first() -> None:
    with pytest.raises(YamlError, match="“text” is already on line 2"):
        read("a: b\ntext: c\ntext: d\n")


def test_an_unfamiliar_complaint_is_passed_on() -> None:
    error = diagnose("a: b", Complaint(" the moon is wrong", 2, 0))
    assert (error.message("en"), error.offset) == ("This is not valid YAML: the moon is wrong.", 2)


def aliases(levels: int) -> str:
    rows = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, levels)]
    return "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(rows)


def test_a_billion_laughs_are_refused_before_they_are_built() -> None:
    with pytest.raises(YamlError) as caught:
        read(aliases(30))
    assert (caught.value.key, caught.value.details) == ("too-many-aliases", {"limit": MAX_ALIASED})


def test_aliases_within_the_limit_are_fine() -> None:
    assert len(only(aliases(3)).entries) == 3


def test_merged_mappings_count_as_aliases_do() -> None:
    rows = [f"a{level}: &a{level} {{<<: *a{level - 1}, k{level}: v}}\n" for level in range(1, 300)]
    with pytest.raises(YamlError) as caught:
        read("a0: &a0 {k: v}\n" + "".join(rows))
    assert caught.value.key == "too-many-aliases"


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_refused_whatever_its_depth(opening: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(opening * 20_000)
    assert (caught.value.key, caught.value.offset) == ("too-deep", MAX_DEPTH * len(opening))


def test_nesting_up_to_the_limit_is_fine() -> None:
    assert isinstance(only("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH), Items)


def test_aliases_cannot_nest_deeper_either() -> None:
    half = MAX_DEPTH // 2 + 1
    with pytest.raises(YamlError) as caught:
        read(f"a: &a {'[' * half}x{']' * half}\nb: {'[' * half}*a{']' * half}\n")
    assert caught.value.key == "too-deep"
