"""Text in YAML: where its characters were written, and how a replacement is written back."""

from __future__ import annotations

import re
from itertools import islice

import pytest
import yaml

from postlint.model import Edit, Passage, Source, Span
from postlint.yamltree.nodes import Items, Scalar, Table
from postlint.yamltree.parse import parse
from postlint.yamltree.passages import passage
from postlint.yamltree.quoting import comment_after, quote
from postlint.yamltree.scalars import decode


def scalar_of(text: str) -> Scalar:
    """The value of ``text``, or else the first item."""
    (node,) = parse(Source("week.yaml", text))
    found = node.get("text") if isinstance(node, Table) else node
    if isinstance(found, Items):
        found = found.items[0]
    assert isinstance(found, Scalar)
    return found


def unmarked(text: str) -> tuple[str, int, int]:
    return re.sub("[⟦⟧]", "", text), text.index("⟦"), text.index("⟧") - 1


def applied(text: str, edit: Edit | None) -> str:
    assert edit is not None
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("text: Mooi ⟦licht⟧\n", "Mooi ⟦licht⟧", id="plain text"),
        pytest.param("text: Mooi⟦ \n  \t ⟧licht\n", "Mooi⟦ ⟧licht", id="a line break in plain text is a space"),
        pytest.param("text: Mooi⟦\r\n  ⟧licht\r\n", "Mooi⟦ ⟧licht", id="a CRLF in plain text is a space"),
        pytest.param("text: Mooi⟦  \n   \n  ⟧licht\n", "Mooi⟦\n⟧licht", id="a blank line in plain text is a newline"),
        pytest.param("text: a\n\n\n  ⟦b\n  c⟧\n", "a\n\n⟦b c⟧", id="plain text after blank lines"),
        pytest.param("text: a\n\n⟦\n  ⟧b\n", "a\n⟦\n⟧b", id="the second of two blank lines"),
        pytest.param("text: een⟦#twee⟧ # drie\n", "een⟦#twee⟧", id="a tag in a word is no comment"),
        pytest.param("text: 'Foto⟦''⟧s'\n", "Foto⟦'⟧s", id="a doubled quote is one"),
        pytest.param("text: '⟦''⟧'''\n", "⟦'⟧'", id="doubled quotes go two by two"),
        pytest.param("text: 'Mooi⟦  \n  ⟧licht'\n", "Mooi⟦ ⟧licht", id="single quotes fold lines"),
        pytest.param('text: "caf⟦\\u00e9⟧"\n', "caf⟦é⟧", id="an escape is the character it means"),
        pytest.param('text: "⟦\\U0001F600⟧!"\n', "⟦😀⟧!", id="an escape beyond the basic plane is one character"),
        pytest.param('text: "een⟦\\n⟧twee"\n', "een⟦\n⟧twee", id="an escaped newline"),
        pytest.param('text: "een⟦\\t⟧twee\\x21"\n', "een⟦\t⟧twee!", id="an escaped tab"),
        pytest.param('text: "⟦\\"⟧\\\\\\/"\n', '⟦"⟧\\/', id="an escaped quote before other escapes"),
        pytest.param('text: "a⟦\\ ⟧\n  b"\n', "a⟦ ⟧ b", id="an escaped space before a fold"),
        pytest.param('text: "a          ⟦b⟧ \\x21"\n', "a          ⟦b⟧ !", id="a long run of spaces"),
        pytest.param('text: "lief\\\n  ⟦jes⟧"\n', "lief⟦jes⟧", id="an escaped line break is nothing"),
        pytest.param('text: "lief⟦\\\n\n  ⟧jes"\n', "lief⟦\n⟧jes", id="a blank line after an escaped line break"),
        pytest.param('text: "a \\\n  \\  ⟦b⟧"\n', "a   ⟦b⟧", id="spaces around an escaped line break"),
        pytest.param('text: "⟦ \n ⟧"\n', "⟦ ⟧", id="quotes around a fold alone"),
        pytest.param("text: |\n  een\n  ⟦twee⟧\n", "een\n⟦twee⟧\n", id="a literal block"),
        pytest.param("text: |\n  een⟦\n  ⟧twee\n", "een⟦\n⟧twee\n", id="a newline holds the indentation after it"),
        pytest.param("text: |\n  een\n  twee⟦\n⟧na: b\n", "een\ntwee⟦\n⟧", id="the last newline of a block"),
        pytest.param("text: |+\n  een\n\n⟦\n⟧na: b\n", "een\n\n⟦\n⟧", id="kept blank lines at the end"),
        pytest.param("text: |-\n  ⟦een⟧\n\nna: b\n", "⟦een⟧", id="stripped blank lines at the end"),
        pytest.param("text: |\n⟦   \n   ⟧een\n", "⟦\n⟧een\n", id="a blank line at the start of a block"),
        pytest.param("text: |1\n  ⟦een⟧\n", " ⟦een⟧\n", id="an indentation indicator"),
        pytest.param("- |2-\n    ⟦een⟧\n   twee\n", "  ⟦een⟧\n twee", id="an indentation indicator in a list"),
        pytest.param("text: |-2 # hoi\n    ⟦een⟧\n", "  ⟦een⟧", id="chomping before indentation, and a comment"),
        pytest.param("text: |\r\n  een⟦\r\n  ⟧twee\r\n", "een⟦\n⟧twee\n", id="CRLF in a block is one newline"),
        pytest.param("text: |\r  een⟦\r  ⟧twee\r", "een⟦\n⟧twee\n", id="CR in a block is one newline"),
        pytest.param("text: >\n  een⟦\n  ⟧twee\n", "een⟦ ⟧twee\n", id="a folded block joins lines"),
        pytest.param("text: >\n  een⟦\n\n  ⟧twee\n", "een⟦\n⟧twee\n", id="a blank line in a folded block is a newline"),
        pytest.param(
            "text: >\n  een⟦\n  ⟧  - twee\n  drie\n", "een⟦\n⟧  - twee\ndrie\n", id="deeper lines do not fold"
        ),
        pytest.param(
            "text: >2\n  \tx\n\n  ⟦twee⟧\n", "\tx\n\n⟦twee⟧\n", id="a line that starts with a tab does not fold"
        ),
        pytest.param("text: >2-\n    een\n  ⟦twee⟧\n   \n", "  een\n⟦twee⟧\n ", id="a folded block with all of it"),
        pytest.param("text: |2+\n   ⟦ ⟧\n\n", " ⟦ ⟧\n\n", id="a block of blank lines alone"),
        pytest.param("text: |\n  een\n  ⟦twee⟧", "een\n⟦twee⟧", id="a block that ends with the file"),
        pytest.param("text: een\u2028  ⟦twee⟧\n", "een\u2028⟦twee⟧", id="a kept break"),
        pytest.param("text: een⟦\x85  ⟧twee\n", "een⟦ ⟧twee", id="a next-line character is a break"),
        pytest.param("text: &t !!str ⟦een⟧ # twee\n", "⟦een⟧", id="behind an anchor and a tag"),
        pytest.param("['⟦een⟧', twee]\n", "⟦een⟧", id="in brackets"),
        pytest.param("text: e\u0301⟦👨\u200d👩\u200d👧⟧!\n", "e\u0301⟦👨\u200d👩\u200d👧⟧!", id="joined emoji"),
    ],
)
def test_characters_stand_where_they_were_written(written: str, read: str) -> None:
    source, start, end = unmarked(written)
    text, first, last = unmarked(read)
    found = passage(scalar_of(source))
    assert (found.text, found.place(first, last).span) == (text, (start, end))


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        pytest.param("text: Mooi weer # ja\n", "weer", "licht", "text: Mooi licht # ja\n", id="plain stays plain"),
        pytest.param("text: Mooi weer\n", "Mooi ", "", "text: weer\n", id="a deletion in plain text"),
        pytest.param("text: Let op\n", "op", "op: nu", 'text: "Let op: nu"\n', id="a colon needs quotes"),
        pytest.param("text: Let op\n", "op", "op:", 'text: "Let op:"\n', id="a colon at the end needs quotes"),
        pytest.param("text: Het is 10 uur\n", "10", "10:30", "text: Het is 10:30 uur\n", id="a time needs none"),
        pytest.param("text: Mooi weer\n", "weer", "#weer", 'text: "Mooi #weer"\n', id="a tag needs quotes"),
        pytest.param("text: a #b\n", "a", "", 'text: "" #b\n', id="an empty text needs quotes"),
        pytest.param("text: Mooi\n", "Mooi", "null", 'text: "null"\n', id="a text that would be nothing needs quotes"),
        pytest.param("text: Mooi\n", "Mooi", "@vumc", 'text: "@vumc"\n', id="a mention at the start needs quotes"),
        pytest.param("text: Mooi\n", "Mooi", "- dit", 'text: "- dit"\n', id="a dash at the start needs quotes"),
        pytest.param("text: Mooi\n", "oo", "\n", 'text: "M\\ni"\n', id="a newline needs quotes"),
        pytest.param("text: Mooi\n", "ooi", "ooi ", 'text: "Mooi "\n', id="a space at the end needs quotes"),
        pytest.param(
            "text: Mooi\n", "Mooi", 'Zeg "é😀" \\', 'text: Zeg "é😀" \\\n', id="quotes within plain text need none"
        ),
        pytest.param(
            "text: Mooi\n", "Mooi", "\x07\x7f\u2028", 'text: "\\a\\x7F\\L"\n', id="control characters are escaped"
        ),
        pytest.param(
            "text: Mooi, hè\n", "hè", "hè, [ja]", "text: Mooi, hè, [ja]\n", id="commas and brackets in a line"
        ),
        pytest.param("[Mooi weer, b]\n", "weer", "weer, hè", '["Mooi weer, hè", b]\n', id="a comma within brackets"),
        pytest.param("[Mooi weer, b]\n", "weer", "licht", "[Mooi licht, b]\n", id="a word within brackets"),
        pytest.param("text: Mooi\n  weer\n", "Mooi", "Goed", "text: Goed\n  weer\n", id="one line of several"),
        pytest.param("text: Mooi\n  weer\n", "i w", "i-w", "text: Mooi-weer\n", id="a fold goes with what replaces it"),
        pytest.param("text: a\n\n\n  b\n", "\nb", "b", 'text: "a\\nb"\n', id="a part of the blank lines"),
        pytest.param("text: a\n...\n", "a", "a\n...", 'text: "a\\n..."\n...\n', id="the end of the document stays"),
        pytest.param("a\nb\n", "b", "---", '"a ---"\n', id="a line that would start a document"),
        pytest.param("text: &t een\nna: *t\n", "een", "@twee", 'text: &t "@twee"\nna: *t\n', id="an anchor is kept"),
        pytest.param("text: &t?een\n", "?een", "twee", 'text: &t "twee"\n', id="text that touches its anchor"),
        pytest.param("een\n\t\n", "een", "#", None, id="tabs below plain text"),
        pytest.param("text: 'Mooi weer'\n", "weer", "foto's", "text: 'Mooi foto''s'\n", id="single quotes are doubled"),
        pytest.param("text: 'Foto''s'\n", "'s", "", "text: 'Foto'\n", id="a doubled quote goes whole"),
        pytest.param("text: 'Mooi'\n", "ooi", "ooi\n", 'text: "Mooi\\n"\n', id="a newline in single quotes"),
        pytest.param("text: 'Mooi'\n", "Mooi", " # ", "text: ' # '\n", id="single quotes hold spaces and hashes"),
        pytest.param("text: 'a\n  b'\n", "a", "a ", 'text: "a  b"\n', id="a space before a fold would be lost"),
        pytest.param('text: "caf\\u00e9"\n', "é", "é\n", 'text: "café\\n"\n', id="an escape is replaced whole"),
        pytest.param('text: "Mooi \\x21"\n', "Mooi", '"\\', 'text: "\\"\\\\ \\x21"\n', id="double quotes are escaped"),
        pytest.param('text: "a\\\n  b"\n', "ab", "c", 'text: "c"\n', id="an escaped line break goes with its text"),
        pytest.param('text: "a\n  b"\n', "b", " b", 'text: "a  b"\n', id="a space after a fold would be lost"),
        pytest.param("text: |\n  een\n  twee\n", "twee", "drie", "text: |\n  een\n  drie\n", id="a word in a block"),
        pytest.param(
            "text: |\n  een\nna: b\n", "een", "een\n\ntwee", "text: |\n  een\n\n  twee\nna: b\n", id="new lines"
        ),
        pytest.param(
            "text: |\r\n  een\r\n", "een", "a\nb", "text: |\r\n  a\r\n  b\r\n", id="new lines end as the others"
        ),
        pytest.param("text: |\n  een\n  twee\n", "een\n", "", "text: |\n  twee\n", id="a line goes with its break"),
        pytest.param("text: |\n  a\n  b\n  c\n", "b", "", "text: |\n  a\n\n  c\n", id="an emptied line has no blanks"),
        pytest.param(
            "text: |\n  a\n  b\n", "b", "b  # c: d ", "text: |\n  a\n  b  # c: d \n", id="anything within a line"
        ),
        pytest.param("text: |\n  een\n", "een", " een", 'text: " een\\n"\n', id="a space at the start of a block"),
        pytest.param("text: |\n  een\n", "een", "\teen", 'text: "\\teen\\n"\n', id="a tab at the start of a block"),
        pytest.param("text: |2\n  een\n", "een", " een", "text: |2\n   een\n", id="an indicator allows a space there"),
        pytest.param("text: | # c\n  een\nna: b\n", "een\n", "", 'text: "" # c\nna: b\n', id="an emptied block"),
        pytest.param("text: |\n  een\n\nna: b\n", "een\n", "twee", 'text: "twee"\n\nna: b\n', id="a lost last newline"),
        pytest.param("text: |\n  een\n", "een", "\x07", 'text: "\\a\\n"\n', id="a block has no escapes"),
        pytest.param(
            "text: |+\n\n\nna: b\n", "\n\n", "een\n", 'text: "een\\n"\n\n\nna: b\n', id="a block of blank lines"
        ),
        pytest.param("text:\n|\n een\n", "een", "\x07", 'text:\n "\\a\\n"\n', id="a block in the column of its key"),
        pytest.param(
            "text: >\n  een\n  twee\n", "twee", "drie", "text: >\n  een\n  drie\n", id="a word in a folded block"
        ),
        pytest.param(
            "text: >\n  een\n  twee\n", "n t", "nt", "text: >\n  eentwee\n", id="a fold goes in a folded block"
        ),
        pytest.param(
            "text: >\n  een twee\n", " ", "\n", "text: >\n  een\n\n  twee\n", id="a newline in a folded block"
        ),
        pytest.param(
            "text: >-\n  een\n", "een", "een\n\ntwee", "text: >-\n  een\n\n\n  twee\n", id="two newlines, folded"
        ),
        pytest.param("text: >\n  een\n  twee\n", "twee", " twee", 'text: "een  twee\\n"\n', id="a space after a fold"),
        pytest.param("text:\nna: b\n", "", "een", 'text: "een"\nna: b\n', id="a value that was not there"),
        pytest.param("text: # hoi\n", "", "een", 'text: "een" # hoi\n', id="a value before a comment"),
        pytest.param("- \n- b\n", "", "een", '- "een" \n- b\n', id="an item that was not there"),
        pytest.param("text: ''\n", "", "een", "text: 'een'\n", id="quotes that were empty"),
        pytest.param("text: &t\nna: b\n", "", "een", 'text: &t "een"\nna: b\n', id="a value behind an anchor"),
        pytest.param("{text}", "", "een", None, id="a key without a colon takes no value"),
        pytest.param("text: een\n", "een", "\ud800", None, id="half a character cannot be written"),
        pytest.param("text: een # c\n", "een", "een", "text: een # c\n", id="no change changes nothing"),
    ],
)
def test_a_replacement_is_written_in_the_style_of_the_text(before: str, old: str, new: str, after: str | None) -> None:
    found = passage(scalar_of(before))
    start = found.text.index(old)
    edit = found.edit(start, start + len(old), new)
    assert (edit and applied(before, edit)) == after
    if after:
        assert scalar_of(after).text == found.text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        pytest.param("text: Mooi weer\n", " #licht", 'text: "Mooi weer #licht"\n', id="to plain text"),
        pytest.param("text: 'Mooi weer'\n", " #licht", "text: 'Mooi weer #licht'\n", id="within quotes"),
        pytest.param(
            "text: |\n  Mooi weer\nna: b\n", "#licht\n", "text: |\n  Mooi weer\n  #licht\nna: b\n", id="a line"
        ),
        pytest.param("text: |\n  Mooi weer\nna: b\n", "#", 'text: "Mooi weer\\n#"\nna: b\n', id="without its newline"),
    ],
)
def test_text_can_be_added_at_the_end(before: str, new: str, after: str) -> None:
    found = passage(scalar_of(before))
    assert applied(before, found.edit(len(found.text), len(found.text), new)) == after


