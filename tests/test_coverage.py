"""The register of guideline statements: whole, held to the packs, and shown for what it is."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner, Result

from postlint.cli import coverage as cli
from postlint.coverage import (
    Awaited,
    Document,
    Question,
    Register,
    Row,
    Section,
    Statement,
    judge,
    register,
    totals,
)
from postlint.lookup import FieldName
from postlint.model import KINDS, VOICES, Rule
from postlint.platforms import PLATFORMS
from postlint.rules import Cache, load, packs

BOOK = register()
STATEMENTS = list(BOOK.statements())
NAMED = {rule for *_, statement in STATEMENTS for rule in statement.rules}
HOUSE_PACKS = ("default", "care", "amsterdam-umc", "sterk-huis", "leiden", "accounts", "privacy")
OTHER_PACKS = ("platform", "dutch", "media")
CITED = {
    "V": "VUmc social media policy",
    "A": "Amsterdam UMC guide",
    "H": "5 handvaten",
    "S": "Sterk Huis guidelines",
    "L": "Leiden guidelines",
}
# What a rule of theirs may cite: the platform or its own pages, a standard, one of the documents, or our reason.
CITABLE = (
    "postlint:",
    "the platform's own",
    "help.",
    "joinmastodon.org",
    "X, ",
    "WCAG",
    "Unicode",
    *CITED.values(),
)


def own_rules(pack: str) -> list[Rule]:
    return [rule for rule in load(pack, Cache(None)).rules if rule.pack == pack]


@pytest.fixture(scope="module")
def rules() -> dict[str, str]:
    """The pack of every rule that ships."""
    return {rule.id: rule.pack for pack in packs() for rule in load(pack, Cache(None)).rules}


class TestTheRegister:
    def test_names_each_statement_once_by_its_document(self) -> None:
        names = Counter(name for _, _, name, _ in STATEMENTS)
        assert [name for name, count in names.items() if count > 1] == []
        assert [name for document, _, name, _ in STATEMENTS if not name.startswith(f"{document.key}-")] == []

    def test_has_every_document(self) -> None:
        assert [document.key for document in BOOK.documents] == ["V", "A", "H", "S", "L"]
        assert len(STATEMENTS) >= 150

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_paraphrases_in_at_most_15_words(self, language: Any) -> None:
        assert [name for _, _, name, it in STATEMENTS if not 2 <= len(it.text(language).split()) <= 15] == []

    def test_knows_for_each_statement_a_rule_or_a_person(self) -> None:
        assert [name for _, _, name, it in STATEMENTS if not it.rules and not it.human] == []

    def test_asks_every_question_somewhere_and_no_other(self) -> None:
        assert {question for *_, it in STATEMENTS for question in it.human} == set(BOOK.questions)

    def test_asks_in_questions_or_says_what_to_do(self) -> None:
        assert [name for name, it in BOOK.questions.items() if "?" not in it.nl or "?" not in it.en] == []

    def test_limits_statements_to_what_there_is(self) -> None:
        scopes = [(it, name) for _, section, name, statement in STATEMENTS for it in (section, statement)]
        assert {name for it, name in scopes if not set(it.platforms) <= set(PLATFORMS)} == set()
        assert {name for it, name in scopes if not set(it.kinds) <= set(KINDS)} == set()
        assert {name for it, name in scopes if not set(it.voices) <= set(VOICES)} == set()

    def test_asks_only_where_a_field_that_exists_says_so(self) -> None:
        assert {name for it in BOOK.questions.values() for name in it.when} <= set(get_args(FieldName))


class TestThePacks:
    def test_have_every_rule_that_a_statement_names(self, rules: dict[str, str]) -> None:
        unknown = {row.name: row.unknown for row in judge(BOOK, rules, None, rules) if row.unknown}
        assert unknown == {}

    def test_leave_no_statement_to_nobody(self, rules: dict[str, str]) -> None:
        assert [row.name for row in judge(BOOK, rules, None, rules) if row.status == "short"] == []

    def test_do_not_have_what_is_awaited(self, rules: dict[str, str]) -> None:
        awaited = {rule for entry in BOOK.awaited for rule in entry.rules}
        assert awaited & set(rules) == set(), "these have come: take them out of register/later.yaml"
        assert awaited <= NAMED

    @pytest.mark.parametrize("pack", HOUSE_PACKS)
    def test_of_a_house_have_no_rule_without_a_statement(self, pack: str) -> None:
        if pack not in packs():
            pytest.skip("not there yet")
        assert [rule.id for rule in own_rules(pack) if rule.id not in NAMED] == []

    @pytest.mark.parametrize("pack", HOUSE_PACKS)
    def test_of_a_house_cite_a_document_that_names_the_rule(self, pack: str) -> None:
        if pack not in packs():
            pytest.skip("not there yet")
        naming = {(document.key, rule) for document, _, _, it in STATEMENTS for rule in it.rules}
        cited = [(rule.id, key) for rule in own_rules(pack) for key, title in CITED.items() if title in rule.source]
        assert {rule.id for rule in own_rules(pack)} - {rule for rule, key in cited if (key, rule) in naming} == set()

    @pytest.mark.parametrize("pack", OTHER_PACKS)
    def test_of_no_house_cite_a_platform_a_standard_a_document_or_our_reason(self, pack: str) -> None:
        assert [(rule.id, rule.source) for rule in own_rules(pack) if not rule.source.startswith(CITABLE)] == []


def book(**statements: Statement) -> Register:
    """A register of a guideline of the care pack with these statements, and one rule that is awaited."""
    section = Section(section="§1 Alles", statements=statements)
    document = Document(key="H", pack="care", house="Zorg", title="Vijf handvaten", sections=(section,))
    question = Question(about="post", nl="Klopt dit?", en="Is this right?")
    return Register((document,), {"right": question}, (Awaited(nl="komt", en="to come", rules=("tomorrow",)),))


def statement(*rules: str, human: tuple[str, ...] = ()) -> Statement:
    return Statement(nl="Doe dit | dat.", en="Do this | that.", rules=rules, human=human)


RULES = {"near-duplicate": "care", "spelling": "dutch"}


@pytest.mark.parametrize(
    ("it", "in_force", "status"),
    [
        (statement("spelling"), RULES, "rules"),
        (statement("spelling", "tomorrow"), RULES, "rules"),
        (statement("spelling", human=("right",)), RULES, "both"),
        (statement(human=("right",)), RULES, "human"),
        (statement("tomorrow", human=("right",)), RULES, "human"),
        (statement("tomorrow"), RULES, "later"),
        (statement("spelling"), {"near-duplicate": "care"}, "elsewhere"),
        (statement(), RULES, "short"),
        (statement("speling"), RULES, "short"),
        (statement("speling", "spelling", human=("right",)), RULES, "short"),
    ],
    ids=[
        "a rule checks it",
        "one rule checks it and another is to come",
        "a rule and a person",
        "a person",
        "a person now and a rule later",
        "a rule that is to come",
        "a rule of a pack that is not in force",
        "nobody",
        "a rule that does not exist",
        "one of its rules does not exist",
    ],
)
def test_a_statement_is_judged_by(it: Statement, in_force: dict[str, str], status: str) -> None:
    (row,) = judge(book(one=it), RULES, None, in_force)
    assert row.status == status
    assert totals([row])[row.status] == 1


class TestOfOnePack:
    def test_the_statements_of_its_house_are_shown(self) -> None:
        rows = judge(book(one=statement("spelling"), two=statement("near-duplicate")), RULES, "care", RULES)
        assert [row.name for row in rows] == ["one", "two"]

    def test_that_is_no_house_the_statements_that_name_its_rules_are_shown(self) -> None:
        names = {"one": statement("spelling"), "two": statement("near-duplicate")}
        rows = judge(book(**names), RULES, "dutch", {"spelling": "dutch"})
        assert [row.name for row in rows] == ["one"]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


class TestTheCommand:
    @pytest.fixture
    def show(self, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
        monkeypatch.setenv("POSTLINT_CACHE_DIR", str(cache))

        def show(*arguments: str, of: Register | None = None) -> tuple[Result, int]:
            if of is not None:
                monkeypatch.setattr(cli, "register", lambda: of)
            result = CliRunner().invoke(cli.command, list(arguments), standalone_mode=False)
            return result, result.return_value

        return show

    def test_ends_well_where_every_statement_has_a_rule_or_a_person(self, show: Any) -> None:
        result, code = show(
            "--lang", "en", of=book(one=statement("spelling", human=("right",)), two=statement("tomorrow"))
        )
        assert code == 0
        assert result.output.splitlines() == [
            "",
            "H  Zorg, Vijf handvaten",
            "   2 statements: 1 by rules and a person, 1 not yet",
            "",
            "   §1 Alles",
            "   one  Do this | that.",
            "          → spelling",
            "          ? Is this right?",
            "   two  Do this | that.",
            "          ! still to come: tomorrow",
            "",
            "In all: 2 statements: 1 by rules and a person, 1 not yet",
        ]

    @pytest.mark.parametrize(
        ("it", "says"),
        [(statement(), "! door niets"), (statement("speling"), "! bestaat niet: speling")],
        ids=["with nothing", "with a rule that does not exist"],
    )
    def test_ends_badly_where_a_statement_is_left(self, show: Any, it: Statement, says: str) -> None:
        result, code = show("--lang", "nl", of=book(one=it))
        assert code == 1
        assert says in result.output

    def test_says_which_rule_only_another_pack_has(self, show: Any) -> None:
        sections = book(one=statement("platform-length"), two=statement("spelling")).documents[0].sections
        house = Document(key="S", pack="dutch", house="Huis", title="Gids", sections=sections)
        result, code = show("--pack", "dutch", "--lang", "en", of=Register((house,), {}, ()))
        assert code == 0
        assert "(only in another pack: platform-length)" in result.output

    def test_gives_the_same_as_json(self, show: Any) -> None:
        result, _ = show("--format", "json", "--lang", "en", of=book(one=statement("spelling", human=("right",))))
        found = json.loads(result.output)
        assert found["totals"] == {"rules": 0, "both": 1, "human": 0, "elsewhere": 0, "later": 0, "short": 0}
        assert found["documents"][0]["totals"] == found["totals"]
        assert found["statements"] == [
            {
                "id": "one",
                "document": "H",
                "section": "§1 Alles",
                "paraphrase": "Do this | that.",
                "status": "both",
                "rules": ["spelling"],
                "elsewhere": [],
                "later": [],
                "unknown": [],
                "human": ["Is this right?"],
            }
        ]

    def test_gives_the_same_as_markdown(self, show: Any) -> None:
        result, _ = show("--format", "markdown", "--lang", "en", of=book(one=statement("spelling", "tomorrow")))
        assert "## H: Zorg, Vijf handvaten" in result.output
        assert (
            "| one | §1 Alles | Do this \\| that. | `spelling` |  | by rules; still to come: tomorrow |"
        ) in result.output.splitlines()

    @pytest.mark.parametrize("form", ["table", "markdown"])
    def test_says_so_where_nothing_belongs_to_a_pack(self, show: Any, form: str) -> None:
        result, code = show(
            "--pack", "dutch", "--format", form, "--lang", "en", of=book(one=statement("platform-length"))
        )
        assert code == 0
        assert "No statement of the guidelines belongs to this pack." in result.output

    def test_knows_its_packs(self, show: Any) -> None:
        result, _ = show("--pack", "zorg", of=book(one=statement("spelling")))
        assert "'zorg' is not one of" in str(result.exception)

    def test_shows_all_documents_with_what_ships(self, show: Any) -> None:
        result, _ = show("--format", "json")
        found = json.loads(result.output)
        assert [it["document"] for it in found["documents"]] == ["V", "A", "H", "S", "L"]
        assert sum(found["totals"].values()) == len(found["statements"]) == len(STATEMENTS)


def test_a_pack_with_mistakes_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("rules: {a: {check: nothing-like-it}}\n", encoding="utf-8")
    monkeypatch.setattr(cli, "packs", lambda: [str(broken)])
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / "cache"))
    result = CliRunner().invoke(cli.command, ["--lang", "en"])
    assert result.exit_code == 2
    assert "broken.yaml:1" in result.output


def test_a_row_says_nothing_that_is_not_judged() -> None:
    says = statement()
    row = Row(name="one", document="H", section="§1", says=says, status="short")
    assert (row.rules, row.elsewhere, row.awaited, row.unknown, row.human) == ((), (), (), (), ())
