"""The bad and good examples inside a rules file, run; knows rules by what they declare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from postlint.examples.marking import Shortfall, marks, missed, overdone
from postlint.examples.subjects import find, make
from postlint.model import KINDS, VOICES, Context, Hit, Rule, Span
from postlint.plan import Item, Scope


def shortfalls(rule: Rule, context: Context) -> list[Shortfall]:
    """Where a rule and its own examples do not agree.

    In a bad example without marks something must be found, wherever that is. An example that names no
    platform, kind or voice is of one that the rule holds for.
    """
    found = []
    for entry in rule.bad:
        text, spans, hits, problems = _try(rule, entry, context)
        found += [*problems, *missed(hits, spans, text)]
    for entry in rule.good:
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
    kind = next((kind for kind in KINDS if kind in rule.kinds), "update")
    voice = next((voice for voice in VOICES if voice in rule.voices), "corporate")
    subject = make(text, fields, Scope(platform, kind, voice))
    return text, spans, find(Item(rule), subject, context), subject.problems
