"""A ruleset over a set of posts, and what it finds there added to a report; knows no check by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from postlint.checks import Check
from postlint.merging import Inspected, merge
from postlint.model import (
    Account,
    Around,
    Checked,
    Context,
    Draft,
    Failure,
    Finding,
    Hit,
    Place,
    Related,
    Report,
    Rule,
    Ruleset,
    Source,
    Span,
)
from postlint.placing import failed, from_hit, from_problem, from_set
from postlint.scoping import Item
from postlint.sets.members import Group, Member, Members
from postlint.sets.silencing import Silencing
from postlint.sets.superseding import Found, without_superseded

MOST_RELATED: Final = 100  # posts that a finding names
_UNUSED: Final = "unused-suppression"
_START: Final = Span(0, 0)
_T = TypeVar("_T")


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
        found.tell()
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
        if groups and type(item.check).check_account is not Check.check_account:
            for account, draft in members.silent_accounts(item):
                found.apply_to_account(item, account, draft, groups[0].around)


class _Pass:
    """What gathers while one set goes through the rules."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.silencing = Silencing()
        self.found: list[Found] = []
        self.findings: list[Finding] = []
        self.failures: list[Failure] = []
        self.not_evaluated: list[str] = []
        self.suppressed = 0

    def apply(self, item: Item, group: Group) -> None:
        """Look at a group of posts by a rule."""
        posts = [member.post for member in group.members]
        context = replace(self.context, around=group.around)
        source = self._source(group.members)
        results = self._tried(item.rule, source, lambda: item.check.check_all(posts, context))
        hits = [result for result in results if isinstance(result, Hit)]
        if len(hits) < len(results):
            self.not_evaluated.append(item.rule.id)
        self.found.append(Found(item, group, hits))

    def apply_to_account(self, item: Item, account: Account, draft: Draft, around: Around) -> None:
        """Look at an account without posts by a rule."""
        context = replace(self.context, around=around)
        results = self._tried(item.rule, draft.source, lambda: item.check.check_account(account, context))
        hits = [result for result in results if isinstance(result, Hit)]
        if self.silencing.covers_account(item.rule.id, draft):
            self.suppressed += len(hits)
        else:
            self.findings += [from_hit(item.rule, hit, account, 0, self.context.language) for hit in hits]

    def tell(self) -> None:
        """Make findings of what was found, where no draft asks to leave it out."""
        for item, group, hits in without_superseded(self.found):
            wanted = [hit for hit in hits if not self._is_silenced(item.rule, hit, group.members)]
            self.suppressed += len(hits) - len(wanted)
            together = partial(item.check.together, wanted, self.context)
            told = self._tried(item.rule, self._source(group.members), together) if wanted else ()
            self.findings += [self._finding(item.rule, hit, group.members) for hit in told]

    def _tried(self, rule: Rule, source: Source, look: Callable[[], Iterable[_T]]) -> Sequence[_T]:
        """What a check yields; nothing where it fails, which must not hide the others."""
        try:
            return [*look()]
        except Exception as error:
            self.failures.append(failed(rule, error, Place(source, _START), self.context.language))
        return ()

    def _is_silenced(self, rule: Rule, hit: Hit, members: Sequence[Member]) -> bool:
        numbers = hit.related if hit.post is None else (hit.post, *hit.related)
        return self.silencing.covers(rule.id, [members[number] for number in numbers])

    def _finding(self, rule: Rule, hit: Hit, members: Sequence[Member]) -> Finding:
        concerned = [members[number] for number in hit.related]
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
