"""Hits made into findings: place, message and fix; knows no check by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from postlint.checks import Case, load
from postlint.model import (
    Account,
    Change,
    Edit,
    Failure,
    Finding,
    Fix,
    Hit,
    Language,
    Place,
    Post,
    Problem,
    Replacement,
    Rule,
    Span,
)


def place_of(subject: Post | Account, hit: Hit) -> Place:
    """Where a hit stands; a field that was not given is marked where the text, or the account, starts."""
    if isinstance(subject, Account):
        whole = subject.places["account"]
        return subject.places.get(hit.field) or Place(whole.source, Span(whole.span.start, whole.span.start))
    if hit.field == "text":
        return subject.text.place(hit.start, hit.end)
    return subject.places.get(hit.field) or subject.text.place(0, 0)


def from_hit(rule: Rule, hit: Hit, subject: Post | Account, number: int, language: Language) -> Finding:
    """The finding of a hit in an account, or in a post, which is the ``number``-th of its draft."""
    return Finding(
        rule=rule.id,
        check=rule.check,
        severity=rule.severity[hit.case],
        message=_message(rule, hit.case, hit.details, language),
        place=place_of(subject, hit),
        posts=(number,) if isinstance(subject, Post) else (),
        platforms=(subject.platform,) if subject.platform else (),
        source=rule.source,
        fix=_fix(rule, hit, subject, language) if hit.change and isinstance(subject, Post) else None,
        suggestions=hit.suggestions,
    )


def from_set(rule: Rule, hit: Hit, place: Place, platforms: tuple[str, ...], language: Language) -> Finding:
    """The finding of a hit in a set of posts as a whole, which stands at no post in particular."""
    return Finding(
        rule=rule.id,
        check=rule.check,
        severity=rule.severity[hit.case],
        message=_message(rule, hit.case, hit.details, language),
        place=place,
        platforms=platforms,
        source=rule.source,
        suggestions=hit.suggestions,
    )


def failed(rule: Rule, error: Exception, place: Place, language: Language) -> Failure:
    """What a report says of a check that raised, or that took too long, at a place."""
    why = f"{type(error).__name__}: {error}"
    nl, en = f"struikelde ({why})", f"stumbled ({why})"
    if isinstance(error, TimeoutError):
        nl, en = "kostte te veel tijd", "took too long"
    message = f"de regel {rule.id} {nl}" if language == "nl" else f"the rule {rule.id} {en}"
    return Failure(place.source.path, message, place.start.line)


def from_problem(rule: Rule, problem: Problem, posts: Sequence[Post], language: Language) -> Finding:
    """The finding of what the reader of a draft with these posts noticed."""
    details = dict(problem.details)
    case = str(details.pop("case", ""))
    title = _declared_title(load(rule.check).cases[case], details, language)
    platform = None if problem.post is None else posts[problem.post].platform
    return Finding(
        rule=rule.id,
        check=rule.check,
        severity=rule.severity[case],
        message=_message(rule, case, details, language),
        place=problem.place,
        posts=() if problem.post is None else (problem.post,),
        platforms=(platform,) if platform else (),
        source=rule.source,
        fix=Fix(title, problem.edits, safe=True) if problem.edits else None,
    )


class _Values:
    """What the placeholders of a rule's message stand for: details of the hit, else parameters of the rule."""

    __slots__ = ("_details", "_rule")

    def __init__(self, rule: Rule, details: Mapping[str, object]) -> None:
        self._rule = rule
        self._details = details

    def __getitem__(self, name: str) -> str:
        if name in self._details:
            return _shown(self._details[name])
        check = load(self._rule.check)(**self._rule.parameters)
        names = dict(zip(check.__struct_encode_fields__, check.__struct_fields__, strict=True))
        return _shown(getattr(check, names[name]))


def _message(rule: Rule, case: str, details: Mapping[str, object], language: Language) -> str:
    template = rule.message[case][language]
    return template.format_map(_Values(rule, details)) if "{" in template else template


def _fix(rule: Rule, hit: Hit, post: Post, language: Language) -> Fix | None:
    change = hit.change or Change(())
    if hit.field != "text":
        return _field_fix(rule, hit, post, language)
    edits = _edits(change.replacements, post)
    if edits and any(_overlap(one, other) for one, other in pairwise(sorted(edits, key=lambda edit: edit.span))):
        # Two of them rewrite the same scalar: one edit has to hold all that they change.
        edits = _edits((_spanning(change.replacements, post.text.text),), post)
    if not edits:
        return None
    title = _declared_title(load(rule.check).cases[hit.case], hit.details, language)
    return Fix(title or _title(change, language), tuple(edits), change.safe, change.replacements)


def _field_fix(rule: Rule, hit: Hit, post: Post, language: Language) -> Fix | None:
    """The fix of a field whose value is written as it reads, in quotes or without; any other is left to people."""
    place, change = post.places.get(hit.field), hit.change or Change(())
    quote = place.text[:1] if place and place.text[:1] in ("'", '"') else ""
    if place is None or any(sign in place.text.strip(quote or None) for sign in ("\\", "\n", "\r", "'", '"')):
        return None
    first = place.span.start + len(quote)
    edits = tuple(Edit(Span(first + part.start, first + part.end), part.text) for part in change.replacements)
    title = _declared_title(load(rule.check).cases[hit.case], hit.details, language)
    return Fix(title or _title(change, language), edits, change.safe, copies=change.copies)


def _edits(replacements: Iterable[Replacement], post: Post) -> list[Edit]:
    """The edits of the source, or none where one of them cannot be written."""
    edits = [post.text.edit(part.start, part.end, part.text) for part in replacements]
    written = [edit for edit in edits if edit is not None]
    return written if len(written) == len(edits) else []


def _overlap(one: Edit, other: Edit) -> bool:
    return one.span == other.span or other.span.start < one.span.end


def _spanning(replacements: Sequence[Replacement], text: str) -> Replacement:
    """One replacement from the first to the last of several."""
    start, end = min(part.start for part in replacements), max(part.end for part in replacements)
    new = text[start:end]
    for part in sorted(replacements, key=lambda part: (part.start, part.end), reverse=True):
        new = new[: part.start - start] + part.text + new[part.end - start :]
    return Replacement(start, end, new)


def _declared_title(case: Case, details: Mapping[str, object], language: Language) -> str:
    title = case.fix_nl if language == "nl" else case.fix_en
    return title.format_map({name: _shown(value) for name, value in details.items()})


def _title(change: Change, language: Language) -> str:
    new = change.replacements[0].text.strip()
    if not new:
        return "Haal dit weg" if language == "nl" else "Remove this"
    return f"Maak hier “{new}” van" if language == "nl" else f"Change this to “{new}”"


def _shown(value: Any) -> str:
    if isinstance(value, (tuple, list, Mapping)):
        return ", ".join(str(part) for part in value)
    return str(value)
