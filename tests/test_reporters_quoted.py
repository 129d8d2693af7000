"""Values masked wherever a text quotes them."""

from __future__ import annotations

from time import perf_counter

import pytest

from postlint.reporters.view.quoted import Quoted, quoting


@pytest.mark.parametrize(
    ("values", "text", "shown"),
    [
        pytest.param(["Jan", "jan de vries"], "jan de vries", "j**********s", id="the longest, whatever its case"),
        pytest.param(["Jan"], "Januari, Jan", "Januari, J*n", id="a name is no part of a word"),
        pytest.param(["a@b.nl", "a@b.nlx"], "a@b.nl en a@b.nlx", "a****l en a*****x", id="one that begins another"),
        pytest.param(["06 1234"], "06\n 1234", "0*\n****4", id="white space of any kind"),
        pytest.param(["ab"], "ab", "ab", id="two characters are nobody"),
        pytest.param(["(a.c)"], "(abc) (a.c)", "(abc) (***)", id="signs of patterns mean themselves"),
        pytest.param(["İris"], "İRIS", "İ**S", id="letters whose lower case is longer"),
    ],
)
def test_is_masked(values: list[str], text: str, shown: str) -> None:
    assert quoting(values)(text) == shown


def test_values_that_branch_at_every_letter_are_found_too() -> None:
    values = ["a" * length for length in range(3, 300)]
    assert quoting(values)("b " + "a" * 200) == "b a" + "*" * 198 + "a"


def test_a_few_others_are_masked_with_those_that_contain_them() -> None:
    assert Quoted(["Jan de Vries"]).and_also(["Jan"])("Jan de Vries en Jan") == "J**********s en J*n"


def test_ten_thousand_values_take_no_longer_than_a_moment() -> None:
    known = Quoted([f"persoon{number}@voorbeeld.nl" for number in range(10_000)])
    known.masked("")
    began = perf_counter()
    for number in range(200):
        assert known.masked(f"Mail persoon{number}@voorbeeld.nl.") != f"Mail persoon{number}@voorbeeld.nl."
    assert perf_counter() - began < 0.5