def part_of(whole: Passage, start: int, end: int) -> Passage:
    starts, ends = whole.starts[start:end], whole.ends[start:end]
    return Passage(whole.text[start:end], whole.source, starts, ends, ends[-1], whole.encode)


def test_a_part_of_a_text_is_replaced_in_its_place() -> None:
    before = "text: |\n\n  een een\n  een\n\n"
    part = part_of(passage(scalar_of(before)), 5, 12)
    assert part.text == "een\neen"
    assert applied(before, part.edit(4, 7, "twee")) == "text: |\n\n  een een\n  twee\n\n"


def test_text_is_added_at_the_end_of_a_part() -> None:
    before = "text: |\n  een\n\nna: b\n"
    part = part_of(passage(scalar_of(before)), 0, 3)
    assert applied(before, part.edit(3, 3, "\n\n#twee")) == "text: |\n  een\n\n  #twee\n\nna: b\n"


def test_a_text_that_cannot_be_followed_is_marked_and_rewritten_whole() -> None:
    source = Source("week.yaml", "text: 'een'\n")
    strange = Scalar("twee", Span(6, 11), source, "single")
    found = passage(strange)
    assert decode(strange) is None
    assert found.place(1, 2).span == strange.span
    assert applied(source.text, found.edit(0, 1, "T")) == 'text: "Twee"\n'
    assert part_of(found, 0, 2).edit(0, 1, "T") is None


