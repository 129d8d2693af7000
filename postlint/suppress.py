"""Findings that a draft or a rules file asks to leave out; knows no formats and no checks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

from msgspec import Struct

from postlint.model import PROTECTED, Account, Draft, Finding, Place, Post, Problem, Ruleset, Source, Span, Suppression


class Silence(Struct, frozen=True):
    """What is left, how many findings were left out, and what is wrong with the suppressions themselves."""

    kept: list[Finding]
    count: int
    problems: list[Problem]


Ran = Callable[[str, Post | Account], bool]


def silence(findings: Sequence[Finding], draft: Draft, ruleset: Ruleset, ran: Ran) -> Silence:
    """Leave out what the draft's suppressions and the rules file's ``ignore:`` cover.

    ``ran`` says whether a rule looked at a post, or at the account.
    """
    ignored = ignored_here(draft, ruleset)
    used: set[tuple[int, str]] = set()
    by_rule = _by_rule(draft)
    kept = [finding for finding in findings if finding.rule not in ignored and not _covered(finding, by_rule, used)]
    problems = [
        problem
        for number, suppression in enumerate(draft.suppressions)
        for problem in _problems(number, suppression, draft, ran, used)
    ]
    problems += _without_reason(ruleset)
    return Silence(kept, len(findings) - len(kept), problems)


ByRule = dict[tuple[str, int | None], list[int]]  # numbers of suppressions, by rule and post; None: no single post


def _by_rule(draft: Draft) -> ByRule:
    found: ByRule = {}
    for number, suppression in enumerate(draft.suppressions):
        posts: set[int | None] = set(range(len(draft.posts)) if suppression.posts is None else suppression.posts)
        if holds_everywhere(suppression, draft):
            posts.add(None)
        for rule in suppression.rules:
            for post in posts:
                found.setdefault((rule, post), []).append(number)
    return found


def _covered(finding: Finding, by_rule: ByRule, used: set[tuple[int, str]]) -> bool:
    if finding.rule.startswith(PROTECTED):
        return False
    numbers = [number for post in finding.posts or (None,) for number in by_rule.get((finding.rule, post), ())]
    used.update([(number, finding.rule) for number in numbers])
    return bool(numbers)


def holds_everywhere(suppression: Suppression, draft: Draft) -> bool:
    """Whether a suppression is for all of a draft, and so for its account; one that is for no post is for that."""
    return not suppression.posts or len(set(suppression.posts)) == len(draft.posts)


def _problems(
    number: int, suppression: Suppression, draft: Draft, ran: Ran, used: set[tuple[int, str]]
) -> Iterator[Problem]:
    names = ", ".join(suppression.rules) or "…"  # one that names no rule is told that it says nothing
    if not suppression.reason.strip():
        yield Problem("suppression-without-reason", suppression.place, {"rules": names})
    protected = [rule for rule in suppression.rules if rule.startswith(PROTECTED)]
    if protected:
        yield Problem("unused-suppression", suppression.place, {"rules": ", ".join(protected), "case": "privacy"})
    posts = draft.posts if suppression.posts is None else [draft.posts[post] for post in suppression.posts]
    account = [draft.account] if draft.account and holds_everywhere(suppression, draft) else []
    unused = [
        rule
        for rule in suppression.rules
        if rule not in protected
        and (number, rule) not in used
        and any(ran(rule, subject) for subject in (*posts, *account))
    ]
    if unused:
        yield Problem("unused-suppression", suppression.place, {"rules": ", ".join(unused)})


def _without_reason(ruleset: Ruleset) -> Iterator[Problem]:
    """The entries of ``ignore:`` that do not say why; each draft brings them, and a report has them once."""
    for entry in ruleset.ignore:
        if not entry.reason.strip():
            place = Place(Source(_shown(ruleset.path), ""), Span(0, 0))
            yield Problem("suppression-without-reason", place, {"rules": ", ".join(entry.rules) or "…"})


def _shown(path: str) -> str:
    """A path as reports show it."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")


def ignored_here(draft: Draft, ruleset: Ruleset) -> frozenset[str]:
    """The rules that ``ignore:`` of the rules file switches off for the draft's path."""
    if not ruleset.ignore or not ruleset.path:
        return frozenset()
    folder = os.path.dirname(ruleset.path)
    path = os.path.relpath(os.path.realpath(draft.source.path), os.path.realpath(folder)).replace(os.sep, "/")
    pathspec: Any = import_module("pathspec")
    return frozenset(
        rule
        for entry in ruleset.ignore
        if pathspec.GitIgnoreSpec.from_lines(entry.paths).match_file(path)
        for rule in entry.rules
    )
