"""Whatever a text holds and however YAML writes it, its characters are found again and can be replaced."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from postlint.model import Source
from postlint.yamltree.nodes import Items, Node, Scalar, Table
from postlint.yamltree.parse import YamlError, parse
from postlint.yamltree.passages import passage
from postlint.yamltree.scalars import decode

often = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)
WORDS = (
    *(
        "een",
        "foto's",
        '"ja"',
        "#zorg",
        "@vumc",
        "Let op:",
        "a: b",
        "-",
        "- b",
        "\\",
        "x,y",
        "[z]",
        "{q}",
        "*",
        "&",
        "!",
    ),
    *(
        "|",
        ">",
        "%",
        "`",
        "null",
        "~",
        "---",
        "...",
        "?",
        "10:30",
        "é",
        "e\u0301",
        "🤷🏽",
        "👨\u200d👧",
        "a\u00a0b",
        "\u200e",
    ),
)
SPACES = (" ", " ", " ", "  ", "\n", "\n\n", "\t", " \n", "\n ")
RARE = ("", "", "", "\x85", "\u2028", "\u2029", "\ufeff", "\x07", "\r\n", "\x00", "\uffff")
BREAKS = "\r\n\x85\u2028\u2029"
texts = st.one_of(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES + RARE)), max_size=8).map(
        lambda parts: "".join(map("".join, parts))
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
simple_texts = st.lists(st.sampled_from(WORDS + SPACES), max_size=8).map("".join)
newlines = st.sampled_from(("\n", "\r\n", "\r"))


class Written(NamedTuple):
    """A YAML text that an independent hand wrote, and the text that stands in it."""

    yaml: str
    text: str


@st.composite
def emitted(draw: st.DrawFn) -> Written:
    """By PyYAML's emitter."""
    text = draw(st.one_of(texts, simple_texts))
    written = yaml.dump(
        {"voor": "x", "text": text, "na": ["y"]},
        default_style=draw(st.sampled_from((None, "'", '"', "|", ">"))),
        allow_unicode=draw(st.booleans()),
        width=draw(st.sampled_from((10, 20, 80))),
        indent=draw(st.integers(2, 6)),
        line_break=draw(newlines),
        sort_keys=False,
    )
    return Written(written, text)


def framed(draw: st.DrawFn, scalar: str, newline: str) -> str:
    """The scalar in a document, a list, brackets, or behind an anchor that is used again."""
    frames = ["voor: x@text: {}@na: [y]@", "text: {}@", "- text: {}@  na: y@- z@", "text: &t {}@na: *t@"]
    if scalar[:1] not in ("|", ">"):
        frames += ["voor: [{{text: {}, na: y}}]@", "text:@  {}@@na: y@", "{{text: {} , na: y}}@", "text: {} # c@na: y@"]
    return draw(st.sampled_from(frames)).replace("@", newline).format(scalar)


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A literal or folded block, with every chomping and indicator."""
    indent, newline = draw(st.integers(1, 4)), draw(newlines)
    size = draw(st.sampled_from(("", str(indent))))
    chomp = draw(st.sampled_from(("", "+", "-")))
    header = draw(st.sampled_from("|>")) + draw(st.sampled_from((size + chomp, chomp + size)))
    header += draw(st.sampled_from(("", " ", "  # c: d")))
    lines = draw(st.lists(simple_texts.map(lambda text: text.replace("\n", " ")), max_size=6))
    deep = " " * (indent + draw(st.sampled_from((0, 0, 0, 1, 2))))
    rows = [(deep if line else draw(st.sampled_from(("", " " * indent)))) + line for line in lines]
    rows += [""] * draw(st.integers(0, 2))
    return framed(draw, newline.join([header, *rows]), newline)


def fold(draw: st.DrawFn, text: str, newline: str) -> str:
    """Text with its newlines written as blank lines, and some of its spaces as line breaks."""
    written = []
    for number, char in enumerate(text):
        inside = 0 < number < len(text) - 1 and not {text[number - 1], text[number + 1]} & set(" \t\n")
        pad = newline + "    "
        if char == "\n":
            follows_newline = number > 0 and text[number - 1] == "\n"
            written.append(pad if follows_newline else pad + pad)
        elif char == " " and inside and draw(st.booleans()):
            written.append(draw(st.sampled_from(("", " ", "\t"))) + pad)
        else:
            written.append(char)
    return "".join(written)


@st.composite
def folded_lines(draw: st.DrawFn) -> str:
    """Plain or single-quoted, over several lines."""
    newline = draw(newlines)
    written = fold(draw, draw(simple_texts), newline)
    if draw(st.booleans()):
        written = "'" + written.replace("'", "''") + "'"
    return framed(draw, written, newline)


def escape(draw: st.DrawFn, char: str, newline: str) -> str:
    code = ord(char)
    forms = [f"\\U{code:08x}"]
    if code < 0x10000:
        forms.append(f"\\u{code:04X}")
    if code < 0x100:
        forms.append(f"\\x{code:02x}")
    forms += {"\n": ["\\n"], "\t": ["\\t", "\\\t"], '"': ['\\"'], "\\": ["\\\\"], " ": ["\\ "], "/": ["\\/"]}.get(
        char, []
    )
    if char.isalnum():
        forms += [char, char, char, f"\\{newline}    {char}"]
    return draw(st.sampled_from(forms))


@st.composite
def escapes(draw: st.DrawFn) -> Written:
    """Double-quoted, with escapes of every kind and escaped line breaks."""
    newline, text = draw(newlines), draw(texts)
    return Written(framed(draw, '"' + "".join(escape(draw, char, newline) for char in text) + '"', newline), text)


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Table):
        return [found for _, value in node for found in scalars(value)]
    if isinstance(node, Items):
        return [found for item in node.items for found in scalars(item)]
    return [node] if node else []


def plain(node: Node | None) -> Any:
    if isinstance(node, Table):
        return {key: plain(value) for key, value in node}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node.text if node else ""


def read(text: str) -> Node | None:
    (node,) = parse(Source("week.yaml", text))
    return node


def judge(text: str) -> Any:
    """What PyYAML's own parser reads, every value as text."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def parsed(text: str) -> Node | None:
    """The tree, if this is YAML at all and both parsers agree on it."""
    try:
        node, judged = read(text), judge(text)
    except (YamlError, yaml.YAMLError):
        assume(False)
    assume(plain(node) == judged)
    return node


