"""Rules about plans and about what tables do to a text: where they hold, and what they leave alone."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from postlint.checks import load
from postlint.dutch.planned import told
from postlint.model import Context, Hit, Language, Planner, Post, Source, verbatim
from postlint.text.misread import find_misread

NOW = datetime.fromisoformat("2026-11-20T11:00+01:00")
HOOTSUITE = Planner("Hootsuite", rows=350, ahead=10, step=5)
BUFFER = Planner("Buffer", rows=100)
NO_TOOL = Planner()


def hits(
    rule: str, publish_at: str, planner: Planner | None, language: Language = "nl", now: datetime = NOW, **fields: Any
) -> list[Hit]:
    text = "Kom je ook?"
    moment = datetime.fromisoformat(publish_at)
    post = Post(verbatim(Source("-", text), 0, len(text)), {}, "facebook", publish_at=moment, **fields)
    return [*load(rule)().check(post, Context(now, language=language, planner=planner))]  # type: ignore[list-item]


class TestPastDate:
    @pytest.mark.parametrize(
        "publish_at", ["2026-11-20T10:59", "2026-11-20T10:59+01:00", "2026-11-20T09:30Z", "2026-11-19"]
    )
    def test_what_has_gone_by_is_told(self, publish_at: str) -> None:
        assert [hit.field for hit in hits("past-date", publish_at, HOOTSUITE)] == ["publish_at"]

    @pytest.mark.parametrize("publish_at", ["2026-11-20T11:00", "2026-11-20T10:30Z", "2026-11-21"])
    def test_what_is_to_come_is_not(self, publish_at: str) -> None:
        assert hits("past-date", publish_at, HOOTSUITE) == []

    def test_nothing_is_told_where_nobody_plans(self) -> None:
        assert hits("past-date", "1999-01-01", None) == []

    @pytest.mark.parametrize("kind", ["reply", "message"])
    @pytest.mark.parametrize("rule", ["past-date", "too-soon", "minute-step"])
    def test_answers_are_not_planned(self, kind: str, rule: str) -> None:
        assert hits(rule, "2026-11-20T10:58", HOOTSUITE, kind=kind) == []
        assert hits(rule, "2026-11-20T11:03", HOOTSUITE, kind=kind) == []

    def test_the_year_is_named_where_it_is_another(self) -> None:
        moment = datetime.fromisoformat("2025-12-01T09:00")
        assert told(moment, NOW, "nl") == "maandag 1 december 2025, 09:00"
        assert told(moment.replace(year=2026), NOW, "en") == "Tuesday 1 December, 09:00"


class TestTooSoon:
    def test_a_tool_needs_its_minutes(self) -> None:
        (hit,) = hits("too-soon", "2026-11-20T11:09", HOOTSUITE)
        assert (hit.details["left"], hit.details["ahead"], hit.details["tool"]) == ("9 minuten", 10, "Hootsuite")

    def test_a_minute_is_one(self) -> None:
        assert hits("too-soon", "2026-11-20T11:01", HOOTSUITE)[0].details["left"] == "1 minuut"
        assert hits("too-soon", "2026-11-20T11:01", HOOTSUITE, "en")[0].details["left"] == "1 minute"

    def test_without_a_tool_those_of_the_rule_count(self) -> None:
        assert hits("too-soon", "2026-11-20T11:09", NO_TOOL)[0].details["tool"] == "een tool als Hootsuite"

    @pytest.mark.parametrize("publish_at", ["2026-11-20T11:10", "2026-11-20T10:59"])
    def test_later_is_fine_and_the_past_is_another_rule(self, publish_at: str) -> None:
        assert hits("too-soon", publish_at, HOOTSUITE) == []

    def test_a_night_that_changes_the_clock_is_as_long_as_it_lasts(self) -> None:
        now = datetime.fromisoformat("2026-03-29T01:55+01:00")
        assert [hit.details["left"] for hit in hits("too-soon", "2026-03-29T03:01", HOOTSUITE, now=now)] == [
            "6 minuten"
        ]


class TestMinuteStep:
    def test_the_steps_beside_it_are_named(self) -> None:
        (hit,) = hits("minute-step", "2026-12-01T10:58", HOOTSUITE)
        assert (hit.details["before"], hit.details["after"]) == ("10:55", "11:00")

    def test_a_tool_without_steps_takes_any_minute(self) -> None:
        assert hits("minute-step", "2026-12-01T10:58", BUFFER) == []

    def test_without_a_tool_that_of_the_rule_counts(self) -> None:
        assert hits("minute-step", "2026-12-01T10:58", NO_TOOL, "en")[0].details["tool"] == "a tool such as Hootsuite"

    def test_it_is_the_clock_of_the_house_that_counts(self) -> None:
        assert hits("minute-step", "2026-12-01T10:17:00+05:42", HOOTSUITE) == []


class TestMojibake:
    @pytest.mark.parametrize(
        "written",
        [
            "patiënt",
            "foto’s",
            "“citaat”",
            "€ 5",
            "Ärzte",
            "COÖRDINATIE",
            "Århus",
            "à la carte",
            "½ 10°",
            "👩🏽‍⚕️",
            "…",
            "š",
        ],
    )
    def test_what_was_written_comes_back(self, written: str) -> None:
        assert mended(garbled(written)) == written
        assert mended(garbled(garbled(written))) == written

    @pytest.mark.parametrize(
        "text",
        [
            "“CAFÉ”",
            "AMANHÃ”, zei ze",
            "ÄÖÜ",
            "château – hôtel",
            "São Paulo",
            "ï",
            "Ð",
            "â",
            "naïef: “ï”",
            "MANHÃ",
            "£ 5, ±3 µm",
        ],
    )
    def test_what_only_looks_like_it_is_left_alone(self, text: str) -> None:
        assert [*find_misread(text)] == []

    def test_what_has_lost_a_byte_is_guessed_at(self) -> None:
        found = [*find_misread("Een â€œcitaatâ€ van voilÃ, en Ã la carte")]
        assert [(it.meant, it.is_certain) for it in found] == [("“", True), ("”", False), ("à", False), ("à", False)]

    def test_every_run_that_looks_like_it_can_be_read_again(self) -> None:
        tails = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0)]
        starts = [*"ÂÃÄÅË", *(f"{first}{tail}" for first in "âïð" for tail in [*tails, "\x9f"])]
        runs = [f"{start}{tail}" for start in starts for tail in tails]
        runs += [f"ð{second}{tail}{last}" for second in "Ÿ\x9f" for tail in tails for last in tails]
        assert {it.is_certain for run in runs for it in find_misread(run) if it.meant} == {True}

    @pytest.mark.parametrize("text", ["pati\ufffdnt", "patiï¿½nt"])
    def test_what_is_lost_is_said_to_be(self, text: str) -> None:
        (found,) = find_misread(text)
        assert (found.meant, found.is_certain) == ("", False)

    @pytest.mark.parametrize("part", ["Ã©", "Ã", "â€", "ÃƒÂ©", "Â", "ðŸ", "\ufffd", "ÃÂ"])
    def test_a_long_text_takes_no_long_time(self, part: str) -> None:
        started = time.perf_counter()
        sorted(find_misread(part * (25_000 // len(part))))
        assert time.perf_counter() - started < 0.5


def garbled(text: str) -> str:
    """The text as a program shows it that takes UTF-8 for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def mended(text: str) -> str:
    for found in reversed([*find_misread(text)]):
        assert found.is_certain
        text = text[: found.start] + found.meant + text[found.end :]
    return text


