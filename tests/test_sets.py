"""Rules over the posts of a folder or a table together, from the outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from planning import Plan, at, shown

from postlint.checks.frequency import Frequency
from postlint.model import Context, Hit, Planner

WEEKLY = {"check": "frequency", "per": "week", "min": 3, "max": 4}
ALIKE = {"check": "near-duplicate"}
TWICE = [
    {"text": "Kom zaterdag naar de open dag van onze polikliniek.", "publish_at": "2026-11-03T10:00"},
    {"text": "Kom zaterdag ook naar de open dag van onze polikliniek!", "publish_at": "2026-11-06T10:00"},
]
SPARSE = at("2026-11-02T10:00", "2026-11-08T10:00")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return Plan(tmp_path)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with one rule over sets, and a folder with a plan."""
    rules = {"language": "en", "rules": {"weekly": WEEKLY, "platform-missing": "off"}}
    (tmp_path / "rules.yaml").write_text(json.dumps(rules), encoding="utf-8")
    Plan(tmp_path).write("plan/a.yaml", SPARSE, platform="facebook")
    return tmp_path


class TestWhenTheyRun:
    @pytest.fixture(autouse=True)
    def _after_the_house_of_run(self, run: Run, house: Path) -> None:
        """Both write a rules file; that of this house comes last."""

    def test_on_a_folder_and_not_on_files_that_are_named_one_by_one(self, run: Run) -> None:
        done = run("check", "plan", "-f", "json")
        assert (done.code, done.rules) == (0, ["weekly"])
        assert run("check", "plan/a.yaml", "-f", "json").rules == []

    def test_a_finding_of_a_set_stands_at_the_start_of_a_file_and_names_its_posts(self, run: Run) -> None:
        (finding,) = run("check", "plan", "-f", "json").report["findings"]
        assert finding["message"] == "Too few on Facebook: 2 in week 45 (2 to 8 November). Plan at least 3 a week."
        start = {"line": 1, "column": 1}
        assert (finding["file"], finding["start"], finding["end"]) == ("plan/a.yaml", start, start)
        assert (finding["post"], finding["posts"], finding["platforms"]) == (None, [], ["facebook"])
        places = [(other["file"], other["post"], other["start"]["line"]) for other in finding["related"]]
        assert places == [("plan/a.yaml", 0, 3), ("plan/a.yaml", 1, 4)]

    def test_in_several_processes_they_find_the_same(self, run: Run, house: Path) -> None:
        Plan(house).write("plan/b.yaml", SPARSE, platform="instagram")
        one, two = (run("check", "plan", "-f", "json", "-j", jobs) for jobs in ("1", "2"))
        assert one.rules == ["weekly", "weekly"]
        assert one.out == two.out

    def test_the_options_of_check_hold_for_them(self, run: Run) -> None:
        assert run("check", "plan", "--fail-on", "warning").code == 1
        assert run("check", "plan", "-f", "json", "--min-severity", "error").rules == []
        assert run("check", "plan", "-f", "json", "--select", "weekly").rules == ["weekly"]
        assert run("check", "plan", "-f", "json", "--ignore", "week*").rules == []
        assert run("check", "plan", "--fix", "-f", "json").rules == ["weekly"]
        assert run("check", "plan", "--diff").out == ""

    def test_one_file_by_itself_imports_nothing_of_them(self, house: Path) -> None:
        text = "---\nplatform: facebook\npublish_at: 2026-11-02\n---\nKom langs.\n"
        (house / "a.md").write_text(text, encoding="utf-8")
        clean = {name: value for name, value in os.environ.items() if not name.startswith("POSTLINT")}
        env = {**clean, "POSTLINT_CACHE_DIR": str(house / ".cache")}
        command = [sys.executable, "-X", "importtime", "-m", "postlint", "check"]
        imports = [
            subprocess.run([*command, path], cwd=house, capture_output=True, text=True, env=env, check=True).stderr
            for path in (".", "a.md")  # the first time the rules are resolved, which imports all they name
        ]
        for name in ("postlint.sets", "postlint.calendar"):
            assert [name in said for said in imports] == [True, False]

    def test_a_dated_draft_starts_as_one_without_a_date(self, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text("extends: [default]\n", encoding="utf-8")
        for name, date_ in (("a.md", ""), ("b.md", "publish_at: 2026-11-24T10:00\n")):
            text = f"---\nplatform: facebook\n{date_}---\nKom langs in de hal.\n"
            (tmp_path / name).write_text(text, encoding="utf-8")
        asked = "import sys\nfrom postlint.cli import main\ntry:\n    main()\nfinally:\n    print(*sys.modules)"
        clean = {name: value for name, value in os.environ.items() if not name.startswith("POSTLINT")}
        env = {**clean, "POSTLINT_CACHE_DIR": str(tmp_path / ".cache")}
        command = [sys.executable, "-c", asked, "check"]
        runs = [
            subprocess.run([*command, name], cwd=tmp_path, capture_output=True, text=True, env=env, check=False)
            for name in ("a.md", "a.md", "b.md")  # the first time the rules are resolved
        ]
        _, undated, dated = (set(done.stdout.splitlines()[-1].split()) for done in runs)
        assert "postlint.checks.active_hours" in dated
        assert dated - undated <= {"postlint.checks.active_hours", "postlint.dutch.working_hours"}


class TestWhatBelongsTogether:
    def test_the_posts_of_one_platform_in_all_files_of_a_rules_file(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY)
        plan.write("a.yaml", SPARSE, platform="facebook").write("b/c.yaml", at("2026-11-04"), platform="facebook")
        assert plan.findings() == []

    def test_not_those_of_another_platform(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY)
        plan.write("a.yaml", SPARSE, platform="facebook").write("b.yaml", at("2026-11-04"), platform="instagram")
        assert [finding.platforms for finding in plan.findings()] == [("facebook",), ("instagram",)]

    def test_not_those_of_another_account(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY).write("a.yaml", SPARSE, platform="facebook", account="VUmc")
        plan.write("b.yaml", at("2026-11-04"), platform="facebook", account="KNO")
        assert [message.split(":")[0] for message in plan.messages()] == [
            "Te weinig op Facebook (VUmc)",
            "Te weinig op Facebook (KNO)",
        ]

    def test_an_account_is_one_however_it_is_written(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY).write("a.yaml", SPARSE, platform="twitter", account="@VUmc")
        plan.write("b.yaml", at("2026-11-04"), platform="twitter", account="vumc ")
        assert plan.findings() == []

    def test_not_those_of_another_rules_file(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY).write("a.yaml", SPARSE, platform="facebook")
        Plan(plan.folder / "b").write("c.yaml", at("2026-11-04"), platform="facebook").rules()
        assert len(plan.findings()) == 1

    def test_not_those_out_of_the_scope_of_a_rule(self, plan: Plan) -> None:
        scope = {"kinds": ["update"], "voices": ["corporate"], "platforms": ["facebook"]}
        plan.rules(weekly={**WEEKLY, **scope}).write("a.yaml", SPARSE, platform="facebook")
        plan.write("b.yaml", at("2026-11-04"), platform="facebook", kind="reply")
        plan.write("c.yaml", at("2026-11-05"), platform="facebook", voice="personal")
        plan.write("d.yaml", SPARSE, platform="twitter")
        assert plan.named() == [[0, 1]]

    def test_not_those_from_before_or_after_the_rule(self, plan: Plan) -> None:
        daily = {"check": "frequency", "per": "day", "max": 1}
        moments = ("2026-11-03T10:00", "2026-11-03T11:00", "2026-11-04T10:00", "2026-11-04T11:00")
        plan.rules(early={**daily, "until": "2026-11-03"}, late={**daily, "from": "2026-11-04"})
        plan.write("a.yaml", at(*moments), platform="facebook")
        assert {finding.rule: [other.post for other in finding.related] for finding in plan.findings()} == {
            "early": [0, 1],
            "late": [2, 3],
        }

    def test_a_day_is_that_of_the_house_for_a_rule_on_single_posts_too(self, plan: Plan) -> None:
        never = {"check": "forbidden", "terms": ["langs"], "from": "2026-11-04"}
        moments = ("2026-11-03T22:59Z", "2026-11-03T23:00Z", "2026-11-04T00:30+02:00", "9999-12-31T23:59-12:00")
        plan.rules(never=never).write("a.yaml", at(*moments), platform="facebook")
        assert [finding.posts for finding in plan.findings()] == [(1,), (3,)]

    def test_a_post_without_a_moment_is_not_on_the_time_line(self, plan: Plan) -> None:
        plan.rules(weekly={**WEEKLY, "min": 1, "max": 2}).write("a.yaml", [*SPARSE, {}, {}], platform="facebook")
        assert plan.findings() == []

    def test_where_no_post_has_a_moment_that_is_said(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY).write("a.yaml", [{}, {}], platform="facebook")
        report = plan.report()
        assert (report.findings, report.not_evaluated) == ((), {"weekly": 1})


class TestAPostAtFault:
    def test_is_marked_and_the_other_one_is_named(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE).write("a.yaml", TWICE[:1], platform="facebook")
        plan.write("b.yaml", TWICE[1:], platform="facebook")
        (finding,) = plan.findings()
        assert (finding.file, finding.posts, finding.text) == ("b.yaml", (1,), TWICE[1]["text"])
        assert [(other.file, other.post) for other in finding.related] == [("a.yaml", 0)]
        assert "bericht van dinsdag 3 november (a.yaml:3)" in finding.message

    def test_is_marked_once_where_it_is_for_several_platforms(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE).write("a.yaml", TWICE, platforms=["facebook", "twitter"])
        (finding,) = plan.findings()
        assert (finding.posts, finding.platforms) == ((2, 3), ("facebook", "twitter"))

    def test_is_sorted_among_what_else_is_found(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE, never={"check": "forbidden", "terms": ["zaterdag"]}, weekly=WEEKLY)
        plan.write("a.yaml", [*TWICE, *at("2026-11-02", "2026-11-08", "2026-11-05")], platform="facebook")
        assert [finding.rule for finding in plan.findings()] == ["weekly", "never", "alike", "never"]


class TestSilence:
    IGNORE = [{"rule": "weekly", "reason": "vakantie"}]

    def test_a_post_that_a_finding_names_can_ask_for_it(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY).write(
            "a.yaml", [{**SPARSE[0], "ignore": self.IGNORE}, SPARSE[1]], platform="facebook"
        )
        report = plan.report()
        assert (report.findings, report.suppressed) == ((), 1)

    def test_a_draft_can_ask_for_all_its_posts(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE).write("a.yaml", TWICE[:1], platform="facebook")
        text = f"<!-- postlint: ignore alike we herhalen dit -->\n{TWICE[1]['text']}\n"
        front = "---\nplatform: facebook\npublish_at: 2026-11-06\n---\n"
        (plan.folder / "b.md").write_text(front + text, encoding="utf-8")
        report = plan.report()
        assert (report.findings, report.suppressed) == ((), 1)

    def test_a_suppression_of_a_rule_that_found_nothing_is_told(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY)
        plan.write(
            "a.yaml", [{**SPARSE[0], "ignore": self.IGNORE}, *at("2026-11-05", "2026-11-08")], platform="facebook"
        )
        (finding,) = plan.findings()
        assert (finding.rule, finding.file) == ("unused-suppression", "a.yaml")
        assert "weekly" in finding.message

    def test_a_rule_that_looks_at_posts_and_at_sets_is_silenced_in_both(self, plan: Plan) -> None:
        ignore = [{"rule": "crisis", "reason": "besproken"}]
        fire = {"text": "Er is brand in de hal.", "crisis": True, "ignore": ignore}
        plan.rules(crisis={"check": "crisis-channel", "max": 30})
        plan.write("a.yaml", [fire], platform="facebook")
        plan.write("b.yaml", [{**fire, "text": f"{fire['text']} Iedereen is buiten."}], platform="twitter")
        plan.write("c.yaml", at("2026-11-03"), platform="twitter")
        report = plan.report()
        assert ([finding.rule for finding in report.findings], report.suppressed) == ([], 1)

    def test_and_not_where_the_rule_did_not_look_at_the_post(self, plan: Plan) -> None:
        plan.rules(weekly={**WEEKLY, "platforms": ["twitter"]})
        plan.write("a.yaml", [{**SPARSE[0], "ignore": self.IGNORE}, SPARSE[1]], platform="facebook")
        assert plan.findings() == []

    def test_posts_that_a_rules_file_leaves_a_rule_out_for_are_not_of_its_set(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE, weekly={**WEEKLY, "min": 2})
        rules = json.loads((plan.folder / "rules.yaml").read_text(encoding="utf-8"))
        rules["ignore"] = [{"paths": ["archive/**"], "rules": ["alike"], "reason": "oud"}]
        (plan.folder / "rules.yaml").write_text(json.dumps(rules), encoding="utf-8")
        plan.write("archive/a.yaml", TWICE[:1], platform="facebook").write("b.yaml", TWICE[1:], platform="facebook")
        assert plan.findings() == []

    def test_a_privacy_rule_over_sets_is_not_silenced_by_a_draft(self, plan: Plan) -> None:
        plan.rules(privacy_weekly=WEEKLY)
        ignore = [{"rule": "privacy-weekly", "reason": "vakantie"}]
        plan.write("a.yaml", [{**SPARSE[0], "ignore": ignore}, SPARSE[1]], platform="facebook")
        assert "privacy-weekly" in [finding.rule for finding in plan.findings()]

    def test_one_week_can_be_left_out_of_several(self, plan: Plan) -> None:
        moments = ("2026-11-02", "2026-11-10", "2026-11-17", "2026-11-29")
        posts = at(*moments)
        posts[1]["ignore"] = self.IGNORE
        report = plan.rules(weekly=WEEKLY).write("a.yaml", posts, platform="facebook").report()
        (finding,) = report.findings
        assert finding.message.startswith(
            "Te weinig op Facebook: 1 in week 45 (2 t/m 8 november) en telkens 1 in week 47"
        )
        assert report.suppressed == 1


class TestARuleThatSupersedesAnother:
    DAILY = {"check": "frequency", "per": "day", "min": 1}
    # Nothing for a week, and five posts at once
    MOMENTS = [f"2026-11-{day:02}T09:00" for day in (2, 3, 4, 5, 6, 16, 17, 18, 18, 18, 18, 18, 19)]

    def found(self, plan: Plan, *moments: str, **daily: Any) -> list[tuple[str, str]]:
        plan.rules(daily={**self.DAILY, **daily}, spread={"check": "spread"})
        plan.write("a.yaml", at(*(moments or self.MOMENTS)), platform="facebook")
        return [(finding.rule, finding.message.split(" op ")[0]) for finding in plan.findings()]

    def test_is_heard_alone_where_both_name_the_same_posts(self, plan: Plan) -> None:
        assert self.found(plan) == [("daily", "Te weinig"), ("spread", "Veel tegelijk"), ("spread", "Stil")]
        assert self.found(plan, supersedes=["spread"]) == [("daily", "Te weinig"), ("spread", "Veel tegelijk")]
        assert self.found(plan, supersedes=["spread"], max=4) == [("daily", "Te weinig"), ("daily", "Te veel")]

    def test_and_not_where_it_is_left_out_itself(self, plan: Plan) -> None:
        self.found(plan, supersedes=["spread"])
        assert [finding.message.split(" op ")[0] for finding in plan.findings(select=("spread",))] == [
            "Veel tegelijk",
            "Stil",
        ]

    def test_one_that_a_draft_silences_stays_heard_of_nowhere(self, plan: Plan) -> None:
        posts = at(*self.MOMENTS)
        posts[4]["ignore"] = [{"rule": "daily", "reason": "vakantie"}]
        plan.rules(daily={**self.DAILY, "supersedes": ["spread"]}, spread={"check": "spread"})
        report = plan.write("a.yaml", posts, platform="facebook").report()
        assert [finding.message.split(" op ")[0] for finding in report.findings] == ["Veel tegelijk"]

    def test_is_heard_beside_it_in_another_field(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE, crisis={"check": "crisis-channel", "supersedes": ["alike"]})
        plan.write("a.yaml", [{**post, "crisis": True} for post in TWICE], platform="facebook")
        assert [finding.rule for finding in plan.findings()].count("alike") == 1

    def test_holds_in_a_post_at_fault_too(self, plan: Plan) -> None:
        plan.rules(alike=ALIKE, twice={"check": "duplicate-text", "supersedes": ["alike"]})
        posts = [TWICE[0], {**TWICE[0], "publish_at": "2026-11-05"}, {**TWICE[1], "publish_at": "2026-11-07"}]
        plan.write("a.yaml", posts, platform="facebook")
        found = [(finding.rule, finding.posts) for finding in plan.report(planner=Planner()).findings]
        assert found == [("twice", (1,)), ("alike", (2,))]


class TestReports:
    def test_what_a_privacy_rule_finds_is_masked_in_what_a_set_says(self, plan: Plan) -> None:
        plan.rules(privacy_bsn={"check": "bsn"}, alike=ALIKE)
        said = [{**post, "text": f"{post['text']} BSN 111222333"} for post in TWICE]
        report = plan.write("a.yaml", said, platform="facebook").report()
        assert [finding.rule for finding in report.findings] == ["privacy-bsn", "alike", "privacy-bsn"]
        for name in ("json", "concise", "rich", "github"):
            assert "111222333" not in shown(report, name)

    def test_at_most_a_hundred_posts_are_named(self, plan: Plan) -> None:
        plan.rules(daily={"check": "frequency", "per": "day", "max": 1})
        plan.write("a.yaml", at(*["2026-11-03T10:00"] * 120), platform="facebook")
        (finding,) = plan.findings()
        assert (len(finding.related), "120" in finding.message) == (100, True)

    @pytest.mark.parametrize(
        ("error", "told"),
        [
            (ValueError("au"), "de regel weekly struikelde (ValueError: au)"),
            (TimeoutError(), "de regel weekly kostte te veel tijd"),
        ],
    )
    def test_a_check_that_raises_is_a_failure_that_hides_no_other(
        self, plan: Plan, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
    ) -> None:
        def fail(_self: Frequency, _posts: object, _context: Context) -> list[Hit]:
            raise error

        monkeypatch.setattr(Frequency, "check_all", fail)
        plan.rules(weekly=WEEKLY, alike=ALIKE).write("a.yaml", TWICE, platform="facebook")
        report = plan.report()
        assert [finding.rule for finding in report.findings] == ["alike"]
        assert [(failure.file, failure.message) for failure in report.failures] == [("a.yaml", told)]
        assert report.exit_code() == 2


class TestDaysAndWeeks:
    def test_a_week_that_the_plan_begins_or_ends_in_is_not_blamed_for_too_few(self, plan: Plan) -> None:
        moments = ("2026-11-03", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-17")
        plan.rules(weekly=WEEKLY).write("a.yaml", at(*moments), platform="facebook")
        assert plan.findings() == []

    def test_but_it_is_for_too_many(self, plan: Plan) -> None:
        moments = [f"2026-11-{day:02}" for day in (3, 4, 5, 6, 7)]
        plan.rules(weekly=WEEKLY).write("a.yaml", at(*moments), platform="facebook")
        assert plan.messages() == [
            "Te veel op Facebook: 5 in week 45 (2 t/m 8 november). Houd het bij hoogstens 4 per week."
        ]

    def test_a_week_that_other_channels_of_the_house_fill_is_a_whole_one(self, plan: Plan) -> None:
        plan.rules(weekly={**WEEKLY, "platforms": ["facebook"]})
        plan.write("a.yaml", at("2026-11-04"), platform="facebook").write("b.yaml", SPARSE, platform="twitter")
        assert plan.named() == [[0]]

    def test_weeks_without_a_post_are_told_together_with_the_posts_around_them(self, plan: Plan) -> None:
        plan.rules(weekly={**WEEKLY, "min": 1})
        plan.write("a.yaml", at("2026-11-06", "2026-12-01"), platform="facebook")
        (finding,) = plan.findings()
        assert "geen in week 46 t/m 48 (9 t/m 29 november)." in finding.message
        assert [other.post for other in finding.related] == [0, 1]

    def test_week_53_is_one_week_over_the_turn_of_the_year(self, plan: Plan) -> None:
        moments = ("2026-12-28", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03T23:59", "2027-01-04T00:00")
        plan.rules(weekly=WEEKLY).write("a.yaml", at(*moments), platform="facebook")
        (message,) = plan.messages()
        assert "5 in week 53 (28 december 2026 t/m 3 januari 2027)." in message

    @pytest.mark.parametrize(
        ("moments", "count"),
        [
            pytest.param(("2026-10-24T22:00+00:00", "2026-10-25T22:59+00:00"), 2, id="the day of 25 hours"),
            pytest.param(("2026-03-28T23:00+00:00", "2026-03-29T21:59+00:00"), 2, id="the day of 23 hours"),
            pytest.param(("2026-10-24T21:59+00:00", "2026-10-25T23:00+00:00"), 0, id="the days around it"),
        ],
    )
    def test_a_day_is_one_of_the_house_also_when_the_clock_is_changed(
        self, plan: Plan, moments: tuple[str, str], count: int
    ) -> None:
        plan.rules(daily={"check": "frequency", "per": "day", "max": 1}).write(
            "a.yaml", at(*moments), platform="twitter"
        )
        assert sum(len(posts) for posts in plan.named()) == count

    def test_the_first_and_the_last_day_of_a_plan_are_not_blamed_for_too_few(self, plan: Plan) -> None:
        plan.rules(daily={"check": "frequency", "per": "day", "min": 2})
        plan.write("a.yaml", at("2026-11-03T10:00", "2026-11-04T10:00", "2026-11-05T10:00"), platform="twitter")
        (message,) = plan.messages()
        assert message == "Te weinig op X: 1 op woensdag 4 november. Plan minstens 2 per dag."

    def test_all_that_is_wrong_on_a_channel_is_told_together(self, plan: Plan) -> None:
        plan.rules(daily={"check": "frequency", "per": "day", "min": 1})
        plan.write("a.yaml", at("2026-11-02", "2026-11-04", "2026-11-10"), platform="twitter")
        assert plan.messages() == [
            (
                "Te weinig op X: geen op dinsdag 3 november en geen op donderdag 5 t/m maandag 9 november. "
                "Plan minstens 1 per dag."
            )
        ]
        assert plan.named() == [[0, 1, 2]]

    def test_of_many_weeks_the_first_are_named(self, plan: Plan) -> None:
        moments = [(date(2026, 11, 2) + timedelta(days=14 * number)).isoformat() for number in range(9)]
        plan.rules(weekly={"check": "frequency", "per": "week", "min": 1})
        plan.write("a.yaml", at(*moments), platform="facebook")
        (message,) = plan.messages()
        assert (message.count("geen in week "), "en nog 4 keer. Plan" in message) == (4, True)

    def test_a_year_is_named_where_it_is_not_this_one(self, plan: Plan) -> None:
        plan.rules(weekly={**WEEKLY, "min": 1, "max": 1})
        plan.write("a.yaml", at("2027-02-01", "2027-02-02", "2027-02-08", "2027-02-09"), platform="facebook")
        (message,) = plan.messages()
        assert "telkens 2 in week 5 t/m 6 van 2027 (1 t/m 14 februari)." in message

    def test_weekends_and_holidays_need_no_post_but_where_a_house_wants_them(self, plan: Plan) -> None:
        daily = {"check": "frequency", "per": "day", "min": 1}
        moments = ("2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29")
        plan.rules(daily=daily, always={**daily, "rest": []}).write("a.yaml", at(*moments), platform="twitter")
        assert [(finding.rule, finding.message.split(": ")[1]) for finding in plan.findings()] == [
            ("always", "geen op vrijdag 25 t/m zondag 27 december. Plan minstens 1 per dag.")
        ]

    def test_months_can_be_counted_too(self, plan: Plan) -> None:
        plan.rules(monthly={"check": "frequency", "per": "month", "min": 2})
        plan.write("a.yaml", at("2026-09-30", "2026-10-05", "2026-12-31", "2027-01-01"), platform="youtube")
        assert [message.split(": ", 1)[1] for message in plan.messages()] == [
            "1 in oktober, geen in november en 1 in december. Plan minstens 2 per maand."
        ]

    def test_a_slip_in_the_year_stops_nothing(self, plan: Plan) -> None:
        plan.rules(weekly=WEEKLY, daily={"check": "frequency", "per": "day", "min": 1})
        moments = ("0001-01-01T00:00+14:00", "2026-11-03", "2062-11-04", "9999-12-31T23:59-12:00")
        plan.write("a.yaml", at(*moments), platform="facebook")
        assert {finding.rule for finding in plan.findings()} == {"weekly", "daily"}


def test_a_rule_of_a_house_can_say_it_in_its_own_words(plan: Plan) -> None:
    own = {"message": {"few": {"nl": "{channel}: {found} ({min} per {each})"}}}
    plan.rules(weekly={**WEEKLY, **own}).write("a.yaml", SPARSE, platform="facebook")
    assert plan.messages() == ["Facebook: 2 in week 45 (2 t/m 8 november) (3 per week)"]
