"""`postlint plan`: the calendar on a page, as JSON and for calendar programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from icalendar import Calendar
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from postlint.agenda.window import month_of, week_of
from postlint.cli import main
from postlint.model import Language

HOUSE = """\
language: en
timezone: Europe/Amsterdam
rules:
  often: {check: frequency, per: week, min: 2, max: 4, platforms: [facebook], source: x}
  daily: {check: frequency, per: day, max: 2, platforms: [twitter], source: x}
  spread: {check: spread, least: 3, platforms: [twitter], source: x}
  mine: {check: mix, field: origin, values: [own], min: 40, max: 60, posts: 4, platforms: [facebook], source: x}
  topics: {check: content-mix, posts: 3, platforms: [twitter], source: x}
  no-gratis: {check: forbidden, terms: [gratis], source: x}
  privacy-contact: {check: contact-details, source: x}
  platform-missing: off
"""

Plan = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a small house, in which postlint runs."""
    (tmp_path / "rules.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR", "POSTLINT_LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def plan(folder: Path, capsys: pytest.CaptureFixture[str]) -> Plan:
    """Plan posts, each its platform, moment and text, and give what is shown."""

    def planned(posts: Sequence[dict[str, Any]], *arguments: str, code: int = 0) -> str:
        lines = [json.dumps({"text": f"Bericht {number}", **post}) for number, post in enumerate(posts)]
        (folder / "posts.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert main(["plan", "posts.jsonl", *arguments]) == code
        return capsys.readouterr().out

    return planned


def post(moment: str | None, platform: str = "facebook", **fields: Any) -> dict[str, Any]:
    return {"platform": platform, **({"publish_at": moment} if moment else {}), **fields}


def rows(page: str, label: str) -> list[str]:
    return [line for line in page.splitlines() if line.startswith(label)]


MONTH = [
    *(post(f"2026-11-{number:02}T10:00") for number in (2, 4, 6, 9, 11, 16, 23, 25)),
    *(post(f"2026-11-{number:02}T12:00", "twitter") for number in (2, 3, 4, 5, 6, 9)),
    *(post(f"2026-11-10T{hour}:30", "twitter") for hour in (10, 11, 12, 13, 14)),
    post("2026-11-26T09:00", "twitter"),
    post("2026-11-29T09:00", "instagram", text="Kom gratis langs."),
]


class TestThePage:
    def test_has_a_row_for_each_week_and_a_column_for_each_day(self, plan: Plan) -> None:
        page = plan([post("2026-11-03T10:00"), post("2026-11-14T10:00", "twitter")])
        assert page.splitlines()[0].startswith("── 2 – 15 Nov 2026 · 2 posts · Europe/Amsterdam ─")
        assert page.splitlines()[1].split() == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        assert rows(page, "W45")[0].split() == ["W45", "2", "Nov", "3", "4", "5", "6", "7", "8", "1"]
        marks = page.splitlines()[3]
        assert marks.index("F") == page.splitlines()[2].index("3")

    def test_marks_each_post_of_each_platform(self, plan: Plan) -> None:
        same = "2026-11-03T10:00"
        page = plan([post(same), post(same, "twitter"), post(same, "twitter"), post(same, "instagram")])
        assert "F I X X" in page
        assert "F Facebook   I Instagram   X X" in page

    def test_counts_more_than_two_of_a_platform(self, plan: Plan) -> None:
        page = plan([post(f"2026-11-03T1{hour}:00", "linkedin") for hour in range(5)])
        assert "L5" in page

    def test_marks_posts_with_errors_also_without_colour(self, plan: Plan) -> None:
        page = plan([post("2026-11-03T10:00", "linkedin", text="Helemaal gratis!")])
        assert "L✗" in page
        assert "✗ error" in page

    def test_shows_a_peak_and_a_gap_and_says_whose_they_are(self, plan: Plan) -> None:
        page = plan(MONTH)
        assert "10 ▲" in page
        assert "▲ X: Tue 10 Nov, 5 posts" in page
        assert "╍ X: 11 – 25 Nov 2026, 15 days without a post" in page
        assert "╍╍╍ gap" in page
        assert page.count("╍╍╍") > 5

    def test_counts_each_week_beside_what_rules_want(self, plan: Plan) -> None:
        page = plan(MONTH)
        assert rows(page, "target")[0].split() == ["target", "2–4", "max", "2/day"]
        assert rows(page, "2026-W45")[0].split() == ["2026-W45", "3", "0", "5"]
        assert rows(page, "2026-W46")[0].split() == ["2026-W46", "2", "0", "6↑"]
        assert rows(page, "2026-W47")[0].split() == ["2026-W47", "1↓", "0", "0"]
        assert "↓ too few   ↑ too many" in page

    def test_draws_a_mix_as_bars_with_its_target(self, plan: Plan) -> None:
        posts = [post(f"2026-11-0{day}T10:00", origin="own" if day < 5 else "shared") for day in range(2, 7)]
        page = plan(posts)
        assert re.search(r"own +━+│━+─*│─+ +60%   +target 40–60%", page)
        assert "shared" not in page
        few = plan(posts[:2])
        assert "too few to judge yet: 2 of 4 posts" in few
        off = plan([{**entry, "origin": "own"} for entry in posts])
        assert re.search(r"own +━+│━+│━+ +100% ▲ target 40–60%", off)

    def test_draws_topics_and_says_how_many_more_there_are(self, plan: Plan) -> None:
        topics = ["zorg", "zorg", "zorg", "zorg", "zorg", "zorg", "a", "b", "c", "d", "e", "f"]
        page = plan([post("2026-11-03T10:00", "twitter", topic=topic) for topic in topics])
        assert re.search(r"zorg +━+ *│ *─* +50%   target max 50%", page)
        assert "and 1 more" in page

    def test_tells_what_rules_find_in_the_whole_and_nothing_of_single_posts(self, plan: Plan) -> None:
        page = plan(MONTH)
        _, _, below = page.partition("On the whole\n")
        assert "▲ often" in below
        assert "▲ spread" in below
        assert "no-gratis" not in page

    def test_an_error_about_the_whole_is_one(self, folder: Path, plan: Plan) -> None:
        rules = HOUSE.replace("min: 2, max: 4,", "min: 2, max: 4, severity: error,")
        (folder / "rules.yaml").write_text(rules, encoding="utf-8")
        assert "✗ often" in plan(MONTH, code=1)

    def test_lists_so_many_findings_of_a_rule(self, folder: Path, plan: Plan) -> None:
        (folder / "rules.yaml").write_text(HOUSE.replace("min: 2, max: 4", "max: 1"), encoding="utf-8")
        posts = [post(f"2026-11-0{day}T10:00", account=f"unit {name}") for name in "ABCDEFG" for day in (3, 4)]
        assert "and 2 more · postlint check" in plan(posts)

    def test_an_account_is_one_however_it_is_written(self, plan: Plan) -> None:
        page = plan([post("2026-11-03", account="@VUmc"), post("2026-11-04", account="vumc")])
        assert "F Facebook (@VUmc)\n" in page

    def test_counts_what_is_not_planned(self, plan: Plan) -> None:
        page = plan([*(post(None) for _ in range(7)), post("2026-11-03", kind="reply"), post("2026-11-03")])
        assert "not planned: 7 posts without a moment" in page
        assert "posts.jsonl:1 · Facebook · Bericht 0" in page
        assert "and 2 more" in page
        assert "not on the calendar: 1 post to answer somebody or in private" in page

    def test_shows_weeks_without_posts_in_one_line(self, plan: Plan) -> None:
        page = plan([post("2025-12-30T10:00"), post("2026-06-01T10:00")])
        assert "21 weeks without posts (2026-W02 – 2026-W22)" in page
        assert rows(page, "2026 ")
        assert len(page.splitlines()) < 25

    @pytest.mark.parametrize("posts", [[], [post(None)]])
    def test_says_when_nothing_is_planned(self, plan: Plan, posts: list[dict[str, Any]]) -> None:
        assert "Nothing is planned." in plan(posts)
        assert json.loads(plan(posts, "-f", "json"))["first"] is None

    def test_days_and_times_are_those_of_the_house(self, plan: Plan) -> None:
        page = plan([post("2026-10-24T21:59Z"), post("2026-10-24T22:00Z"), post("2026-10-25T23:00Z")])
        assert rows(page, "W43")[0].split()[-1] == "2"
        assert rows(page, "W44")[0].split()[-1] == "1"

    def test_masks_what_privacy_rules_find(self, plan: Plan) -> None:
        secret = post(None, text="Bel 06-12345678 voor meer.")
        assert "06-12345678" not in plan([secret]) + plan([secret], "-f", "json")

    def test_shows_hostile_text_as_symbols(self, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "200")
        page = plan([post("2026-11-03T10:00", text="\x1b[31m[red]x[/red]\u202e", account="[b]\x07")])
        assert "\x1b" not in page
        assert "\u202e" not in page
        assert "␛[31m[red]x" in page
        assert "Facebook ([b]␇)" in page

    def test_is_in_dutch_for_dutch_readers(self, plan: Plan) -> None:
        page = plan([*MONTH, post(None)], "--lang", "nl")
        for words in ("berichten", "piek", "gat", "doel", "te weinig", "niet gepland", "Over het geheel", "ma", "zo"):
            assert words in page


class TestItsWidth:
    @pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_no_line_is_wider_than_the_terminal(
        self, plan: Plan, monkeypatch: pytest.MonkeyPatch, width: int, language: Language
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(width))
        many = [
            post(f"2026-11-1{day}T10:00", name, origin="own") for day in range(5) for name in ("mastodon", "threads")
        ]
        page = plan([*MONTH, *many, post(None, text="lang " * 60)], "--lang", language)
        assert [line for line in page.splitlines() if cell_len(line) > width] == []

    def test_a_wide_one_says_when_and_what(self, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "220")
        page = plan(
            [post(f"2026-11-03T1{hour}:05", text="Op het dak spelen kinderen van de afdeling") for hour in range(9)]
        )
        assert "10:05 F Op het dak" in page
        assert "…" in page
        assert "and 4 more" in page

    def test_colour_is_only_given_where_it_is_wanted(self, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "\x1b[" not in plan(MONTH)
        colored = plan(MONTH, "--color", "always")
        assert "\x1b[" in colored
        assert re.sub(r"\x1b\[[\d;]*m", "", colored).replace(" ", "") == plan(MONTH).replace(" ", "")
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[" not in plan(MONTH)

    def test_a_console_without_typography_gets_plain_signs(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text(HOUSE, encoding="utf-8")
        lines = [json.dumps({"text": "Gratis é", **entry}) for entry in MONTH]
        (tmp_path / "posts.jsonl").write_text("\n".join(lines), encoding="utf-8")
        done = run("plan", "posts.jsonl", env={"PYTHONIOENCODING": "ascii"})
        assert done.code == 0
        assert done.out.isascii()
        assert "10 ^" in done.out
        assert "1<" in done.out


class TestPeriods:
    DAYS = (date(2026, 11, 3), date(2027, 1, 1))
    TODAY = date(2026, 11, 21)

    @pytest.mark.parametrize(
        ("written", "first"),
        [
            ("45", date(2026, 11, 2)),
            ("W45", date(2026, 11, 2)),
            ("2026-W53", date(2026, 12, 28)),
            ("2026W53", date(2026, 12, 28)),
            ("53", date(2026, 12, 28)),
            ("2027-W01", date(2027, 1, 4)),
            ("1", date(2025, 12, 29)),
            ("2020-w53", date(2020, 12, 28)),
        ],
    )
    def test_a_week_is_found_where_something_is_planned(self, written: str, first: date) -> None:
        assert week_of(written, self.DAYS, self.TODAY) == (first, first + timedelta(days=6))

    @pytest.mark.parametrize(
        ("written", "first"),
        [("11", date(2026, 11, 1)), ("1", date(2027, 1, 1)), ("2026-02", date(2026, 2, 1)), ("6", date(2026, 6, 1))],
    )
    def test_a_month_is_found_where_something_is_planned(self, written: str, first: date) -> None:
        assert month_of(written, self.DAYS, self.TODAY)[0] == first

    @pytest.mark.parametrize("written", ["0", "54", "2025-W53", "W", "november", "", "9999-W53", "0000-W01"])
    def test_what_is_no_week_is_said_to_be_none(self, written: str) -> None:
        with pytest.raises(ValueError, match="week"):
            week_of(written, self.DAYS, self.TODAY)

    @pytest.mark.parametrize("written", ["0", "13", "2026-13", "november", "0000-01", "9999-12"])
    def test_what_is_no_month_is_said_to_be_none(self, written: str) -> None:
        with pytest.raises(ValueError, match="month"):
            month_of(written, self.DAYS, self.TODAY)

    def test_only_a_week_is_shown(self, plan: Plan) -> None:
        page = plan(MONTH, "--week", "48")
        assert "23 – 29 Nov 2026 · 4 posts" in page
        assert not rows(page, "W45")
        assert "▲ X" not in page
        assert rows(page, "2026-W48")
        assert not rows(page, "2026-W45")
        assert "10 November" not in page

    def test_only_a_month_is_shown(self, plan: Plan) -> None:
        page = plan([*MONTH, post("2026-12-01")], "--month", "11")
        assert "1 – 30 Nov 2026" in page
        assert "21 posts" in page
        found = json.loads(plan([*MONTH, post("2026-12-01")], "--month", "2026-12", "-f", "json"))
        assert (found["first"], found["last"], len(found["posts"])) == ("2026-12-01", "2026-12-31", 1)

    def test_a_period_without_posts_says_so(self, plan: Plan) -> None:
        assert "Nothing is planned in this period." in plan(MONTH, "--week", "2026-W53")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["--week", "54"], "2026 has no week 54"),
            (["--month", "x"], "'x' is no month such as 11 or 2026-11"),
            (["--week", "1", "--month", "1"], "--week and --month exclude each other"),
            (["--ics", "-"], "wants the name of a file"),
            (["--weak", "1"], "Did you mean '--week'?"),
            (["-f", "xml"], "'xml' is not one of"),
        ],
    )
    def test_a_mistake_is_told(
        self, folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
    ) -> None:
        assert main(["plan", *arguments]) == 2
        assert told in capsys.readouterr().err.replace("Possible options", "Did you mean")


class TestJson:
    def test_is_what_its_schema_says(self, plan: Plan, capsys: pytest.CaptureFixture[str]) -> None:
        found = json.loads(plan([*MONTH, post(None), post("2026-11-03", kind="message")], "-f", "json"))
        main(["schema", "plan"])
        schema = json.loads(capsys.readouterr().out)
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(found)

    def test_says_all_that_the_page_says(self, plan: Plan) -> None:
        topics = [{**entry, "topic": "zorg", "origin": "own"} for entry in MONTH]
        found = json.loads(plan([*topics, post(None), post("2026-11-03", kind="message")], "-f", "json"))
        assert [len(found[name]) for name in ("posts", "weeks", "unplanned")] == [21, 4, 1]
        assert found["answers"] == 1
        assert found["posts"][0]["publish_at"] == "2026-11-02T10:00:00+01:00"
        assert found["weeks"][0]["days"]["2026-11-02"] == 2
        assert found["peaks"] == [{"platform": "twitter", "account": None, "day": "2026-11-10"}]
        assert [(gap["first"], gap["last"]) for gap in found["gaps"]] == [("2026-11-11", "2026-11-25")]
        facebook = next(it for it in found["channels"] if it["platform"] == "facebook")
        assert facebook["targets"] == [{"rule": "often", "per": "week", "min": 2, "max": 4}]
        assert (facebook["too_few"], facebook["too_many"]) == (["2026-W47"], [])
        assert {mix["rule"]: [part["off"] for part in mix["parts"]] for mix in found["mixes"]} == {
            "mine": [True, False],
            "topics": [True],
        }
        assert {finding["rule"] for finding in found["findings"]} >= {"often", "spread", "mine"}
        assert found["posts"][-1]["severity"] == "error"

    def test_names_a_cell_of_a_table(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "a.csv").write_text("text,platform,publish_at\nHallo,facebook,2026-11-03\n", encoding="utf-8")
        assert main(["plan", "a.csv", "-f", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["posts"][0]["cell"] == "A2"

    def test_a_file_that_cannot_be_read_is_a_failure(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["plan", "no.yaml", "-f", "json"]) == 2
        assert json.loads(capsys.readouterr().out)["failures"][0]["file"] == "no.yaml"
        assert main(["plan", "no.yaml"]) == 2
        assert "no.yaml" in capsys.readouterr().err


class TestIcs:
    def events(self, folder: Path) -> list[Any]:
        return Calendar.from_ical((folder / "a.ics").read_bytes()).walk("VEVENT")

    def test_has_an_event_for_each_planned_post(self, folder: Path, plan: Plan) -> None:
        text = "Een tekst; met komma's, emoji 😀 en\nregels " + "die lang zijn " * 20
        plan([post("2026-11-03T10:00", text=text, link="https://vumc.nl/a"), post(None)], "--ics", "a.ics")
        (event,) = self.events(folder)
        assert str(event["summary"]).startswith("Facebook: Een tekst; met komma's")
        assert str(event["description"]) == text
        assert event.start.isoformat() == "2026-11-03T10:00:00+01:00"
        assert str(event["url"]) == "https://vumc.nl/a"
        written = (folder / "a.ics").read_bytes()
        assert b"TZID=Europe/Amsterdam" in written
        assert b"BEGIN:VTIMEZONE" in written
        assert max(len(line) for line in written.split(b"\r\n")) <= 75

    def test_an_event_keeps_its_name_when_its_post_moves_or_others_are_left_out(self, folder: Path, plan: Plan) -> None:
        posts = [post("2026-11-03T10:00", id="a"), post("2026-11-10T10:00"), post("2026-11-17T10:00")]
        plan(posts, "--ics", "a.ics")
        before = {str(event["description"]): str(event["uid"]) for event in self.events(folder)}
        moved = [post("2026-12-03T10:00", id="a"), *posts[1:]]
        plan(moved, "--ics", "a.ics", "--week", "2026-W47")
        assert {str(event["description"]): str(event["uid"]) for event in self.events(folder)} == {
            "Bericht 2": before["Bericht 2"]
        }
        plan(moved, "--ics", "a.ics")
        assert {str(event["description"]): str(event["uid"]) for event in self.events(folder)} == before
        assert len(set(before.values())) == 3

    def test_without_posts_it_is_a_calendar_still(self, folder: Path, plan: Plan) -> None:
        plan([], "--ics", "a.ics")
        assert self.events(folder) == []

    def test_masks_what_privacy_rules_find(self, folder: Path, plan: Plan) -> None:
        plan([post("2026-11-03T10:00", text="Bel 06-12345678 voor meer.")], "--ics", "a.ics")
        assert b"06-12345678" not in (folder / "a.ics").read_bytes()

    def test_without_the_library_it_says_what_to_install(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
        monkeypatch.delitem(__import__("sys").modules, "postlint.agenda.ics", raising=False)
        assert main(["plan", "--ics", "a.ics"]) == 2
        assert "postlint[ics]" in capsys.readouterr().err

    def test_a_file_that_cannot_be_written_is_told(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["plan", "--ics", "nowhere/a.ics"]) == 2
        assert "Could not write nowhere/a.ics" in capsys.readouterr().err


class TestOwnContent:
    RULES = HOUSE.replace(
        "  mine:", "  whose: {check: content-mix, posts: 2, platforms: [linkedin], source: x}\n  mine:"
    ).replace("rules:\n", "house: {topics: {own: [zorg], related: [sport]}}\nrules:\n", 1)

    @pytest.mark.parametrize(
        ("posts", "told"),
        [
            ([{"topic": "zorg"}, {"topic": "sport", "origin": "own"}], r"own +━+│━+ +100%   +target > 50%"),
            ([{"topic": "zorg"}, {"topic": "sport"}, {"topic": "elders"}], r"own +━+│─+ +50% ▲ target > 50%"),
        ],
    )
    def test_is_what_a_post_says_or_else_its_topic(
        self, folder: Path, plan: Plan, posts: list[dict[str, Any]], told: str
    ) -> None:
        (folder / "rules.yaml").write_text(self.RULES, encoding="utf-8")
        assert re.search(told, plan([post("2026-11-03", "linkedin", **entry) for entry in posts]))

    def test_is_not_told_where_no_post_says_so(self, folder: Path, plan: Plan) -> None:
        (folder / "rules.yaml").write_text(self.RULES, encoding="utf-8")
        assert "whose" not in plan([post("2026-11-03", "linkedin")])
