"""Hun as the subject of a clause: hun hebben gewonnen; knows clauses, not what to say about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from postlint.dutch.grammar.clauses import has_verb, is_participle_shaped, is_small
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_COORDINATE: Final = frozenset("en maar want dus".split())
_SUBORDINATE: Final = frozenset("dat omdat als of zodat hoe waarom wanneer toen wat zoals voordat terwijl".split())
_STRESSED: Final = frozenset("ook zelfs juist alleen".split())  # ook hun hebben recht op zorg
# “Hun hebben wij alles te danken”: the subject comes behind, and hun is who it is about.
_SUBJECTS: Final = frozenset("we wij jullie u ze zij de mijn onze die deze".split())  # in the plural, as the verb
# “Hun kunnen is groot”, “hun hebben en houden”: the verb as a noun, which another verb or a conjunction follows.
_AFTER_NOUN: Final = frozenset("is was en of wordt werd in op van lijkt blijft".split())
_AFTER_WHAT: Final = frozenset("hebben hadden willen wilden doen deden gaan gingen".split())
_BETWEEN: Final = frozenset("dat dit het er hard elke dag alles veel".split())
# What may stand behind hun where it is a subject behind its verb, and begins no noun phrase: hebben hun dat gedaan?
_BEHIND: Final = frozenset(
    "dat dit het er niet ook nu toch nog wel al weer een de heel samen naar met in op te door voor later vandaan "
    "vandaag gelijk zin altijd graag vaak morgen straks thuis hier daar zelf goed trots blij klaar allemaal".split()
)
_GIVING: Final = frozenset("geven gaven bieden boden vertellen vertelden sturen stuurden leren tonen brengen".split())
_ADVERBIAL: Final = frozenset("dit deze volgend vorig volgende vorige elke volgens sinds na in op".split())
_LONG: Final = 4  # words: an adverbial has fewer
_NEAR: Final = 8  # words
_OBJECTS: Final = frozenset("de het een dit alles".split())


def is_possible(words: Sequence[str]) -> bool:
    """Whether a plural stands near hun: a cheap look at all words first."""
    plurals = marked("plurals")
    near = [words[max(at - 1, 0) : at + _NEAR] for at, word in enumerate(words) if word == "hun"]
    return any(not plurals.keys().isdisjoint(around) for around in near)


def find(row: Row) -> Iterator[Slip]:
    """Where hun has a verb in the plural of its own."""
    for at, word in enumerate(row.words):
        if word == "hun" and _is_subject(row, at) and row.counts(at, min(at + 1, len(row.words) - 1)):
            yield Slip(*row.spans[at], "zij")


def _is_subject(row: Row, at: int) -> bool:
    if _opens_clause(row, at) and _has_verb(row, at):
        return True
    return _follows_verb(row, at) or _is_relative(row, at)


def _opens_clause(row: Row, at: int) -> bool:
    if row.starts_sentence(at) or row.word(at - 1) in _COORDINATE | _SUBORDINATE:
        return True
    return row.word(at - 1) in _STRESSED and row.starts_sentence(at - 1)


def _has_verb(row: Row, at: int) -> bool:
    """Whether the verb behind is finite and has no other subject; in a subordinate clause it may come later."""
    before, last = row.word(at - 1), row.end(at)
    main = row.starts_sentence(at) or before in _COORDINATE or before in _STRESSED
    verb = at + 1
    if not main:
        while verb < last - 1 and (row.word(verb) in _BETWEEN or _is_adverb(row.word(verb))):
            verb += 1
    if verb >= last:
        return False
    marks = marked("plurals").get(row.word(verb))
    if marks is None or (before == "wat" and row.word(verb) not in _AFTER_WHAT):
        return False
    if not main and "plain" not in marks and verb < last - 1:
        return False
    behind = row.word(verb + 1) if verb + 1 < last else ""
    then = row.word(verb + 2) if verb + 2 < last else ""
    of_them = behind == "de" and "plain" not in marks
    if (behind in _SUBJECTS and not of_them) or (_is_adverb(behind) and then in _SUBJECTS):
        return False
    if "plain" in marks:
        return behind not in _AFTER_NOUN
    if "noun" in marks and (not behind or not (is_small(behind) or is_(behind, "article"))):
        return False
    return behind not in ("is", "was", "en", "of") and not _has_other_verb(row, verb + 1, last)


def _is_adverb(word: str) -> bool:
    return is_(word, "adverb") and not is_(word, "preposition")


def _has_other_verb(row: Row, first: int, last: int) -> bool:
    """Whether a verb follows that hun and a noun may be the subject of: hun zorgen over geld zijn groot."""
    plain = any("plain" in marked("plurals").get(row.word(at), ()) for at in range(first, last))
    return plain or has_verb(row, first, last)


def _follows_verb(row: Row, at: int) -> bool:
    """Whether hun stands behind its verb: vandaag krijgen hun een taart, hoe hebben hun dat gedaan?"""
    verb = at - 1
    if not row.joins(at) or "plain" not in marked("plurals").get(row.word(verb), ()) or row.word(verb) in _GIVING:
        return False
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    told = is_participle_shaped(behind) and row.word(verb) in ("hebben", "hadden", "zijn")
    if behind and behind not in _BEHIND and not told and "noun" in marked("plurals").get(behind, ("noun",)):
        return False
    first = row.begin(verb)
    while first < verb and row.word(first) in _COORDINATE:
        first += 1
    if first == verb or row.word(first) in _SUBJECTS | {"hun", "ik", "er"}:
        return False
    if behind in _OBJECTS and row.word(first) in ("dat", "wat", "die"):
        return False
    return row.starts_sentence(row.begin(verb)) and _opens_main(row, first, verb)


def _opens_main(row: Row, first: int, verb: int) -> bool:
    """Whether what stands before the verb is no subject in the plural."""
    word = row.word(first)
    if verb - first == 1:
        return is_(word, "opener") or is_(word, "question") or word in ("dat", "dit")
    return word in _ADVERBIAL and verb - first < _LONG


def _is_relative(row: Row, at: int) -> bool:
    """Whether “dat hun doen” ends a clause about one thing, which can be no subject of doen: het werk dat hun doen."""
    verb, relative = at + 1, row.word(at - 1)
    if not row.joins(at) or relative not in ("dat", "die") or row.end(at) != verb + 1:
        return False
    if row.word(verb) not in marked("plurals") or not row.joins(at - 1):
        return False
    noun, article = row.word(at - 2), row.word(at - 3)
    if relative == "dat":
        return article == "het" and "noun" not in marked("plurals")[row.word(verb)]
    return article == "de" and not noun.endswith(("en", "s"))
