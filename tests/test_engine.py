"""From drafts and rules to a report: places, cases, suppressions, shared texts, masks and failures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from postlint import drafts
from postlint.checks import Check
from postlint.engine import MOST_PLACES, Inspector, assemble
from postlint.model import Context, Hit, NotEvaluated, Post, Report, Source
from postlint.rules import Cache, load
from postlint.scoping import Item

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
Lint = Callable[..., Report]


@pytest.fixture
def lint(tmp_path: Path) -> Lint:
    """Check one draft by rules that are given as YAML."""

    def lint(
        rules: str,
        text: str,
        name: str = "a.md",
        wanted: Callable[[str], bool] | None = None,
        language: str = "en",
    ) -> Report:
        path = tmp_path / "rules.yaml"
        path.write_text(f"rules:\n  platform-missing: off\n{rules}", encoding="utf-8")
        ruleset = load(str(path), Cache(None))
        inspector = Inspector(ruleset, Context(NOW, language=language), wanted)  # type: ignore[arg-type]
        return assemble([inspector.inspect(drafts.parse(Source(name, text)))])

    return lint


def found(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place.text) for finding in report.findings]


def test_findings_stand_in_the_order_of_the_file(lint: Lint) -> None:
    rules = "  b: {check: forbidden, terms: [een]}\n  a: {check: forbidden, terms: [twee, een]}\n"
    assert found(lint(rules, "twee een\n")) == [("a", "twee"), ("a", "een"), ("b", "een")]


def test_a_rule_holds_only_in_its_scope(lint: Lint) -> None:
    rules = (
        "  p: {check: forbidden, terms: [een], platforms: [facebook]}\n"
        "  k: {check: forbidden, terms: [een], kinds: [reply]}\n"
        "  v: {check: forbidden, terms: [een], voices: [personal]}\n"
    )
    assert [rule for rule, _ in found(lint(rules, "---\nplatform: facebook\n---\neen\n"))] == ["p"]
    assert [rule for rule, _ in found(lint(rules, "---\nkind: reply\n---\neen\n"))] == ["k"]
    assert [rule for rule, _ in found(lint(rules, "---\nvoice: personal\n---\neen\n"))] == ["v"]


@pytest.mark.parametrize(
    ("planned", "there"),
    [("2025-12-31", False), ("2026-01-01", True), ("2026-06-30T23:59", True), ("2026-07-01", False)],
)
def test_a_dated_rule_is_judged_by_the_moment_of_the_post(lint: Lint, planned: str, there: bool) -> None:
    rules = "  d: {check: forbidden, terms: [een], from: 2026-01-01, until: 2026-06-30}\n"
    assert bool(found(lint(rules, f"---\npublish_at: {planned}\n---\neen\n"))) is there


def test_without_a_planned_moment_a_dated_rule_is_judged_by_now(lint: Lint) -> None:
    assert found(lint("  d: {check: forbidden, terms: [een], from: 2026-11-20}\n", "een\n"))
    assert not found(lint("  d: {check: forbidden, terms: [een], until: 2026-11-19}\n", "een\n"))


def test_a_rule_that_supersedes_others_silences_them_where_it_marks(lint: Lint) -> None:
    rules = "  a: {check: forbidden, terms: [heel groot], supersedes: [b]}\n  b: {check: forbidden, terms: [groot]}\n"
    assert found(lint(rules, "heel groot en groot\n")) == [("a", "heel groot"), ("b", "groot")]


def test_a_message_of_the_house_replaces_that_of_the_kind(lint: Lint) -> None:
    rules = "  a: {check: forbidden, terms: [een], message: {nl: 'geen {found}', en: 'no {found}'}}\n"
    assert lint(rules, "Een\n").findings[0].message == "no Een"
    assert lint(rules, "Een\n", language="nl").findings[0].message == "geen Een"


def test_a_parameter_can_stand_in_a_message(lint: Lint) -> None:
    rules = "  a: {check: max-lines, max: 1, message: 'at most {max}'}\n"
    assert lint(rules, "een\ntwee\n").findings[0].message == "at most 1"


def test_what_several_platforms_share_is_one_finding_of_all(lint: Lint) -> None:
    rules = "  a: {check: forbidden, terms: [een]}\n"
    report = lint(rules, "platforms: [x, facebook]\ntext: een\n", "a.yaml")
    (finding,) = report.findings
    assert (finding.posts, finding.platforms) == ((0, 1), ("twitter", "facebook"))
    assert len(report.posts) == 2


def test_a_fix_on_a_shared_text_is_safe_only_if_its_rule_holds_for_all(lint: Lint) -> None:
    draft = "platforms: [x, facebook]\ntext: een\n"
    for scope, safe in (("", True), (", platforms: [facebook]", False)):
        rules = f"  a: {{check: replace, terms: {{een: twee}}{scope}}}\n"
        (finding,) = lint(rules, draft, "a.yaml").findings
        assert finding.fix is not None
        assert finding.fix.safe is safe


def test_a_rule_reports_a_hundred_places_and_says_how_many_more(lint: Lint) -> None:
    report = lint("  a: {check: forbidden, terms: [een]}\n", "een " * (MOST_PLACES + 7))
    assert len(report.findings) == MOST_PLACES
    assert "and 7 more places" in report.findings[-1].message
    assert not any("more places" in finding.message for finding in report.findings[:-1])


def test_what_a_privacy_rule_finds_is_masked_even_when_it_is_not_wanted(lint: Lint) -> None:
    rules = "  privacy-a: {check: forbidden, terms: [geheim]}\n  b: {check: forbidden, terms: [een]}\n"
    report = lint(rules, "een geheim\n", wanted=lambda name: name == "b")
    assert [finding.rule for finding in report.findings] == ["b"]
    assert [(span.start, span.end) for span in report.posts[0].masked] == [(4, 10)]


def test_a_privacy_rule_cannot_be_suppressed_in_a_draft(lint: Lint) -> None:
    rules = "  privacy-a: {check: forbidden, terms: [geheim]}\n"
    report = lint(rules, "<!-- postlint: ignore privacy-a mag best -->\neen geheim\n")
    assert {finding.rule for finding in report.findings} == {"privacy-a", "unused-suppression"}


def test_what_is_wrong_with_a_field_names_the_platforms_of_all_its_posts(lint: Lint) -> None:
    report = lint("", "---\nplatforms: [facebook, x]\nauhtor: a\n---\neen\n")
    assert [(finding.posts, finding.platforms) for finding in report.findings] == [((0, 1), ("facebook", "twitter"))]


def test_a_suppression_holds_for_its_section_only(lint: Lint) -> None:
    rules = "  a: {check: forbidden, terms: [een]}\n"
    draft = "## X\n<!-- postlint: ignore a hier mag het -->\neen\n\n## Facebook\neen\n"
    report = lint(rules, draft)
    assert [finding.platforms for finding in report.findings] == [("facebook",)]
    assert report.suppressed == 1


def test_the_meter_is_of_the_limit_with_the_least_room(lint: Lint) -> None:
    rules = (
        "  a: {check: max-length, max: 10, platforms: [facebook]}\n"
        "  b: {check: platform-length}\n"
        "  c: {check: max-length, max: 200}\n"
    )
    meter = lint(rules, "---\nplatform: facebook\n---\n1234567\n").posts[0].meter
    assert (meter.length, meter.limit, meter.unit) == (7, 10, "characters")
    assert (meter.platform_length, meter.platform_limit) == (7, 63206)


def test_without_a_limit_the_meter_counts_characters(lint: Lint) -> None:
    meter = lint("", "1234567\n").posts[0].meter
    assert (meter.length, meter.limit, meter.unit) == (7, None, "characters")


def test_a_text_beyond_all_measure_gets_one_finding(lint: Lint) -> None:
    rules = "  a: {check: forbidden, terms: [een]}\n  platform-length: {check: platform-length}\n"
    report = lint(rules, "---\nplatform: twitter\n---\n" + "een " * 25_001)
    assert [finding.rule for finding in report.findings] == ["platform-length"]


class _Broken(Check, frozen=True):
    """Flag nothing, and fail."""

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        raise RuntimeError("oei")


class _Idle(Check, frozen=True):
    """Flag nothing, for want of something to look at."""

    def check(self, post: Post, context: Context) -> Iterator[NotEvaluated]:
        yield NotEvaluated("no file")


@pytest.mark.parametrize(("check", "failures", "skipped"), [(_Broken(), 1, {}), (_Idle(), 0, {"b": 1})])
def test_a_failing_or_idle_check_hides_no_other(
    lint: Lint, monkeypatch: pytest.MonkeyPatch, check: Check, failures: int, skipped: dict[str, int]
) -> None:
    made = Item.check.fget
    assert made is not None
    monkeypatch.setattr(Item, "check", property(lambda item: check if item.rule.id == "b" else made(item)))
    report = lint("  a: {check: forbidden, terms: [een]}\n  b: {check: max-lines, max: 3}\n", "een\n")
    assert found(report) == [("a", "een")]
    assert len(report.failures) == failures
    assert report.not_evaluated == skipped
    assert report.exit_code() == (2 if failures else 1)


def test_a_pattern_that_runs_away_is_a_failure_that_names_its_rule(lint: Lint) -> None:
    rules = "  a: {check: forbidden, patterns: ['(x|x)+[yz]']}\n  b: {check: forbidden, terms: [een]}\n"
    report = lint(rules, "een " + "x" * 80 + "\n")
    assert found(report) == [("b", "een")]
    assert [failure.message for failure in report.failures] == ["the rule a took too long"]


def test_reports_of_several_drafts_count_their_posts_through(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text("rules: {a: {check: forbidden, terms: [een]}, platform-missing: off}\n", encoding="utf-8")
    inspector = Inspector(load(str(path), Cache(None)), Context(NOW))
    parts = [inspector.inspect(drafts.parse(Source(name, "een\n"))) for name in ("b.md", "a.md")]
    report = assemble(parts)
    assert [(f.place.source.path, f.posts) for f in report.findings] == [("a.md", (0,)), ("b.md", (1,))]
    assert (report.files, len(report.posts)) == (2, 2)
