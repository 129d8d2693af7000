"""postlint as a library: lint() and what it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import asdict

import postlint
from postlint import Finding, Place, Position, Report, Source, Span, lint
from postlint.model import Related
from postlint.reporters import Style
from postlint.reporters.json import render
from postlint.rules import RulesError


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_text_gets_the_default_rules() -> None:
    report = lint("Bij AUMC is het feest.", platform="twitter")
    finding = next(finding for finding in report.findings if finding.rule == "no-aumc")
    assert finding.place.source.path == "-"
    assert finding.place.text == "AUMC"
    assert report.exit_code() == 1


def test_a_finding_has_the_names_of_the_json_report() -> None:
    report = lint("Kom kijken.\nBij AUMC is het feest.", platform="twitter")
    finding = next(finding for finding in report.findings if finding.rule == "no-aumc")
    written = next(entry for entry in json.loads(render(report, Style()))["findings"] if entry["rule"] == "no-aumc")
    same = ("rule", "check", "severity", "message", "file", "post", "text", "source")
    assert {name: getattr(finding, name) for name in same} == {name: written[name] for name in same}
    assert (asdict(finding.start), asdict(finding.end)) == (written["start"], written["end"])
    assert (finding.start, finding.end) == (Position(2, 5), Position(2, 9))
    assert all(hasattr(finding, name) for name in written)


def test_a_related_place_has_them_too() -> None:
    source = Source("a.md", "een\ntwee")
    related = Related(Place(source, Span(4, 8)), post=1)
    assert (related.file, related.post, related.start, related.end) == ("a.md", 1, Position(2, 1), Position(2, 5))
    assert Finding(related.place, rule="a", check="b", severity="info", message="c").post is None


def test_the_text_is_taken_as_it_is() -> None:
    text = "---\nplatform: facebook\n---\n<!-- gratis -->\n## X\n"
    (checked,) = lint(text).posts
    assert (checked.post.text.text, checked.post.platform) == (text, None)


def test_fields_are_those_of_a_draft() -> None:
    clean = lint("Kijk.", "x", author="a", reviewed_by="b", images=["a.jpg"], link={"url": "http://ow.ly/fEn39"})
    assert "review-missing" not in rules(clean)
    assert clean.posts[0].post.link is not None
    assert "review-missing" in rules(lint("Kijk.", "x"))


def test_an_alias_is_its_platform() -> None:
    assert lint("Kijk.", "x").posts[0].post.platform == "twitter"


def test_an_empty_text_is_a_finding() -> None:
    assert "empty-post" in rules(lint(" \n"))


def test_a_rules_file_takes_the_place_of_the_default(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("rules: {a: {check: forbidden, terms: [een]}, platform-missing: off}\n", encoding="utf-8")
    assert rules(lint("een AUMC", rules=path)) == ["a"]
    path.write_text("rules: {b: {check: forbidden, terms: [een]}, platform-missing: off}\n\n", encoding="utf-8")
    assert rules(lint("een AUMC", rules=path)) == ["b"]


def test_now_is_the_moment_of_checking(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("rules: {a: {check: forbidden, terms: [een], until: 2026-01-01}, platform-missing: off}\n")
    assert rules(lint("een", rules=path, now=datetime(2025, 12, 1, tzinfo=UTC))) == ["a"]
    assert rules(lint("een", rules=path, now=datetime(2026, 12, 1, tzinfo=UTC))) == []


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"platform": "myspace"}, ValueError),
        ({"kind": "tweet"}, ValueError),
        ({"auteur": "sanne"}, TypeError),
        ({"publish_at": "morgen"}, ValueError),
        ({"rules": "nergens"}, RulesError),
    ],
    ids=["platform", "kind", "unknown field", "wrong value", "unknown pack"],
)
def test_what_no_draft_could_say_is_refused(arguments: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        lint("Kijk.", **arguments)  # type: ignore[arg-type]


def test_importing_the_package_imports_nothing_of_it() -> None:
    code = "import sys, postlint; print([name for name in sys.modules if name.startswith('postlint.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_nouns_are_in_the_face_and_nothing_else() -> None:
    assert all(getattr(postlint, name) for name in postlint.__all__)
    with pytest.raises(AttributeError):
        _ = postlint.nothing  # type: ignore[attr-defined]
