"""What the command line does when something other than a draft goes wrong, seen from inside the process."""

from __future__ import annotations

import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest

from postlint.cli import check as check_module
from postlint.cli import main
from postlint.cli.choice import Choice
from postlint.cli.options import Moment, Names, Platform, cache_folder, report_language
from postlint.cli.parallel import inspect
from postlint.cli.run import Run
from postlint.cli.settings import Settings
from postlint.rules import Cache


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small house, as the current one."""
    (tmp_path / ".git").mkdir()
    rules = "language: en\nrules: {no-gratis: {check: forbidden, terms: [gratis]}, platform-missing: off}\n"
    (tmp_path / "rules.yaml").write_text(rules, encoding="utf-8")
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text("Het is gratis.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / ".cache"))
    for name in ("POSTLINT_LANG", "GITHUB_ACTIONS", "POSTLINT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


class TestEnds:
    def test_a_mistake_of_ours_is_a_sentence_and_exit_2(self, monkeypatch, capsys) -> None:
        monkeypatch.setattr(check_module, "_inspect", lambda *_: 1 / 0)
        assert main(["check", "a.md"]) == 2
        told = capsys.readouterr().err
        assert "ZeroDivisionError" in told
        assert "Traceback" not in told

    def test_the_traceback_can_be_asked_for(self, monkeypatch) -> None:
        monkeypatch.setenv("POSTLINT_TRACEBACK", "1")
        monkeypatch.setattr(check_module, "_inspect", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            main(["check", "a.md"])

    @pytest.mark.parametrize(
        ("error", "code"),
        [(KeyboardInterrupt, 130), (click.Abort, 130), (BrokenPipeError, 1)],
        ids=["^C", "abort", "pipe"],
    )
    def test_an_interruption_has_its_own_exit_code(self, monkeypatch, error: type[BaseException], code: int) -> None:
        def interrupt(*_: object) -> None:
            raise error

        monkeypatch.setattr(check_module, "_inspect", interrupt)
        assert main(["check", "a.md"]) == code

    def test_a_report_that_cannot_be_written_is_an_error(self, capsys, house: Path) -> None:
        assert main(["check", "a.md", "-f", "json", "-o", str(house / "nergens" / "r.json")]) == 2
        assert "r.json" in capsys.readouterr().err


class TestProgress:
    def test_a_bar_appears_when_a_run_takes_long_and_goes(self, monkeypatch) -> None:
        monkeypatch.setattr(check_module, "_BAR_AFTER", -1.0)
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        assert main(["check", ".", "-f", "json", "-o", "out.json"]) == 1
        assert "postlint" in terminal.getvalue()

    def test_quiet_shows_none(self, monkeypatch) -> None:
        monkeypatch.setattr(check_module, "_BAR_AFTER", -1.0)
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        main(["check", ".", "-q", "-f", "json", "-o", "out.json"])
        assert terminal.getvalue() == ""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="one process where there is no fork")
class TestWorkers:
    def run(self) -> Run:
        return Run(Settings(now=datetime(2026, 11, 20, tzinfo=UTC), language="en"))

    def test_what_they_find_comes_back_with_failures_and_notices(self, house: Path) -> None:
        (house / "stuk.md").write_bytes(b"\xff")
        run, steps = self.run(), []
        found = list(inspect(run, run.targets(["."]), 2, steps.append))
        assert sum(len(part.findings) for part in found) == 3
        assert [failure.file for failure in run.failures] == ["stuk.md"]
        assert sum(steps) == 4

    def test_one_that_dies_is_not_passed_over(self, monkeypatch) -> None:
        run = self.run()
        targets = run.targets(["."])

        def die(*_: object) -> None:
            os._exit(3)

        monkeypatch.setattr(run, "inspect", die)
        with pytest.raises(ChildProcessError):
            list(inspect(run, targets, 2, lambda count: None))


class TestOptions:
    def test_values_that_are_read_already_are_taken_as_they_are(self) -> None:
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        assert Moment().convert(moment, None, None) is moment
        assert Names().convert(("a",), None, None) == ("a",)

    @pytest.mark.parametrize(("kind", "value"), [(Platform(), "facebok"), (Platform(), "zzz"), (Moment(), "morgen")])
    def test_what_they_cannot_be_is_a_usage_error(self, kind: click.ParamType, value: str) -> None:
        with pytest.raises(click.BadParameter, match=value):
            kind.convert(value, None, None)

    def test_a_moment_without_offset_is_left_to_the_house(self) -> None:
        assert Moment().convert("2026-01-01T09:00", None, None).tzinfo is None

    @pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
    def test_the_cache_is_among_the_users_caches(self, monkeypatch, platform: str) -> None:
        monkeypatch.delenv("POSTLINT_CACHE_DIR")
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.setattr(sys, "platform", platform)
        assert os.path.basename(cache_folder().replace("\\", "/")) == "postlint"

    def test_the_language_is_that_of_option_environment_rules_then_dutch(self, monkeypatch, house: Path) -> None:
        cache = Cache(None)
        assert report_language("nl", cache) == "nl"
        assert report_language(None, cache) == "en"
        monkeypatch.setenv("POSTLINT_LANG", "nl")
        assert report_language(None, cache) == "nl"
        monkeypatch.delenv("POSTLINT_LANG")
        (house / "rules.yaml").write_text("rules: {a: {check: forbiden}}\n", encoding="utf-8")
        assert report_language(None, cache) == "nl"
        (house / "rules.yaml").unlink()
        assert report_language(None, cache) == "nl"

    def test_without_a_choice_every_rule_is_wanted(self) -> None:
        choice = Choice((), ())
        choice.check([], Cache(None))
        assert choice.reports("anything")
        Choice(("x",), ()).check([], Cache(None))
