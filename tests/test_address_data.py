"""The word lists of the form of address: sorted, without doubles, and without words that say two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from postlint.dutch import address, openings
from postlint.dutch.address.lexicon import lexicon
from postlint.text.sentences import ABBREVIATIONS

LISTS = sorted(Path(address.__path__[0]).glob("*.txt"))
VERBS = ("irregular", "kept", "past", "verbs")


def entries(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def words(name: str) -> set[str]:
    return {line.split()[0] for path in LISTS if path.stem == name for line in entries(path)}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
class TestEveryList:
    def test_is_sorted_without_doubles(self, path: Path) -> None:
        found = [line.split()[0] for line in entries(path)]
        assert found == sorted(set(found))

    def test_opens_with_what_it_is(self, path: Path) -> None:
        assert path.read_text("utf-8").startswith("# ")

    def test_explains_every_mark_that_it_uses(self, path: Path) -> None:
        head = " ".join(line for line in path.read_text("utf-8").splitlines() if line.startswith("#"))
        if path.stem in {"irregular", "kept"}:
            head += (path.parent / "verbs.txt").read_text("utf-8")
        marks = {mark.partition(":")[0] for line in entries(path) for mark in line.split()[1:]}
        if path.stem == "irregular":
            marks -= {line.split()[1] for line in entries(path)}
        assert [mark for mark in sorted(marks) if mark not in head] == []


@pytest.mark.parametrize(("one", "other"), [(a, b) for i, a in enumerate(VERBS) for b in VERBS[i + 1 :]])
def test_no_verb_form_is_on_two_lists(one: str, other: str) -> None:
    assert words(one) & words(other) == set()


def test_no_abbreviation_is_on_two_lists() -> None:
    assert ABBREVIATIONS.isdisjoint(openings.MORE)


@pytest.mark.parametrize(
    "pair", [{"own", "does"}, {"own", "asked"}, {"befalls", "may-befall"}], ids=lambda pair: " and ".join(sorted(pair))
)
def test_no_verb_has_two_marks_of_which_one_says_the_other(pair: set[str]) -> None:
    lines = [line.split() for path in LISTS if path.stem in VERBS for line in entries(path)]
    assert [line[0] for line in lines if pair <= {mark.partition(":")[0] for mark in line[1:]}] == []


def test_no_thing_is_a_person() -> None:
    classes = {
        line.split()[0]: set(line.split()[1:]) for path in LISTS if path.stem == "nouns" for line in entries(path)
    }
    assert [word for word, found in classes.items() if "thing" in found and found & {"actor", "staff"}] == []


def test_there_are_verbs_enough() -> None:
    assert sum(len(words(name)) for name in VERBS) > 1000


def test_every_verb_that_loses_its_t_has_one() -> None:
    assert [word for word in sorted(words("verbs")) if not word.endswith("t")] == []


@pytest.mark.parametrize(
    ("form", "before_je"),
    [
        ("krijgt", "krijg"),
        ("houdt", "houd"),
        ("staat", "sta"),
        ("ziet", "zie"),
        ("heeft", "heb"),
        ("wacht", "wacht"),
        ("bracht", "bracht"),
        ("werkte", "werkte"),
        ("digitaliseert", "digitaliseer"),
        ("upgradet", None),
        ("met", None),
        ("overloopt", "overloop"),
        ("verstaat", "versta"),
    ],
)
def test_the_form_before_je_is_known_or_left_open(form: str, before_je: str | None) -> None:
    verb = lexicon().verb(form)
    assert (verb.before_je if verb else None) == before_je
