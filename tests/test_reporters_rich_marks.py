"""Lines of a draft with their marks: each mark stands under what it marks, however wide the characters are."""

from __future__ import annotations

import pytest
from building_reports import Remark, report
from rich.cells import cell_len

from postlint.model import Report
from postlint.reporters import Style, load


def snippets(found: Report, **style: object) -> list[list[str]]:
    """The lines with a gutter, without it, block by block; trailing blanks are not shown."""
    blocks: list[list[str]] = [[]]
    for line in load("rich")(found, Style(**style)).splitlines():
        if line[5:6] == "│":
            blocks[-1].append(line[7:])
        elif blocks[-1]:
            blocks.append([])
    return blocks[:-1]


def snippet(draft: str, *remarks: Remark, **style: object) -> list[str]:
    (only,) = snippets(report(draft, *(remarks or [Remark("r")])), **style)
    return only


@pytest.mark.parametrize(
    "before",
    [
        "plat ",
        "café ",
        "cafe\u0301 ",
        "日本語 ",
        "🪡 ",
        "👍🏽 ",
        "👨‍👩‍👧‍👦 ",
        "❤️ ",
        "🇳🇱 ",
        "\ta\tb\t",
        "een\u00adtwee ",
        "\x1b[31m",
        "\u202eomgekeerd ",
        "\u200bniets ",
        "nbsp\u00a0\u2009",
    ],
    ids=[
        "ASCII", "a letter with an accent", "a combining accent", "CJK", "emoji", "a skin tone", "a joined family",
        "a variation selector", "a flag", "tabs", "a soft hyphen", "an escape sequence", "a change of direction",
        "a zero-width space", "odd spaces",
    ],
)  # fmt: skip
def test_a_mark_stands_under_its_word_after(before: str) -> None:
    line, marks = snippet(f"{before}⟦fout⟧ daarna")
    assert marks.lstrip() == "▔▔▔▔"
    assert cell_len(line[: line.index("fout")]) == len(marks) - 4