def says(written: str, char: str) -> bool:
    """Whether a piece of a source can be the writing of a character."""
    if written == char or (written == "''" and char == "'"):
        return True
    if any(found in BREAKS for found in written):
        return char in " \n\u2028\u2029" and not written.removeprefix("\\").strip(" \t" + BREAKS)
    return bool(written.startswith("\\") and yaml.safe_load(f'"{written}"') == char)


def check_places(scalar: Scalar) -> None:
    found = decode(scalar)
    assert found is not None
    assert found.text == scalar.text
    assert all(start >= scalar.span.start for start in found.starts)
    edges = [edge for pair in zip(found.starts, found.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(start < end for start, end in zip(found.starts, found.ends, strict=True))
    for char, start, end in zip(found.text, found.starts, found.ends, strict=True):
        assert says(scalar.source.text[start:end], char)


@often
@given(emitted())
def test_what_the_emitter_writes_is_found_character_by_character(written: Written) -> None:
    node = parsed(written.yaml)
    assert isinstance(node, Table)
    for scalar in scalars(node):
        event(scalar.style)
        check_places(scalar)


@often
@given(escapes())
def test_escapes_are_found_character_by_character(written: Written) -> None:
    node = read(written.yaml)
    assert written.text in [scalar.text for scalar in scalars(node)]
    for scalar in scalars(node):
        check_places(scalar)


@often
@given(st.one_of(blocks(), folded_lines()))
def test_lines_are_found_character_by_character(written: str) -> None:
    for scalar in scalars(parsed(written)):
        event(scalar.style)
        check_places(scalar)


anything = st.one_of(st.one_of(emitted(), escapes()).map(lambda written: written.yaml), blocks(), folded_lines())


def replaced(node: Node | None, old: Scalar, new: str) -> Any:
    if node is old:
        return new
    if isinstance(node, Table):
        return {key: replaced(value, old, new) for key, value in node}
    if isinstance(node, Items):
        return [replaced(item, old, new) for item in node.items]
    return plain(node)


@often
@given(st.data(), anything, texts)
def test_a_replacement_changes_its_text_and_nothing_else(data: st.DataObject, written: str, new: str) -> None:
    node = parsed(written)
    assume(scalars(node))
    scalar = data.draw(st.sampled_from(scalars(node)))
    first = data.draw(st.integers(0, len(scalar.text)))
    last = data.draw(st.integers(first, len(scalar.text)))
    edit = passage(scalar).edit(first, last, new)
    if scalar.span.start == scalar.span.end:
        assume(edit is not None)  # in {key} there is no colon to put a value behind
    assert edit is not None
    event("in its own style" if edit.span != scalar.span else "as a whole")
    after = written[: edit.span.start] + edit.text + written[edit.span.end :]
    wanted = replaced(node, scalar, scalar.text[:first] + new + scalar.text[last:])
    assert plain(read(after)) == wanted
    assert judge(after) == wanted


@often
@given(texts)
def test_front_matter_has_the_places_of_its_file(text: str) -> None:
    before, field = "---\n", yaml.dump({"notes": text}, allow_unicode=True)
    source = Source("a.md", f"{before}{field}---\nDe tekst\n")
    (node,) = parse(source, len(before), len(before) + len(field))
    for scalar in scalars(node):
        check_places(scalar)
        assert scalar.span.start >= len(before)
