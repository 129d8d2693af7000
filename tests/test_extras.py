"""Who lacks an extra is told which one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from postlint.cli import main
from postlint.cli.extras import hints

SKETCH = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200"/>'


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("dak.svg").write_text(SKETCH)
    Path("post.md").write_text("---\nplatform: facebook\nimage: dak.svg\n---\nKijk eens.\n")
    return "post.md"


def test_without_pillow_a_notice_says_what_to_install(
    draft: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    main(["check", draft, "--no-cache"])
    assert "image-sharp is niet beoordeeld" in (err := capsys.readouterr().err)
    assert "pip install 'postlint[images]'" in err


def test_with_pillow_it_says_nothing(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", draft, "--no-cache"])
    assert capsys.readouterr().err == ""


def test_a_rule_that_could_look_needs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    assert hints(["image-format"], "en") == []
    assert hints(["image-sharp"], "en") == [
        "image-sharp was not evaluated: it needs Pillow (pip install 'postlint[images]')"
    ]
