"""Slips that no dictionary sees: what is found in sentences, what is left alone, and the lists behind both."""

from __future__ import annotations

from time import process_time

import pytest
from marked_sentences import Sentence, entries, found, kind, mended, sentences

from postlint.dutch.grammar.joining import joined
from postlint.dutch.grammar.phrases import noun_phrase
from postlint.dutch.grammar.row import Row
from postlint.dutch.words import words
from postlint.text.reading import LITTLE, Reading

SETS = {
    "slips/verbs.txt": ("spelling-dt", 0.98),
    "slips/verbs_2.txt": ("spelling-dt", 0.9),
    "slips/verbs_3.txt": ("spelling-dt", 0.96),
    "slips/verbs_4.txt": ("spelling-dt", 0.93),
    "slips/verbs_5.txt": ("spelling-dt", 0.96),
    "slips/split_compound.txt": ("split-compound", 0.95),
    "slips/split_compound_2.txt": ("split-compound", 0.85),
    "slips/split_compound_3.txt": ("split-compound", 0.96),
    "slips/split_compound_4.txt": ("split-compound", 0.89),
    "slips/split_compound_5.txt": ("split-compound", 0.88),
    "slips/hun_hebben.txt": ("hun-hebben", 0.95),
    "slips/hun_hebben_2.txt": ("hun-hebben", 0.95),
    "slips/hun_hebben_3.txt": ("hun-hebben", 0.9),
    "slips/groter_als.txt": ("groter-als", 0.85),
    "slips/groter_als_2.txt": ("groter-als", 0.91),
    "slips/groter_als_3.txt": ("groter-als", 0.83),
    "slips/te_veel.txt": ("te-veel", 0.95),
    "slips/te_veel_2.txt": ("te-veel", 0.98),
    "slips/te_veel_3.txt": ("te-veel", 0.98),
}
KINDS = {name: kind(name) for name in sorted({name for name, _ in SETS.values()})}
ALL = [
    pytest.param(KINDS[name], sentence, id=f"{name}: {sentence.text}")
    for file, (name, _) in SETS.items()
    for sentence in sentences(file)
]
RIGHT = [sentence.mended for file in SETS for sentence in sentences(file)]


@pytest.mark.parametrize(("check", "sentence"), ALL)
def test_nothing_but_a_slip_is_found(check: object, sentence: Sentence) -> None:
    slips = [sentence.text[start:end] for start, end in sentence.marks]
    assert set(found(check, sentence.text)) <= set(slips)  # type: ignore[arg-type]


@pytest.mark.parametrize(("file", "name", "share"), [(file, *held) for file, held in SETS.items()])
def test_nearly_all_slips_are_found_and_mended(file: str, name: str, share: float) -> None:
    wrong = [sentence for sentence in sentences(file) if sentence.marks]
    right = [sentence for sentence in wrong if mended(KINDS[name], sentence.text) == sentence.mended]
    assert len(right) >= share * len(wrong)


def test_a_word_that_stands_there_twice_is_found_where_dutch_has_no_double() -> None:
    repetition, repeated = kind("repetition"), sentences("slips/repetition.txt")
    marked = [[sentence.text[start:end] for start, end in sentence.marks] for sentence in repeated]
    seen = [found(repetition, sentence.text) for sentence in repeated]
    assert all(words in ([], expected) for words, expected in zip(seen, marked, strict=True))
    assert sum(map(len, seen)) >= 0.92 * sum(map(len, marked))


