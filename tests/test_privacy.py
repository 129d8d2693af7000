"""What leads to a person is found however it is written; what hospitals post every day is left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from msgspec import convert

from postlint import drafts
from postlint.engine import Inspector
from postlint.examples import marks
from postlint.model import Context, Finding, House, Source
from postlint.rules import Cache, load

HERE = Path(__file__).parent / "privacy"
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
HOUSE = {
    "names": ["VUmc", "Amsterdam UMC"],
    "domains": ["vumc.nl", "amsterdamumc.nl"],
    "phones": ["020 444 44 44"],
    "addresses": ["De Boelelaan 1117, 1081 HV Amsterdam"],
}


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("↵", "\n").split("\t") for line in lines if line and not line.startswith("#")]


@cache
def inspector() -> Inspector:
    return Inspector(load("privacy", Cache(None)), Context(NOW, house=convert(HOUSE, House)))


def found(text: str, **fields: str) -> list[Finding]:
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    draft = drafts.parse(Source("post.md", f"---\nplatform: facebook\n{head}---\n{text}\n"), suffix=".md")
    report = inspector().inspect(draft)
    assert not report.failures
    return [finding for finding in report.findings if not finding.rule.startswith("platform")]


IDENTIFIERS = rows("identifiers.txt")
CLEAN = rows("clean.txt")


@pytest.mark.parametrize(("rule", "text"), IDENTIFIERS, ids=[f"{rule}: {text}" for rule, text in IDENTIFIERS])
def test_an_identifier_is_found(rule: str, text: str) -> None:
    clean, spans = marks(text)
    wanted = [clean[start:end] for start, end in spans]
    assert [finding.place.text for finding in found(clean) if finding.rule == rule] == wanted


@pytest.mark.parametrize("row", CLEAN, ids=[row[0] for row in CLEAN])
def test_an_everyday_post_is_left_alone(row: list[str]) -> None:
    text, consent = (*row, "")[:2]
    assert [(finding.rule, finding.place.text) for finding in found(text, consent=f"[{consent}]")] == []


NAMED = "Neuroloog Sanne van der Meer-Bakker vertelt."
AGREED = [
    ("the same name", "Sanne van der Meer-Bakker"),
    ("the name with titles", "prof. dr. Sanne van der Meer-Bakker"),
    ("initials for the first name", "S. van der Meer-Bakker"),
    ("no capitals", "sanne van der meer bakker"),
]
NOT_AGREED = [
    ("nobody", ""),
    ("the first name alone", "Sanne"),
    ("somebody of another first name", "Joost van der Meer-Bakker"),
]


@pytest.mark.parametrize("consent", [row[1] for row in AGREED], ids=[row[0] for row in AGREED])
def test_who_agreed_may_be_named(consent: str) -> None:
    assert found(NAMED, consent=f"[{consent}]") == []


@pytest.mark.parametrize("consent", [row[1] for row in NOT_AGREED], ids=[row[0] for row in NOT_AGREED])
def test_who_did_not_agree_may_not(consent: str) -> None:
    assert [finding.rule for finding in found(NAMED, consent=f"[{consent}]")] == ["name-without-consent"]


@pytest.mark.parametrize("field", ["author", "reviewed_by"])
@pytest.mark.parametrize("name", ["Sanne Bakker", "sanne", "s.bakker@vumc.nl", "Dr. S. Bakker"])
def test_who_made_a_post_need_not_agree(field: str, name: str) -> None:
    assert found("Sanne Bakker vertelt.", **{field: f'"{name}"'}) == []


@pytest.mark.parametrize("kind", ["reply", "message"])
@pytest.mark.parametrize(
    "text",
    [
        "Hoi Marieke, wat fijn!\n\nGroet, Sanne",
        "Marieke, dank je wel! ^Sanne",
        "Beste Marieke Smit, we kijken mee. Sanne, VUmc",
        "@marieke Bedankt Marieke! Groetjes van Sanne en Joost",
        "Beste mevrouw De Vries, we kijken mee.",
    ],
)
def test_who_is_greeted_and_who_signs_an_answer_need_not_agree(kind: str, text: str) -> None:
    assert found(text, kind=kind) == []


@pytest.mark.parametrize("text", ["Hoi Marieke, wat fijn!", "Kom je ook? Groet, Sanne"])
def test_in_an_update_nobody_is_greeted(text: str) -> None:
    assert [finding.rule for finding in found(text)] == ["name-without-consent"]


def test_somebody_spoken_of_in_an_answer_must_agree() -> None:
    answer = "Hoi Marieke, onze collega Joost Bakker belt je morgen terug.\n\nGroet, Sanne"
    assert [finding.place.text for finding in found(answer, kind="reply")] == ["Joost Bakker"]


def test_what_stands_beside_the_text_is_read_too() -> None:
    link = "{url: 'https://www.vumc.nl', title: Onze patiënt Djaylano, description: 'BSN 111222333'}"
    image = "{file: 'https://www.vumc.nl/a.jpg', alt: 'Bel 06-12345678, zegt Joost', people: false}"
    rules = {finding.rule for finding in found("Kijk.", link=link, image=image)}
    assert rules == {"privacy-name", "privacy-bsn", "privacy-contact", "name-without-consent"}


def test_a_telephone_number_behind_a_name_is_no_date_of_birth() -> None:
    image = "{file: 'https://www.vumc.nl/a.jpg', alt: 'Bel Sanne Bakker, 06-12 34 56 78', people: false}"
    assert {finding.rule for finding in found("Kijk.", image=image)} == {"privacy-contact", "name-without-consent"}


def test_a_month_longer_ago_than_anybody_lives_is_history() -> None:
    assert found("De eerste arts van het huis, geboren in maart 1820, kwam uit Leiden.") == []


def test_a_surname_that_is_also_an_organisation_is_found_once() -> None:
    names = [finding.place.text for finding in found("Dochter Anouk Rietveld schreef ons een kaart.")]
    assert names == ["Anouk Rietveld"]
