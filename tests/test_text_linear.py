"""No text takes more than linear time, however nasty: twice the text, twice the work."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from postlint.text import find_entities, measure
from postlint.text.budget import budget
from postlint.text.overflow import find_overflow

LONG = 25_000
BITS = [
    "a.", "1.", "#", "@", "(", "://", "http://", "a.co/(", "a.co/(a.co/", "a.nl/((", "a.nl?(", "a.nl/(b)",
    "[a.nl/](", "a.com..", "a.com.x_y.", "x_y.com.", "a.b.c.nl_", "-.a", "_.a", "a_", ".", "é.", "a.comあ",
    "あ.com", "日本.", "xn--a.", "a.nl/,", "#a", "@a", "#é", "＃", "$A ", "$", "RT@", "@a.", "@a@", "a@a.",
    "\u0301", "e\u0301", "👨\u200d", "👨\u200d👩\u200d", "\u200d", "🇳", "🇳🇱", "👍🏽", "1\ufe0f\u20e3",
    "🏴\U000e0067", "שלום ", "\u202e.nl", "א.", "नमस्ते", "न🇳", "\u1100", "😀.", "\n", "\r\n", " ",
]  # fmt: skip
PLATFORMS = ["twitter", "bluesky", "mastodon", "instagram", "threads"]


def _steps(function: Callable[[], object]) -> int:
    """How many calls a function makes, those into C included."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(None)
    return calls


def _seconds(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def _text(bit: str, length: int) -> str:
    return (bit * (length // len(bit) + 1))[:length]


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("function", [find_entities, measure])
def test_twice_the_text_takes_twice_the_steps(function: Callable[[str, str], object], platform: str) -> None:
    function("warm #up @it a.nl é ❤️", platform)
    for bit in BITS:
        one, two = (_steps(lambda: function(_text(bit, length), platform)) for length in (2_000, 4_000))  # noqa: B023
        assert two <= 2.1 * one + 60, ascii(bit)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_25_000_characters_take_no_time(platform: str) -> None:
    for bit in BITS:
        text = _text(bit, LONG)
        seconds = _seconds(lambda: (find_entities(text, platform), measure(text, platform)))  # noqa: B023
        assert seconds < 1.5, ascii(bit)  # a fifth of that in fact; quadratic ways took 2 to 40


@pytest.mark.parametrize("bit", ["a.nl ", "👨\u200d👩\u200d", "e\u0301", "x"], ids=ascii)
def test_finding_the_overflow_takes_twice_the_steps_too(bit: str) -> None:
    one, two = (
        _steps(lambda: find_overflow(_text(bit, length), 10 * LONG, "platform", "twitter"))  # noqa: B023
        for length in (2_000, 4_000)
    )
    assert two <= 2.1 * one + 60


def test_a_budget_of_many_links_and_emoji_takes_twice_the_steps_too() -> None:
    one, two = (_steps(lambda: budget(_text("a.nl ❤️ ", length))) for length in (2_000, 4_000))  # noqa: B023
    assert two <= 2.1 * one + 500