@pytest.mark.parametrize("name", KINDS)
def test_no_rule_speaks_in_the_right_sentences_of_the_others(name: str) -> None:
    assert [text for text in RIGHT if found(KINDS[name], text) and text == mended(KINDS[name], text)] == []


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        ("spelling-dt", "WORDT JE OOK LID?", "WORD JE OOK LID?"),
        ("spelling-dt", "Wordt lid van onze vrienden.", "Word lid van onze vrienden."),
        ("spelling-dt", "Als ik je help, heb je tijd.", "Als ik je help, heb je tijd."),
        ("spelling-dt", "Waar je hulp voor nodig heb, weet je zelf.", "Waar je hulp voor nodig hebt, weet je zelf."),
        ("spelling-dt", "Wie veel rookt, word sneller ziek.", "Wie veel rookt, wordt sneller ziek."),
        ("spelling-dt", "Onze voorzitter, die stopt, word morgen 60.", "Onze voorzitter, die stopt, wordt morgen 60."),
        ("spelling-dt", "Jij bent vrij, dat weet je, word lid.", "Jij bent vrij, dat weet je, word lid."),
        ("spelling-dt", "Vind je zoon het eng?", "Vindt je zoon het eng?"),
        ("spelling-dt", "Dit wandelen houd je hart gezond.", "Dit wandelen houdt je hart gezond."),
        ("spelling-dt", "Onze baby bloed vaak uit zijn neus.", "Onze baby bloedt vaak uit zijn neus."),
        ("spelling-dt", "De poli verbouwd door de aannemer is klaar.", "De poli verbouwd door de aannemer is klaar."),
        ("spelling-dt", "De stijl voor de randen rond een menu.", "De stijl voor de randen rond een menu."),
        ("spelling-dt", "Op onze poli vind we dat niet.", "Op onze poli vind we dat niet."),
        ("spelling-dt", "Als je foto’s ziet en blij word, bel.", "Als je foto’s ziet en blij word, bel."),
        ("spelling-dt", "Dat is goed.\nHij word arts.", "Dat is goed.\nHij wordt arts."),
        ("spelling-dt", "Dat gebeurd vaak. Hij is arts.", "Dat gebeurt vaak. Hij is arts."),
        ("spelling-dt", "Hoe snel wordt je geholpen?", "Hoe snel word je geholpen?"),
        ("spelling-dt", "En hoe vaak wordt je gebeld?", "En hoe vaak word je gebeld?"),
        ("spelling-dt", "Maar vindt je dat ook?", "Maar vind je dat ook?"),
        ("spelling-dt", "Heeft je pijn? Bel.", "Heb je pijn? Bel."),
        ("spelling-dt", "Zij word wat ik ook word.", "Zij wordt wat ik ook word."),
        ("spelling-dt", "Het kan dat hij ook word.", "Het kan dat hij ook wordt."),
        ("split-compound", "Het borst kanker onderzoek.", "Het borstkankeronderzoek."),
        ("split-compound", "BLOED DRUK", "BLOED DRUK"),
        ("split-compound", "Gezondheids zorg voor iedereen.", "Gezondheidszorg voor iedereen."),
        ("split-compound", "Start een social media account.", "Start een socialmedia-account."),
        ("split-compound", "Dat is super leuk!", "Dat is superleuk!"),
        ("split-compound", "Een auto ongeluk met een 65 plusser.", "Een auto-ongeluk met een 65-plusser."),
        ("split-compound", "De MRI scan toont het.", "De MRI-scan toont het."),
        ("split-compound", "De menu kaart is klaar.", "De menukaart is klaar."),
        ("split-compound", "De patiënten zorg blijft goed.", "De patiëntenzorg blijft goed."),
        ("split-compound", "Werk aan goede patiënten zorg.", "Werk aan goede patiëntenzorg."),
        ("groter-als", "Hij is ouder als 60 jaar.", "Hij is ouder dan 60 jaar."),
        ("groter-als", "Het is drukker als vorig jaar.", "Het is drukker dan vorig jaar."),
        ("groter-als", "Het is drukker ALS VORIG JAAR.", "Het is drukker DAN VORIG JAAR."),
        ("groter-als", "Het is anders als die van jou.", "Het is anders dan die van jou."),
        ("groter-als", "Een kind is vaker ziek als een ouder.", "Een kind is vaker ziek dan een ouder."),
        ("groter-als", "Hij is net even anders dan de rest.", "Hij is net even anders dan de rest."),
        ("hun-hebben", "HUN HEBBEN GEWONNEN.", "ZIJ HEBBEN GEWONNEN."),
        ("te-veel", "“Teveel” zei hij.", "“Teveel” zei hij."),
    ],
)
def test_a_text_after_its_fixes(name: str, wrong: str, right: str) -> None:
    assert mended(KINDS[name], wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "Schrijf “hij word” nooit zo.",
        "Volg @hij #hijword https://vumc.nl/hij-word-arts",
        "Hij Word-bestand.",
        "The last word of the word and your red, that are it word.",
        "Dat heeft hij word_vind genoemd.",
        "Ben ik wordt herhaald in zaal 2.",
        "Mijn betere ik wordt wakker.",
        "Wat een wordt.",
        "word",
        "",
    ],
)
def test_words_that_are_no_verbs_here(text: str) -> None:
    assert found(KINDS["spelling-dt"], text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zorg Team wint.",
        "Wij hebben met de\nuniversiteit richtlijnen opgesteld.",
        "Een bos bloemen voor de zusters.",
        "Op de IC patiënten helpen is zwaar.",
        "Wij gaan op lange termijn resultaten zien.",
        "Samen met het Amsterdam UMC ziekenhuis doen we dat.",
        "Voer de tekst regel voor regel in.",
        "Team Zorg Verleners",
        "De dag in dag uit zorg.",
        "De bloed- druk.",
        "Een paar dagen onderzoek ik dat.",
        "De nacht dienst en de dag.",
        "Bij de huisarts informatie krijgen.",
        "Aan patiënten zorg geven.",
        "Dat bespaart de zorg problemen.",
        "Wij zien in de zorg problemen.",
        "Hij werkt thuis zorg of geen zorg.",
    ],
)
def test_words_that_stand_apart_rightly(text: str) -> None:
    assert found(KINDS["split-compound"], text) == []


