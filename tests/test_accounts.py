"""Accounts: the rules for them, where they mark what they find, and the template for a new one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from postlint import drafts
from postlint.checks import Check, load
from postlint.cli import postlint
from postlint.drafts.fields import STRATEGY
from postlint.engine import Inspected, Inspector
from postlint.model import Account, Context, Finding, Hit, NotEvaluated, Rule, Ruleset, Source
from postlint.rules import Cache
from postlint.rules import load as load_rules

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def accounts() -> Ruleset:
    return load_rules("accounts", Cache(None))


def inspect(text: str, ruleset: Ruleset, suffix: str = ".yaml") -> Inspected:
    draft = drafts.parse(Source("a" + suffix, text), suffix=suffix)
    return Inspector(ruleset, Context(NOW, house=ruleset.house)).inspect(draft)


def found(text: str, ruleset: Ruleset) -> dict[str, str]:
    """What is marked, by rule."""
    return {finding.rule: finding.place.text for finding in inspect(text, ruleset).findings}


def rules(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


GOOD = """\
account:
  platform: twitter
  voice: department
  name: KNO Amsterdam UMC
  handle: "@knoamsumc"
  bio: De keel-, neus- en oorartsen van @amsterdamumc
  email: kno@amsterdamumc.nl
  avatar: Paars.png
  reported_on: 2026-11-02
  manager_informed: ja
  backup: Joost
  strategy:
    goals: Patiënten weten wat hun te wachten staat.
    audience: Patiënten met een operatie aan keel, neus of oor
    channel: Op X volgen vooral huisartsen ons.
    content: Uitleg van onze artsen
    management: Sanne plaatst elke dinsdag.
    measurement: Bereik en reacties, elk kwartaal
