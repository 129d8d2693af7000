"""What leads to a person is found however it is written; what hospitals post every day is left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from msgspec import convert

from postlint import drafts
from postlint.engine import Inspector
from postlint.examples import marks
from postlint.model import Context, Finding, House, Source
from postlint.rules import Cache, load

HERE = Path(__file__).parent / "privacy"
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
HOUSE = {
    "names": ["VUmc", "Amsterdam UMC"],
    "domains": ["vumc.nl", "amsterdamumc.nl"],
    "phones": ["020 444 44 44"],
    "addresses": ["De Boelelaan 1117, 1081 HV Amsterdam"],
}


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("↵", "\n").split("\t") for line in lines if line and not line.startswith("#")]


@cache
def inspector() -> Inspector:
    return Inspector(load("privacy", Cache(None)), Context(NOW, house=convert(HOUSE, House)))


def found(text: str, **fields: str) -> list[Finding]:
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    draft = drafts.parse(Source("post.md", f"---\nplatform: facebook\n{head}---\n{text}\n"), suffix=".md")
    report = inspector().inspect(draft)
    assert not report.failures
    return [finding for finding in report.findings if not finding.rule.startswith("platform")]


IDENTIFIERS = rows("identifiers.txt")
CLEAN = rows("clean.txt")


@pytest.mark.parametrize(("rule", "text"), IDENTIFIERS, ids=[f"{rule}: {text}" for rule, text in IDENTIFIERS])
def test_an_identifier_is_found(rule: str, text: str) -> None:
    clean, spans = marks(text)
    wanted = [clean[start:end] for start, end in spans]
    assert [finding.place.text for finding in found(clean) if finding.rule == rule] == wanted


@pytest.mark.parametrize("row", CLEAN, ids=[row[0] for row in CLEAN])
def test_an_everyday_post_is_left_alone(row: list[str]) -> None:
    text, consent = (*row, "")[:2]
    assert [(finding.rule, finding.place.text) for finding in found(text, consent=f"[{consent}]")] == []
