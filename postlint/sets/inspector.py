"""A ruleset over a set of posts, and what it finds there added to a report; knows no check by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from postlint.merging import Inspected, merge
from postlint.model import (
    Checked,
    Context,
    Failure,
    Finding,
    Hit,
    NotEvaluated,
    Place,
    Related,
    Report,
    Rule,
    Ruleset,
    Source,
    Span,
)
from postlint.placing import from_hit, from_problem, from_set
from postlint.scoping import Item
from postlint.sets.members import Group, Member, Members
from postlint.sets.silencing import Silencing

MOST_RELATED: Final = 100  # posts that a finding names
_UNUSED: Final = "unused-suppression"
_START: Final = Span(0, 0)


class Judged(Struct, frozen=True):
    """What rules found in a set; the posts of its findings are indexes in the report."""

    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    suppressed: int = 0
    not_evaluated: tuple[str, ...] = ()


class SetInspector:
    """The rules over sets of a ruleset; ``reports`` says of a rule's name whether its findings are wanted."""

    def __init__(self, ruleset: Ruleset, context: Context, reports: Callable[[str], bool] | None = None) -> None:
        self.ruleset = ruleset
        self.context = context
        self._rules = {rule.id: rule for rule in ruleset.rules if reports is None or reports(rule.id)}
        self._items = [Item(rule) for rule in self._rules.values() if rule.subject in ("set", "post and set")]

    def inspect(self, parts: Sequence[Inspected], posts: Iterable[Checked]) -> Judged:
        """What is found in drafts that share these rules; ``posts`` are those of the report, in its order."""
        numbers = {id(checked.post): number for number, checked in enumerate(posts)}
        members = Members(parts, self.ruleset, self.context, numbers)
        found = _Pass(self.context)
        for item in self._items:
            self._judge(item, members, found)
        if _UNUSED in self._rules:
            over_sets_only = {item.rule.id for item in self._items if item.rule.subject == "set"}
            for draft, problem in found.silencing.unused(over_sets_only):
                finding = from_problem(self._rules[_UNUSED], problem, draft.posts, self.context.language)
                found.findings.append(finding)
        for part in parts:
            for post in part.draft.posts:
                post.memo.clear()
        merged = merge(found.findings, ())
        return Judged(merged, tuple(found.failures), found.suppressed, tuple(found.not_evaluated))

    def _judge(self, item: Item, members: Members, found: _Pass) -> None:
        groups = members.channels(item)
        if groups or self.context.news:  # else its kind need not even be loaded
            for group in [members.together(item)] if item.check.over == "house" else groups:
                found.silencing.looks_at(item.rule.id, group.members)
                found.apply(item, group)


class _Pass:
    """What gathers while one set goes through the rules."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.silencing = Silencing()
        self.findings: list[Finding] = []
        self.failures: list[Failure] = []
        self.not_evaluated: list[str] = []
        self.suppressed = 0

    def apply(self, item: Item, group: Group) -> None:
        """Look at a group of posts by a rule."""
        posts = [member.post for member in group.members]
        try:
            results = [*item.check.check_all(posts, replace(self.context, around=group.around))]
        except TimeoutError:
            self._fail(item.rule, group.members, "kostte te veel tijd", "took too long")
        except Exception as error:  # a check that raises must not hide the others
            why = f"{type(error).__name__}: {error}"
            self._fail(item.rule, group.members, f"struikelde ({why})", f"stumbled ({why})")
        else:
            self._keep(item.rule, group.members, results)

    def _keep(self, rule: Rule, members: Sequence[Member], results: Sequence[Hit | NotEvaluated]) -> None:
        hits = [result for result in results if isinstance(result, Hit)]
        if len(hits) < len(results):
            self.not_evaluated.append(rule.id)
        for hit in hits:
            culprit = [] if hit.post is None else [members[hit.post]]
            concerned = [members[number] for number in hit.related]
            if self.silencing.covers(rule.id, [*culprit, *concerned]):
                self.suppressed += 1
            else:
                self.findings.append(self._finding(rule, hit, members, concerned))

    def _finding(self, rule: Rule, hit: Hit, members: Sequence[Member], concerned: Sequence[Member]) -> Finding:
        related = tuple([Related(_whole(member), member.number) for member in concerned[:MOST_RELATED]])
        language = self.context.language
        if hit.post is not None:
            culprit = members[hit.post]
            return replace(from_hit(rule, hit, culprit.post, culprit.number, language), related=related)
        platforms = dict.fromkeys(member.post.platform for member in members if member.post.platform)
        one = tuple(platforms) if len(platforms) == 1 else ()
        place = Place(self._source(concerned), _START)
        return replace(from_set(rule, hit, place, one, language), related=related)

    def _source(self, members: Sequence[Member]) -> Source:
        """The file that a finding about a set stands in: that of the first post it names, else that of the news."""
        return members[0].draft.source if members else Source(self.context.news.file if self.context.news else "-", "")

    def _fail(self, rule: Rule, members: Sequence[Member], nl: str, en: str) -> None:
        message = f"de regel {rule.id} {nl}" if self.context.language == "nl" else f"the rule {rule.id} {en}"
        self.failures.append(Failure(self._source(members).path, message, 1))


def _whole(member: Member) -> Place:
    return member.post.text.place(0, len(member.post.text.text))


def complete(report: Report, found: Iterable[Judged]) -> Report:
    """A report with what was found in sets of its posts, sorted as it is; at one place, weeks stay in their order."""
    findings, failures = [*report.findings], [*report.failures]
    suppressed, not_evaluated = report.suppressed, dict(report.not_evaluated)
    for judged in found:
        findings += judged.findings
        failures += judged.failures
        suppressed += judged.suppressed
        for rule in judged.not_evaluated:
            not_evaluated[rule] = not_evaluated.get(rule, 0) + 1
    findings.sort(key=_order)
    failures.sort(key=lambda failure: (failure.file, failure.line or 0))
    return replace(
        report,
        findings=tuple(findings),
        failures=tuple(failures),
        suppressed=suppressed,
        not_evaluated=dict(sorted(not_evaluated.items())),
    )


def _order(finding: Finding) -> tuple[str, int, int, str]:
    source = finding.place.source
    return source.path, source.rank, finding.place.span.start, finding.rule
