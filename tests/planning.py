"""Plans for tests: posts in a folder of their own, under a house's rules, checked as a set."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from postlint.cli.run import Run
from postlint.cli.sets import judge
from postlint.cli.settings import Settings
from postlint.engine import assemble
from postlint.model import Finding, LinkFacts, News, NewsItem, Report
from postlint.reporters import Style, load

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


class Plan(NamedTuple):
    """A folder with drafts and a rules file."""

    folder: Path

    def rules(self, **rules: Mapping[str, Any]) -> Plan:
        """Write the rules; an underscore in a name stands for a hyphen."""
        named = {name.replace("_", "-"): dict(rule) for name, rule in rules.items()}
        file = {"language": "nl", "rules": {"platform-missing": "off", **named}}
        (self.folder / "rules.yaml").write_text(json.dumps(file), encoding="utf-8")
        return self

    def write(self, name: str, posts: Iterable[Mapping[str, Any]], **defaults: Any) -> Plan:
        """Write a draft of posts; JSON is YAML too."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = ",\n".join(json.dumps({"text": "Kom langs.", **post}, ensure_ascii=False) for post in posts)
        path.write_text(f'"defaults": {json.dumps(defaults)}\n"posts": [\n{lines}]\n', encoding="utf-8")
        return self

    def report(
        self,
        news: Iterable[NewsItem] | None = None,
        links: Mapping[str, LinkFacts] | None = None,
        now: datetime = NOW,
        **settings: Any,
    ) -> Report:
        """What is found in the folder."""
        run = Run(Settings(now=now, **settings))
        run.links = links
        run.news = None if news is None else News(tuple(news), "nieuws.xml")
        targets = run.targets([str(self.folder)])
        parts = list(run.inspect(targets, lambda: None))
        return judge(run, targets, parts, assemble(parts, run.failures))

    def findings(self, **options: Any) -> list[Finding]:
        """What is found, of which nothing may have failed."""
        report = self.report(**options)
        assert report.failures == ()
        return list(report.findings)

    def messages(self, **options: Any) -> list[str]:
        """What the findings say."""
        return [finding.message for finding in self.findings(**options)]

    def named(self, **options: Any) -> list[list[int | None]]:
        """The posts that the findings name."""
        return [[other.post for other in finding.related] for finding in self.findings(**options)]


def shown(report: Report, name: str) -> str:
    """A report in one of its formats."""
    return load(name)(report, Style(language="nl"))


def at(*moments: str, **fields: Any) -> list[dict[str, Any]]:
    """A post for each moment."""
    return [{"publish_at": moment, **fields} for moment in moments]
