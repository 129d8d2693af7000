"""The word lists of postlint/dutch: sorted, without doubles or contradictions, and good enough together."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from postlint.dutch.doubts import find_doubts
from postlint.dutch.lexicon import Lexicon
from postlint.dutch.spelling import Speller
from postlint.dutch.words import words
from postlint.text.reading import Reading

FOLDER = Path(__file__).parent.parent / "postlint" / "dutch"
LISTS = ("abbreviations", "capitals", "eponyms", "first_names", "modern", "no_parts", "opentaal")
LISTS += (
    "organisations",
    "places",
    "prefixes",
    "short_parts",
    "slips",
    "suffixes",
    "surnames",
    "tag_words",
    "word_names",
)
FUNCTION_WORDS = sorted(path.stem for path in FOLDER.glob("function_words.*.txt"))
SPELLER = Speller(words())


def entries(name: str) -> list[str]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def slips(name: str = "spelling_slips.tsv") -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [(wrong, right) for wrong, right in (line.split("\t") for line in lines if not line.startswith("#"))]


def found(text: str) -> list[tuple[str, ...]]:
    reading = Reading(text)
    return [slip.suggestions for slip in SPELLER.find(reading, find_doubts(reading, words()))]


@pytest.mark.parametrize("name", [*LISTS, *FUNCTION_WORDS])
def test_a_list_says_what_it_is_and_is_sorted_without_doubles(name: str) -> None:
    assert (FOLDER / f"{name}.txt").read_text(encoding="utf-8").startswith("# ")
    assert entries(name) == sorted(set(entries(name)))


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_any_list_says_what_it_is_and_nothing_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    keys = [line.split("\t")[0] for line in lines[:-1] if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert lines[-1] == ""
    assert [line for line in lines[:-1] if line != line.strip() or not line] == []
    assert len(set(keys)) == len(keys)


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
    assert [word for word in entries("opentaal") if found(f"Dit is {word}, zeggen we.")] == []
    assert [word for word in entries("capitals") if found(f"Dit is {word}, zeggen we.")] == []


def test_a_term_with_its_plain_words_is_not_flagged() -> None:
    rows = [row.split("\t") for row in entries("jargon")]
    assert [row[0] for row in rows if found(f"Dit is {row[0]}, zeggen we.")] == []
    assert [row[1] for row in rows if found(f"Dit is {row[1]}, zeggen we.")] == []


@pytest.mark.parametrize("name", ["surnames", "first_names", "places", "organisations", "eponyms"])
def test_a_name_is_not_flagged_even_as_the_first_word(name: str) -> None:
    whole = [entry for entry in entries(name) if ". " not in entry]
    assert [entry for entry in whole if found(f"{entry} werkt hier.")] == []


def test_no_name_is_listed_twice() -> None:
    assert set(entries("surnames")).isdisjoint(entries("first_names"))
    assert set(entries("word_names")) <= set(entries("first_names"))


def test_no_word_stands_in_two_lists_of_words() -> None:
    lists = ("abbreviations", "modern", "opentaal", "slips")
    words_of = {name: {row.split("\t")[0] for row in entries(name)} for name in lists}
    shared = [(a, b, words_of[a] & words_of[b]) for a, b in combinations(lists, 2) if words_of[a] & words_of[b]]
    assert shared == []


def test_what_has_a_capital_is_right_with_one_and_a_slip_without() -> None:
    for written in entries("capitals"):
        assert written != written.lower()
        assert found(f"Dit is {written.lower()}, zeggen we.") == [(written,)]


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


def test_slips_of_a_second_set_are_found_and_mended() -> None:
    second = slips("spelling_slips_2.tsv")
    offered = {wrong: found(f"We willen {wrong} zien.") for wrong, _ in second}
    missed = [wrong for wrong, _ in second if not offered[wrong]]
    assert len(missed) <= 0.03 * len(second), missed
    otherwise = [(wrong, right) for wrong, right in second if offered[wrong] and offered[wrong][0][:1] != (right,)]
    assert len(otherwise) <= 0.06 * len(second), otherwise


def test_posts_of_hospitals_universities_and_care_homes_have_next_to_nothing_unknown() -> None:
    lines = (Path(__file__).parent / "spelling_posts.txt").read_text(encoding="utf-8").splitlines()
    posts = [line for line in lines if not line.startswith("#")]
    flagged = [post for post in posts if found(post)]
    assert len(posts) > 300
    assert len(flagged) <= 2, flagged
