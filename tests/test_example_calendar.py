"""The calendar and the import file of the examples: made by their script, and read as they are meant."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from postlint.cli import main

ROOT = Path(__file__).parent.parent
SPEC = importlib.util.spec_from_file_location("example_calendar", ROOT / "tools" / "example_calendar.py")
assert SPEC is not None
assert SPEC.loader is not None
made = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(made)
SLIPS = {
    "facebook-frequency", "schedule-spread", "image-alt", "informal-address", "instagram-hashtag-vumc",
    "review-missing", "no-aumc", "invalid-field", "duplicate-text", "mojibake",
}  # fmt: skip
ERRORS = {"informal-address", "instagram-hashtag-vumc", "no-aumc", "invalid-field"}


@pytest.fixture(autouse=True)
def in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path))


def test_the_files_are_those_that_the_script_makes() -> None:
    sheet = load_workbook(ROOT / "examples" / "calendar.xlsx").active
    assert sheet is not None
    assert [list(row) for row in sheet.iter_rows(values_only=True)] == list(made.values())
    assert (ROOT / "examples" / "hootsuite.csv").read_bytes() == made.hootsuite().encode()


def test_the_script_writes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "EXAMPLES", tmp_path)
    assert made.main() == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["calendar.xlsx", "hootsuite.csv"]


def test_the_calendar_has_the_slips_that_people_make_and_no_other_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "examples/calendar.xlsx", "-f", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert {finding["rule"] for finding in report["findings"]} >= SLIPS
    assert {finding["rule"] for finding in report["findings"] if finding["severity"] == "error"} == ERRORS
    assert len(report["posts"]) == len(made.ROWS)


def test_the_calendar_is_shown_by_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "examples/calendar.xlsx", "--lang", "nl", "--color", "never"]) == 0
    page = capsys.readouterr().out
    assert "30 nov – 27 dec 2026 · 20 berichten" in page
    assert "21 dec ▲" in page
    assert "niet gepland: 2 berichten zonder moment" in page


def test_the_import_file_is_read_as_hootsuites(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", "examples/hootsuite.csv", "-p", "x", "--input-format", "hootsuite", "-f", "json"]
    main([*arguments, "--now", "2026-12-01T09:25", "-r", "platform"])
    report = json.loads(capsys.readouterr().out)
    assert {finding["rule"]: finding["cell"] for finding in report["findings"]} == {
        "too-soon": "A1",
        "minute-step": "A2",
        "double-space": "B2",
        "link-hidden": "B3",
    }
