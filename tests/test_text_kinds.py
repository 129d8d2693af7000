"""The kinds that hold a text to a length, to its hashtags and to its links."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from postlint.checks import load
from postlint.model import Context, Hit, Meter, Post, Source, verbatim

CONTEXT = Context(datetime(2026, 11, 20, 12, tzinfo=UTC))


def post_of(text: str, platform: str | None = None) -> Post:
    return Post(verbatim(Source("-", text), 0, len(text)), {}, platform=platform)


def hits(kind: str, text: str, platform: str | None = None, **parameters: Any) -> list[Hit]:
    return [hit for hit in load(kind)(**parameters).check(post_of(text, platform), CONTEXT) if isinstance(hit, Hit)]


def meter(kind: str, text: str, platform: str | None = None, **parameters: Any) -> Meter | None:
    return load(kind)(**parameters).meter(post_of(text, platform), CONTEXT)


class TestMaxLength:
    def test_275_characters_fit_and_276_do_not(self) -> None:
        assert hits("max-length", "a" * 275, "facebook", max=275) == []
        [hit] = hits("max-length", "a" * 276, "facebook", max=275)
        assert (hit.start, hit.end) == (275, 276)
        assert hit.details == {"length": 276, "limit": 275, "over": 1, "total": 275}

    def test_18_characters_stay_free_on_x(self) -> None:
        assert hits("max-length", "a" * 262, "twitter", unit="platform", headroom=18) == []
        [hit] = hits("max-length", "a" * 263, "twitter", unit="platform", headroom=18)
        assert (hit.case, hit.start, hit.details["total"]) == ("headroom", 262, 280)

    def test_a_hashtag_in_the_middle_does_not_count(self) -> None:
        text = "a" * 87 + " #VUmc " + "a" * 87
        assert hits("max-length", text, "instagram", max=175, exclude=("hashtags",)) == []
        [hit] = hits("max-length", text + "b", "instagram", max=175, exclude=("hashtags",))
        assert text[hit.start - 1 : hit.end] == "a"
        assert hit.end == len(text) + 1

    def test_without_a_platform_there_is_nothing_to_hold_a_text_to(self) -> None:
        assert hits("max-length", "a" * 9999, unit="platform") == []
        assert meter("max-length", "a" * 9999, unit="platform") is None

    def test_its_own_limit_holds_without_a_platform_too(self) -> None:
        assert len(hits("max-length", "één twee", max=7, unit="platform")) == 1

    def test_more_headroom_than_limit_leaves_nothing(self) -> None:
        assert meter("max-length", "a", max=5, headroom=9) == Meter(1, 0, "characters")

    @pytest.mark.parametrize(
        ("parameters", "expected"),
        [
            ({"max": 275}, Meter(11, 275, "characters")),
            ({"max": 275, "exclude": ("hashtags",)}, Meter(5, 275, "characters")),
            ({"unit": "platform", "headroom": 18}, Meter(11, 262, "weighted")),
            ({"max": 99, "unit": "bytes"}, Meter(12, 99, "bytes")),
        ],
    )
    def test_says_how_long_it_is_with_exclusions_and_headroom(
        self, parameters: dict[str, Any], expected: Meter
    ) -> None:
        assert meter("max-length", "Hallé #zorg", "twitter", **parameters) == expected


class TestPlatformLength:
    def test_counts_links_on_x_for_23(self) -> None:
        assert hits("platform-length", "a" * 230 + " https://www.example.com/" + "b" * 200, "twitter") == []

    @pytest.mark.parametrize(
        ("platform", "fits", "case"),
        [("facebook", 63_206, "unconfirmed"), ("linkedin", 3000, ""), ("youtube", 5000, "bytes"), ("bluesky", 300, "")],
    )
    def test_holds_a_text_to_the_limit(self, platform: str, fits: int, case: str) -> None:
        assert hits("platform-length", "a" * fits, platform) == []
        [hit] = hits("platform-length", "a" * fits + "b", platform)
        assert (hit.start, hit.end, hit.case, hit.details["over"]) == (fits, fits + 1, case, 1)
        assert hit.details["source"]

    def test_bluesky_limits_bytes_as_well(self) -> None:
        [hit] = hits("platform-length", "👨‍👩‍👧‍👦" * 121, "bluesky")
        assert (hit.case, hit.details["limit"], hit.start) == ("bytes", 3000, 120 * 7)

    def test_a_house_may_set_another_limit(self) -> None:
        assert hits("platform-length", "a" * 900, "mastodon", limits={"mastodon": 1000}) == []
        assert meter("platform-length", "a", "mastodon", limits={"mastodon": 1000}) == Meter(
            1, 1000, "graphemes", 1, 1000
        )

    def test_knows_no_limit_without_a_platform_or_where_none_is_known(self) -> None:
        assert hits("platform-length", "a" * 99_999) == hits("platform-length", "a" * 99_999, "vimeo") == []
        assert meter("platform-length", "a") is meter("platform-length", "a", "vimeo") is None

    @pytest.mark.parametrize("platform", [None, "vimeo", "twitter"])
    def test_a_text_over_100_000_characters_gets_one_finding(self, platform: str | None) -> None:
        [hit] = hits("platform-length", "a" * 100_003, platform)
        assert (hit.start, hit.end, hit.case, hit.details["over"]) == (100_000, 100_003, "", 3)


class TestPlatformHashtags:
    @pytest.mark.parametrize(
        ("platform", "number", "cases"),
        [
            ("instagram", 5, []),
            ("instagram", 6, ["above-advice"]),
            ("instagram", 30, ["above-advice"]),
            ("instagram", 31, ["too-many"]),
            ("threads", 2, ["above-advice"]),
            ("tiktok", 6, ["above-advice"]),
            ("youtube", 60, []),
            ("youtube", 61, ["too-many"]),
            ("twitter", 99, []),
            (None, 99, []),
        ],
    )
    def test_warns_above_the_advice_and_fails_above_the_limit(
        self, platform: str | None, number: int, cases: list[str]
    ) -> None:
        assert [hit.case for hit in hits("platform-hashtags", "#zorg " * number, platform)] == cases


class TestPlatformLinkDeadText:
    @pytest.mark.parametrize(
        ("platform", "text", "marked"),
        [
            ("instagram", "Zie https://vumc.nl/a en vumc.nl", ["https://vumc.nl/a", "vumc.nl"]),
            ("tiktok", "Zie WWW.VUMC.NL", ["WWW.VUMC.NL"]),
            ("pinterest", "Zie vumc.nl/zorg.", ["vumc.nl/zorg"]),
            ("instagram", "Klaar.De README.md main.py", []),
            ("facebook", "Zie https://vumc.nl/a", []),
            ("snapchat", "Zie https://vumc.nl/a", []),
            (None, "Zie https://vumc.nl/a", []),
        ],
    )
    def test_marks_links_that_cannot_be_clicked(self, platform: str | None, text: str, marked: list[str]) -> None:
        assert [text[hit.start : hit.end] for hit in hits("platform-link-dead-text", text, platform)] == marked
