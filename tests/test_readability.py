"""Syllables and readability of Dutch, on words whose syllables a dictionary gives."""

from __future__ import annotations

import pytest
from marked_sentences import CONTEXT, kind

from postlint.checks import Check
from postlint.dutch.readability import count_syllables, score
from postlint.model import Hit, Post, Source, verbatim

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


def test_marks_around_a_word_say_nothing_and_alone_are_no_word() -> None:
    assert count_syllables("(“foto's”),") == 2
    assert [count_syllables(mark) for mark in ("–", "…", "🎉", "&")] == [0, 0, 0, 0]


def test_the_score_is_that_of_flesch_and_douma() -> None:
    sentences = [syllables("De dokter helpt je"), syllables("Kom langs")]
    assert score(sentences) == pytest.approx(206.835 - 0.93 * 6 / 2 - 77 * 7 / 6)


def test_long_words_and_long_sentences_are_harder() -> None:
    plain = [syllables("Wij helpen je"), syllables("Bel ons")]
    assert score([syllables("Wij helpen je Bel ons")]) < score(plain)
    assert score([syllables("Wij ondersteunen je"), syllables("Bel ons")]) < score(plain)


def hits(check: Check, text: str) -> list[Hit]:
    post = Post(verbatim(Source("-", text), 0, len(text)), {})
    return [hit for hit in check.check(post, CONTEXT) if isinstance(hit, Hit)]


def syllables(sentence: str) -> list[int]:
    return [count_syllables(word) for word in sentence.split()]


def test_the_three_sentences_that_weigh_most_are_named() -> None:
    hard = "De multidisciplinaire behandelmogelijkheden worden geëvalueerd. "
    texts = ["Kom langs. ", hard, "Bel ons. ", hard, hard[:-2] + " en geoptimaliseerd. ", "Doe mee. ", hard[3:]]
    (hit,) = hits(kind("readability", from_words=10), "".join(texts))
    assert hit.details["sentences"] == "2, 4, 5"
    assert hit.details["long"] == 48


def test_words_in_tags_links_and_quotations_count_only_where_the_rule_looks() -> None:
    plain = "Kom langs. " * 8
    tagged = plain + "#behandelmogelijkheden #multidisciplinaire " * 9
    assert hits(kind("readability", from_words=10), tagged) == []
    assert hits(kind("readability", from_words=10, **{"in": ["hashtags"]}), tagged) != []
    quoted = plain + "“Multidisciplinaire behandelmogelijkheden evalueren.” " * 9
    assert hits(kind("readability", from_words=10), quoted) != []
    assert hits(kind("readability", from_words=10, quotations=False), quoted) == []
