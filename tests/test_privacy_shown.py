"""What leads to a person is shown by no format, and nothing of a draft leaves the machine."""

from __future__ import annotations

import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import pytest

from postlint import checks, drafts, reporters
from postlint.engine import Inspector, assemble
from postlint.examples import run, shortfalls
from postlint.model import Context, Report, Source
from postlint.reporters import Style
from postlint.rules import Cache, load, pack_file

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
PACKS = sorted(path.stem for path in (Path(checks.__path__[0]).parent / "packs").glob("*.yaml"))
SECRETS = [
    "111222333",
    "1234 AB",
    "Dorpsstraat 12",
    "06-12345678",
    "jan.janssen@gmail.com",
    "Zonneveldt",
    "Djaylano",
    "NL91 ABNA 0417 1643 00",
    "12 maart 1954",
    "GB-001-B",
    "7654321",
    "je dossier",
]
DRAFT = """\
posts:
  - platform: twitter
    text: >
      Mevrouw Zonneveldt van kamer 3 heeft bsn 111222333
      en woont aan de Dorpsstraat 12, 1234 AB
      Utrecht. Bel 06-12345678 of mail  jan.janssen@gmail.com.
    link:
      url: https://www.vumc.nl/verhaal
      title: "Patiënt \\u0044jaylano vertelt"
      description: Zijn rekening is NL91 ABNA 0417 1643 00.
    images: [{file: "https://www.vumc.nl/a.jpg", alt: "Geboren op 12 maart 1954, met de GB-001-B"}]
  - platform: facebook
    kind: reply
    text: "We hebben je dossier bekeken, uw patientnummer is 7654321."
    in_reply_to: {text: Wat staat er?}
"""


def checked(text: str, suffix: str) -> Report:
    rules = load("default", Cache(None))
    context = Context(NOW, rules.timezone, rules.language, rules.house)
    return assemble([Inspector(rules, context).inspect(drafts.parse(Source("draft", text), suffix=suffix))])


@pytest.mark.parametrize("format_", reporters.names())
def test_no_format_shows_what_privacy_rules_find(format_: str) -> None:
    report = checked(DRAFT, ".yaml")
    shown = reporters.load(format_)(report, Style(width=200))
    assert [secret for secret in SECRETS if secret in shown] == []


def test_every_privacy_rule_speaks_of_that_draft() -> None:
    rules = {rule.id for rule in load("privacy", Cache(None)).rules if rule.id.startswith("privacy-")}
    assert rules == {finding.rule for finding in checked(DRAFT, ".yaml").findings if finding.rule in rules}


def test_a_draft_cannot_suppress_a_privacy_rule() -> None:
    text = "---\nplatform: twitter\n---\n<!-- postlint: ignore privacy-bsn het mag -->\nNummer 111222333 is hier.\n"
    found = {finding.rule for finding in checked(text, ".md").findings}
    assert {"privacy-bsn", "unused-suppression"} <= found


@pytest.fixture
def without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **kwargs: Any) -> NoReturn:
        raise AssertionError("a rule reached for the network")

    for name in ("socket", "create_connection", "create_server", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.usefixtures("without_network")
class TestWithoutANetwork:
    def test_every_kind_runs_over_its_examples(self) -> None:
        complaints = [
            run(example, checks.load(kind)) for kind in checks.names() for example in checks.load(kind).examples
        ]
        assert [complaint for complaint in complaints if complaint] == []

    @pytest.mark.parametrize("pack", PACKS)
    def test_every_rule_runs_over_its_examples(self, pack: str) -> None:
        rules = load(str(pack_file(pack)), Cache(None))
        context = Context(NOW, rules.timezone, rules.language, rules.house)
        assert [shortfall for rule in rules.rules for shortfall in shortfalls(rule, context)] == []

    def test_all_default_rules_run_over_all_samples(self) -> None:
        here = Path(__file__).parent
        lines = [
            line.split("\t")[-1].lstrip("+- ")
            for path in sorted([*here.glob("privacy/*.txt"), *here.glob("replies/*.txt")])
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        posts = "".join(
            f"  - {{platform: twitter, kind: reply, text: {line!r}}}\n" for line in lines if "'" not in line
        )
        report = checked("posts:\n" + posts.replace("⟦", "").replace("⟧", ""), ".yaml")
        assert len(report.posts) > 500
        assert report.failures == ()
