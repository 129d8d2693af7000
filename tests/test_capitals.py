"""Capitals as Dutch writes them, and the words that carry them."""

from __future__ import annotations

import pytest

from postlint.dutch.capitals import capitalised, in_the_manner_of
from postlint.dutch.openings import find_openings
from postlint.text.tokens import find_tokens


@pytest.mark.parametrize(
    ("word", "expected"), [("zorg", "Zorg"), ("ijs", "IJs"), ("Ijs", "IJs"), ("één", "Één"), ("Zorg", "Zorg"), ("", "")]
)
def test_a_capital_on(word: str, expected: str) -> None:
    assert capitalised(word) == expected


@pytest.mark.parametrize(
    ("written", "wrong", "right", "expected"),
    [
        pytest.param("website", "website", "site", "site", id="lower case stays lower case"),
        pytest.param("Website", "website", "site", "Site", id="a first capital is kept"),
        pytest.param("WEBSITE", "website", "site", "SITE", id="a word of capitals stays one"),
        pytest.param("Kado", "kado", "ijsje", "IJsje", id="ij gets both capitals"),
        pytest.param("U", "u", "je", "Je", id="one capital is a first capital"),
        pytest.param("aumc", "AUMC", "Amsterdam UMC", "Amsterdam UMC", id="a name is written as the house does"),
        pytest.param("VUMC", "vumc", "VUmc", "VUmc", id="a form with capitals of its own keeps them"),
    ],
)
def test_the_right_form_follows_what_was_written(written: str, wrong: str, right: str, expected: str) -> None:
    assert in_the_manner_of(written, wrong, right) == expected


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("kom langs. wij zijn er! ja? (goed.) dan tot zo", "kom wij ja goed dan"),
        ("'s ochtends, ’t is druk", "ochtends"),
        ("tot vrijdag. 't regent dan", "tot regent"),
        ("bijv. op maandag, o.a. in juni, J. smit, 3. dit", "bijv"),
        ("‘kom!’ zei zij. ... dus niet, en door… zo", "kom dus"),
        ("eerst dit\ndan dat.\nnu dit\n\nkop\n\n- punt", "eerst nu kop"),
        ("dit.\n...maar zo!", "dit"),
        ("", ""),
    ],
)
def test_the_words_that_open_a_sentence(text: str, opening: str) -> None:
    assert " ".join(token.text for token in find_openings(find_tokens(text), text)) == opening
