"""Rules over the posts of a run together: the drafts by their rules files; prints nothing."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from postlint.cli.run import Run, Target
from postlint.merging import Inspected
from postlint.model import Report
from postlint.sets import SetInspector, complete


def judge(
    run: Run, targets: Sequence[Target], parts: Sequence[Inspected], report: Report, only: str | None = None
) -> Report:
    """The report of these parts with what rules over sets find in them; drafts that share a rules file are a set.

    ``only`` is the one kind of check that is to look at them.
    """
    rules = {target.shown: target.rules for target in targets}
    sets: dict[str, list[Inspected]] = {}
    for part in sorted(parts, key=lambda part: part.draft.source.path):
        sets.setdefault(rules[part.draft.source.path], []).append(part)
    judged = [_inspector(run, name, only).inspect(found, report.posts) for name, found in sets.items()]
    return complete(report, judged)


def _inspector(run: Run, rules: str, only: str | None) -> SetInspector:
    inspector = run.inspector(rules)
    ruleset = inspector.ruleset
    if only is not None:
        ruleset = replace(ruleset, rules=tuple([rule for rule in ruleset.rules if rule.check == only]))
    return SetInspector(ruleset, inspector.context, run.reports)
