"""Answers as people write them: what each rule on replies and messages must flag, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from postlint.examples.subjects import find, make
from postlint.model import Context, Rule, Ruleset
from postlint.rules import Cache, load
from postlint.scoping import Item, Scope

HERE = Path(__file__).parent / "replies"
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
PACKS = {"correction-apology": "amsterdam-umc", "message-offline": "sterk-huis", "reply-critic": "sterk-huis"}
PACKS |= {"whatsapp-client": "sterk-huis"}
RECEIVED: dict[str, dict[str, object]] = {
    "reply-referral": {"text": "Slechte zorg!", "sentiment": "complaint"},
    "reply-thanks": {"text": "Top zorg!", "sentiment": "compliment"},
    "reply-checkin": {"text": "Ik ben in VUmc.", "checkin": True},
    "reply-deescalate": {"text": "Slechte zorg!", "sentiment": "complaint"},
    "reply-critic": {"text": "Slechte zorg!", "sentiment": "complaint"},
}


@cache
def ruleset(pack: str) -> Ruleset:
    return load(pack, Cache(None))


def rule_of(name: str) -> tuple[Rule, Ruleset]:
    rules = ruleset(PACKS.get(name, "default"))
    return next(rule for rule in rules.rules if rule.id == name), rules


def speaks(name: str, text: str, **fields: object) -> bool:
    """Whether a rule finds anything in an answer of its own kind."""
    rule, rules = rule_of(name)
    given = {"in_reply_to": RECEIVED[name]} if name in RECEIVED else {}
    kind, voice = min(rule.kinds or {"reply"}, key=_order), min(rule.voices or {"corporate"})
    subject = make(text, given | fields, Scope("facebook", kind, voice))
    assert subject.problems == []
    return bool(find(Item(rule), subject, Context(NOW, house=rules.house)))


def _order(kind: str) -> int:
    return ("reply", "message", "correction").index(kind)


def rows(path: Path) -> Iterator[tuple[bool, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.startswith("+"), line[2:].replace("↵", "\n")


SAMPLES = [
    pytest.param(path.stem, is_good, text, id=f"{path.stem} {'leaves' if is_good else 'flags'}: {text}")
    for path in sorted(HERE.glob("*.txt"))
    for is_good, text in rows(path)
]


@pytest.mark.parametrize(("rule", "is_good", "text"), SAMPLES)
def test_a_rule_knows_a_good_answer_from_a_bad_one(rule: str, is_good: bool, text: str) -> None:
    assert speaks(rule, text) is not is_good
