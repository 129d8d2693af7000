"""Rules applied to drafts: the one way from posts to findings; knows no check by name and opens no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Final

from msgspec.structs import replace

from postlint.merging import Inspected, assemble, merge
from postlint.model import (
    PROTECTED,
    Account,
    Checked,
    Context,
    Draft,
    Failure,
    Finding,
    Hit,
    Meter,
    NotEvaluated,
    Place,
    Post,
    Problem,
    Rule,
    Ruleset,
    Span,
    verbatim,
)
from postlint.scoping import Item, Scoping
from postlint.text.length import MAX_TEXT

__all__ = ["Inspected", "Inspector", "assemble"]

MOST_PLACES: Final = 100  # places that one rule reports in a post
TOO_LONG_RULE: Final = "platform-length"


class _Pass:
    """What gathers while one draft goes through the rules."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.failures: list[Failure] = []
        self.not_evaluated: list[str] = []
        self.masked: list[Place] = []
        self.hidden: list[Place] = []  # what must be masked outside of posts
        self.meter: Meter | None = None


class Inspector:
    """A ruleset ready to inspect drafts; ``reports`` says of a rule's name whether its findings are wanted.

    Rules on privacy look at every post, wanted or not: what they find is masked in every report.
    """

    def __init__(self, ruleset: Ruleset, context: Context, reports: Callable[[str], bool] | None = None) -> None:
        self.ruleset = ruleset
        self.context = context
        self._rules = {rule.id: rule for rule in ruleset.rules}
        self._wanted = frozenset(name for name in self._rules if reports is None or reports(name))
        self._scoping = Scoping([rule for rule in ruleset.rules if self._runs(rule.id)])

    def _runs(self, name: str) -> bool:
        return name in self._wanted or name.startswith(PROTECTED)

    def inspect(self, draft: Draft) -> Inspected:
        """All findings of a draft."""
        found = _Pass()
        for problem in draft.problems:
            self._report(problem, draft, found)
            self._hide(_lines(problem.place), found)
        checked = tuple([self._inspect_post(number, post, found) for number, post in enumerate(draft.posts)])
        if draft.account:
            self._inspect_account(draft.account, found)
        suppressed = 0
        if draft.suppressions or self.ruleset.ignore:
            silenced = import_module("postlint.suppress").silence(found.findings, draft, self.ruleset, self._ran)
            found.findings, suppressed = silenced.kept, silenced.count
            for problem in silenced.problems:
                self._report(problem, draft, found)
        findings = merge(found.findings, draft.posts) if found.findings else ()
        for post in draft.posts:
            post.memo.clear()
        failures, skipped = tuple(found.failures), tuple(found.not_evaluated)
        return Inspected(draft, checked, findings, failures, suppressed, skipped, tuple(found.hidden))

    def _ran(self, name: str, subject: Post | Account) -> bool:
        """Whether a rule looked at all that it looks at; one that looks at sets too may find something there."""
        items: Sequence[Item]
        if isinstance(subject, Account):
            items, moment = self._scoping.for_account(subject), None
        else:
            items, moment = self._scoping.for_post(subject).items, subject.publish_at
        wanted = name in self._wanted and self._rules[name].subject != "post and set"
        return wanted and any(item.rule.id == name and item.holds(moment, self.context) for item in items)

    def _report(self, problem: Problem, draft: Draft, found: _Pass) -> None:
        if problem.rule in self._wanted:
            rule, language = self._rules[problem.rule], self.context.language
            found.findings.append(_placing().from_problem(rule, problem, draft.posts, language))

    def _inspect_post(self, number: int, post: Post, found: _Pass) -> Checked:
        found.masked, found.meter = [], None
        before = len(found.findings)
        for item in self._items(post):
            if not item.is_dated or item.holds(post.publish_at, self.context):
                self._apply(item, number, post, found)
        found.findings[before:] = self._without_superseded(found.findings[before:])
        meter = found.meter or Meter(len(post.text.text), None, "characters")
        own = post.text.source
        spans = tuple([place.span for place in found.masked if place.source is own])
        return Checked(post, meter, spans, tuple([place for place in found.masked if place.source is not own]))

    def _inspect_account(self, account: Account, found: _Pass) -> None:
        for item in self._scoping.for_account(account):
            if item.holds(None, self.context):
                self._apply(item, 0, account, found)
        self._hide(account.places["account"], found)
        before = len(found.findings)
        for place in _published(account):
            self._guard(_as_post(place, account.platform), found)
        found.findings[before:] = [replace(finding, posts=()) for finding in found.findings[before:]]

    def _hide(self, place: Place, found: _Pass) -> None:
        """Look for what leads to a person in a part of a draft that no post has, and report nothing of it."""
        apart = _Pass()
        self._guard(_as_post(place), apart)
        found.hidden += apart.masked

    def _guard(self, post: Post, found: _Pass) -> None:
        for item in self._items(post):
            if item.rule.id.startswith(PROTECTED):
                self._apply(item, 0, post, found)

    def _items(self, post: Post) -> Sequence[Item]:
        in_scope = self._scoping.for_post(post)
        if len(post.text.text) > MAX_TEXT:
            return [item for item in in_scope.items if item.rule.id == TOO_LONG_RULE]
        return in_scope.due(post)

    def _apply(self, item: Item, number: int, subject: Post | Account, found: _Pass) -> None:
        try:
            results = [*item.look(subject, self.context)]
            if item.measures and isinstance(subject, Post):
                meter = item.check.meter(subject, self.context)
                if meter is not None:
                    found.meter = _tighter(found.meter, meter)
        except Exception as error:  # a check that raises must not hide the others
            place = _placing().place_of(subject, Hit())
            found.failures.append(_placing().failed(item.rule, error, place, self.context.language))
        else:
            if results:
                self._keep(item.rule, results, number, subject, found)

    def _keep(
        self, rule: Rule, results: list[Hit | NotEvaluated], number: int, subject: Post | Account, found: _Pass
    ) -> None:
        hits = [result for result in results if isinstance(result, Hit)]
        if len(hits) < len(results):
            found.not_evaluated.append(rule.id)
        if rule.id.startswith(PROTECTED):
            found.masked.extend([_placing().place_of(subject, hit) for hit in hits])
        if rule.id not in self._wanted or not hits:
            return
        language = self.context.language
        findings = [_placing().from_hit(rule, hit, subject, number, language) for hit in hits[:MOST_PLACES]]
        more = len(hits) - MOST_PLACES
        if more > 0:
            note = f"(en nog {more} plaatsen)" if language == "nl" else f"(and {more} more places)"
            findings[-1] = replace(findings[-1], message=f"{findings[-1].message} {note}")
        found.findings.extend(findings)

    def _without_superseded(self, findings: list[Finding]) -> list[Finding]:
        silent = [(name, f.place) for f in findings for name in self._rules[f.rule].supersedes]
        if not silent:
            return findings
        return [f for f in findings if not any(f.rule == name and _touch(f.place, place) for name, place in silent)]


