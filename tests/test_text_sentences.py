"""Sentences and quotations in Dutch posts."""

from __future__ import annotations

import pytest

from postlint.text.sentences import find_quotations, find_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


def quotations(text: str) -> list[str]:
    return [text[start:end] for start, end in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een. Twee! Drie?", ["Een.", "Twee!", "Drie?"]),
        ("Een\nTwee\n\nDrie", ["Een", "Twee", "Drie"]),
        ("Prof. dr. De Vries komt. Kom ook.", ["Prof. dr. De Vries komt.", "Kom ook."]),
        ("Het is open van 10 t/m 17 u. Kom langs.", ["Het is open van 10 t/m 17 u.", "Kom langs."]),
        ("Met J. Smit en mw. Jansen.", ["Met J. Smit en mw. Jansen."]),
        ("Kosten: ca. 12 euro. Meer info bij nr. 4.", ["Kosten: ca. 12 euro.", "Meer info bij nr. 4."]),
        ("Zij zei: “Kom!” Wij kwamen.", ["Zij zei: “Kom!”", "Wij kwamen."]),
        ("Wat?! Echt… waar. 3 dagen nog.", ["Wat?!", "Echt… waar.", "3 dagen nog."]),
        ("Om 10.30 uur. É én.", ["Om 10.30 uur.", "É én."]),
        ("Kijk. #zorg", ["Kijk.", "#zorg"]),
        ("Lees www.vumc.nl voor meer.", ["Lees www.vumc.nl voor meer."]),
        ("Wat een dag! 🎉 Kom je ook?🎈 #feest", ["Wat een dag! 🎉", "Kom je ook?🎈", "#feest"]),
        ("Wij zijn jarig 🎉🎈 👩‍⚕️ Kom je ook", ["Wij zijn jarig 🎉🎈 👩‍⚕️", "Kom je ook"]),
        (
            "📍 Aula, 🕐 om 13 uur! 🎉 en daarna taart 🍰 voor wie wil",
            ["📍 Aula, 🕐 om 13 uur! 🎉 en daarna taart 🍰 voor wie wil"],
        ),
        ("Dat doet dr.", ["Dat doet dr."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Hij zei “ja” en "nee".', ["“ja”", '"nee"']),
        ("Zij riep „kom” en «ga».", ["„kom”", "«ga»"]),
        ("Hij zei ‘dat is zo’.", ["‘dat is zo’"]),
        ("Sanne's foto's zijn 's avonds in 't donker.", []),
        ("Zij zei 'dat is Sanne's foto' en ging.", ["'dat is Sanne's foto'"]),
        ("Een “zonder einde", []),
        ("Een “over\ntwee regels”", []),
    ],
)
def test_quotations_stand_between_their_marks(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize("piece", ["!", "! 🎉", "🎉", "a🎉 ", ". ", "“", "'", "„", '"', "a'", "‘a ", "?\u00a0", "\n"])
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    text = piece * 25_000
    assert len(find_sentences(text)) <= len(text)
    assert len(find_quotations(text)) <= len(text)
