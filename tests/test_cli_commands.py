"""The commands beside check, from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run
from jsonschema import Draft202012Validator
from yaml import safe_load

from postlint import __version__
from postlint.cli.starters import files


class TestHelp:
    def test_lists_the_commands(self, run: Run) -> None:
        done = run("--help")
        assert done.code == 0
        for name in ("approve", "check", "count", "export", "init", "plan", "rules", "schema", "test", "version"):
            assert f"\n  {name} " in done.out

    def test_a_mistyped_command_names_the_right_one(self, run: Run) -> None:
        done = run("chekc")
        assert done.code == 2
        assert "Did you mean 'check'?" in done.err
        assert "Commands: approve, check, count" in run("zzz").err

    def test_version_says_which(self, run: Run) -> None:
        assert run("version").out.startswith(f"postlint {__version__} (Python 3.")
        assert run("--version").out == f"postlint {__version__}\n"


class TestCount:
    def test_a_text_is_counted_as_each_platform_does(self, run: Run) -> None:
        done = run("count", "Lees #zorg: https://www.example.com/een-lange-link", "-f", "json")
        rows = {row["platform"]: row for row in json.loads(done.out)["texts"][0]["platforms"]}
        assert rows["twitter"]["length"] == 12 + 23
        assert rows["twitter"]["spent"]["links"] == 23
        assert rows["facebook"]["length"] == 50

    def test_the_table_names_what_is_left_and_what_ate_it(self, run: Run) -> None:
        done = run("count", "Hoi 🎉", "-p", "x", "--lang", "en")
        assert done.out.splitlines()[0] == "“Hoi 🎉”"
        assert "6/280" in done.out
        assert "left 274" in done.out
        assert "emoji 2" in done.out
        assert "Facebook" not in done.out

    def test_too_long_says_how_much(self, run: Run) -> None:
        assert "20 too many" in run("count", "a" * 300, "-p", "x", "--lang", "en").out

    def test_a_file_stands_for_its_posts(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("## X\neen\n\n## Facebook\ntwee\n", encoding="utf-8")
        assert [line for line in run("count", "a.md", "-p", "x").out.splitlines() if line.startswith("a.md")] == [
            "a.md:2",
            "a.md:5",
        ]

    def test_a_mistyped_file_is_no_text(self, run: Run) -> None:
        done = run("count", "nergens.md")
        assert (done.code, done.out) == (2, "")
        assert run("count", "Lees nergens.md", "-p", "x").code == 0

    def test_standard_input_is_a_text(self, run: Run) -> None:
        assert "3/280" in run("count", "-p", "x", stdin="een\r\n").out

    @pytest.mark.parametrize(
        ("name", "content"), [("a.md", b"\xff"), ("a.yaml", b"services: {}\n")], ids=["not utf-8", "no draft"]
    )
    def test_what_cannot_be_read_is_a_usage_error(self, run: Run, tmp_path: Path, name: str, content: bytes) -> None:
        (tmp_path / name).write_bytes(content)
        done = run("count", name)
        assert (done.code, done.out) == (2, "")
        assert name in done.err

    def test_an_escape_in_a_text_does_not_reach_the_terminal(self, run: Run) -> None:
        assert "\x1b" not in run("count", "rood \x1b[31m", "-p", "x").out

    def test_colour_can_be_asked_for(self, run: Run) -> None:
        assert "\x1b[" in run("count", "een", "--color", "always").out


class TestRules:
    def test_the_table_has_every_rule_under_its_pack(self, run: Run) -> None:
        done = run("rules", "--lang", "en")
        assert done.code == 0
        assert "\n  facebook-length " in done.out
        assert "\n  platform-missing " in done.out

    def test_a_page_says_what_why_source_examples_and_fix(self, run: Run) -> None:
        page = run("rules", "no-aumc", "--lang", "en").out
        for heading in (
            "What",
            "Why",
            "Check",
            "Severity",
            "Scope",
            "Source",
            "Message",
            "Parameters",
            "Bad",
            "Good",
            "Fix",
        ):
            assert f"\n{heading} " in page
        assert "Amsterdam UMC guide, §4.7" in page

    def test_every_rule_has_a_page(self, run: Run) -> None:
        names = [line.split()[0] for line in run("rules").out.splitlines() if line.startswith("  ")]
        assert len(names) > 50
        assert run("rules", names[0]).code == 0

    def test_an_unknown_rule_names_the_nearest(self, run: Run) -> None:
        done = run("rules", "facebook-lenght")
        assert done.code == 2
        assert "Did you mean 'facebook-length'?" in done.err

    def test_a_house_of_its_own_can_be_listed(self, run: Run) -> None:
        assert "no-gratis" in run("rules", "-r", "./rules.yaml").out

    def test_what_the_folder_adds_to_the_packs_is_among_them(self, run: Run, tmp_path: Path) -> None:
        assert "\nrules.yaml\n  no-gratis " in run("rules").out
        assert run("rules", "no-gratis").out.startswith("no-gratis  (rules.yaml)\n")
        (tmp_path / "rules.yaml").write_text("rules: {a: {check: forbiden}}\n", encoding="utf-8")
        assert run("rules", "no-aumc").code == 0

    def test_a_broken_house_lists_its_mistakes(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text("rules: {a: {check: forbiden}}\n", encoding="utf-8")
        done = run("rules", "-r", "./rules.yaml", "--lang", "en")
        assert done.code == 2
        assert "rules.yaml:1: there is no check “forbiden”" in done.err


class TestTest:
    RULES = "rules:\n  a: {check: forbidden, terms: [gratis], bad: ['Het is ⟦gratis⟧.'], good: ['Het is vrij.']}\n"

    def test_examples_that_hold_end_with_0(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text(self.RULES, encoding="utf-8")
        done = run("test", "--lang", "en")
        assert (done.code, done.out) == (0, "")
        assert "2 examples, 0 of them fall short" in done.err

    def test_only_rules_of_the_file_itself_are_said_to_have_no_examples(self, run: Run, tmp_path: Path) -> None:
        more = "  b: {check: forbidden, terms: [b]}\n  no-aumc: {severity: info}\n"
        (tmp_path / "rules.yaml").write_text("extends: [default]\n" + self.RULES + more, encoding="utf-8")
        assert "2 examples, 0 of them fall short; 1 rules have none" in run("test", "--lang", "en").err

    def test_one_that_falls_short_is_named_and_ends_with_1(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text(self.RULES.replace("vrij", "gratis"), encoding="utf-8")
        done = run("test", "--lang", "en", "-q")
        assert done.code == 1
        assert done.out == "a: finds “gratis” in “Het is gratis.”\n"

    def test_the_packs_hold(self, run: Run) -> None:
        for pack in ("default", "platform", "dutch"):
            assert run("test", pack, "-q").out == ""

    def test_a_broken_file_ends_with_2_and_all_its_mistakes(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text("rulez: {}\nrules: {a: {check: forbiden}}\n", encoding="utf-8")
        done = run("test", "--lang", "en")
        assert done.code == 2
        assert done.err.count("rules.yaml:") == 2


class TestInit:
    def test_what_it_writes_works_at_once(self, run: Run, tmp_path: Path) -> None:
        done = run("init", "huis")
        assert done.code == 0
        written = {path.relative_to(tmp_path / "huis").as_posix() for path in (tmp_path / "huis").rglob("*")}
        assert written >= set(files(__version__))
        assert run("test", "huis/rules.yaml").code == 0
        assert run("check", "huis", "-f", "json").report["summary"]["posts"] == 2

    def test_it_never_writes_over_a_file(self, run: Run, tmp_path: Path) -> None:
        before = (tmp_path / "rules.yaml").read_text(encoding="utf-8")
        done = run("init")
        assert done.code == 0
        assert "kept     rules.yaml" in done.out
        assert (tmp_path / "rules.yaml").read_text(encoding="utf-8") == before

    def test_a_dry_run_writes_nothing(self, run: Run, tmp_path: Path) -> None:
        assert run("init", "huis", "--dry-run").code == 0
        assert not (tmp_path / "huis").exists()

    def test_a_folder_that_cannot_be_made_is_an_error(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "huis").write_text("", encoding="utf-8")
        assert run("init", "huis/onder").code != 0


class TestSchema:
    @pytest.mark.parametrize("subject", ["rules", "draft", "report"])
    def test_each_is_a_json_schema(self, run: Run, subject: str) -> None:
        schema = json.loads(run("schema", subject).out)
        Draft202012Validator.check_schema(schema)

    def test_the_default_rules_are_valid_and_a_mistake_is_not(self, run: Run) -> None:
        validator = Draft202012Validator(json.loads(run("schema", "rules").out))
        rules = Path(__file__).parent.parent / "rules.yaml"
        data = safe_load(rules.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(data)] == []
        data["rules"]["facebook-length"]["max"] = "veel"
        assert len(list(validator.iter_errors(data))) == 1
        assert not validator.is_valid({"rulez": {}})
        assert not validator.is_valid({"rules": {"a": {"check": "forbiden"}}})

    def test_a_report_is_valid(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("gratis en wy\n", encoding="utf-8")
        validator = Draft202012Validator(json.loads(run("schema", "report").out))
        assert validator.is_valid(run("check", "a.md", "-f", "json").report)
