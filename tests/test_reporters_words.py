"""The words of reports: complete in both languages, with numbers and moments as each writes them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from postlint import reporters
from postlint.model import Language
from postlint.reporters.view.words import WORDS, counted, moment, number, platform_name, say, seconds, unit

WHEN = datetime(2026, 3, 8, 9, 5)


@pytest.mark.parametrize("word", WORDS)
def test_both_languages_say_the_same(word: str) -> None:
    nl, en = WORDS[word]["nl"], WORDS[word]["en"]
    assert nl.count("|") == en.count("|")
    assert sorted(set(re.findall(r"{\w+}", nl))) == sorted(set(re.findall(r"{\w+}", en)))


def test_every_word_is_used() -> None:
    files = Path(reporters.__path__[0]).rglob("*.py")
    code = "".join(file.read_text(encoding="utf-8") for file in files if file.name != "words.py")
    kinds = {"reply", "message", "correction", "characters", "bytes"}
    assert [word for word in WORDS if not re.search(f"[\"']{word}[\"']", code) and word not in kinds] == []


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [("nl", 1, "1 fout"), ("nl", 0, "0 fouten"), ("nl", 1200, "1.200 fouten"), ("en", 1200, "1,200 errors")],
)
def test_a_count_takes_the_form_of_its_number(language: Language, count: int, expected: str) -> None:
    assert counted(language, "error", count) == expected


def test_a_phrase_takes_its_details() -> None:
    assert say("en", "lines", 1, n=1) == "1 more line"
    assert say("nl", "lines", 2, n="2") == "nog 2 regels"


@pytest.mark.parametrize(
    ("when", "nl", "en"),
    [
        (WHEN, "zo 8 mrt 2026 09:05", "Sun 8 Mar 2026 09:05"),
        (WHEN.replace(tzinfo=ZoneInfo("Europe/Amsterdam")), "zo 8 mrt 2026 09:05", "Sun 8 Mar 2026 09:05"),
        (WHEN.replace(tzinfo=UTC), "zo 8 mrt 2026 09:05 +0000", "Sun 8 Mar 2026 09:05 +0000"),
        (
            WHEN.replace(tzinfo=timezone(timedelta(hours=-5))),
            "zo 8 mrt 2026 09:05 -0500",
            "Sun 8 Mar 2026 09:05 -0500",
        ),
    ],
    ids=["without offset", "in the house's zone", "in UTC", "in New York"],
)
def test_a_moment_is_written_out(when: datetime, nl: str, en: str) -> None:
    assert (moment("nl", when), moment("en", when)) == (nl, en)


@pytest.mark.parametrize(("value", "nl", "en"), [(0.0412, "0,04 s", "0.04 s"), (12.34, "12 s", "12 s")])
def test_a_duration_is_rounded(value: float, nl: str, en: str) -> None:
    assert (seconds("nl", value), seconds("en", value)) == (nl, en)


def test_a_number_has_its_thousands_apart() -> None:
    assert (number("nl", 63206), number("en", 63206)) == ("63.206", "63,206")


@pytest.mark.parametrize(
    ("name", "count", "expected"), [("characters", 1, "teken"), ("platform", 2, "tekens"), ("bytes", 2, "bytes")]
)
def test_every_unit_has_a_word(name: str, count: int, expected: str) -> None:
    assert unit("nl", name, count) == expected


@pytest.mark.parametrize(
    ("platform", "expected"), [("facebook", "Facebook"), ("linkedin", "LinkedIn"), ("google+", "Google+")]
)
def test_a_platform_is_written_as_people_do(platform: str, expected: str) -> None:
    assert platform_name(platform) == expected
