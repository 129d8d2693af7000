"""Hun as the subject of a clause: hun hebben gewonnen; knows clauses, not what to say about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.lists import is_
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_VERBS: Final = frozenset(
    "hebben hadden zijn waren gaan gingen willen wilden wouden moeten moesten kunnen konden zullen zouden mogen "
    "mochten worden werden krijgen kregen doen deden komen kwamen staan stonden weten wisten vinden vonden".split()
)
_COORDINATE: Final = frozenset("en maar want dus".split())
_BEFORE: Final = _COORDINATE | frozenset("dat omdat als of zodat hoe waarom wanneer toen wat zoals voordat".split())
# “Hun hebben wij alles te danken”: the subject comes behind, and hun is who it is about.
_SUBJECTS: Final = frozenset("we wij jullie u ze zij de mijn onze die deze".split())  # in the plural, as the verb
# “Hun kunnen is groot”, “hun hebben en houden”: the verb as a noun, which another verb or a conjunction follows.
_AFTER_NOUN: Final = frozenset("is was en of wordt werd in op van lijkt blijft".split())
_AFTER_WHAT: Final = frozenset("hebben hadden willen wilden doen deden gaan gingen".split())
_NEGATION: Final = frozenset("dat dit het er niet ook nu toch nog wel".split())


def find(row: Row) -> Iterator[Slip]:
    """Where hun has a verb in the plural of its own."""
    for at, word in enumerate(row.words):
        if word == "hun" and _opens_clause(row, at) and _has_verb(row, at) and row.counts(at, at + 1):
            yield Slip(*row.spans[at], "zij")


def _opens_clause(row: Row, at: int) -> bool:
    return row.starts_sentence(at) or row.word(at - 1) in _BEFORE


def _has_verb(row: Row, at: int) -> bool:
    """Whether the verb behind is finite and has no other subject; in a subordinate clause it may come later."""
    before, last = row.word(at - 1), row.end(at)
    verb = at + 1
    if not row.starts_sentence(at) and before not in _COORDINATE:
        while verb < last and row.word(verb) in _NEGATION:
            verb += 1
    if verb >= last or row.word(verb) not in (_AFTER_WHAT if before == "wat" else _VERBS):
        return False
    behind = row.word(verb + 1) if verb + 1 < last else ""
    then = row.word(verb + 2) if verb + 2 < last else ""
    if behind in _SUBJECTS or (is_(behind, "adverb") and then in _SUBJECTS):
        return False
    return behind not in _AFTER_NOUN
