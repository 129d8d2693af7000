"""What tests share: postlint as a process of its own, in an empty folder with a small house."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

HOUSE = """\
language: en
rules:
  no-gratis: {check: forbidden, terms: [gratis], source: house style}
  wij-vorm: {check: replace, terms: {wy: wij}, severity: warning}
  slordig: {check: forbidden, terms: [eventjes], severity: info}
  platform-missing: off
"""


class Done(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> Any:
        return json.loads(self.out)

    @property
    def rules(self) -> list[str]:
        return [finding["rule"] for finding in self.report["findings"]]


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run postlint as a process of its own in an empty folder with a small house."""
    (tmp_path / "rules.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / ".git").mkdir()

    def run(*arguments: str, stdin: str | bytes | None = None, env: dict[str, str] | None = None) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("POSTLINT", "GITHUB"))}
        done = subprocess.run(
            [sys.executable, "-m", "postlint", *arguments],
            cwd=tmp_path,
            input=data,
            capture_output=True,
            env={**clean, "POSTLINT_CACHE_DIR": str(tmp_path / ".cache"), **(env or {})},
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
