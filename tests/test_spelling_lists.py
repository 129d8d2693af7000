"""The word lists of postlint/dutch: sorted, without doubles or contradictions, and good enough together."""

from __future__ import annotations

from pathlib import Path

import pytest

from postlint.dutch.doubts import find_doubts
from postlint.dutch.lexicon import Lexicon
from postlint.dutch.spelling import Speller
from postlint.dutch.words import words
from postlint.text.reading import Reading

FOLDER = Path(__file__).parent.parent / "postlint" / "dutch"
LISTS = ("abbreviations", "modern", "names", "no_parts", "prefixes", "short_parts", "slips", "suffixes")
FUNCTION_WORDS = sorted(path.stem for path in FOLDER.glob("function_words.*.txt"))
SPELLER = Speller(words())


def entries(name: str) -> list[str]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def slips() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "spelling_slips.tsv").read_text(encoding="utf-8").splitlines()
    return [(wrong, right) for wrong, right in (line.split("\t") for line in lines if not line.startswith("#"))]


def found(text: str) -> list[tuple[str, ...]]:
    reading = Reading(text)
    return [slip.suggestions for slip in SPELLER.find(reading, find_doubts(reading, words()))]


@pytest.mark.parametrize("name", [*LISTS, *FUNCTION_WORDS])
def test_a_list_says_what_it_is_and_is_sorted_without_doubles(name: str) -> None:
    assert (FOLDER / f"{name}.txt").read_text(encoding="utf-8").startswith("# ")
    assert entries(name) == sorted(set(entries(name)))


def test_no_word_is_both_right_and_a_slip() -> None:
    wrong = [row.split("\t")[0] for row in entries("slips")]
    assert set(wrong).isdisjoint(entries("modern"))
    assert [word for word in wrong if words().known(word)] == []
    assert [word for word in wrong if not found(f"Dit is {word}, zeggen we.")] == []


def test_what_was_meant_by_a_slip_is_right_and_comes_first() -> None:
    for wrong, right in (row.split("\t") for row in entries("slips") if "\t" in row):
        assert found(f"Dit is {right}, zeggen we.") == []
        assert found(f"Dit is {wrong}, zeggen we.")[0][0] == right


def test_what_a_list_accepts_is_not_flagged() -> None:
    assert [word for word in entries("modern") if found(f"Dit is {word}, zeggen we.")] == []
    assert [word for word in entries("abbreviations") if found(f"Dit is {word} niets.")] == []
    named = [name for name in (*entries("names"), *entries("first_names")) if " " not in name]
    assert [name for name in named if found(f"{name} werkt hier.")] == []


def test_no_name_is_listed_twice() -> None:
    assert set(entries("names")).isdisjoint(entries("first_names"))


def test_no_foreign_function_word_is_one_of_dutch_too() -> None:
    dutch = set(entries("function_words.dutch"))
    foreign = [name for name in FUNCTION_WORDS if name != "function_words.dutch"]
    assert len(foreign) == 5
    assert [word for name in foreign for word in entries(name) if word in dutch] == []


def test_usual_slips_are_found() -> None:
    missed = [wrong for wrong, _ in slips() if not found(f"We willen {wrong} zien.")]
    assert len(missed) <= 0.02 * len(slips()), missed


def test_the_first_suggestion_is_usually_what_was_meant() -> None:
    lexicon = Lexicon(words())
    wide = [(wrong, right) for wrong, right in slips() if lexicon.best(wrong)[:1] != (right,)]
    assert len(wide) <= 0.04 * len(slips()), wide
