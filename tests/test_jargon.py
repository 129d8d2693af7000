"""The rule `jargon`: terms in sentences, what counts as explained, and the list of terms."""

from __future__ import annotations

import re

import pytest
from marked_sentences import Sentence, entries, found, hits, kind, mended, sentences

from postlint.dutch.jargon import needed

JARGON = kind("jargon")
FOUND = sentences("jargon/found.txt")
LEFT_ALONE = sentences("jargon/left_alone.txt")
ROWS = [entry.split("\t") for entry in entries("jargon.txt")]


@pytest.mark.parametrize("sentence", [pytest.param(sentence, id=sentence.text) for sentence in FOUND + LEFT_ALONE])
def test_terms_in_a_sentence(sentence: Sentence) -> None:
    assert found(JARGON, sentence.text) == [sentence.text[start:end] for start, end in sentence.marks]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Twee fracturen.", "Twee botbreuken."),
        ("CVA en TIA. CVA komt vaak voor.", "Beroerte en voorbijgaande beroerte. Beroerte komt vaak voor."),
        ("Twee CVA’s en een ECG.", "Twee beroertes en een hartfilmpje."),
        ("HYPERTENSIE", "HOGE BLOEDDRUK"),
        ("Intraveneuze toediening.", "Toediening in een ader."),
        ("Het gaat intraveneus.", "Het gaat in een ader."),
        ("De klachten zijn renale.", "De klachten zijn renale."),
        (
            "Een multidisciplinair team en ons postoperatief herstel.",
            "Een team met verschillende deskundigen en ons herstel na de operatie.",
        ),
        (
            "Bij een cardiaal probleem wordt dit intraveneus toegediend.",
            "Bij een probleem van het hart wordt dit in een ader toegediend.",
        ),
        ("Terminale patiënten.", "Patiënten in de laatste levensfase."),
        ("Diabetes mellitus en otitis media", "Suikerziekte en middenoorontsteking"),
        ("Een gastro-enteritis.", "Een buikgriep."),
        ("Bel de MDL-arts.", "Bel de maag-, darm- en leverarts."),
        ("Bel de CVA-poli en de fractuurpoli.", "Bel de CVA-poli en de fractuurpoli."),
        ("Alle hematomens en pneumonieën.", "Alle hematomens en longontstekingen."),
    ],
)
def test_a_text_after_its_fixes(text: str, new: str) -> None:
    assert mended(JARGON, text) == new


def test_a_compound_and_an_unlisted_form_get_the_plain_word_as_suggestion_only() -> None:
    (compound,) = hits(JARGON, "Bel de fractuurpoli.")
    assert (compound.change, compound.suggestions, compound.details["term"]) == (None, ("botbreuk",), "fractuur")
    (form,) = hits(JARGON, "Twee pyrexies gehad.")
    assert (form.change, form.suggestions) == (None, ("koorts",))


def test_all_plain_words_are_suggested() -> None:
    (hit,) = hits(JARGON, "Een maligne gezwel.")
    assert hit.suggestions == ("kwaadaardige", "kwaadaardig")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Hypertensie (hoge bloeddruk) komt veel voor. Slik pillen tegen hypertensie.", []),
        ("Slik pillen tegen hypertensie. Hypertensie is een ziekte.", ["hypertensie", "Hypertensie"]),
        ("Infectieziekten en chronisch zieken.", ["chronisch"]),
        ("Cva en tia en CVA.", ["CVA"]),
        ("Hoge temperatuur, oftewel febris, duurt kort.", []),
        ("Een ECG? Dat is een hartfilmpje.", []),
        ("Hij zei: “hypertensie”.", []),
        ("In de sectie Pathologie en bij pathologie.", ["pathologie"]),
        ("De opleiding tot cardiologie en een cursus cardiologie.", ["cardiologie"]),
        ("Cardioloog Jan Smit en cardioloog Jan.", []),
        ("The section on hypertension and your hernia inguinalis.", []),
    ],
)
def test_a_term_is_known_once_it_is_explained_or_named(text: str, terms: list[str]) -> None:
    assert found(JARGON, text) == terms


def test_a_house_adds_terms_and_accepts_others() -> None:
    house = kind("jargon", terms={"Doorlooptijd": "wachttijd", "POH": "praktijkondersteuner"}, accept=["Fractuur"])
    assert found(house, "De doorlooptijd, de POH, de poh en een fractuur.") == ["doorlooptijd", "POH"]


def test_an_everyday_term_is_a_hint() -> None:
    assert [hit.case for hit in hits(JARGON, "Een chronische fractuur.")] == ["everyday", ""]


def test_only_forms_that_people_write_are_looked_for() -> None:
    words, _ = needed({})
    assert words >= {"amputatie", "amputaties", "prothese", "protheses", "chronisch", "chronische"}
    assert {"amputatiee", "amputatieen", "stomas", "chronisch's"}.isdisjoint(words)


def test_there_are_enough_terms_for_a_hospital() -> None:
    assert len({row[1] for row in ROWS}) > 400
    assert len(ROWS) > 700


def test_the_list_is_sorted_and_says_nothing_twice() -> None:
    terms = [row[0] for row in ROWS]
    assert terms == sorted(terms, key=str.lower)
    assert len({term.lower() for term in terms}) == len(terms)


@pytest.mark.parametrize("row", [pytest.param(row, id=row[0]) for row in ROWS])
def test_a_row_holds_a_term_and_a_plain_word_and_perhaps_info(row: list[str]) -> None:
    assert row[2:] in ([], ["info"])
    assert all(cell == cell.strip() and cell for cell in row)


def test_no_plain_word_is_jargon_itself() -> None:
    warned = {row[0].lower() for row in ROWS if len(row) == 2}
    assert [row for row in ROWS for word in re.findall(r"[\w'-]+", row[1]) if word.lower() in warned] == []


def test_every_plain_word_is_dutch() -> None:
    spelling = kind("spelling")
    plain = {words for row in ROWS for words in row[1].split(" or ")}
    assert [words for words in sorted(plain) if found(spelling, f"Dit gaat over {words}.")] == []
