"""Als where it must be dan, and dan where it must be als: groter als ik, even groot dan ik; knows no message.

“Maak de letters groter als je slecht ziet” has als for a condition, “sterker als team” for a role: those are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.clauses import may_be_verb
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.phrases import COUNTS
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip

_BETWEEN: Final = 2  # words that may stand between the comparative and als: meer bezoekers als vorig jaar
_PRONOUNS: Final = frozenset("ik mij me jij jou hij hem zij haar wij ons jullie hen hun u".split())  # with stress
_QUANTITIES: Final = frozenset("meer minder langer korter ouder jonger".split())
_MEASURES: Final = frozenset("kwartier halfuur uur dag week maand jaar kwart derde liter kilo meter minuut".split())
_POSSESSIVES: Final = frozenset("mijn zijn haar hun jouw onze".split())
_THOUGHT: Final = frozenset(
    "dacht denkt dachten denken verwacht verwachtte verwachtten hoopt hoopte hoopten gehoopt wilde wist gedacht gezegd "
    "gedaan gepland begroot lijkt leek".split()
)
_THINKERS: Final = frozenset("je jij ik we wij ze zij hij u men iedereen het dat vooraf".split())
_PLACES: Final = frozenset("bij in op voor met vorig vorige andere vroeger tien twintig".split())
_EQUALLY: Final = frozenset("net keer niet lang maal even bijna".split())
_AMOUNTS: Final = frozenset(("meer", "minder"))
_SHARES: Final = (["een", "op"], ["de", "helft"], ["de", "meeste"])
_MINE: Final = [["het" if neuter else "de", own] for neuter in (0, 1) for own in "mijne jouwe zijne hare onze".split()]
_NONE: Final = frozenset("niets niemand nergens geen iets iemand ergens".split())
_TOGETHER: Final = frozenset(("samen", "zelf"))  # samen sterker als team
_NO_VERB: Final = frozenset(
    "geleden patiënt patiënten mensen procent bezoekers personen euro maanden weken jaren".split()
)
_PAIR: Final = 2  # words of an article and its noun
_MOST: Final = 3  # words of what something is compared to


def find(row: Row) -> Iterator[Slip]:
    """Each als or dan that compares, and should be the other."""
    for at, word in enumerate(row.words):
        if word not in ("als", "dan") or not (row.joins(at) and row.joins(at + 1)):
            continue
        if word == "als":
            if _compares(row, at) and row.counts(at, at):
                yield Slip(*row.spans[at], "dan")
        elif _equals(row, at) and row.counts(at, at):
            yield Slip(*row.spans[at], "als", "equal")


def _compares(row: Row, at: int) -> bool:
    where = _comparative(row, at)
    if where < 0:
        return False
    comparative, rest = row.word(where), row.words[at + 1 : row.end(at)]
    first = rest[0]
    if _is_thought(rest):
        return True
    if (rest[1:2] == ["van"] and first in ("die", "dat")) or rest in _MINE:
        return True
    if where < at - 1 and len(rest) == _PAIR and is_(first, "article") and comparative == "vaker":
        return _ends(row, at + 2)
    if where < at - 1 and comparative not in _AMOUNTS:
        return len(rest) == 1 and _ends(row, at + 1) and (_is_other(rest) or first in marked("compared"))
    if _is_number(first) or rest[:2] in _SHARES:
        return len(rest) < 3 or (comparative in _QUANTITIES and (row.starts_sentence(where) or not _is_clause(rest)))
    if first in marked("compared") and "last" not in marked("compared")[first]:
        return not _is_clause(rest)
    if _is_none(row, where) and first not in _THINKERS and not (_is_clause(rest) or may_be_verb(row, row.end(at) - 1)):
        return True
    return _compares_nouns(row, at, comparative)


def _compares_nouns(row: Row, at: int, comparative: str) -> bool:
    """Whether what follows is what something is compared to: groter als mijn broer, hoger als bij mannen."""
    rest = row.words[at + 1 : row.end(at)]
    first = rest[0]
    if len(rest) == 1:
        return _is_other(rest) or first in marked("compared") or (_is_plural(first) and _is_strict(comparative))
    if len(rest) > _MOST or is_(rest[-1], "auxiliary") or may_be_verb(row, row.end(at) - 1):
        return False
    if first in _POSSESSIVES or (first == "een" and rest[1] in _MEASURES):
        return True
    if first == "andere":
        return _is_plural(rest[-1]) and len(rest) == _PAIR
    if not _is_strict(comparative):
        return False
    if is_(first, "article"):
        return len(rest) == _PAIR
    return first in _PLACES and not _is_infinitive(rest[-1])


def _is_none(row: Row, where: int) -> bool:
    """Whether nothing is more so: niets beter als, geen mooier vak als, nergens anders als."""
    before = row.words[max(where - 2, row.begin(where)) : where]
    return not _NONE.isdisjoint(before)


def _is_other(rest: list[str]) -> bool:
    """Whether one pronoun follows, with stress: als ik."""
    return len(rest) == 1 and rest[0] in _PRONOUNS


def _ends(row: Row, at: int) -> bool:
    """Whether a sentence ends behind this word."""
    return at + 1 >= len(row.words) or row.starts_sentence(at + 1)


def _is_infinitive(word: str) -> bool:
    return "plain" in marked("plurals").get(word, ())


def _is_strict(comparative: str) -> bool:
    """Whether the comparative says how something is, so that what follows is what it is compared to: is hoger als."""
    return "role" not in marked("comparatives")[comparative] and comparative not in _AMOUNTS


def _is_plural(word: str) -> bool:
    return len(word) > len("jaren") - 1 and word.endswith(("en", "s")) and not is_(word, "adverb")


def _is_thought(rest: list[str]) -> bool:
    """Whether what follows is what somebody thought or how it seems: als je denkt, als ik had verwacht, als gedacht."""
    if rest[0] in _THOUGHT:
        return len(rest) == 1
    return rest[-1] in _THOUGHT and len(rest) <= _MOST and (rest[0] in _THINKERS or is_(rest[0], "article"))


def _is_number(word: str) -> bool:
    return word.replace(".", "").isdigit() or word in COUNTS


def _equals(row: Row, at: int) -> bool:
    """Whether dan stands behind an equation: net zo groot dan; not: gaat het niet zo goed dan bel je."""
    rest = row.words[at + 1 : row.end(at)]
    first = rest[0]
    if not _is_equation(row, at):
        return False
    if first in marked("compared") or (first in _THINKERS and _is_thought(rest)):
        return True
    if first in _POSSESSIVES:
        return len(rest) <= _MOST
    if is_(first, "adverb") or may_be_verb(row, at + 1) or _is_clause(rest):
        return False
    if len(rest) == 1:
        return True
    return first in _PRONOUNS or is_(first, "article")


def _is_equation(row: Row, at: int) -> bool:
    if row.word(at - 1) in marked("comparatives"):
        return False  # net even anders dan vroeger
    if row.word(at - 1) in ("hetzelfde", "dezelfde"):
        return True
    how = row.word(at - 2) if row.joins(at - 1) else ""
    further = row.word(at - 3) if row.joins(at - 2) else ""
    return how == "even" or (how == "zo" and further in _EQUALLY)


def _comparative(row: Row, at: int) -> int:
    """Where the comparative before als is, at most two words back, in the same stretch; -1 where there is none."""
    for back in range(at - 1, max(at - 2 - _BETWEEN, row.begin(at) - 1), -1):
        word = row.word(back)
        if word in marked("comparatives"):
            return back
        if is_(word, "article") or is_(word, "conjunction") or is_(word, "auxiliary") or word in _TOGETHER:
            return -1
        if is_(word, "preposition") and not (back == at - 1 and _is_other(row.words[at + 1 : row.end(at)])):
            return -1
    return -1


def _is_clause(rest: list[str]) -> bool:
    """Whether what follows als may end in a verb: als twee mensen ziek zijn."""
    last = rest[-1]
    return is_(last, "auxiliary") or (len(rest) > 2 and last.endswith(("t", "en")) and last not in _NO_VERB)
