"""Plain front matter is read without YAML, and says exactly what YAML would have said."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.drafts.front_matter import read, read_flat
from postlint.model import Source
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table
from postlint.yamltree.parse import YamlError
from postlint.yamltree.parse import parse as parse_yaml

PIECES = [
    *("platform", "a", "é", "ß", "0123", "no", "null", "~", "10:30", "http://a.b/c?d=e#f", "🙂", "x y", "<<", "a-b"),
    *(": ", ":", " ", "  ", "\n", "\r\n", "\r", " #", "#", "- ", "-", "? ", ",", "[", "]", "{", "}", "&a", "*a", "!"),
    *("|", ">", "'", '"', "%", "@", "`", "\t", "\x85", "\u2028", "\ufeff", "\xa0", "\x7f", "...", "---", "_", "\\"),
]
VALUES = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)
ENDS = st.sampled_from(["\n", "\r\n", "\r", " \n"])
LINES = st.builds("{}: {}{}".format, st.sampled_from(PIECES), VALUES, ENDS)
BLOCKS = st.one_of(
    st.lists(LINES, min_size=1, max_size=4).map("".join), st.lists(st.sampled_from(PIECES), max_size=10).map("".join)
)


def plain(node: Node | None) -> object:
    """A node as a value that can be compared."""
    if isinstance(node, Scalar):
        return node.text, node.span, node.style, node.tag, node.in_flow
    if isinstance(node, Items):
        return [plain(item) for item in node.items], node.span
    if isinstance(node, Table):
        return [(plain(entry.key), plain(entry.value)) for entry in node.entries], node.span
    return None


@given(BLOCKS)
def test_what_is_read_without_yaml_is_what_yaml_reads(block: str) -> None:
    source = Source("a.md", f"---\n{block}\n---\n")
    flat = read_flat(source, 4, 4 + len(block))
    if flat is not None:
        try:
            documents = parse_yaml(source, 4, 4 + len(block))
        except YamlError as error:
            pytest.fail(f"YAML refuses it: {error}")
        assert [plain(flat)] == [plain(node) for node in documents]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("platform: x\nauthor: Sanne de Vries\nlink: https://vumc.nl/a#b\n", id="words and a link"),
        pytest.param("publish_at: 2026-11-20T10:30\r\nid: 0123\r\n", id="a moment and a number"),
        pytest.param("notes: één - twee (drie), [vier]   \n", id="signs that mean nothing inside a text"),
    ],
)
def test_plain_fields_need_no_yaml(block: str) -> None:
    assert read_flat(Source("a.md", block), 0, len(block)) is not None


@pytest.mark.parametrize(
    "block",
    [
        "",
        "\n",
        "platform:\n",
        "a: 'b'\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b #c\n",
        "a: b\n  c\n",
        "a: [b]\n",
        "a: b\na: c\n",
        "# a\n",
        "- a\n",
        "a:\tb\n",
        "a: b\x85c\n",
        "<<: a\n",
        "a:b",
    ],
)
def test_anything_else_does(block: str) -> None:
    assert read_flat(Source("a.md", block), 0, len(block)) is None


def test_the_text_begins_behind_the_closing_line() -> None:
    table, start = read(Source("a.md", "---\nplatform: x\n---\nHallo"))
    assert table is not None
    assert isinstance(table.entries[0], Entry)
    assert start == 20


def test_front_matter_with_only_remarks_has_no_fields() -> None:
    assert read(Source("a.md", "---\n# niets\n---\nHallo")) == (None, 16)


def test_a_clean_draft_is_read_without_loading_a_yaml_parser() -> None:
    program = (
        "import sys; before = set(sys.modules); from postlint.drafts import parse; from postlint.model import Source;"
        "parse(Source('a.md', '---\\nplatform: x\\nauthor: sanne\\n---\\nHallo #zorg\\n'));"
        "heavy = {'yaml', 'difflib', 'array', 'pathspec', 'regex', 'json', 'dataclasses', 'postlint.drafts.yaml'};"
        "print(*sorted(heavy & set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
