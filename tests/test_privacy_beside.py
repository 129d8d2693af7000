"""What leads to a person beside the posts of a draft: in accounts, and in what YAML or postlint cannot read."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from postlint import drafts, reporters
from postlint.engine import Inspector, assemble
from postlint.model import Context, Report, Source
from postlint.reporters import Style
from postlint.rules import Cache, load

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
ACCOUNT = """\
account:
  platform: instagram
  voice: {voice}
  name: {name}
  bio: {bio}
  email: {email}
  strategy: {{goals: Patiënt Kees Jansen helpen}}
"""


@cache
def inspector() -> Inspector:
    rules = load("default", Cache(None))
    return Inspector(rules, Context(NOW, rules.timezone, rules.language, rules.house))


def checked(text: str) -> Report:
    return assemble([inspector().inspect(drafts.parse(Source("draft", text), suffix=".yaml"))])


def account(voice: str = "department", name: str = "KNO Amsterdam UMC", bio: str = "x", email: str = "x") -> Report:
    return checked(ACCOUNT.format(voice=voice, name=name, bio=bio, email=email))


def private(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in report.findings if finding.rule.startswith("privacy-")]


class TestAccounts:
    def test_a_description_tells_nothing_of_a_patient(self) -> None:
        report = account(bio="Onze patiënt Sanne de Vries (BSN 111222333) doet mee.")
        assert private(report) == [("privacy-name", "Sanne de Vries"), ("privacy-bsn", "111222333")]
        assert all(finding.posts == () and finding.platforms == ("instagram",) for finding in report.findings)

    def test_a_name_has_nobodys_number(self) -> None:
        assert private(account(name="KNO, bel 06-12345678")) == [("privacy-contact", "06-12345678")]

    def test_a_person_may_be_called_by_their_name_and_have_a_mailbox(self) -> None:
        report = account("personal", name="mevrouw Sanne de Vries", email="sanne.de.vries@gmail.com")
        assert private(report) == []

    @pytest.mark.parametrize("format_", reporters.names())
    def test_no_format_shows_them(self, format_: str) -> None:
        report = account(bio="Bel 06-12345678", email="piet.jansen@gmail.com")
        shown = reporters.load(format_)(report, Style(width=200))
        assert [secret for secret in ("06-12345678", "piet.jansen@", "Kees Jansen") if secret in shown] == []


class TestWhatIsNotPosted:
    @pytest.mark.parametrize("format_", reporters.names())
    @pytest.mark.parametrize("secret", ["06-12345678", "111222333", "Dorpsstraat 12, 1234 AB"])
    @pytest.mark.parametrize("written", ["text: Mooi licht. # bel {}", "text: Dag.\ntopc: {}", "text: Dag.\nkind: {}"])
    def test_no_format_shows_it(self, written: str, secret: str, format_: str) -> None:
        report = checked("platform: facebook\n" + written.format(secret) + "\n")
        assert report.findings
        assert secret not in reporters.load(format_)(report, Style(width=200))
        assert private(report) == []

    @pytest.mark.parametrize("before", range(20, 44))
    def test_a_quotation_that_is_cut_off_shows_no_part_of_it(self, before: int) -> None:
        report = checked(f"platform: facebook\ntext: Dag. # {'x' * before} 06-12345678 is van mij\n")
        shown = reporters.load("concise")(report, Style(width=200))
        assert "06-" not in shown
