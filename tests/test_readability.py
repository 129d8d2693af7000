"""Syllables and readability of Dutch, on words whose syllables a dictionary gives."""

from __future__ import annotations

import pytest

from postlint.dutch.readability import count_syllables, score

WORDS = {
    1: ("nieuw fluit één vóór team teams coach mail zo'n leeuw sneeuw ijs wij bij quiz hoi neus"),
    2: (
        "geëerd zeeën knieën nieuwe milieu bureau niveau cadeau draaien mooie groeien koeien vrouwen blauwe "
        "bijen duo geuit zoals café scène type baby systeem yoga royaal display website online download "
        "trainen e-mail foto's auto's NAVO eeuwen huisarts leraar reëel naïef maïs dieet cliënt moeite aaien "
        "gooien chaos service toilet detail buien uien euro keuken"
    ),
    3: (
        "reünie ruïne vacuüm patiënt ideeën theater radio reactie serieus museum lyceum bloeiende eieren "
        "actueel geoefend enquête hyena UMC GGZ ziekenhuis ideaal mozaïek poëzie cliënten pensioen cacao oase "
        "militair Europees dankjewel"
    ),
    4: (
        "egoïsme beëindigen efficiënt patiënten bacteriën financieel officieel interieur quarantaine situatie "
        "beoordelen carrière première hygiëne VUmc polikliniek gezondheidszorg behandeling ongelijkheid "
        "idealen zoölogie hiërarchie conciërge industrieel kopiëren geschiedenis 2026"
    ),
    5: (
        "geïnteresseerd coördinatie coöperatie categorieën evaluatie religieuze actualiteit verpleegkundige "
        "coëfficiënt officiële financiële"
    ),
    6: ("geautomatiseerd"),
}


@pytest.mark.parametrize(
    ("word", "syllables"), [(word, count) for count, words in WORDS.items() for word in words.split()]
)
def test_the_syllables_of_a_word(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_decomposed_letters_count_as_composed_ones() -> None:
    assert count_syllables("patie\u0308nt") == 3


def test_a_word_without_vowels_is_one_syllable() -> None:
    assert count_syllables("pst") == 1


def test_the_score_is_that_of_flesch_and_douma() -> None:
    sentences = [["De", "dokter", "helpt", "je"], ["Kom", "langs"]]
    assert score(sentences) == pytest.approx(206.835 - 0.93 * 6 / 2 - 77 * 7 / 6)


def test_long_words_and_long_sentences_are_harder() -> None:
    plain = [["Wij", "helpen", "je"], ["Bel", "ons"]]
    assert score([[word for sentence in plain for word in sentence]]) < score(plain)
    assert score([["Wij", "ondersteunen", "je"], ["Bel", "ons"]]) < score(plain)
