"""From u to je, on sentence pairs that stand beside this file (see the remarks at their heads)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from postlint.dutch.address.polite import find_polite
from postlint.dutch.address.rewriting import Rewritten, rewrite
from postlint.text.reading import Reading

PAIRS = Path(__file__).parent / "address"


class Pair(NamedTuple):
    u: str
    je: list[str]
    level: str


def pairs(name: str) -> Iterator[Pair]:
    for block in (PAIRS / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line.partition(": ") for line in block.splitlines() if not line.startswith("#") and ": " in line]
        if lines:
            found = {key: value for key, _, value in lines}
            yield Pair(found["u"], [value for key, _, value in lines if key == "je"], found.get("level", "safe"))


def rewritten(text: str) -> list[Rewritten]:
    reading = Reading(text)
    return rewrite(reading, find_polite(reading))


def applied(text: str, found: list[Rewritten], *, unsafe: bool = True) -> str:
    changes = {id(word.change): word.change for word in found if word.change and (unsafe or word.change.safe)}
    replacements = {edit for change in changes.values() for edit in change.replacements}
    for edit in sorted(replacements, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def je(text: str) -> str:
    return applied(text, rewritten(text))


ALL = [pair for name in ("patterns", "unseen", "traps") for pair in pairs(name)]


@pytest.mark.parametrize("pair", [pytest.param(pair, id=pair.u) for pair in ALL])
def test_the_sentence_becomes_je_and_is_only_safe_where_it_may_be(pair: Pair) -> None:
    found = rewritten(pair.u)
    assert found
    levels = {"safe" if word.change and word.change.safe else "unsafe" if word.change else "none" for word in found}
    if pair.level in {"safe", "none"}:
        assert levels == {pair.level}
    else:
        assert "unsafe" in levels
    if pair.level in {"safe", "unsafe"}:
        assert applied(pair.u, found) in pair.je


@pytest.mark.parametrize("text", (PAIRS / "lookalikes.txt").read_text("utf-8").splitlines()[1:])
def test_nothing_polite_is_found_in(text: str) -> None:
    assert find_polite(Reading(text.replace("\\n", "\n"))) == []


def test_of_all_polite_words_at_least_85_percent_have_a_safe_fix() -> None:
    found = [word for name in ("patterns", "unseen") for pair in pairs(name) for word in rewritten(pair.u)]
    assert len(found) > 450
    assert sum(bool(word.change and word.change.safe) for word in found) >= 0.85 * len(found)


@pytest.mark.skipif("POSTLINT_ADDRESS_CASES" not in os.environ, reason="no file of cases is named")
def test_the_cases_of_a_file_that_is_named_hold() -> None:
    cases = yaml.safe_load(Path(os.environ["POSTLINT_ADDRESS_CASES"]).read_text("utf-8"))
    assert [case["u"] for case in cases if je(case["u"]) != case["je"]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wilt u Uw pas meenemen, zodat U snel klaar bent?", "Wil je je pas meenemen, zodat je snel klaar bent?"),
        ("KUNT U NIET KOMEN?", "KUN JE NIET KOMEN?"),
        ("Let op: U kunt hier niet parkeren.", "Let op: Je kunt hier niet parkeren."),
        ("Let op: u kunt hier niet parkeren.", "Let op: je kunt hier niet parkeren."),
        ("#Tip U kunt online betalen.", "#Tip Je kunt online betalen."),
        ("Kunt Ú ons helpen?", "Kun jij ons helpen?"),
        ("Wat is úw mening?", "Wat is jouw mening?"),
        ("Wat is u\u0301w mening?", "Wat is jouw mening?"),
        ("Heeft u\nvragen?", "Heb je\nvragen?"),
        ("Zorg voor u zelf.", "Zorg voor jezelf."),
        ("Wees u zelf.", "Wees jezelf."),
        ("Gelieve te wachten.", "Wacht."),
        ("Gelieve uw jas op te hangen.", "Hang je jas op."),
        ("Gelieve niet te rennen.", "Ren niet."),
        ("Gelieve uw naam door te geven.", "Geef je naam door."),
        ("Gelieve dit na te lezen.", "Lees dit na."),
        ("Gelieve te gaan zitten.", "Ga zitten."),
        ("Gelieve de lift te vermijden.", "Vermijd de lift."),
    ],
)
def test_capitals_accents_and_order_are_as_a_writer_would_have_them(text: str, expected: str) -> None:
    assert je(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Gelieve geduld.", "Gelieve te floepen.", "Gelieve te komma.", "Dit is uwer onwaardig.", "Dat is uwe zaak."],
)
def test_a_word_without_a_way_to_je_is_only_reported(text: str) -> None:
    found = rewritten(text)
    assert [word.change for word in found] == [None]


class TestTheWordsOfASentence:
    def test_share_one_change_that_holds_all_of_them(self) -> None:
        found = rewritten("Als u pijn heeft, neemt u uw pil. Belt u ons?")
        first, second, third, fourth = [word.change for word in found]
        assert first is second is third
        assert first is not fourth
        assert first
        assert [edit.text for edit in first.replacements] == ["je", "hebt", "neem", "je", "je"]

    def test_are_not_safe_where_one_of_them_is_not(self) -> None:
        found = rewritten("De arts belt u over uw uitslag.")
        assert [word.change and word.change.safe for word in found] == [False, False]

    def test_stay_as_they_are_where_one_of_them_cannot_change(self) -> None:
        assert [word.change for word in rewritten("Beste ouders, uw kind en u kunnen komen.")] == [None, None]

    def test_are_shown_with_all_their_readings_best_first(self) -> None:
        assert [word.suggestions for word in rewritten("De arts belt u.")] == [("belt je", "bel je")]
        assert [word.suggestions for word in rewritten("Belt u de arts.")] == [("Bel", "Bel je")]
        assert [word.suggestions for word in rewritten("Heeft u pijn?")] == [("Heb je",)]

    def test_are_found_only_outside_quotations_tags_and_links(self) -> None:
        text = "“Heeft u tijd?” vraagt @u. Heeft u tijd voor #u op http://u.nl/u?"
        assert [(word.token.start, word.token.lower) for word in rewritten(text)] == [(33, "u")]

    def test_of_an_endless_sentence_are_never_safe(self) -> None:
        found = rewritten("Als u belt en u komt, dan " * 60)
        assert len(found) == 120
        assert not any(word.change and word.change.safe for word in found)
