"""X's public cases, read from the folder that POSTLINT_CONFORMANCE names; skipped without it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from postlint.text import find_entities, measure
from postlint.text.overflow import find_overflow

FOLDER = os.environ.get("POSTLINT_CONFORMANCE", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="POSTLINT_CONFORMANCE names no folder")

KINDS = {
    "mentions": "mention",
    "mentions_with_indices": "mention",
    "mentions_or_lists_with_indices": "mention",
    "urls": "url",
    "urls_with_indices": "url",
    "urls_with_directional_markers": "url",
    "tco_urls_with_params": "url",
    "hashtags": "hashtag",
    "hashtags_from_astral": "hashtag",
    "hashtags_with_indices": "hashtag",
    "cashtags": "cashtag",
    "cashtags_with_indices": "cashtag",
}
WEIGHTED = ["WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest"]


def _read(name: str) -> dict[str, Any]:
    if not FOLDER:
        return {}
    found = yaml.safe_load(Path(FOLDER, name).read_text(encoding="utf-8"))
    return dict(found.get("tests", found))


def _cases(file: str, sections: list[str]) -> list[Any]:
    tests = _read(file)
    return [
        pytest.param(section, case, id=f"{section}: {case['description']}")
        for section in sections
        for case in tests.get(section, [])
    ]


@pytest.mark.parametrize(("section", "case"), _cases("extract.yml", list(KINDS)))
def test_finds_what_x_links(section: str, case: dict[str, Any]) -> None:
    found = [entity for entity in find_entities(case["text"]) if entity.kind == KINDS[section]]
    expected = [_expected(one) for one in case["expected"]]
    assert [entity.value for entity in found] == [value for value, _ in expected]
    if section.endswith("_with_indices"):
        assert [[entity.start, entity.end] for entity in found] == [indices for _, indices in expected]


def _expected(one: Any) -> tuple[str, Any]:
    if isinstance(one, str):
        return one, None
    names = [str(value) for key, value in one.items() if key != "indices"]
    return "".join(names), one["indices"]


@pytest.mark.parametrize(("section", "case"), _cases("validate.yml", WEIGHTED))
def test_counts_as_x_does(section: str, case: dict[str, Any]) -> None:
    assert measure(case["text"], "twitter") == case["expected"]["weightedLength"]


@pytest.mark.parametrize(("section", "case"), _cases("validate.yml", WEIGHTED[:1]))
def test_goes_over_the_limit_where_x_says(section: str, case: dict[str, Any]) -> None:
    beyond = find_overflow(case["text"], 280, "platform", "twitter")
    units = len(case["text"][:beyond].encode("utf-16-le")) // 2
    assert units - 1 == case["expected"]["validRangeEnd"]


@pytest.mark.parametrize(("section", "case"), _cases("validate.yml", ["usernames", "hashtags"]))
def test_tells_a_name_from_none(section: str, case: dict[str, Any]) -> None:
    found = find_entities(case["text"])
    whole = [(entity.start, entity.end) for entity in found] == [(0, len(case["text"]))]
    assert whole == case["expected"]


@pytest.mark.parametrize("section", ["country", "generic"])
def test_knows_every_top_level_domain(section: str) -> None:
    urls = [f"https://example.{name}" for name in _read("tld_lib.yml").get(section, [])]
    assert urls
    assert [url for url in urls if [entity.value for entity in find_entities(url)] != [url]] == []