"""


class TestTheRules:
    def test_a_good_account_is_left_alone(self, accounts: Ruleset) -> None:
        assert found(GOOD, accounts) == {}

    @pytest.mark.parametrize(
        ("wrong", "rule", "marked"),
        [
            ("handle: kno_aumc", "account-handle", "kno_aumc"),
            ("handle: '@Keelartsen'", "account-handle", "'@Keelartsen'"),
            ("name: Amsterdam UMC KNO", "account-name", "Amsterdam UMC KNO"),
            ("name: KNO AMC", "account-name", "KNO AMC"),
            ("name: KNO AUMC Amsterdam UMC", "account-name", "KNO AUMC Amsterdam UMC"),
            ("bio: Wij zijn KNO", "account-bio", "Wij zijn KNO"),
            ("bio: Volg @amsterdamumcfan", "account-bio", "Volg @amsterdamumcfan"),
            ("email: k.o.jansen@amsterdamumc.nl", "account-email", "k.o.jansen@amsterdamumc.nl"),
            ("avatar: beeld/ons-logo.png", "account-avatar", "beeld/ons-logo.png"),
            ("platform: tiktok", "account-channel", "tiktok"),
            ("reported_on: 2027-01-01", "account-reported", "2027-01-01"),
            ("manager_informed: nee", "account-reported", "nee"),
            ("goals: TODO", "account-strategy", "TODO"),
            ("goals:", "account-strategy", "goals"),
        ],
    )
    def test_each_fault_is_marked_where_it_stands(self, accounts: Ruleset, wrong: str, rule: str, marked: str) -> None:
        field = wrong.partition(":")[0]
        lines = [
            line[: len(line) - len(line.lstrip())] + wrong if line.strip().startswith(field + ":") else line
            for line in GOOD.splitlines()
        ]
        assert found("\n".join(lines), accounts) == {rule: marked}

    def test_what_is_missing_is_marked_where_the_account_starts(self, accounts: Ruleset) -> None:
        findings = inspect("account:\n  voice: department\n", accounts).findings
        assert {finding.place.source.line_column(finding.place.span.start) for finding in findings} == {(2, 3)}
        assert {finding.place.text for finding in findings} == {""}
        assert set(rules(findings)) == {
            "account-email", "account-bio", "account-reported", "account-strategy", "account-avatar",
        }  # fmt: skip

    def test_a_missing_part_is_marked_at_the_strategy(self, accounts: Ruleset) -> None:
        text = GOOD.replace("    goals: Patiënten weten wat hun te wachten staat.\n", "")
        assert found(text, accounts)["account-strategy"].startswith("audience: Patiënten")

    @pytest.mark.parametrize(
        ("account", "wanted"),
        [
            ("{protected: ja, handle: sanne, email: sanne@example.com}", []),
            ("{handle: sanne}", ["account-private"]),
            ("{protected: nee}", ["account-private"]),
            ("{protected: ja, handle: sanne_vumc}", ["account-personal-name"]),
            ("{protected: ja, name: Sanne | Amsterdam UMC}", ["account-personal-name"]),
            ("{protected: ja, name: Sanne Damcourt}", []),
            ("{protected: ja, handle: saumce}", ["account-handle", "account-personal-name"]),
            ("{protected: ja, bio: Verpleegkundige bij VUmc}", []),
        ],
    )
    def test_a_personal_account_has_rules_of_its_own(self, accounts: Ruleset, account: str, wanted: list[str]) -> None:
        text = f"account: {account.replace('{', '{voice: personal, ')}\n"
        assert sorted(found(text, accounts)) == wanted

    @pytest.mark.parametrize(
        ("handle", "wanted"), [("VUmc", []), ("@vumcamsterdam", []), ("VUmcNieuws", ["account-handle"])]
    )
    def test_the_house_has_a_handle_of_its_own(self, accounts: Ruleset, handle: str, wanted: list[str]) -> None:
        assert [rule for rule in found(f"account: {{handle: '{handle}'}}\n", accounts) if "handle" in rule] == wanted


class TestMailboxes:
    @pytest.mark.parametrize(
        "email",
        [
            "k.jansen@amsterdamumc.nl",
            "K.P.vanderVelde@amsterdamumc.nl",
            "j.p.van-den-berg2@amsterdamumc.nl",
            "sanne.jansen@amsterdamumc.nl",
            "sanne_jansen@amsterdamumc.nl",
            "sanne@amsterdamumc.nl",
        ],
    )
    def test_somebodys_own_is_found(self, email: str) -> None:
        assert [hit.case for hit in hits("account-email", email=email)] == ["person"]

    @pytest.mark.parametrize(
        "email",
        [
            "kno@amsterdamumc.nl",
            "info@amsterdamumc.nl",
            "secretariaat.kno@amsterdamumc.nl",
            "emma.kinderziekenhuis@amsterdamumc.nl",
            "poli-neurologie@amsterdamumc.nl",
            "c.elegans.onderzoek@amsterdamumc.nl",
        ],
    )
    def test_a_departments_is_left_alone(self, email: str) -> None:
        assert hits("account-email", email=email) == []

    def test_one_that_the_house_names_is_left_alone(self) -> None:
        assert hits("account-email", {"general": ("roos@vumc.nl",)}, email="roos@vumc.nl") == []


class TestNames:
    @pytest.mark.parametrize(
        ("name", "better"),
        [
            ("Amsterdam UMC KNO", "KNO Amsterdam UMC"),
            ("amsterdam umc | Hartcentrum", "Hartcentrum Amsterdam UMC"),
            ("Amsterdam UMC, locatie VUmc, KNO", "KNO Amsterdam UMC"),
        ],
    )
    def test_the_department_comes_first(self, name: str, better: str) -> None:
        (hit,) = hits("account-name", {"brand": "Amsterdam UMC"}, name=name)
        assert (hit.case, hit.details["better"]) == ("first", better)

    @pytest.mark.parametrize("name", ["KNO Amsterdam UMC", "Amsterdam UMC", "Amsterdam UMC, locatie AMC", "", None])
    def test_a_name_as_it_should_be_is_left_alone(self, name: str | None) -> None:
        assert hits("account-name", {"brand": "Amsterdam UMC", "forbidden": ("AMC",)}, name=name) == []


class TestStrategies:
    @pytest.mark.parametrize(
        "answer",
        ["TODO", "todo.", "...", "-", "?", "n.v.t.", "nvt", "volgt", "Volgt nog!", "xxx", "tbd", "<doelen>",
         "[hier de doelen]", "Wat wil je bereiken?", "weet ik nog niet", "Lorem ipsum dolor sit amet"],
    )  # fmt: skip
    def test_what_only_looks_like_an_answer_is_none(self, answer: str) -> None:
        assert [hit.case for hit in hits("account-strategy", strategy=strategy(goals=answer))] == ["placeholder"]

    @pytest.mark.parametrize(
        "answer", ["Meer volgers", "Latere zorg begrijpen", "Wie? Ouders. Waarom? Zij vragen het."]
    )
    def test_an_answer_is_left_alone(self, answer: str) -> None:
        assert hits("account-strategy", strategy=strategy(goals=answer)) == []

    @pytest.mark.parametrize(
        "management",
        [
            "Sanne, met Joost als back-up",
            "Sanne; Joost vervangt haar",
            "Sanne en Joost om en om",
            "Rooster van het team",
        ],
    )
    def test_who_stands_in_may_be_part_of_the_management(self, management: str) -> None:
        assert hits("account-strategy", strategy=strategy(management=management)) == []

    def test_who_stands_in_may_have_a_field(self) -> None:
        assert hits("account-strategy", backup="Joost", strategy=strategy(management="Sanne")) == []
        assert [hit.case for hit in hits("account-strategy", backup="?", strategy=strategy(management="Sanne"))] == [
            "backup"
        ]


def strategy(**parts: str) -> dict[str, str]:
    filled = dict.fromkeys(STRATEGY, "Dat staat vast.")
    return {**filled, "management": "Sanne, back-up Joost", **parts}


def hits(kind: str, parameters: dict[str, Any] | None = None, **fields: Any) -> list[Hit]:
    account = Account(**{"voice": "department", **fields})
    return [hit for hit in load(kind)(**parameters or {}).check_account(account, Context(NOW)) if isinstance(hit, Hit)]


class TestTheEngine:
    """A draft with an account beside its posts."""

    RULE = Rule("eerste", "account-private", {}, {"": "warning"}, {"": {"nl": "Scherm af.", "en": ""}}, "account")

    def test_a_finding_belongs_to_no_post(self) -> None:
        inspected = inspect("account: {voice: personal, platform: x}\ntext: Kijk.\n", Ruleset((self.RULE,)))
        (finding,) = inspected.findings
        assert (finding.posts, finding.platforms, finding.message) == ((), ("twitter",), "Scherm af.")

    def test_a_draft_without_an_account_has_none(self) -> None:
        assert inspect("text: Kijk.\n", Ruleset((self.RULE,))).findings == ()

    @pytest.mark.parametrize(
        ("platform", "voice", "count"), [("twitter", "personal", 1), ("facebook", "personal", 0), ("twitter", "x", 0)]
    )
    def test_scopes_are_those_of_the_account(self, platform: str, voice: str, count: int) -> None:
        rule = Rule(
            "eerste", "account-private", {}, {"": "warning"}, {"": {"nl": "", "en": ""}}, "account",
            platforms=frozenset(["twitter"]), kinds=frozenset(["message"]), voices=frozenset(["personal"]),
        )  # fmt: skip
        text = f"account: {{voice: {voice}, platform: {platform}}}\n"
        assert len(inspect(text, Ruleset((rule,))).findings) == count

    def test_a_rule_that_has_ended_is_silent(self) -> None:
        rule = Rule(
            "eerste", "account-private", {}, {"": "warning"}, {"": {"nl": "", "en": ""}}, "account",
            until=datetime(2026, 11, 1, tzinfo=UTC).date(),
        )  # fmt: skip
        assert inspect("account: {voice: personal}\n", Ruleset((rule,))).findings == ()

    def test_a_check_that_stumbles_is_a_failure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def stumble(*args: object) -> Iterator[Hit | NotEvaluated]:
            raise ZeroDivisionError("nul")

        monkeypatch.setattr(load("account-private"), "check_account", stumble)
        (failure,) = inspect("text: Kijk.\naccount: {voice: personal}\n", Ruleset((self.RULE,))).failures
        assert (failure.line, failure.message) == (2, "de regel eerste struikelde (ZeroDivisionError: nul)")

    def test_what_could_not_be_judged_is_counted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def shrug(*args: object) -> Iterator[Hit | NotEvaluated]:
            yield NotEvaluated("geen idee")

        monkeypatch.setattr(load("account-private"), "check_account", shrug)
        assert inspect("account: {voice: personal}\n", Ruleset((self.RULE,))).not_evaluated == ("eerste",)

    def test_every_kind_for_accounts_is_known_as_one(self, accounts: Ruleset) -> None:
        named = [rule for rule in accounts.rules if rule.id.startswith("account-") and rule.id != "account-silent"]
        assert {rule.subject for rule in named} == {"account"}
        assert all(load(rule.check).check is Check.check for rule in named)


class TestSuppressions:
    IGNORE = "ignore: [{rule: account-private, reason: het is een openbaar ambt}]\n"
    PERSONAL = "account: {voice: personal, handle: sanne}\n"

    @pytest.mark.parametrize(
        ("text", "suffix"),
        [
            (PERSONAL + IGNORE, ".yaml"),
            (PERSONAL + IGNORE + "text: Kijk.\n", ".yaml"),
            (PERSONAL + IGNORE + "---\ntext: Kijk.\n", ".yaml"),
            (f"---\n{PERSONAL}{IGNORE}---\n", ".md"),
            (f"---\n{PERSONAL}{IGNORE}---\nKijk.\n", ".md"),
            (f"---\n{PERSONAL}---\n<!-- postlint: ignore account-private ambt -->\nKijk.\n", ".md"),
        ],
        ids=["account", "with a post", "with other posts", "front matter", "front matter and text", "note"],
    )
    def test_one_for_the_whole_draft_holds_for_the_account(self, accounts: Ruleset, text: str, suffix: str) -> None:
        inspected = inspect(text, accounts, suffix)
        assert "account-private" not in rules(inspected.findings)
        assert inspected.suppressed == 1

    def test_one_for_some_posts_does_not(self, accounts: Ruleset) -> None:
        posts = f"posts:\n  - text: Een.\n    {self.IGNORE}  - text: Twee.\n"
        assert "account-private" in rules(inspect(self.PERSONAL + posts, accounts).findings)

    def test_one_that_is_not_needed_is_told(self, accounts: Ruleset) -> None:
        text = "account: {voice: personal, protected: ja}\n" + self.IGNORE
        assert rules(inspect(text, accounts).findings) == ["unused-suppression"]

    def test_one_for_a_rule_that_did_not_run_is_not(self, accounts: Ruleset) -> None:
        text = "account: {voice: corporate, handle: VUmc}\n" + self.IGNORE
        assert "unused-suppression" not in rules(inspect(text, accounts).findings)


class TestInit:
    @pytest.fixture(autouse=True)
    def _here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    def test_a_template_asks_for_the_six_parts(self, accounts: Ruleset) -> None:
        assert CliRunner().invoke(postlint, ["init", "--account"]).exit_code == 0
        inspected = inspect(Path("account.yaml").read_text(encoding="utf-8"), accounts)
        assert inspected.draft.problems == ()
        asked = [finding.place.text for finding in inspected.findings if finding.rule == "account-strategy"]
        assert sorted(asked) == sorted(STRATEGY)

    def test_only_the_template_is_written(self) -> None:
        CliRunner().invoke(postlint, ["init", "--account", "huis"])
        assert [path.name for path in Path("huis").iterdir()] == ["account.yaml"]

    def test_nothing_is_written_over(self) -> None:
        Path("account.yaml").write_text("account: {}\n")
        result = CliRunner().invoke(postlint, ["init", "--account"])
        assert "kept     account.yaml" in result.stdout
        assert Path("account.yaml").read_text() == "account: {}\n"

    def test_a_dry_run_writes_nothing(self) -> None:
        result = CliRunner().invoke(postlint, ["init", "--account", "--dry-run"])
        assert result.stdout == "would write account.yaml\n"
        assert list(Path().iterdir()) == []