def test_a_house_may_write_a_pair_apart() -> None:
    assert found(kind("split-compound", accept=["Huis arts"]), "De huis arts komt.") == []


def test_a_row_knows_its_words_wherever_a_letter_changes_length() -> None:
    row = Row(Reading("İlker’s foto’s van 15.00 uur"))
    assert [row.written(at) for at in range(5)] == ["İlker’s", "foto’s", "van", "15.00", "uur"]
    assert row.word(9) == ""


@pytest.mark.parametrize(
    "phrase",
    [
        "onze poli",
        "de nieuwe poli",
        "een goed gesprek",
        "de kans op herstel",
        "een van de artsen",
        "een op de vijf vrouwen",
        "de stichting Hartekind",
        "het hele team van dokter Bos",
        "de jongen",
    ],
)
def test_a_noun_phrase_in_the_singular(phrase: str) -> None:
    row = Row(Reading(phrase))
    assert noun_phrase(row, 0, len(row.words))


@pytest.mark.parametrize(
    "phrase",
    [
        "de artsen",
        "de mannen",
        "de huizen",
        "de scholen",
        "de apparaten",
        "de bloemen",
        "onze fysiotherapeuten",
        "de apps",
        "de arts werkt",
        "poli",
        "de",
        "de kans op",
        "de kans groot",
        "de kans op vaak",
    ],
)
def test_no_noun_phrase_in_the_singular(phrase: str) -> None:
    row = Row(Reading(phrase))
    assert not noun_phrase(row, 0, len(row.words))


LISTS = [
    "always_one",
    "carers",
    "comparatives",
    "compared",
    "d_stems",
    "first_pairs",
    "first_parts",
    "hyphenated",
    "last_parts",
    "orders",
    "owned",
    "pasts",
    "plain_adjectives",
    "plurals",
    "voiced_stems",
    "words",
]