DRAFT = "---\nplatform: facebook\npublish_at: 2026-11-20T11:03\n{}---\nKom je ook?\n"


class TestFromOutside:
    def test_an_old_draft_is_no_mistake(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text(DRAFT.format(""), encoding="utf-8")
        assert run("check", "-r", "platform", "-f", "json", "a.md").rules == []

    def test_a_moment_to_plan_by_makes_it_one(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text(DRAFT.format(""), encoding="utf-8")
        done = run("check", "-r", "platform", "-f", "json", "--now", "2026-11-21T12:00", "a.md")
        assert done.rules == ["minute-step", "past-date"]
        assert {finding["text"] for finding in done.report["findings"]} == {"2026-11-20T11:03"}
        assert done.code == 1
        early = run("check", "-r", "platform", "-f", "json", "--now", "2026-11-20T11:00", "a.md")
        assert early.rules == ["minute-step", "too-soon"]

    def test_a_rule_that_nobody_asked_for_is_not_suppressed_for_nothing(self, run: Run, tmp_path: Path) -> None:
        ignoring = "ignore: [{rule: past-date, reason: archive}]\n"
        (tmp_path / "a.md").write_text(DRAFT.format(ignoring), encoding="utf-8")
        assert run("check", "-r", "platform", "-f", "json", "a.md").rules == []
        assert run("check", "-r", "platform", "-f", "json", "--now", "2027-01-01", "a.md").rules == ["minute-step"]

    def test_the_fix_puts_back_what_was_written(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("Een patiÃ«nt en zijn fotoâ€™s, ge�nt.\n", encoding="utf-8")
        assert run("check", "-r", "platform", "--fix", "a.md").code == 0
        assert (tmp_path / "a.md").read_text(encoding="utf-8") == "Een patiënt en zijn foto’s, ge�nt.\n"


TABLE = "text,platform,publish_at\nEen bericht,facebook,{}\neen  Bericht,facebook,{}\nEen bericht,linkedin,{}\n"


@pytest.mark.parametrize("rule", ["past-date", "too-soon", "minute-step"])
@pytest.mark.parametrize("moment", ["0001-01-01T00:00+05:00", "9999-12-31T23:58"])
def test_the_ends_of_the_calendar_are_no_moment_to_plan_by(moment: str, rule: str) -> None:
    assert hits(rule, moment, HOOTSUITE) == []


class TestSets:
    def test_a_text_that_is_twice_in_a_table_for_a_channel_is_told_once(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(TABLE.format("2026-12-01", "2026-12-08", "2026-12-01"), encoding="utf-8")
        done = run("check", "-r", "platform", "-f", "json", "--lang", "en", "--select", "duplicate-text", "a.csv")
        (finding,) = done.report["findings"]
        assert (finding["text"], finding["cell"], finding["related"][0]["cell"]) == ("een  Bericht", "A3", "A2")
        assert "(Tuesday 1 December)" in finding["message"]

    def test_without_a_day_the_other_is_named_by_its_cell(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(TABLE.format("", "", ""), encoding="utf-8")
        done = run("check", "-r", "platform", "-f", "json", "--select", "duplicate-text", "a.csv")
        assert "(A2)" in done.report["findings"][0]["message"]

    def test_drafts_may_say_the_same_until_somebody_plans_them(self, run: Run, tmp_path: Path) -> None:
        for name in ("a", "b"):
            (tmp_path / f"{name}.md").write_text("---\nplatform: facebook\n---\nTot morgen!\n", encoding="utf-8")
        assert run("check", "-r", "platform", "-f", "json", ".").rules == []
        done = run("check", "-r", "platform", "-f", "json", "--now", "2026-11-20", ".")
        assert done.rules == ["duplicate-text"]
        assert "(regel 4)" in run("check", "-r", "platform", "-f", "json", "--now", "2026-11-20", "--lang", "nl").out

    @pytest.mark.parametrize(("rows", "found"), [(100, []), (101, ["too-many-rows"])])
    def test_a_tool_takes_so_many_rows(self, run: Run, tmp_path: Path, rows: int, found: list[str]) -> None:
        lines = [f"Bericht {number},,,2026-12-01 10:00\n" for number in range(rows)]
        (tmp_path / "a.csv").write_text("Text,Image URL,Tags,Posting Time\n" + "".join(lines), encoding="utf-8")
        command = ("check", "-r", "platform", "-f", "json", "-p", "facebook", "--now", "2026-11-20", "a.csv")
        done = run(*command, "--input-format", "buffer")
        assert done.rules == found
        assert [other["post"] for it in done.report["findings"] for other in it["related"]] == [100] * len(found)
        assert run(*command).rules == []

    def test_the_layout_says_what_its_tool_wants(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text('"11/20/2026 11:03","Hallo allemaal",""\n', encoding="utf-8")
        command = ("check", "-r", "platform", "-f", "json", "-p", "facebook", "--now", "2026-11-20T11:00", "a.csv")
        done = run(*command, "--input-format", "hootsuite")
        assert done.rules == ["minute-step", "too-soon"]
        assert {finding["cell"] for finding in done.report["findings"]} == {"A1"}
        assert all("Hootsuite" in finding["message"] for finding in done.report["findings"])
