"""The default rules held to posts as people write them: what must be found, and what must be left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from postlint import drafts
from postlint.engine import Inspector
from postlint.model import Context, Finding, Source
from postlint.rules import Cache, load, pack_file

POSTS = Path(__file__).parent / "posts"
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


class Sample(NamedTuple):
    """A post of tests/posts, and the rules that must speak of it."""

    post: dict[str, Any]
    expected: list[str]


def samples(sort: str) -> list[Any]:
    found = []
    for path in sorted(POSTS.glob("*.yaml")):
        file = yaml.safe_load(path.read_text(encoding="utf-8"))
        for entry in file[sort]:
            given = {**file["defaults"], **entry}
            expected = given.pop("expect", [])
            post = {name: value for name, value in given.items() if value is not None}
            found.append(
                pytest.param(Sample(post, expected), id=f"{path.stem}: {' '.join(entry['text'].split())[:60]}")
            )
    return found


@cache
def inspector() -> Inspector:
    ruleset = load("default", Cache(None))
    return Inspector(ruleset, Context(NOW, ruleset.timezone, ruleset.language, ruleset.house))


@cache
def own_rules() -> frozenset[str]:
    """The rules that the default pack itself defines; not those it extends."""
    rules = yaml.safe_load(Path(str(pack_file("default"))).read_text(encoding="utf-8"))["rules"]
    return frozenset(name for name, rule in rules.items() if isinstance(rule, dict) and "check" in rule)


def findings(post: dict[str, Any]) -> tuple[Finding, ...]:
    text = yaml.safe_dump(post, allow_unicode=True, width=10_000)
    inspected = inspector().inspect(drafts.parse(Source("post.yaml", text)))
    assert inspected.failures == ()
    assert not {"unknown-field", "invalid-field", "empty-post"} & {finding.rule for finding in inspected.findings}
    return inspected.findings


@pytest.mark.parametrize("sample", samples("clean"))
def test_a_clean_post_is_left_alone(sample: Sample) -> None:
    assert [(f.rule, f.message, f.place.text) for f in findings(sample.post) if f.severity != "info"] == []


@pytest.mark.parametrize("sample", samples("slips"))
def test_a_slip_is_found_and_nothing_else_is(sample: Sample) -> None:
    found = {finding.rule for finding in findings(sample.post)}
    assert sorted(found & own_rules()) == sorted(sample.expected)


def test_every_rule_of_one_post_has_a_slip_that_shows_it() -> None:
    shown = {rule for sample in samples("slips") for rule in sample.values[0].expected}
    over_sets = {rule.id for rule in load("default", Cache(None)).rules if "set" in rule.subject}
    assert own_rules() - over_sets - shown == set()


def test_every_own_rule_has_its_source_and_examples() -> None:
    for rule in load("default", Cache(None)).rules:
        if rule.id in own_rules():
            assert rule.source, rule.id
            assert rule.bad, rule.id
            assert rule.good, rule.id


@pytest.mark.parametrize("platform", ["twitter", "facebook", "instagram", "linkedin", "mastodon", "bluesky", "threads"])
def test_names_in_links_and_addresses_are_left_alone_everywhere(platform: str) -> None:
    text = "Kijk op www.aumc.nl, vumc.nl/aumc of https://vumc.nl, of mail naar info@vumc.nl."
    found = {finding.rule for finding in findings({"text": text, "platform": platform})}
    assert not found & {"no-aumc", "vumc-spelling"}
