"""`postlint check` from the outside: options, files, streams and exit codes."""

from __future__ import annotations

import errno
import io
import json
import os
import stat
from pathlib import Path

import click
import pytest
from conftest import HOUSE, Done, Run

from postlint.cli.output import Output, Writer
from postlint.model import Report


def draft(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_a_clean_draft_ends_with_0_and_one_line(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Kom langs.\n")
    done = run("check", "a.md")
    assert (done.code, done.out.count("\n"), done.err) == (0, 1, "")


def test_an_error_ends_with_1_and_a_warning_with_0(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Het is gratis.\n")
    draft(tmp_path, "b.md", "Kom, wy zijn er.\n")
    assert run("check", "a.md").code == 1
    assert run("check", "b.md").code == 0


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_decides_from_which_severity_on_the_exit_is_1(run: Run, tmp_path: Path, level: str, code: int) -> None:
    draft(tmp_path, "b.md", "Kom, wy zijn er.\n")
    assert run("check", "b.md", "--fail-on", level).code == code


def test_min_severity_hides_and_changes_no_exit(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Gratis! Kom eventjes, wy zijn er.\n")
    done = run("check", "a.md", "-f", "json", "--min-severity", "error")
    assert done.rules == ["no-gratis"]
    assert run("check", "a.md", "-f", "json", "--min-severity", "error", "--fail-on", "info").code == 1


def test_select_and_ignore_take_names_and_globs(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Gratis! Kom eventjes, wy zijn er.\n")
    assert run("check", "a.md", "-f", "json", "--select", "no-*").rules == ["no-gratis"]
    assert run("check", "a.md", "-f", "json", "--ignore", "no-gratis,slordig").rules == ["wij-vorm"]
    assert run("check", "a.md", "-f", "json", "--select", "no-gratis", "--select", "slordig").rules == [
        "no-gratis",
        "slordig",
    ]


def test_an_unknown_rule_is_a_usage_error_with_the_nearest_name(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Tekst.\n")
    done = run("check", "a.md", "--select", "no-grats")
    assert done.code == 2
    assert "Did you mean 'no-gratis'?" in done.err


def test_a_rule_of_a_pack_that_is_not_used_names_the_pack(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Tekst.\n")
    done = run("check", "a.md", "--ignore", "facebook-length")
    assert done.code == 2
    assert "'default'" in done.err


def test_a_rule_that_many_packs_have_names_the_one_that_the_others_extend(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Tekst.\n")
    assert "'privacy'" in run("check", "a.md", "-r", "platform", "--ignore", "privacy-*").err


def test_a_folder_is_searched_and_hidden_and_ignored_files_are_passed_over(run: Run, tmp_path: Path) -> None:
    for name in ("drafts/b.md", "drafts/a.txt", "drafts/sub/c.yaml", ".hidden/d.md", "out/e.md", "README.md"):
        draft(tmp_path, name, "text: gratis\n" if name.endswith("yaml") else "gratis\n")
    draft(tmp_path, ".gitignore", "out/\n")
    files = [finding["file"] for finding in run("check", "-f", "json").report["findings"]]
    assert files == ["drafts/a.txt", "drafts/b.md", "drafts/sub/c.yaml"]
    files = [finding["file"] for finding in run("check", ".", "-f", "json", "--exclude", "sub").report["findings"]]
    assert files == ["drafts/a.txt", "drafts/b.md"]


def test_standard_input_is_a_draft_named_dash(run: Run) -> None:
    done = run("check", "-", "-f", "json", stdin="Het is gratis.\n")
    assert [finding["file"] for finding in done.report["findings"]] == ["-"]


def test_stdin_filename_decides_format_and_platform(run: Run) -> None:
    done = run("check", "-", "-f", "json", "--stdin-filename", "drafts/facebook/a.yaml", stdin="text: gratis\n")
    assert done.rules == ["no-gratis"]
    assert done.report["posts"][0]["platform"] == "facebook"


def test_the_nearest_rules_file_holds_for_each_draft(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "gratis\n")
    draft(tmp_path, "ander/b.md", "gratis\n")
    draft(tmp_path, "ander/rules.yaml", "rules: {eigen: {check: forbidden, terms: [gratis]}, platform-missing: off}\n")
    assert run("check", "-f", "json").rules == ["no-gratis", "eigen"]


def test_a_broken_rules_file_leaves_its_drafts_unchecked_and_others_go_on(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "gratis\n")
    draft(tmp_path, "stuk/b.md", "gratis\n")
    draft(tmp_path, "stuk/rules.yaml", "rules: {eigen: {check: forbiden}}\n")
    done = run("check", "-f", "json")
    assert (done.code, done.rules) == (2, ["no-gratis"])
    failures = [(failure["file"], failure["line"]) for failure in done.report["failures"]]
    assert ("stuk/rules.yaml", 1) in failures
    assert "stuk/b.md" in [file for file, _ in failures]


def test_rules_option_takes_a_pack_or_a_file(run: Run, tmp_path: Path) -> None:
    draft(tmp_path, "a.md", "Bij AUMC is het gratis.\n")
    draft(tmp_path, "los.yaml", "rules: {eigen: {check: forbidden, terms: [gratis]}, platform-missing: off}\n")
    assert "no-aumc" in run("check", "a.md", "-f", "json", "-r", "default").rules
    assert run("check", "a.md", "-f", "json", "-r", "los.yaml").rules == ["eigen"]


class TestBadInput:
    @pytest.fixture
    def good(self, tmp_path: Path) -> Path:
        return draft(tmp_path, "zz.md", "gratis\n")

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.yaml", b"text: [1, 2\nposts: 3\n"),
            ("a.yaml", b"text: Let op: morgen dicht\n"),
            ("a.md", b"---\n- een\n- twee\n---\nTekst\n"),
            ("a.md", b"---\nplatform: facebook\nTekst\n"),
            ("a.md", b"\xff\xfe\x00a"),
            ("a.md", b"Caf\xe9\n"),
            ("a.md", b"nul\x00nul\n"),
            ("a.md", b"x" * 20_000_001),
        ],
        ids=[
            "broken yaml",
            "a colon in a plain text",
            "front matter that is no mapping",
            "front matter that is never closed",
            "utf-16",
            "latin-1",
            "a nul",
            "over 20 MB",
        ],
    )
    def test_is_a_failure_and_all_other_files_are_checked(
        self, run: Run, tmp_path: Path, good: Path, name: str, content: bytes
    ) -> None:
        (tmp_path / name).write_bytes(content)
        done = run("check", name, "zz.md", "-f", "json")
        assert (done.code, done.rules) == (2, ["no-gratis"])
        assert [failure["file"] for failure in done.report["failures"]] == [name]
        assert done.report["failures"][0]["message"]
        assert "Traceback" not in done.err

    def test_a_directory_a_dangling_link_and_a_pipe_are_named_and_nothing_hangs(
        self, run: Run, tmp_path: Path, good: Path
    ) -> None:
        (tmp_path / "x.md").mkdir()
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / "pipe.md")
        (tmp_path / "weg.md").symlink_to("nergens.md")
        done = run("check", ".", "-f", "json")
        assert done.rules == ["no-gratis"]
        assert done.code == 2
        named = run("check", "weg.md", "nergens.md", "zz.md", "-f", "json")
        assert {failure["file"] for failure in named.report["failures"]} == {"weg.md", "nergens.md"}
        assert named.rules == ["no-gratis"]

    def test_a_mistyped_name_is_one_whatever_files_the_rules_are_for(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "rules.yaml", "files: ['drafts/**']\nrules: {}\n")
        done = run("check", "darfts/a.md", "-f", "concise")
        assert (done.code, "darfts/a.md" in done.err) == (2, True)

    def test_a_file_that_is_no_draft_is_passed_over_with_a_notice_when_named(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "compose.yaml", "services: {web: {}}\n")
        done = run("check", "compose.yaml")
        assert done.code == 0
        assert "compose.yaml" in done.err
        assert "compose.yaml" not in run("check", ".").err

    def test_an_empty_file_is_a_finding(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "")
        done = run("check", "a.md", "-f", "json")
        assert (done.code, done.rules) == (1, ["empty-post"])


class TestFixing:
    TEXT = "\ufeff---\r\nplatform: facebook # hier\r\n---\r\nKom,\twy zijn er — wy allemaal. 🎉\r\n"

    def test_fix_changes_only_what_is_wrong_and_keeps_every_other_byte(self, run: Run, tmp_path: Path) -> None:
        path = draft(tmp_path, "a.md", self.TEXT)
        path.chmod(0o640)
        done = run("check", "a.md", "--fix", "-f", "json")
        assert (done.code, done.rules) == (0, [])
        assert path.read_bytes().decode() == self.TEXT.replace("wy", "wij")
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_diff_writes_nothing_and_ends_with_1(self, run: Run, tmp_path: Path) -> None:
        path = draft(tmp_path, "a.md", "Kom, wy zijn er.\n")
        done = run("check", "a.md", "--diff")
        assert done.code == 1
        assert done.out == "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-Kom, wy zijn er.\n+Kom, wij zijn er.\n"
        assert path.read_text() == "Kom, wy zijn er.\n"
        draft(tmp_path, "b.md", "Kom, wij zijn er.\n")
        assert run("check", "b.md", "--diff") == Done(0, "", "")

    def test_with_standard_input_the_draft_goes_to_output_and_the_report_to_error(self, run: Run) -> None:
        done = run("check", "-", "--fix", "-f", "concise", stdin="Gratis, wy zijn er.\n")
        assert (done.code, done.out) == (1, "Gratis, wij zijn er.\n")
        assert done.err.startswith("-:1:1: error no-gratis")

    def test_standard_input_keeps_its_mark_and_line_ends(self, run: Run) -> None:
        done = run("check", "-", "--fix", "-q", stdin="\ufeffEen\r\nwy zijn er.\r\n")
        assert done.out == "\ufeffEen\r\nwij zijn er.\r\n"

    def test_a_yaml_text_is_mended_in_its_own_style(self, run: Run, tmp_path: Path) -> None:
        path = draft(
            tmp_path, "a.yaml", 'posts:\n  - text: >-  # vouw\n      Kom,\n      wy zijn er.\n  - text: "wy \\u00e9n"\n'
        )
        assert run("check", "a.yaml", "--fix", "-f", "json").rules == []
        assert (
            path.read_text()
            == 'posts:\n  - text: >-  # vouw\n      Kom,\n      wij zijn er.\n  - text: "wij \\u00e9n"\n'
        )


class TestOutput:
    def test_several_formats_go_to_several_places(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        done = run("check", "a.md", "-f", "concise", "-f", "json=report.json")
        assert done.out.startswith("a.md:1:1: error no-gratis ")
        assert json.loads((tmp_path / "report.json").read_text())["summary"]["error"] == 1

    @pytest.mark.parametrize(
        "options",
        [("-f", "json", "-f", "concise"), ("-f", "jsn"), ("-f", "json", "-f", "concise=x", "-o", "y")],
        ids=["two on standard output", "an unknown format", "one file for two formats"],
    )
    def test_contradictions_are_usage_errors(self, run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        done = run("check", "a.md", *options)
        assert (done.code, done.out) == (2, "")

    def test_a_report_that_cannot_be_written_is_no_finding_and_ends_with_2(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        done = run("check", "a.md", "-o", "nowhere/report.txt")
        assert done.code == 2
        assert "Could not write nowhere/report.txt: No such file" in done.err

    def test_a_full_disk_ends_with_2_and_a_sentence(self) -> None:
        class Full(io.StringIO):
            def flush(self) -> None:
                raise OSError(errno.ENOSPC, "No space left on device")

        with pytest.raises(click.ClickException, match=r"standard output: No space left on device\.") as caught:
            Writer("nl", "never", False, Full()).write(Report((), ()), [Output("concise")], 0.1)
        assert caught.value.exit_code == 2

    def test_a_rules_file_that_is_not_there_is_said_so_without_drafts_too(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "leeg").mkdir()
        done = run("check", "leeg", "-r", "./nergens.yaml", "-f", "concise")
        assert (done.code, "nergens.yaml" in done.err) == (2, True)

    def test_github_is_the_default_on_its_runners(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        assert run("check", "a.md", env={"GITHUB_ACTIONS": "true"}).out.startswith("::error file=a.md,line=1")

    def test_two_runs_give_the_same_bytes(self, run: Run, tmp_path: Path) -> None:
        for number in range(12):
            draft(tmp_path, f"d{number}.md", "Gratis, kom eventjes, wy zijn er.\n")
        first = run("check", "-f", "json")
        assert first.out == run("check", "-f", "json").out == run("check", "-f", "json", "--no-cache").out

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="one process where there is no fork")
    def test_several_processes_give_the_same_report_as_one(self, run: Run, tmp_path: Path) -> None:
        for number in range(30):
            draft(tmp_path, f"d{number}.md", f"Gratis {number}, wy zijn er.\n")
        (tmp_path / "stuk.md").write_bytes(b"\xff")
        one, three = run("check", "-f", "json", "-j", "1"), run("check", "-f", "json", "-j", "3")
        assert one == three
        assert one.code == 2

    def test_language_comes_from_option_environment_and_rules(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        english = run("check", "a.md", "-f", "concise").out
        assert run("check", "a.md", "-f", "concise", "--lang", "nl").out != english
        assert run("check", "a.md", "-f", "concise", env={"POSTLINT_LANG": "nl"}).out != english
        assert run("check", "a.md", "-f", "concise", env={"POSTLINT_CHECK_LANG": "nl"}).out != english
        assert run("check", "a.md", env={"POSTLINT_LANG": "fr"}).code == 2

    def test_every_option_has_a_twin_in_the_environment(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        assert run("check", "a.md", env={"POSTLINT_CHECK_FORMAT": "json"}).rules == ["no-gratis"]
        assert run("check", "a.md", env={"POSTLINT_CHECK_FAIL_ON": "never"}).code == 0

    def test_quiet_leaves_nothing_of_a_clean_run(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "Kom langs.\n")
        assert run("check", "a.md", "-q") == Done(0, "", "")

    def test_statistics_count_rules_on_standard_error(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "Gratis, gratis, wy zijn er.\n")
        done = run("check", "a.md", "-f", "json", "--statistics")
        assert done.report["summary"]["error"] == 2
        assert [line.split() for line in done.err.splitlines()] == [
            ["2", "error", "no-gratis"],
            ["1", "warning", "wij-vorm"],
        ]

    def test_colour_follows_option_and_environment(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis\n")
        assert "\x1b[" not in run("check", "a.md").out
        assert "\x1b[" in run("check", "a.md", "--color", "always").out
        assert "\x1b[" in run("check", "a.md", env={"FORCE_COLOR": "1"}).out
        assert "\x1b[" not in run("check", "a.md", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out

    def test_a_console_that_cannot_show_a_sign_gets_another(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "gratis 🎉\n")
        done = run("check", "a.md", env={"PYTHONIOENCODING": "ascii"})
        assert done.code == 1
        assert "gratis ?" in done.out


class TestSuppression:
    def report(self, run: Run, tmp_path: Path, text: str) -> Done:
        draft(tmp_path, "a.md", text)
        return run("check", "a.md", "-f", "json")

    def test_a_note_silences_a_rule_with_a_reason(self, run: Run, tmp_path: Path) -> None:
        done = self.report(run, tmp_path, "<!-- postlint: ignore no-gratis naam van de krant -->\nLees Gratis.\n")
        assert done.rules == []
        assert done.report["summary"]["suppressed"] == 1

    def test_without_a_reason_it_says_so(self, run: Run, tmp_path: Path) -> None:
        done = self.report(run, tmp_path, "<!-- postlint: ignore no-gratis -->\nLees Gratis.\n")
        assert done.rules == ["suppression-without-reason"]

    def test_one_that_silences_nothing_is_unused(self, run: Run, tmp_path: Path) -> None:
        done = self.report(run, tmp_path, "<!-- postlint: ignore no-gratis was nodig -->\nLees.\n")
        assert done.rules == ["unused-suppression"]

    def test_one_that_names_no_rule_is_told_without_a_gap(self, run: Run, tmp_path: Path) -> None:
        (finding,) = self.report(run, tmp_path, "<!-- postlint: ignore -->\nLees.\n").report["findings"]
        assert finding["message"] == "Say why … does not hold here."

    def test_a_rule_that_did_not_run_is_not_called_unused(self, run: Run, tmp_path: Path) -> None:
        draft(tmp_path, "a.md", "<!-- postlint: ignore no-gratis was nodig -->\nLees.\n")
        assert run("check", "a.md", "-f", "json", "--ignore", "no-gratis").rules == []

    def test_a_rules_file_can_leave_paths_out(self, run: Run, tmp_path: Path) -> None:
        ignore = "ignore: [{paths: ['oud/**'], rules: [no-gratis], reason: archief}]\n"
        (tmp_path / "rules.yaml").write_text(HOUSE + ignore, encoding="utf-8")
        draft(tmp_path, "oud/a.md", "gratis\n")
        draft(tmp_path, "b.md", "gratis\n")
        report = run("check", "-f", "json").report
        assert [finding["file"] for finding in report["findings"]] == ["b.md"]
        assert report["summary"]["suppressed"] == 1

    def test_a_rules_file_that_gives_no_reason_is_told_once(self, run: Run, tmp_path: Path) -> None:
        ignore = "ignore: [{paths: ['oud/**'], rules: [no-gratis]}, {paths: [c.md], rules: [no-gratis], reason: ' '}]\n"
        (tmp_path / "rules.yaml").write_text(HOUSE + ignore, encoding="utf-8")
        draft(tmp_path, "oud/a.md", "gratis\n")
        draft(tmp_path, "b.md", "Lees.\n")
        (finding,) = run("check", "-f", "json").report["findings"]
        assert (finding["rule"], finding["file"], finding["post"]) == ("suppression-without-reason", "rules.yaml", None)
        assert finding["start"] == finding["end"] == {"line": 1, "column": 1}


def test_the_message_of_a_mistyped_option_names_the_right_one(run: Run) -> None:
    done = run("check", "--formt", "json")
    assert done.code == 2
    assert "--format" in done.err
