"""The picture of the report in the README: a drawing that asks nothing of any network."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from building_reports import EXAMPLE

from postlint.reporters import Style, load

SPEC = importlib.util.spec_from_file_location("picture", Path(__file__).parent.parent / "tools" / "picture.py")
assert SPEC is not None
assert SPEC.loader is not None
picture = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(picture)


@pytest.fixture(scope="module", params=["DARK", "LIGHT"])
def svg(request: pytest.FixtureRequest) -> str:
    text = load("rich")(EXAMPLE, Style(color=True, width=80))
    drawn: str = picture.drawn(text, "postlint check drafts", 80, getattr(picture, request.param))
    return drawn


def test_it_is_an_svg_with_the_whole_report(svg: str) -> None:
    text = re.sub(r"\s+", " ", " ".join(ET.fromstring(svg).itertext()))
    for word in ("postlint check drafts", "vumc-spelling", "301 van 275 tekens, 26 te veel", "--unsafe-fixes"):
        assert word in text


def test_it_asks_nothing_of_a_network(svg: str) -> None:
    assert re.findall(r"https?://[^\"' ]+", svg) == ["http://www.w3.org/2000/svg"]
    assert "@font-face" not in svg
    assert "@import" not in svg


def test_it_is_drawn_the_same_each_time() -> None:
    text = load("rich")(EXAMPLE, Style(color=True))
    assert picture.drawn(text, "x", 80) == picture.drawn(text, "x", 80)
