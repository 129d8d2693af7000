"""The format `rich` as people see it: snapshots of what a terminal gets, and what a clean run says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from building_reports import EXAMPLE, OPEN_DAY, SLEEP, Remark, finding, report, together
from msgspec.structs import replace
from rich.cells import cell_len

from postlint.model import Edit, Failure, Fix, Meter, Place, Related, Report, Source, Span
from postlint.reporters import Style, failures, load

MESSAGE = Remark("r").message
SNAPSHOTS = Path(__file__).parent / "snapshots"


def rich(found: Report, **style: object) -> str:
    return load("rich")(found, Style(**style))


def lines_of(found: Report, **style: object) -> list[str]:
    return [line.strip() for line in rich(found, **style).splitlines()]


def below_the_message(found: Report, message: str = MESSAGE, **style: object) -> list[str]:
    lines = lines_of(found, **style)
    start = lines.index(message) + 1
    return lines[start : lines.index("", start)]


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("rich-60-nl", Style(width=60, elapsed=0.0412)),
        ("rich-80-nl", Style(width=80, elapsed=0.0412)),
        ("rich-200-nl", Style(width=200, elapsed=0.0412)),
        ("rich-80-en", Style(width=80, elapsed=0.0412, language="en")),
        ("rich-80-color", Style(width=80, elapsed=0.0412, color=True)),
        ("rich-80-ascii", Style(width=80, elapsed=0.0412, encoding="ascii")),
        ("rich-80-quiet", Style(width=80, elapsed=0.0412, quiet=True)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_example_looks_as_it_did(name: str, style: Style) -> None:
    text = load("rich")(EXAMPLE, style)
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wide = [line for line in rich(EXAMPLE, width=width).splitlines() if cell_len(line) > width]
    assert [line for line in wide if "drafts/" not in line and "▲" not in line] == []  # names are not broken


def test_colour_changes_no_fact() -> None:
    colored = rich(EXAMPLE, color=True)
    plain = "".join(f"{line.rstrip()}\n" for line in re.sub(r"\x1b\[[0-9;]*m", "", colored).splitlines())
    assert plain == rich(EXAMPLE)


def test_a_clean_run_is_one_line() -> None:
    clean = replace(together(OPEN_DAY, SLEEP), findings=())
    assert rich(clean, elapsed=0.0123) == "✓ 2 berichten in 2 bestanden: niets gevonden · 0,01 s\n"


def test_a_clean_run_tells_what_was_left_out() -> None:
    clean = Report(OPEN_DAY.posts, files=1, suppressed=2, baselined=1, not_evaluated={"image-sharp": 3})
    assert rich(clean, language="en") == (
        "✓ 1 post in 1 file: nothing found · 2 suppressed · 1 known from the baseline · not evaluated: image-sharp\n"
    )


def test_a_clean_run_in_colour_has_a_green_tick() -> None:
    assert rich(Report(OPEN_DAY.posts, files=1), color=True).startswith("\x1b[1;32m✓\x1b[0m 1 bericht")


def test_a_quiet_clean_run_says_nothing() -> None:
    assert rich(Report(OPEN_DAY.posts, files=1), quiet=True) == ""


def test_a_run_without_posts_says_so() -> None:
    assert rich(Report()) == "✓ geen berichten gevonden\n"


def test_a_console_without_ticks_gets_a_question_mark() -> None:
    assert rich(Report(), encoding="cp1252") == "? geen berichten gevonden\n"


def test_a_clean_run_imports_nothing_of_rich() -> None:
    code = (
        "import sys; from postlint.model import Report; from postlint.reporters import Style, load;"
        "load('rich')(Report(), Style()); print([name for name in sys.modules if name.startswith('rich')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_report_with_findings_imports_no_console() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from building_reports import EXAMPLE;"
        "from postlint.reporters import Style, load; load('rich')(EXAMPLE, Style(color=True));"
        "print('rich.console' in sys.modules, 'rich.cells' in sys.modules)"
    )
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "False True\n"


def test_failures_alone_make_a_report() -> None:
    found = Report(failures=(Failure("a.md", "Geen UTF-8."), Failure("b.md", "Te groot.", 3)), files=2)
    assert lines_of(found)[1:6] == ["✗ a.md", "Geen UTF-8.", "✗ b.md:3", "Te groot.", ""]
    assert lines_of(found)[-1] == "2 mislukkingen"
    assert failures(found, Style()) == ["a.md: Geen UTF-8.", "b.md:3: Te groot."]


def test_a_finding_about_a_file_stands_under_the_file_without_a_line() -> None:
    source = Source("week.csv", "text\n")
    found = Report(findings=(finding(source, Span(0, 0), Remark("frequency"), post=None),), files=1)
    assert lines_of(found)[0].startswith("── week.csv ───")
    assert lines_of(found)[2:4] == ["✗ fout  frequency", "Dit klopt niet."]


def test_a_finding_about_a_file_that_marks_words_shows_them() -> None:
    source = Source("a.md", "---\nplatfrom: facebook\n---\nTekst")
    found = Report(findings=(finding(source, Span(4, 12), Remark("unknown-field"), post=None),), files=1)
    assert lines_of(found)[2:5] == ["2 │ platfrom: facebook", "│ ▔▔▔▔▔▔▔▔", "✗ fout  unknown-field  2:1"]


def test_a_finding_in_a_table_names_the_cell() -> None:
    source = Source("calendar.xlsx", "Bij VUMC", "Sheet1!C7")
    one = report("Bij ⟦VUMC⟧", Remark("vumc-spelling"))
    found = replace(one, findings=(finding(source, Span(4, 8), Remark("vumc-spelling")),))
    assert "✗ fout  vumc-spelling  Sheet1!C7 1:5" in lines_of(found)


def test_findings_in_two_cells_do_not_share_a_line() -> None:
    one = report("Bij ⟦VUMC⟧", Remark("vumc-spelling"))
    cells = [Source("calendar.xlsx", "Bij VUMC", f"Sheet1!{cell}") for cell in ("C7", "D7")]
    found = replace(one, findings=tuple(finding(cell, Span(4, 8), Remark("vumc-spelling")) for cell in cells))
    assert rich(found).count("1 │ Bij VUMC") == 2


def test_a_finding_for_several_platforms_names_them() -> None:
    one = report("Bij ⟦VUMC⟧", Remark("vumc-spelling"))
    found = replace(one, findings=(replace(one.findings[0], platforms=("facebook", "linkedin")),))
    assert "✗ fout  vumc-spelling  1:5  · Facebook, LinkedIn" in lines_of(found)


def test_other_places_are_named_up_to_three() -> None:
    one = report("⟦Dubbel⟧", Remark("similar"))
    others = tuple(Related(Place(Source(f"{name}.md", "x"), Span(0, 1)), None) for name in "bcdef")
    found = replace(one, findings=(replace(one.findings[0], related=others),))
    assert below_the_message(found) == ["ook b.md:1:1", "ook c.md:1:1", "ook d.md:1:1", "en nog 2"]


class TestHead:
    def test_names_kind_and_moment(self) -> None:
        when = datetime(2026, 11, 28, 10, 30, tzinfo=UTC)
        found = report("⟦x⟧", Remark("r"), platform="x", kind="reply", publish_at=when)
        assert rich(found, width=90).splitlines()[0].endswith(" X · antwoord · za 28 nov 2026 10:30 +0000 ──")

    def test_without_platform_has_the_place_alone(self) -> None:
        assert rich(report("⟦x⟧", Remark("r")), width=9).splitlines()[0] == f"── drafts/a.md:1 {'─' * 23}"


class TestMeter:
    @pytest.mark.parametrize(
        ("meter", "expected"),
        [
            (Meter(9, None, "characters"), "9 tekens"),
            (Meter(1, None, "bytes"), "1 byte"),
            (Meter(0, 10, "characters"), "────────── 0 van 10 tekens"),
            (Meter(5, 10, "characters", 5, 10), "━━━━━───── 5 van 10 tekens"),
            (Meter(10, 10, "characters"), "━━━━━━━━━━ 10 van 10 tekens"),
            (Meter(20, 10, "characters"), "━━━━━╍╍╍╍╍ 20 van 10 tekens, 10 te veel"),
            (Meter(10001, 10000, "characters"), "━━━━━━━━━╍ 10.001 van 10.000 tekens, 1 te veel"),
            (Meter(5, 10, "characters", 7, 20), "━━━━━───── 5 van 10 tekens · TikTok telt 7 van 20"),
            (Meter(5, 10, "characters", None, 2200), "━━━━━───── 5 van 10 tekens · TikTok: hoogstens 2.200"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_says(self, meter: Meter, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("postlint.reporters.terminal.heads._BAR", 10)
        assert lines_of(report("⟦x⟧", Remark("r"), platform="tiktok", meter=meter))[1] == expected

    @pytest.mark.parametrize(("length", "code"), [(50, "1;32"), (95, "1;33"), (101, "1;31")])
    def test_is_green_then_yellow_then_red(self, length: int, code: str) -> None:
        colored = rich(report("⟦x⟧", Remark("r"), meter=Meter(length, 100, "characters")), color=True)
        assert f"\x1b[{code}m{length} van 100" in colored

    def test_is_red_where_only_the_platform_cuts_off(self) -> None:
        found = report("⟦x⟧", Remark("r"), platform="twitter", meter=Meter(50, 100, "characters", 300, 280))
        assert "\x1b[1;31mX telt 300 van 280" in rich(found, color=True)


class TestWayOut:
    def change(self, old: str, new: str, **style: object) -> list[str]:
        return below_the_message(report(f"Voor ⟦{old}⟧ na", Remark("r", new=new)), **style)

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("u", "je", ["u → je  --fix"]),
            ("", "#VUmc", ["+ #VUmc  --fix"]),
            ("ow.ly/x", "", ["- ow.ly/x  --fix"]),
            ("  ", " ", ["␣␣ → ␣  --fix"]),
            ("een\ntwee", "een twee", ["een␊twee → een twee  --fix"]),
            ("a", "b" * 70, ["- a", f"+ {'b' * 56}", f"{'b' * 14}  --fix"]),
            ("", "", []),
        ],
        ids=["a word", "an insertion", "a deletion", "blanks", "a line break", "too long for a line", "nothing"],
    )
    def test_shows(self, old: str, new: str, expected: list[str]) -> None:
        assert self.change(old, new) == expected

    def test_of_a_long_text_shows_what_differs(self) -> None:
        old = "Kom zaterdag naar de open dag van het ziekenhuis, u kunt dan een kijkje nemen in de operatiekamer"
        assert self.change(old, old.replace(" u ", " je "), width=100) == [
            "…ziekenhuis, u kunt dan een… → …ziekenhuis, je kunt dan een…  --fix"
        ]

    def test_names_the_option_for_what_is_unsafe(self) -> None:
        assert "u → je  --unsafe-fixes" in lines_of(report("Bel ⟦u⟧", Remark("r", new="je", safe=False)))

    def test_shows_three_edits_and_counts_the_rest(self) -> None:
        one = report("⟦aaaaa⟧", Remark("r"))
        fix = Fix("Vijf", tuple(Edit(Span(at, at + 1), str(at)) for at in range(5)), safe=True)
        found = replace(one, findings=(replace(one.findings[0], fix=fix),))
        assert below_the_message(found) == ["a → 0  --fix", "a → 1  --fix", "a → 2  --fix", "en nog 2"]

    @pytest.mark.parametrize(
        ("message", "suggestions", "expected"),
        [
            ("Onbekend.", ("huis",), ["bedoel je huis?"]),
            ("Onbekend.", ("huis", "muis"), ["bedoel je huis of muis?"]),
            ("Onbekend.", tuple("abcdefg"), ["bedoel je a, b, c, d of e?"]),
            ("Bedoel je “huis” of “muis”?", ("huis", "muis"), []),
        ],
        ids=["one", "two", "five at most", "not those that the message names"],
    )
    def test_suggests(self, message: str, suggestions: tuple[str, ...], expected: list[str]) -> None:
        found = report("⟦hius⟧", Remark("spelling", message=message, suggestions=suggestions))
        assert below_the_message(found, message) == expected


class TestTotals:
    def test_count_what_there_is(self) -> None:
        assert lines_of(EXAMPLE, width=100, elapsed=12.3)[-3:] == [
            "3 fouten, 4 waarschuwingen, 2 opmerkingen, 1 mislukking in 2 berichten, 3 bestanden",
            "2 op te lossen met --fix, 2 met --unsafe-fixes",
            "niet beoordeeld: image-sharp (3) · 1 onderdrukt · 12 s",
        ]

    def test_leave_out_what_there_is_not(self) -> None:
        assert lines_of(report("⟦x⟧", Remark("r")))[-2:] == ["─" * 80, "1 fout in 1 bericht, 1 bestand"]

    def test_name_unsafe_fixes_alone(self) -> None:
        found = report("⟦x⟧", Remark("r", new="y", safe=False))
        assert lines_of(found, language="en")[-1] == "1 fixable with --unsafe-fixes"