def _as_post(place: Place, platform: str | None = None) -> Post:
    return Post(verbatim(place.source, *place.span), {}, platform)


def _lines(place: Place) -> Place:
    """The lines on which a place stands: reports show them whole."""
    text, (start, end) = place.source.text, place.span
    last = text.find("\n", end)
    return Place(place.source, Span(text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last))


def _published(account: Account) -> list[Place]:
    """Where an account says what everybody can read; a person may be called by their own name."""
    fields = ["bio"] if account.voice == "personal" else ["name", "bio"]
    return [account.places[field] for field in fields if field in account.places]


def _placing() -> Any:
    """How hits become findings: a clean draft does without."""
    return import_module("postlint.placing")


def _touch(one: Place, other: Place) -> bool:
    if one.source is not other.source:
        return False
    return one.span == other.span or (one.span.start < other.span.end and other.span.start < one.span.end)


def _tighter(one: Meter | None, other: Meter) -> Meter:
    """The meter with the least room left, with what is known of the platform's own limit."""
    if one is None:
        return other
    tight = other if _room(other) < _room(one) else one
    platform = one if one.platform_limit is not None else other
    return replace(tight, platform_length=platform.platform_length, platform_limit=platform.platform_limit)


def _room(meter: Meter) -> float:
    return float("inf") if meter.limit is None else meter.limit - meter.length