@pytest.mark.parametrize("written", ["een", "|x\n  een\n"])
def test_a_block_without_a_block_header_cannot_be_followed(written: str) -> None:
    assert decode(Scalar("een", Span(0, 3), Source("week.yaml", written), "literal")) is None


@pytest.mark.parametrize("escape", ["\\q", "\\xZZ", "\\UFFFFFFFF"])
def test_an_escape_that_no_parser_lets_through_cannot_be_followed(escape: str) -> None:
    source = Source("week.yaml", f'"{escape}"')
    assert decode(Scalar("q", Span(0, len(source.text)), source, "double")) is None


@pytest.mark.parametrize(
    ("before", "comment", "after"),
    [
        pytest.param("text: Mooi. #VUmc \nna: b\n", "#VUmc", 'text: "Mooi. #VUmc" \nna: b\n', id="behind a text"),
        pytest.param(
            "text: Mooi\n  licht  # VUmc\n", "# VUmc", 'text: "Mooi licht  # VUmc"\n', id="behind its last line"
        ),
        pytest.param("text: #VUmc zegt\n", "#VUmc zegt", 'text: "#VUmc zegt"\n', id="where the text should be"),
        pytest.param("text: &t Mooi #VU\r\n", "#VU", 'text: &t "Mooi #VU"\r\n', id="behind an anchored text"),
        pytest.param('text: Zeg "a" #b\\\n', "#b\\", 'text: "Zeg \\"a\\" #b\\\\"\n', id="with quotes and a backslash"),
        pytest.param("text: Mooi\n# VUmc\n", None, 'text: "Mooi"\n# VUmc\n', id="not on the next line"),
        pytest.param("text: Mooi#VUmc\n", None, 'text: "Mooi#VUmc"\n', id="not within a word"),
    ],
)
def test_a_comment_behind_a_text_is_seen_and_quoted_with_it(before: str, comment: str | None, after: str) -> None:
    scalar = scalar_of(before)
    span = comment_after(scalar)
    assert (span and before[slice(*span)]) == comment
    assert applied(before, quote(scalar)) == after


@pytest.mark.parametrize("text", ["text: 'Mooi' #VUmc\n", "text: | #VUmc\n  Mooi\n"])
def test_a_comment_behind_quotes_or_a_block_sign_is_a_comment(text: str) -> None:
    assert comment_after(scalar_of(text)) is None


def test_any_character_can_be_written_and_read_again() -> None:
    chars = [chr(code) for code in (*range(0x100), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x1F600, 0x10FFFF)]
    before = "text: een\n"
    after = applied(before, passage(scalar_of(before)).edit(0, 3, "".join(chars)))
    assert yaml.safe_load(after) == {"text": "".join(chars)}


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    blanks = " " * 100_000
    found = passage(scalar_of(f'text: "{blanks}x\\n{blanks}\n y"\n'))
    assert list(islice(found.starts, 2)) == [7, 8]