@pytest.mark.parametrize(
    ("marked", "cells"),
    [
        ("日本", 4),
        ("🪡", 2),
        ("e\u0301e\u0301", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("\x07", 1),
        ("\u202e", 8),
    ],
    ids=["CJK", "emoji", "combining accents", "a joined family", "a control", "a change of direction"],
)
def test_a_mark_is_as_wide_as_its_word(marked: str, cells: int) -> None:
    assert snippet(f"a ⟦{marked}⟧ b")[1] == "  " + "▔" * cells


def test_part_of_a_character_marks_the_whole_of_it() -> None:
    assert snippet("een 👨‍⟦👩⟧‍👧 hier")[1] == "    ▔▔"


def test_a_tab_is_marked_as_wide_as_it_shows() -> None:
    assert snippet("ab⟦\t⟧cd") == ["ab  cd", "  ▔▔"]


def test_a_missing_text_is_a_caret_at_its_place() -> None:
    assert snippet("Lees ⟦⟧meer") == ["Lees meer", "     ^"]


def test_a_missing_end_is_a_caret_after_the_line() -> None:
    assert snippet("Lees meer⟦⟧\n") == ["Lees meer", "         ^"]


def test_a_caret_in_a_line_without_text_stands_at_its_beginning() -> None:
    assert snippet("Een\n⟦⟧\ntwee") == ["", "^"]


def test_a_line_break_is_marked_after_the_line() -> None:
    assert snippet("Een⟦\n⟧\ntwee") == ["Een", "   ▔"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_mark_over_two_lines_shows_both(end: str) -> None:
    assert snippet(f"Een ⟦twee{end}  drie⟧ vier") == ["Een twee", "    ▔▔▔▔", "  drie vier", "  ▔▔▔▔"]


def test_a_mark_over_many_lines_leaves_the_middle_out() -> None:
    assert snippet("⟦a\nb\n\nc\nd⟧") == ["a", "▔", "… nog 2 regels", "d", "▔"]


def test_a_mark_that_ends_with_its_line_shows_no_other() -> None:
    assert snippet("⟦Een\n⟧twee") == ["Een", "▔▔▔"]


class TestWindow:
    LONG = "woord " * 20

    def test_shows_the_beginning_where_the_mark_is_near_it(self) -> None:
        assert snippet(f"Een ⟦fout⟧ {self.LONG}") == [
            "Een fout woord woord woord woord woord woord woord woord woord woord…",
            "    ▔▔▔▔",
        ]

    def test_shows_the_end_where_the_mark_is_near_it(self) -> None:
        assert snippet(f"{self.LONG}⟦fout⟧") == [
            "…woord woord woord woord woord woord woord woord woord woord woord fout",
            " " * 67 + "▔▔▔▔",
        ]

    def test_shows_whole_words_around_a_mark_in_the_middle(self) -> None:
        line, marks = snippet(f"{self.LONG}⟦fout⟧ {self.LONG}")
        assert line == "…woord woord woord woord woord fout woord woord woord woord woord…"
        assert line.index("fout") == marks.index("▔")

    def test_shows_the_beginning_of_a_mark_that_is_too_long(self) -> None:
        line, marks = snippet(f"{self.LONG}⟦{self.LONG}⟧{self.LONG}", width=60)
        assert line.startswith("…woord woord")
        assert line.endswith("…")
        assert marks.strip() == "▔" * (cell_len(line) - 1)

    def test_cuts_a_word_that_has_no_end(self) -> None:
        line, marks = snippet(f"{'a' * 100}⟦b⟧{'c' * 100}", width=40)
        assert (line, marks) == (f"…{'a' * 15}b{'c' * 15}…", f"{' ' * 16}▔")

    def test_never_cuts_a_wide_character_in_two(self) -> None:
        line, marks = snippet(f"{'語' * 50}⟦x⟧{'語' * 50}", width=40)
        assert cell_len(line[: line.index("x")]) == marks.index("▔")
        assert cell_len(line) <= 33


class TestSeveralMarks:
    def test_that_say_different_things_are_numbered(self) -> None:
        assert snippet("⟦Een⟧ en ⟦twee⟧ zijn drie", Remark("a"), Remark("b")) == [
            "Een en twee zijn drie",
            "▔▔▔1   ▔▔▔▔2",
        ]

    def test_that_say_the_same_share_one_remark_without_numbers(self) -> None:
        found = report("⟦u⟧ en ⟦u⟧ en ⟦u⟧", *[Remark("informal-address", new="je")] * 3)
        assert snippets(found) == [["u en u en u", "▔    ▔    ▔"]]
        assert load("rich")(found, Style()).count("informal-address  1:1, 1:6, 1:11\n") == 1

    def test_that_say_the_same_share_a_number(self) -> None:
        assert snippet("⟦u⟧ en ⟦uw⟧ en ⟦u⟧", Remark("a"), Remark("b"), Remark("a")) == [
            "u en uw en u",
            "▔1   ▔▔2   ▔1",
        ]

    def test_of_one_place_share_a_mark(self) -> None:
        assert snippet("⟦⟦uw⟧⟧ en ⟦u⟧", Remark("a"), Remark("b"), Remark("c")) == ["uw en u", "▔▔1,2 ▔3"]

    def test_of_one_place_alone_need_no_number(self) -> None:
        assert snippet("⟦⟦uw⟧⟧ en u", Remark("a"), Remark("b")) == ["uw en u", "▔▔"]

    def test_that_overlap_stand_in_rows(self) -> None:
        assert snippet("⟦een ⟦twee⟧ drie⟧", Remark("a"), Remark("b")) == [
            "een twee drie",
            "▔▔▔▔▔▔▔▔▔▔▔▔▔1",
            "    ▔▔▔▔2",
        ]

    def test_too_many_on_top_of_each_other_repeat_the_line(self) -> None:
        found = report("⟦a⟦b⟦c⟦d⟧⟧⟧⟧", *[Remark(name) for name in "abcd"])
        assert [len(lines) for lines in snippets(found)] == [4, 2]

    def test_too_many_beside_each_other_repeat_the_line(self) -> None:
        found = report(" ".join(["⟦a⟧"] * 12), *[Remark("r")] * 12)
        assert [lines[1].count("▔") for lines in snippets(found)] == [9, 3]

    def test_too_far_apart_get_their_own_windows(self) -> None:
        found = report(f"⟦u⟧ {'woord ' * 20}⟦u⟧", *[Remark("r")] * 2)
        assert [lines[1].strip() for lines in snippets(found)] == ["▔", "▔"]

    def test_on_different_lines_get_their_own_lines(self) -> None:
        assert snippets(report("⟦u⟧\n⟦u⟧", *[Remark("r")] * 2)) == [["u", "▔"], ["u", "▔"]]

    def test_are_kept_apart_where_one_runs_over_lines(self) -> None:
        assert len(snippets(report("⟦u⟧ ⟦u\nu⟧", *[Remark("r")] * 2))) == 2

    def test_of_one_place_over_lines_share_it(self) -> None:
        assert len(snippets(report("⟦⟦u\nu⟧⟧", *[Remark("r")] * 2))) == 1

    def test_a_hundred_repeat_the_line_twelve_times(self) -> None:
        found = report(" ".join(["⟦a⟧"] * 100), *[Remark("r")] * 100)
        assert len(snippets(found, width=200)) == 12

    def test_have_the_colour_of_the_worst(self) -> None:
        found = report("⟦⟦uw⟧⟧", Remark("a", "info"), Remark("b", "error"))
        assert "\x1b[1;31muw\x1b[0m" in load("rich")(found, Style(color=True))
