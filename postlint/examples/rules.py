"""The bad and good examples inside a rules file, run; knows rules by what they declare."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import convert
from msgspec.structs import replace

from postlint.examples.marking import Shortfall, marks, missed, overdone
from postlint.examples.sets import Shown, find_in_set, make_set, missed_in_set, overdone_in_set
from postlint.examples.subjects import find, make
from postlint.model import KINDS, VOICES, Context, Finding, Hit, News, NewsItem, Rule, Span
from postlint.scoping import Item, Scope


def shortfalls(rule: Rule, context: Context) -> list[Shortfall]:
    """Where a rule and its own examples do not agree.

    In a bad example without marks something must be found, wherever that is. An example that names no
    platform, kind or voice is of one that the rule holds for. A list is a set of posts; a mapping with ``posts``
    is one too, beside which the ``news`` that it must cover can stand.
    """
    found = []
    for entry in rule.bad:
        if is_set(entry):
            found += _try_set(rule, entry, context, missed_in_set)
            continue
        text, spans, hits, problems = _try(rule, entry, context)
        found += [*problems, *missed(hits, spans, text)]
    for entry in rule.good:
        if is_set(entry):
            found += _try_set(rule, entry, context, lambda found, _: overdone_in_set(found))
            continue
        text, _, hits, problems = _try(rule, entry, context)
        found += [*problems, *overdone(hits, text)]
    return found


def _try(rule: Rule, entry: Any, context: Context) -> tuple[str, list[Span], list[Hit], list[Shortfall]]:
    """An example: its text, what it marks, what the rule finds in it, and what is wrong with its fields."""
    fields = entry if isinstance(entry, Mapping) else {"text": entry}
    written = fields.get("text") or ""
    platform = min(rule.platforms, default=None)
    if isinstance(written, Mapping):
        platform, written = next(iter(written.items()), (platform, ""))
    text, spans = marks(str(written))
    subject = make(text, fields, replace(_scope(rule), platform=platform))
    return text, spans, find(Item(rule), subject, context), subject.problems


def _scope(rule: Rule) -> Scope:
    """What an example is of that does not say."""
    kind = next((kind for kind in KINDS if kind in rule.kinds), "update")
    voice = next((voice for voice in VOICES if voice in rule.voices), "corporate")
    return Scope(min(rule.platforms, default=None), kind, voice)


def is_set(entry: Any) -> bool:
    """Whether an example is a set of posts."""
    return isinstance(entry, (list, tuple)) or (isinstance(entry, Mapping) and "posts" in entry)


Judge = Callable[[Sequence[Finding], Shown], list[Shortfall]]


def _try_set(rule: Rule, entry: Any, context: Context, judge: Judge) -> list[Shortfall]:
    written = entry if isinstance(entry, Mapping) else {"posts": entry}
    if "news" in written:
        items = [{"url": item} if isinstance(item, str) else item for item in written["news"] or ()]
        context = replace(context, news=News(convert(items, tuple[NewsItem, ...])))
    shown = make_set(written["posts"] or (), _scope(rule))
    return [*shown.problems, *judge(find_in_set(rule, shown, context), shown)]