def column(name: str) -> list[str]:
    return [entry.split("\t")[0] for entry in entries(f"grammar/{name}.txt")]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_sorted_and_says_nothing_twice(name: str) -> None:
    assert column(name) == sorted(set(column(name)))


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("comparatives", "role"),
        ("compared", "last"),
        ("d_stems", "command final noun participle strict"),
        ("first_parts", "adjective adverb also bound group het mass people plural prefix stem time verb"),
        ("last_parts", "adjective adverb bound day mass people plural praised role time verb"),
        ("voiced_stems", "adjective participle"),
        (
            "words",
            "adverb article auxiliary conjunction dative filler imperative opener pair preposition question verb",
        ),
    ],
)
def test_a_list_has_only_marks_that_its_head_names(name: str, marks: str) -> None:
    used = {mark for entry in entries(f"grammar/{name}.txt") for mark in entry.partition("\t")[2].split()}
    assert used == set(marks.split())


def test_every_verb_form_is_a_word() -> None:
    known = words().known
    stems = [stem for stem in column("d_stems") if not known(f"{stem}t")]
    voiced = [stem for stem in column("voiced_stems") if not (known(f"{stem}t") and known(f"{stem}d"))]
    assert (stems, voiced) == ([], [])


def test_no_verb_is_in_two_lists() -> None:
    assert not set(column("d_stems")) & {f"{stem}d" for stem in column("voiced_stems")}
    assert not {f"{stem}t" for stem in column("d_stems")} & {f"{stem}t" for stem in column("voiced_stems")}


def test_every_past_tense_is_wrong_by_one_letter() -> None:
    for entry in entries("grammar/pasts.txt"):
        wrong, right = entry.split("\t")
        assert right in (wrong[:-2] + "d" + wrong[-2:], wrong[:-2] + "t" + wrong[-2:])


def test_a_pair_that_is_always_one_word_is_made_of_listed_parts() -> None:
    pairs = [entry.split(" ") for entry in entries("grammar/always_one.txt")]
    assert {first for first, _ in pairs} <= set(column("first_parts"))
    assert {last for _, last in pairs} <= set(column("last_parts"))
    assert [pair for pair in pairs if found(kind("spelling"), f"De {joined(*pair)} is er.")] == []


def test_a_bound_part_is_no_word_by_itself() -> None:
    bound = [entry.split("\t")[0] for entry in entries("grammar/first_parts.txt") if entry.endswith("\tbound")]
    assert [part for part in bound if words().frequency(part) > 500] == []


@pytest.mark.parametrize("unit", ["als je word ", "onze bloed druk zorg team ", "het te kort aan ", "“hij word ”"])
@pytest.mark.parametrize("name", KINDS)
def test_a_text_without_an_end_takes_linear_time(name: str, unit: str) -> None:
    started = process_time()
    found(KINDS[name], unit * (24_000 // len(unit)))
    assert process_time() - started < 2  # quadratic work takes several times that


def test_no_word_is_both_a_first_part_and_what_is_no_part() -> None:
    assert not set(column("first_parts")) & set(column("plain_adjectives"))


def test_every_part_that_is_always_one_with_another_is_listed() -> None:
    firsts = {pair.split(" ")[1] for pair in column("first_pairs")}
    assert firsts <= set(column("first_parts"))


def test_an_abbreviation_is_in_lower_case_and_no_word_of_the_clause() -> None:
    abbreviations = column("hyphenated")
    assert [word for word in abbreviations if word != word.lower()] == []
    assert not set(abbreviations) & set(column("words"))


def test_what_is_told_to_do_is_a_form_of_a_listed_verb() -> None:
    assert {verb[:-1] for verb in column("orders")} <= set(column("d_stems"))


def test_no_small_word_is_part_of_a_compound_that_is_written_apart() -> None:
    assert {*column("words"), *column("plain_adjectives")} >= LITTLE
    assert not LITTLE & {*column("first_parts")}
