"""Compounds written apart: onderzoeks resultaten, hart patiënten; knows what else two nouns can be side by side.

Two words are a slip when the dictionary has them as one and nothing explains them apart. “Wij geven patiënten zorg”
has two objects, “drie uur slaap” a measure, “bezoek ons” a verb: those are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from postlint.dutch.grammar.clauses import is_small, may_be_verb
from postlint.dutch.grammar.joining import is_word, joined
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.row import Row
from postlint.dutch.grammar.slip import Slip
from postlint.dutch.words import words

_NEUTER: Final = frozenset("het dit dat ons een elk ieder geen welk zo'n je jouw mijn zijn haar hun uw".split())
_COMMON: Final = frozenset("de deze die onze elke iedere een geen welke zo'n je jouw mijn zijn haar hun uw".split())
_DETERMINERS: Final = _NEUTER | _COMMON
_SPEAKERS: Final = frozenset("ik je jij we wij hij ze zij u jullie".split())
# Who gives, asks or gets has two nouns beside it: geven patiënten zorg.
_GIVING: Final = (
    "gev geef gaf gav gun bied bood krijg kreeg kreg lever verle ontvang vra vroeg kost bespa scheel sche breng bracht "
    "schenk stur stuur beloof belov bezorg leer leren help laat laten liet doe deed neem nem vind zoek heb had heeft"
).split()
_NONE: Final[frozenset[str]] = frozenset()
_THINGS: Final = frozenset(["plural"])
_MANY: Final = frozenset(("plural", "people"))
_PEOPLE: Final = frozenset(["people"])
_GENITIVE: Final = frozenset(("van", "over", "naar"))
_VERB: Final = frozenset(["verb"])
_PLAIN: Final = frozenset(("day", "plural", "people", "role"))
_ROLE: Final = frozenset(["role"])
_BECOMING: Final = frozenset(
    "is was wordt werd worden werden word ben bent waren blijft bleef blijven geworden".split()
)
_NOT_ALWAYS_NOUN: Final = frozenset("verb stem time adverb adjective also".split())
_CAN_BE_ALONE: Final = frozenset("verb mass time plural people".split())
_DAY_BY_DAY: Final = frozenset("en in na aan uit".split())
_SINGULAR: Final = frozenset("is was wordt werd heeft had kan kon moet moest mag zal zou gaat staat blijft".split())
_NO_VERB: Final = frozenset("niet met dat het uit tot".split())


def is_possible(texts: Sequence[str]) -> bool:
    """Whether two words stand side by side that may be one: a cheap look at all of them first."""
    firsts, lasts = marked("first_parts"), marked("last_parts")
    behind = [(word, texts[at]) for at, word in enumerate(texts[:-1], 1) if word in firsts]
    return any(other in lasts or "bound" in firsts[word] for word, other in behind)


def find(row: Row, accept: frozenset[str]) -> Iterator[Slip]:
    """The compounds that are written apart, in order; ``accept`` are pairs that the house writes apart."""
    at = 0
    while at < len(row.words) - 1:
        last = at
        if _is_third(row, at) and row.counts(at - 1, at + 1):
            yield Slip(row.spans[at - 1][0], row.spans[at + 1][1], "".join(row.words[at - 1 : at + 2]))
            at += 2
            continue
        while _is_pair(row, last, accept) and (last > at or _is_slip(row, at)):
            last += 1
        if last > at and row.counts(at, last):
            yield _slip(row, at, last)
        at = max(at + 1, last)


def _slip(row: Row, at: int, last: int) -> Slip:
    right = row.word(last)
    for other in range(last - 1, at - 1, -1):
        right = joined(row.word(other), right)
    if row.word(at) == "uurs" and row.joins(at) and row.word(at - 1).isdigit():
        return Slip(row.spans[at - 1][0], row.spans[last][1], f"{row.word(at - 1)}-{right}")
    return Slip(row.spans[at][0], row.spans[last][1], right)


def _is_third(row: Row, at: int) -> bool:
    """Whether the word before and this one make one word with the next: lange termijn planning."""
    first, second = row.word(at), row.word(at + 1)
    if not (row.joins(at) and row.joins(at + 1)) or f"{row.word(at - 1)} {first}" not in marked("first_pairs"):
        return False
    if second not in marked("last_parts"):
        return False
    if not marked("last_parts").get(second, _VERB) <= _PLAIN and row.word(at + 2) not in _SINGULAR:
        return False
    before = row.word(at - 2) if row.joins(at - 1) else ""
    return before in _DETERMINERS and not (row.joins(at - 2) and is_(row.word(at - 3), "preposition"))


def _is_pair(row: Row, at: int, accept: frozenset[str]) -> bool:
    """Whether this word and the next make one word: one that the dictionary has, or a plain pair of nouns."""
    first, second = row.word(at), row.word(at + 1)
    part = first.rpartition("-")[2]
    alone = marked("first_parts").get(part)
    if alone is None or not row.joins(at + 1) or not row.written(at + 1).islower():
        return False
    if row.written(at) != first and not row.starts_sentence(at):
        return False
    if f"{first} {second}" in accept:
        return False
    head = marked("last_parts").get(second)
    if head is not None and "praised" in head:
        return "prefix" in alone
    if head is not None and head <= _PLAIN and not alone & _NOT_ALWAYS_NOUN:
        return True
    if f"{part} {second}" in marked("always_one"):
        return True
    if "bound" in alone:
        return len(second) > 2 and (head is not None or (second not in marked("words") and words().known(second)))
    if head is None:
        return False
    return is_word(part, second) or (head <= _ROLE and "verb" in alone and _before(row, at) in _DETERMINERS)


def _is_slip(row: Row, at: int) -> bool:
    """Whether nothing explains why these two words stand apart."""
    first, second = row.word(at).rpartition("-")[2], row.word(at + 1)
    alone, head = marked("first_parts")[first], marked("last_parts").get(second, _NONE)
    if "role" in head and not _BECOMING.isdisjoint(row.words[row.begin(at) : at]):
        return f"{first} {second}" in marked("always_one")
    head -= _ROLE
    if "bound" in alone or "bound" in head or "prefix" in alone:
        return True
    behind = row.word(at + 2) if row.joins(at + 2) else ""
    if behind in _SPEAKERS or behind.isdigit() or behind == "één" or ("day" in head and behind in _DAY_BY_DAY):
        return False
    if f"{first} {second}" in marked("always_one"):
        return True
    if "group" in alone and head:
        return False
    if "time" not in alone and _opens_sentence(row, at) and _is_verb(row, at + 2, head):
        return True
    if alone & _NOT_ALWAYS_NOUN:
        return _is_noun_phrase(row, at, alone, head)
    if "people" in alone:
        return _is_about_people(row, at, head)
    if not head or "day" in head:
        return not is_(_before(row, at), "auxiliary") or "mass" not in alone
    return _is_bare(row, at, alone, head)


def _before(row: Row, at: int) -> str:
    return row.word(at - 1) if row.joins(at) else ""


def _opens_sentence(row: Row, at: int) -> bool:
    """Whether the sentence begins with an article and this word: het bloed onderzoek is klaar."""
    return row.joins(at) and row.word(at - 1) in _DETERMINERS and row.starts_sentence(at - 1)


def _is_verb(row: Row, at: int, head: frozenset[str]) -> bool:
    """Whether the verb of the sentence is here, so that all before it is its subject: onze zorg teams helpen je."""
    if not row.joins(at):
        return False
    word = row.word(at)
    if head & _MANY and len(word) > 3 and word.endswith("en") and not is_small(word):
        return not (row.joins(at + 1) and may_be_verb(row, at + 1))
    return word in _SINGULAR or may_be_verb(row, at)


def _is_noun_phrase(row: Row, at: int, alone: frozenset[str], head: frozenset[str]) -> bool:
    """Whether what stands before opens a noun phrase that the first word cannot be by itself."""
    before = _before(row, at)
    if "stem" in alone:
        return before in _DETERMINERS or is_(before, "preposition") or _is_adjective(before)
    if "verb" in alone and before in _DETERMINERS and not _agrees(before, alone):
        return "verb" not in head
    if head & _CAN_BE_ALONE:
        return False
    if "verb" in alone and _is_adjective(before):
        return True
    return before in _DETERMINERS or (is_(before, "preposition") and "time" not in alone)


def _agrees(article: str, alone: frozenset[str]) -> bool:
    """Whether an article may belong to the first word by itself: het hart, but not: onze hart."""
    return article in (_NEUTER if "het" in alone else _COMMON)


def _article(row: Row, at: int) -> str:
    """The article before, with an adjective between or not; nothing where there is none."""
    before = _before(row, at)
    if before not in _DETERMINERS and _is_adjective(before):
        before = _before(row, at - 1)
    return before if before in _DETERMINERS else ""


def _is_bare(row: Row, at: int, alone: frozenset[str], head: frozenset[str]) -> bool:
    """Whether a second word that can stand without article (zorg, patiënten) belongs to the first all the same."""
    article, before = _article(row, at), _before(row, at)
    if article:
        if not _agrees(article, alone) or (head == _THINGS and _is_one_object(row, at)):
            return True
        return _is_whole(row, at, alone, head)
    if "verb" in head:
        return False
    if "mass" in alone:
        opens = row.starts_sentence(at) and bool(head & {"plural", "people"})
        governed = is_(before, "preposition") and head == _THINGS and _ends_phrase(row, at)
        return (opens or governed or _is_adjective(before)) and not _is_given(row, at)
    if is_(before, "preposition") or _is_adjective(before):
        return not _is_given(row, at)
    return not (is_(before, "auxiliary") or ("people" in head and before.endswith("en"))) or "mass" in head


def _is_whole(row: Row, at: int, alone: frozenset[str], head: frozenset[str]) -> bool:
    """Whether two words behind an article close their phrase as one: de kwaliteit van de geboorte zorg."""
    first = at - 1 if _before(row, at) in _DETERMINERS else at - 2
    if _is_given(row, at):
        return False
    if head == _PEOPLE:
        return "mass" in alone and row.starts_sentence(first) and row.word(first) != "een"
    return "mass" not in alone and _before(row, first) in _GENITIVE and _ends_phrase(row, at)


def _is_one_object(row: Row, at: int) -> bool:
    """Whether these can only be one thing: check de privacy instellingen; not: het bespaart de zorg problemen."""
    first = at - 1 if _before(row, at) in _DETERMINERS else at - 2
    if is_(_before(row, first), "preposition") or _is_given(row, at):
        return False
    return _ends_phrase(row, at)


def _ends_phrase(row: Row, at: int) -> bool:
    """Whether nothing follows the two words, or what hangs on them does."""
    return not row.joins(at + 2) or is_(row.word(at + 2), "preposition")


def _is_about_people(row: Row, at: int, head: frozenset[str]) -> bool:
    """Whether a plural of persons opens a compound: goede patiënten zorg begint hier; not: wij geven patiënten zorg."""
    if not head:
        return bool(_article(row, at)) or not _is_given(row, at)
    if _is_given(row, at):
        return False
    if not head & {"mass", "verb", "day"}:
        return (
            _before(row, at) in _DETERMINERS and row.starts_sentence(at - 1) and is_word(row.word(at), row.word(at + 1))
        )
    behind = row.word(at + 2) if row.joins(at + 2) else ""
    if behind in _SINGULAR or (len(behind) > 3 and behind.endswith("t") and behind not in _NO_VERB):
        return not is_(_before(row, at), "preposition")
    first = at - 1
    while row.joins(first + 1) and (row.word(first) in _DETERMINERS or _is_adjective(row.word(first))):
        first -= 1
    governed = row.joins(first + 1) and is_(row.word(first), "preposition") and row.word(first) not in ("aan", "bij")
    return (governed or (row.word(first) == "aan" and first < at - 1)) and (not behind or is_(behind, "preposition"))


def _is_adjective(word: str) -> bool:
    return len(word) > 3 and word.endswith("e") and not is_(word, "adverb")


def _is_given(row: Row, at: int) -> bool:
    """Whether the clause has a verb that takes two nouns: geven, krijgen, kosten."""
    return any(word.startswith(start) for word in row.words[row.begin(at) : row.end(at)] for start in _GIVING)
