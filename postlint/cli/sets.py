"""Rules over the posts of a run together: the drafts by their rules files; prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from postlint.cli.run import Run, Target
from postlint.merging import Inspected
from postlint.model import Report
from postlint.sets import SetInspector, complete


def judge(run: Run, targets: Iterable[Target], parts: Sequence[Inspected], report: Report) -> Report:
    """The report of these parts with what rules over sets find in them; drafts that share a rules file are a set."""
    rules = {target.shown: target.rules for target in targets}
    sets: dict[str, list[Inspected]] = {}
    for part in sorted(parts, key=lambda part: part.draft.source.path):
        sets.setdefault(rules[part.draft.source.path], []).append(part)
    return complete(report, [_inspector(run, name).inspect(found, report.posts) for name, found in sets.items()])


def _inspector(run: Run, rules: str) -> SetInspector:
    inspector = run.inspector(rules)
    return SetInspector(inspector.ruleset, inspector.context, run.reports)
