"""The rule `respect`: what hurts in a sentence, what only looks like it, and the lists behind both."""

from __future__ import annotations

import pytest
from marked_sentences import Sentence, entries, found, hits, kind, sentences

from postlint.dutch.respect import listed

RESPECT = kind("respect")
SETS = sentences("respect/coarse.txt") + sentences("respect/neutral.txt")
WORDS = [entry.split("\t") for entry in entries("respect/words.txt")]
PARTS = [entry.split("\t") for entry in entries("respect/compounds.txt")]


@pytest.mark.parametrize("sentence", [pytest.param(sentence, id=sentence.text) for sentence in SETS])
def test_what_hurts_in_a_sentence(sentence: Sentence) -> None:
    assert found(RESPECT, sentence.text) == [sentence.text[start:end] for start, end in sentence.marks]


@pytest.mark.parametrize(
    ("text", "hurts"),
    [
        ("Onderzoek naar kanker op jonge leeftijd.", []),
        ("Kanker op, zei hij.", ["Kanker op"]),
        ("Kanker op jij!", ["Kanker op"]),
        ("Wat een idioot die man.", ["idioot"]),
        ("Wat een idioot hoog bedrag!", []),
        ("Jij bent echt een eikel, zij is een kreng en wij vinden eikels.", ["eikel", "kreng"]),
        ("Mongool uit Mongolië, geen mongool.", ["mongool"]),
        ("Het scheldwoord klootzak en de term mongool.", []),
        ("F*CK en k*t, maar geen k*tje of 5 * 3.", ["F*CK", "k*t"]),
        ("Rotzak\nop.", ["Rotzak"]),
        ("rot, op", []),
        ("Kankerarts, kankerzorg, kankerdokter; kutdokter.", ["kutdokter"]),
        ("Die aso's daar. Die aso’s hier.", ["aso's", "aso’s"]),
        ("Wij weten je te vinden, maar anderen weten je te waarderen.", ["Wij weten je te vinden"]),
    ],
)
def test_what_hurts_only_in_some_places(text: str, hurts: list[str]) -> None:
    assert found(RESPECT, text) == hurts


def test_a_hit_says_how_it_hurts() -> None:
    cases = [hit.case for hit in hits(RESPECT, "Kut, klootzak! Ik vermoord je.")]
    assert cases == ["", "insult", "threat"]


def test_a_house_adds_words_and_accepts_others() -> None:
    house = kind("respect", terms=["Rotzooi", "b*h"], accept=["Shit", "k*t"])
    assert found(house, "Shit, wat een rotzooi, k*t en b*h.") == ["rotzooi", "b*h"]


def test_a_house_may_leave_quotations_alone() -> None:
    assert found(kind("respect", quotations=False), "Hij zei: “wat een klootzak”.") == []


def test_tags_count_where_the_rule_says_so() -> None:
    assert found(RESPECT, "Mooi #kutweer") == []
    assert found(kind("respect", **{"in": ["hashtags"]}), "Mooi #kutweer") == ["kutweer"]


@pytest.mark.parametrize("rows", [WORDS, PARTS], ids=["words", "compounds"])
def test_a_list_is_sorted_and_says_nothing_twice(rows: list[list[str]]) -> None:
    names = [row[0] for row in rows]
    assert names == sorted(set(names))


def test_every_entry_has_one_class_and_known_marks() -> None:
    marks = [row[1].split() for row in WORDS]
    assert {classes[0] for classes in marks} == {"coarse", "insult", "threat"}
    assert {mark for classes in marks for mark in classes[1:]} == {"adverb", "aimed", "command", "lower"}
    assert {row[1] for row in PARTS} == {"any", "harsh"}


def test_entries_are_in_lower_case_with_single_blanks() -> None:
    assert [row[0] for row in WORDS if row[0] != " ".join(row[0].lower().split())] == []


@pytest.mark.parametrize(
    "word",
    "kanker kankerarts kankerpatiënt kankerzorg kankeronderzoek kankerziekenhuis tyfus tering cholera pest pokken "
    "spastisch gehandicapt autistisch homoseksueel blind doof dik oud".split(),
)
def test_illnesses_and_plain_words_are_no_entries(word: str) -> None:
    assert word not in listed()
