"""What `check --checklist` asks of a person, post by post."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

PICTURE = "Is the picture appealing?"
SOLVES = "Is the question or complaint taken seriously, and is there a solution?"
TITLE = "What you must still judge yourself"


@pytest.fixture
def default(run: Run, tmp_path: Path) -> Run:
    """Postlint in a folder whose house extends the default rules."""
    (tmp_path / "rules.yaml").write_text("language: en\nextends: [default]\nrules: {}\n", encoding="utf-8")
    return run


def block(page: str, heading: str) -> str:
    """The questions under a heading."""
    return page.partition(f"\n{heading}\n")[2].partition("\n\n")[0]


def test_each_post_gets_the_questions_that_concern_it(default: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("platform: facebook\ntext: Het dak is open.\nimages: [a.jpg]\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(
        "platform: x\nkind: reply\ntext: Wat naar!\nin_reply_to: {sentiment: complaint}\n", encoding="utf-8"
    )
    page = default("check", "--checklist").out.partition(TITLE)[2]
    update, reply = block(page, "a.yaml:2 · Facebook"), block(page, "b.yaml:3 · X · reply")
    assert f"  [ ] {PICTURE} (V §5, V §6)" in update
    assert SOLVES not in update
    assert f"  [ ] {SOLVES} (V §1, V §5)" in reply
    assert PICTURE not in reply


def test_a_picture_is_asked_about_where_there_is_one(default: Run) -> None:
    text = "platform: facebook\ntext: Het dak is open.\n"
    assert PICTURE not in default("check", "-", "--checklist", "--stdin-filename", "a.yaml", stdin=text).out
    text += "images: [a.jpg]\n"
    assert PICTURE in default("check", "-", "--checklist", "--stdin-filename", "a.yaml", stdin=text).out


def test_a_question_that_several_sections_ask_is_asked_once(default: Run) -> None:
    page = default("check", "-", "-p", "instagram", "--checklist", stdin="Mooi licht. #VUmc").out
    assert page.count("Is the tone light") == 1


def test_an_account_is_asked_about_too(default: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("account: {platform: twitter, voice: department, name: Hart}\n", encoding="utf-8")
    page = default("check", "--checklist").out
    asked = block(page, "a.yaml:1 · account · X")
    assert "Do your colleagues and the press office know the login?" in asked
    assert "picture" not in asked


def test_the_house_is_asked_about_once_and_the_documents_are_named(default: Run) -> None:
    page = default("check", "-", "-p", "x", "--checklist", stdin="Het dak is open.").out
    assert "  [ ] Has our name been claimed on every new channel? (V §2)" in block(
        page, "The house as a whole, not post by post"
    )
    assert "\nV: VUmc, Social media VUmc: beleid en richtlijnen\n" in page


def test_a_house_of_ones_own_has_no_questions_of_others(run: Run) -> None:
    page = run("check", "-", "--checklist", stdin="Het dak is open.").out
    assert page.endswith(f"{TITLE}\n\nThe rules in force belong to none of the guidelines: there are no questions.\n")


def test_dutch_asks_in_dutch(default: Run) -> None:
    page = default("check", "-", "-p", "x", "--voice", "department", "--checklist", "--lang", "nl", stdin="Open.").out
    assert "\nWat je zelf nog moet beoordelen\n\n-:1 · X · afdeling\n" in page


def test_a_report_for_programs_stays_what_it_is(default: Run) -> None:
    done = default("check", "-", "-p", "x", "--checklist", "-f", "json", stdin="Het dak is open.")
    assert json.loads(done.out)["schema"] == 1
    assert TITLE in done.err


def test_without_the_option_nothing_is_asked(default: Run) -> None:
    done = default("check", "-", "-p", "x", stdin="Het dak is open.")
    assert TITLE not in done.out + done.err


def test_two_processes_ask_the_same(default: Run, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.md").write_text("## Facebook\nHet dak is open.\n", encoding="utf-8")
    one, two = (default("check", "--checklist", "-j", jobs).out.partition(TITLE)[2] for jobs in ("1", "2"))
    assert one == two
    assert "c.md:2 · Facebook" in two


def test_a_file_name_cannot_speak_to_the_terminal_or_to_ci(default: Run) -> None:
    page = default("check", "-", "-p", "x", "--checklist", "--stdin-filename", "a\x1b.md", stdin="::error::x").out
    questions = page.partition(TITLE)[2]
    assert "\x1b" not in questions
    assert "::error" not in questions
