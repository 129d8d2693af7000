"""The examples of a kind of check, run; knows kinds by what they declare."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from msgspec import convert
from msgspec.structs import asdict, replace

from postlint import drafts
from postlint.checks import Check, Example, load, names
from postlint.engine import Inspector
from postlint.examples.marking import Shortfall, marks, missed, overdone, replaced
from postlint.examples.sets import find_in_set, make_set, missed_in_set, overdone_in_set
from postlint.examples.subjects import find, make
from postlint.model import Change, Context, Finding, Hit, House, Replacement, Rule, Ruleset, Source
from postlint.scoping import Item, Scope

NOW: Final = datetime(2026, 11, 20, 10, tzinfo=UTC)  # a Friday; the moment at which examples are judged
_YAML = re.compile(r"(?:text|posts|defaults|platforms?):")

Finder = Callable[[str], tuple[list[Hit], list[Shortfall]]]


def run(example: Example, kind: type[Check]) -> list[str]:
    """Where a kind of check and one of its examples do not agree."""
    if example.posts or example.concerns is not None:
        return _run_over_set(example, kind)
    finder = _in_draft(kind) if _looks_at_drafts(kind) else _in_post(example, kind)
    text, spans = marks(example.text)
    hits, problems = finder(text)
    found = missed(hits, spans, text) if example.is_bad else overdone(hits, text)
    complaints = [shortfall.en for shortfall in (*problems, *found)]
    fields, wanted = sorted({hit.field for hit in hits} - {"text"}), [example.found] if example.found else []
    if fields != wanted:
        complaints.append(f"marks the fields {fields}, not {wanted}")
    complaints += [f"finds the case “{hit.case}”, not “{example.case}”" for hit in hits if hit.case != example.case]
    if example.fixed is not None:
        complaints += _unmended(example, hits, _written(example, text))
        if example.found is None:
            complaints += [shortfall.en for shortfall in overdone(finder(example.fixed)[0], example.fixed)]
    return complaints


def name_of(kind: type[Check]) -> str:
    """The name of a kind: that of its file."""
    return kind.__module__.rpartition(".")[2].replace("_", "-")


def _written(example: Example, text: str) -> str:
    """What the fix of an example is for: the text, or the field that is found."""
    value: Any = example.fields
    for part in example.found.split(".") if example.found else ():
        value = value[int(part) if part.isdigit() else part]
    return value if example.found else text


def _unmended(example: Example, hits: list[Hit], text: str) -> list[str]:
    """Where the fix does not do what the example says."""
    changes = [hit.change for hit in hits if hit.change]
    fixed = replaced(text, [new for change in changes for new in change.replacements])
    complaints = [] if fixed == example.fixed else [f"makes it “{fixed}”, not “{example.fixed}”"]
    if any(change.safe != example.safe for change in changes):
        complaints.append(f"has a fix that is {'unsafe' if example.safe else 'safe'}")
    return complaints


def _in_post(example: Example, kind: type[Check]) -> Finder:
    check, context = convert(dict(example.parameters), kind), _context(example)
    item = Item(Rule(name_of(kind), name_of(kind), asdict(check), {}, {}, needs=check.needs(context)))

    def finder(text: str) -> tuple[list[Hit], list[Shortfall]]:
        subject = make(text, example.fields, Scope(example.platform, "update", "corporate"))
        return find(item, subject, context), subject.problems

    return finder


def _context(example: Example) -> Context:
    told = convert({"now": NOW, **example.settings}, Context)
    return replace(told, house=convert(dict(example.house), House), links=example.links)


def _run_over_set(example: Example, kind: type[Check]) -> list[str]:
    """As ``run``, for an example that is a set of posts."""
    rule = replace(_telling(name_of(kind)), parameters=asdict(convert(dict(example.parameters), kind)), subject="set")
    shown = make_set(example.posts, Scope(example.platform, "update", "corporate"))
    found = find_in_set(rule, shown, _context(example))
    wrong = missed_in_set(found, shown) if example.is_bad else overdone_in_set(found)
    complaints = [shortfall.en for shortfall in (*shown.problems, *wrong)]
    complaints += [
        f"finds the case “{one.message}”, not “{example.case}”" for one in found if one.message != example.case
    ]
    if example.concerns is not None:
        named = [tuple([other.post for other in one.related]) for one in found if not one.posts]
        complaints += [
            f"names the posts {posts}, not {example.concerns}" for posts in named if posts != example.concerns
        ]
    return complaints


def _looks_at_drafts(kind: type[Check]) -> bool:
    """Whether it is the reader of drafts, or the engine, that notices what this kind reports."""
    return all(getattr(kind, name) is getattr(Check, name) for name in ("check", "check_all", "check_account"))


def _in_draft(kind: type[Check]) -> Finder:
    """Reads the example as a whole draft, under this rule and those that the draft suppresses."""

    def finder(text: str) -> tuple[list[Hit], list[Shortfall]]:
        draft = drafts.parse(Source("-", text), suffix=".yaml" if _YAML.match(text) else ".md")
        silenced = {name for suppression in draft.suppressions for name in suppression.rules}
        rules = [_telling(name) for name in names() if name in silenced or name == name_of(kind)]
        findings = Inspector(Ruleset(tuple(rules)), Context(NOW)).inspect(draft).findings
        return [_hit(finding) for finding in findings if finding.rule == name_of(kind)], []

    return finder


def _telling(name: str) -> Rule:
    """A rule whose messages are the names of its cases, so that a finding tells its case."""
    cases = load(name).cases
    return Rule(name, name, {}, {case: cases[case].severity for case in cases}, {case: {"nl": case} for case in cases})


def _hit(finding: Finding) -> Hit:
    edits = finding.fix.edits if finding.fix else ()
    change = Change(tuple(Replacement(*edit.span, edit.text) for edit in edits))
    return Hit(*finding.place.span, case=finding.message, change=change if edits else None)
