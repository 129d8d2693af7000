"""`postlint check` on tables, as a user sees it."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from conftest import HOUSE, Done, Run

from postlint.cli import main

PRIVATE = """\
language: en
rules:
  privacy-contact: {check: contact-details, severity: error}
  no-gratis: {check: forbidden, terms: [gratis]}
  platform-missing: off
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run postlint in this process, which is quicker than one of its own, in an empty folder with a small house."""
    (tmp_path / "rules.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / ".cache"))
    for name in ("POSTLINT_LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: str | bytes | None = None, env: dict[str, str] | None = None) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin or b""
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        for name, value in (env or {}).items():
            monkeypatch.setenv(name, value)
        return Done(main(arguments), *capfd.readouterr())

    return run


def workbook(path: Path, *rows: list[object]) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made.save(path)


def test_a_finding_names_the_cell_in_every_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes('text;notes\r\n"Één\r\nis gratis";x\r\n'.encode("cp1252"))
    done = run("check", "a.csv", "-f", "concise")
    assert (done.code, done.out.split(" error")[0]) == (1, "a.csv:A2:3:4:")
    assert "a.csv:A2" in run("check", "a.csv").out
    assert (
        "::error file=a.csv,line=3,col=4,endLine=3,endColumn=10,title=no-gratis::A2: "
        in run("check", "a.csv", "-f", "github").out
    )
    report = run("check", "a.csv", "-f", "json").report
    assert report["posts"][0]["cell"] == "A2"
    assert [(it["cell"], it["text"], it["start"]) for it in report["findings"]] == [
        ("A2", "gratis", {"line": 3, "column": 4})
    ]


def test_a_workbook_counts_lines_within_the_cell(run: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["text"], ["wat\nis gratis"])
    report = run("check", "a.xlsx", "-f", "json").report
    (finding,) = report["findings"]
    assert (finding["cell"], finding["start"], finding["text"]) == ("Sheet!A2", {"line": 2, "column": 4}, "gratis")
    assert run("check", "a.xlsx", "-f", "concise").out.startswith("a.xlsx:Sheet!A2:2:4: error")


def test_tables_are_found_in_folders_and_others_are_passed_over_silently(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\ngratis\n")
    (tmp_path / "b.jsonl").write_text('{"text": "gratis"}\n')
    (tmp_path / "data.csv").write_text("x;y\n1;2\n")
    workbook(tmp_path / "c.xlsx", ["text"], ["gratis"])
    done = run("check", "-f", "concise")
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["a.csv", "b.jsonl", "c.xlsx"]
    assert done.err == ""


def test_a_named_table_without_text_is_told_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("Verhaal;Datum\ngratis;20/11/2026\n")
    assert "name one with --map text=COLUMN" in run("check", "b.csv").err
    (tmp_path / "c.jsonl").write_text('{"bericht": "gratis"}\n')
    assert "no line with text found" in run("check", "c.jsonl").err
    (tmp_path / "a.csv").write_text("Bericht;Datum\ngratis;20/11/2026\n")
    done = run("check", "a.csv")
    assert done.code == 0
    assert "this may help: --map text=Bericht,publish_at=Datum\n" in done.err
    named = run("check", "a.csv", "--map", "text=Bericht,publish_at=Datum", "--date-format", "%d/%m/%Y", "-f", "json")
    assert named.rules == ["no-gratis"]


def test_what_looks_like_a_calendar_is_told_also_where_nobody_named_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("content;label\n1;2\n")
    workbook(tmp_path / "a.xlsx", ["Planning"], [], ["Date", "Time", "Post Text"], ["x", "y", "gratis"])
    done = run("check", "--lang", "nl")
    (told,) = done.err.splitlines()
    assert told.startswith("postlint: a.xlsx: geen kolom text gevonden, overgeslagen; dit helpt misschien: ")
    assert told.endswith(': --map "text=Post Text,publish_at=Date,publish_at=Time"')


@pytest.mark.parametrize(
    ("options", "why"),
    [
        pytest.param(["--input-format", "hootsuit"], "Did you mean 'hootsuite'?", id="a slip in a layout"),
        pytest.param(["--date-format", "DD/MM/YYYY HH:mm"], "Did you mean '%d/%m/%Y %H:%M'?", id="another notation"),
        pytest.param(["--date-format", "%H:%M"], "is no format of a date", id="no day"),
        pytest.param(["--date-format", "%Q"], "is no format of a date", id="no sign of a date"),
        pytest.param(["--map", "tekst=Bericht"], "Did you mean 'text'?", id="a slip in a field"),
        pytest.param(["--map", "link.titel=Kop"], "Did you mean 'link.title'?", id="a slip in a part of a field"),
        pytest.param(["--map", "text"], "is not FIELD=HEADER", id="no header"),
    ],
)
def test_a_wrong_option_is_a_usage_error_that_helps(run: Run, options: list[str], why: str) -> None:
    done = run("check", *options)
    assert done.code == 2
    assert why in " ".join(done.err.split())


def test_a_header_with_commas_can_be_mapped(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('"Tekst, kort";Album\ngratis;x\n')
    assert run("check", "a.csv", "--map", "text=Tekst, kort,notes=Album", "-f", "json").rules == ["no-gratis"]


def test_standard_input_can_be_a_table(run: Run, tmp_path: Path) -> None:
    data = "text;notes\r\nwy café;é\r\n".encode("cp1252")
    assert run("check", "-", "--stdin-filename", "x.csv", "-f", "concise", stdin=data).out.startswith(
        "-:A2:2:1: warning"
    )
    done = run("check", "-", "--stdin-filename", "x.csv", "--fix", stdin="\ufefftext;notes\r\nwy;café\r\n")
    assert done.out == "\ufefftext;notes\r\nwij;café\r\n"


def test_fixes_change_the_cells_and_no_other_byte(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('sep=;\r\ntext;notes\r\n"wy zeggen ""ja"" \u2013 wy";"wy"\r\nwy;\r\n'.encode("cp1252"))
    diff = run("check", "a.csv", "--diff")
    assert "+wij;" in diff.out
    assert run("check", "a.csv", "--fix").code == 0
    assert path.read_bytes() == 'sep=;\r\ntext;notes\r\n"wij zeggen ""ja"" \u2013 wij";"wy"\r\nwij;\r\n'.encode(
        "cp1252"
    )


def test_a_fix_that_the_encoding_cannot_hold_is_dropped_and_the_others_are_applied(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(
        "language: en\nrules:\n  a: {check: replace, terms: {'->': →, wy: wij}, message: {nl: x, en: x}}\n"
        "  platform-missing: off\n",
        encoding="utf-8",
    )
    path = tmp_path / "a.csv"
    path.write_bytes("text;notes\nwy -> é;\nwy;\nwy;\n".encode("cp1252"))
    done = run("check", "a.csv", "--fix")
    assert path.read_bytes() == "text;notes\nwij -> é;\nwij;\nwij;\n".encode("cp1252")
    assert "a.csv:A2:2:5: the fix of a does not fit the way this is written, not applied" in done.err


def test_lines_of_json_are_mended(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "wy \\u00e9n \\"wy\\"", "id": 1}\r\n{"text":"wy"}', newline="")
    assert run("check", "a.jsonl", "--fix").code == 0
    assert path.read_bytes() == b'{"text": "wij \\u00e9n \\"wij\\"", "id": 1}\r\n{"text":"wij"}'


def test_a_workbook_is_mended_and_its_diff_is_by_cell(run: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ["text", "notes"], ["wy ook", "wy"], ["en wy", "=1+1"])
    before = (tmp_path / "a.xlsx").read_bytes()
    diff = run("check", "a.xlsx", "--diff")
    assert (diff.code, diff.out.count("+++ b/a.xlsx:Sheet!A")) == (1, 2)
    assert (tmp_path / "a.xlsx").read_bytes() == before
    assert run("check", "a.xlsx", "--fix").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [cell.value for row in sheet.iter_rows() for cell in row] == [
        *("text", "notes", "wij ook", "wy", "en wij", "=1+1")
    ]
    piped = run("check", "-", "--stdin-filename", "x.xlsx", "-f", "json", stdin=before)
    assert [finding["cell"] for finding in piped.report["findings"]] == ["Sheet!A2", "Sheet!A3"]


def test_a_workbook_that_cannot_be_kept_is_written_beside(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    workbook(path, ["text"], ["wy ook"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<x/>")
    before = path.read_bytes()
    done = run("check", "a.xlsx", "--fix")
    assert "the fixes are in a.postlint.xlsx" in done.err
    assert path.read_bytes() == before
    beside = openpyxl.load_workbook(tmp_path / "a.postlint.xlsx").worksheets[0]
    assert beside["A2"].value == "wij ook"
    again = run("check", "a.xlsx", "--fix")
    assert again.code == 2  # what stands beside it already is not written over


def test_what_a_privacy_rule_finds_in_another_cell_is_masked_everywhere(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(PRIVATE)
    workbook(
        tmp_path / "a.xlsx",
        ["text", "images", "images.alt", "platform", "author"],
        ["Dit is gratis", "a.jpg", "Mail jan.jansen@voorbeeld.nl", "facebook", "x"],
        ["Ook gratis voor jan.jansen@voorbeeld.nl", None, None, "jan.jansen@voorbeeld.nl", "x"],
    )
    for name in ("concise", "json", "github", "rich", "html", "markdown"):
        done = run("check", "a.xlsx", "-f", name)
        assert "gratis" in done.out
        assert "jansen" not in done.out
    (tmp_path / "a.csv").write_text(
        "text;images;images.alt\nIs gratis;a.jpg;jan.jansen@voorbeeld.nl\njan.jansen@voorbeeld.nl is gratis;;\n"
    )
    assert "jansen" not in run("check", "a.csv").out


def test_suppressions_in_a_table_hold_for_their_row(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text;ignore\ngratis;no-gratis: citaat\ngratis;\nx;no-gratis: citaat\n")
    report = run("check", "a.csv", "-f", "json").report
    assert [(it["rule"], it["cell"]) for it in report["findings"]] == [
        ("no-gratis", "A3"),
        ("unused-suppression", "B4"),
    ]
    assert report["summary"]["suppressed"] == 1
    workbook(tmp_path / "b.xlsx", ["text", "ignore"], ["gratis", "no-gratis: citaat"], ["x", "no-gratis: citaat"])
    report = run("check", "b.xlsx", "-f", "json").report
    assert [(it["rule"], it["cell"]) for it in report["findings"]] == [("unused-suppression", "Sheet!B3")]


def test_a_table_is_not_signed_off(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\nHoi\n")
    done = run("approve", "a.csv", "--by", "An")
    assert (done.code, "only Markdown, text and YAML" in done.err) == (2, True)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.jsonl"])
def test_a_draft_of_strangers_gives_no_traceback(run: Run, tmp_path: Path, name: str) -> None:
    hostile = io.BytesIO()
    with zipfile.ZipFile(hostile, "w") as archive:
        archive.writestr("[Content_Types].xml", "\x1b]0;hoi\x07" * 20)
    contents = {
        "a.xlsx": hostile.getvalue(),
        "a.csv": b'text;platform\n"\x1b[31mrood\x07";\x1b]0;x\x07\n;;;;;;\n"',
        "a.jsonl": json.dumps({"text": "\x1b[31m", "\x1b]0;x\x07": 1}).encode() + b"\n{",
    }
    (tmp_path / name).write_bytes(contents[name])
    done = run("check", name, "-f", "concise")
    assert done.code == 2
    assert "Traceback" not in done.err
    assert "\x1b" not in done.out + done.err
