"""Which texts say nearly what one before them said: nothing is missed, and what is linear stays so."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postlint.text.likeness import Told, twins
from postlint.text.swaps import led, swapped

WORDS = "zaal hal open dicht museum morgen vandaag lezing hartfalen slaap kom langs gratis kaart boot zout zee".split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(" ".join), max_size=20)


def told(texts: list[str], apart: float = 1) -> list[Told]:
    return [Told(number * apart, text) for number, text in enumerate(texts)]


def test_the_most_alike_of_those_before_is_named() -> None:
    texts = ["zaal hal open dicht", "zaal hal open museum dicht", "zaal hal open museum dicht"]
    assert [(twin.number, twin.before) for twin in twins(told(texts), 10, 0.8, 4)] == [(1, 0), (2, 1)]


def test_only_what_was_said_not_so_long_ago_counts() -> None:
    texts = ["zaal hal open dicht"] * 3
    assert [(twin.number, twin.before) for twin in twins(told(texts, 5), 5, 0.8, 4)] == [(1, 0), (2, 1)]
    assert list(twins(told(texts, 5), 4.9, 0.8, 4)) == []


def test_the_same_word_twice_is_one_word() -> None:
    assert list(twins(told(["zaal zaal zaal zaal", "zaal zaal zaal zaal"]), 10, 0.8, 4)) == []


@settings(max_examples=40)
@given(TEXTS)
def test_a_text_that_was_said_before_is_always_found(texts: list[str]) -> None:
    found = {twin.number for twin in twins(told(texts), 1000, 0.8, 4)}
    words = [frozenset(text.split()) for text in texts]
    again = {number for number, some in enumerate(words) if len(some) >= 4 and some in words[:number]}
    assert again <= found


@settings(max_examples=40)
@given(TEXTS)
def test_what_is_found_shares_as_much_as_it_says(texts: list[str]) -> None:
    for twin in twins(told(texts), 1000, 0.8, 4):
        assert 0.8 <= twin.share <= 1
        assert twin.before < twin.number
        assert set(texts[twin.number].split()) & set(texts[twin.before].split())


def test_many_texts_of_one_mould_take_no_more_than_their_number() -> None:
    chance = random.Random(4)
    mould = "vacature voor een verpleegkundige op de afdeling {} in {}, solliciteer voor {} december bij ons museum"
    made = [mould.format(chance.choice(WORDS), chance.choice(WORDS), chance.randint(1, 30)) for _ in range(2000)]
    started = time.perf_counter()
    assert len(list(twins(told(made), 1e9, 0.8, 4))) == 1996
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "vijf vragen over je hart die je altijd al wilde stellen",
            "vijf vragen over je nier die je altijd al wilde stellen",
        ),
        ("kom donderdag naar de lezing over slaap in de aula", "kom donderdag naar de lezing over gips in de aula"),
        ("five questions about your heart that you always had", "five questions about your liver that you always had"),
    ],
)
def test_another_subject_is_no_repetition(one: str, other: str) -> None:
    assert list(twins(told([one, other]), 10, 0.8, 4)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "vanaf maandag kun je weer terecht in de hal van het museum",
            "vanaf dinsdag kun je weer terecht in de hal van het museum",
        ),
        ("kom naar de open dag van ons museum in de haven", "kom in de haven naar de open dag van het museum"),
        ("kom op 12 december naar de lezing in de haven", "kom op 14 december naar de lezing in de haven"),
    ],
)
def test_another_day_or_order_is_one(one: str, other: str) -> None:
    assert len(list(twins(told([one, other]), 10, 0.8, 4))) == 1


def test_a_word_that_is_said_in_another_place_too_is_no_other_subject() -> None:
    assert list(swapped(led("over slaap in de aula"), led("in de aula over gips"), {"aula"})) == ["slaap", "gips"]
    assert list(swapped(led("over slaap"), led("met gips"), set())) == []
    assert list(swapped(led("over slaap met haast"), led("over gips"), set())) == ["slaap", "gips"]
    assert led("over de slaap van het museum op maandag in 2026") == {"slaap": "over", "museum": "van"}
    assert list(swapped(led("over slaap"), led("over slaap"), {"slaap"})) == []
