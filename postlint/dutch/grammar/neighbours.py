"""What explains two nouns side by side: an article, a verb that takes two; knows the words around, no compound."""

from __future__ import annotations

from typing import Final

from postlint.dutch.grammar.clauses import is_small, may_be_verb
from postlint.dutch.grammar.joining import is_word
from postlint.dutch.grammar.lists import is_
from postlint.dutch.grammar.pairs import COMMON, DETERMINERS, NEUTER
from postlint.dutch.grammar.row import Row

# Who gives, asks or gets has two nouns beside it: geven patiënten zorg.
_GIVING: Final = (
    "gev geef gaf gav gun bied bood krijg kreeg kreg lever verle ontvang vra vroeg kost bespa scheel sche breng bracht "
    "schenk stur stuur beloof belov bezorg leer leren help laat laten liet doe deed neem nem vind zoek heb had heeft"
).split()
_THINGS: Final = frozenset(["plural"])
_MANY: Final = frozenset(("plural", "people"))
_PEOPLE: Final = frozenset(["people"])
_GENITIVE: Final = frozenset(("van", "over", "naar"))
_CAN_BE_ALONE: Final = frozenset("verb mass time plural people".split())
SINGULAR: Final = frozenset("is was wordt werd heeft had kan kon moet moest mag zal zou gaat staat blijft".split())
_NO_VERB: Final = frozenset("niet met dat het uit tot".split())


def word_before(row: Row, at: int) -> str:
    """The word before, where nothing but blanks stands between."""
    return row.word(at - 1) if row.joins(at) else ""


def opens_sentence(row: Row, at: int) -> bool:
    """Whether the sentence begins with an article and this word: het bloed onderzoek is klaar."""
    return row.joins(at) and row.word(at - 1) in DETERMINERS and row.starts_sentence(at - 1)


def is_verb(row: Row, at: int, head: frozenset[str]) -> bool:
    """Whether the verb of the sentence is here, so that all before it is its subject: onze zorg teams helpen je."""
    if not row.joins(at):
        return False
    word = row.word(at)
    if head & _MANY and len(word) > 3 and word.endswith("en") and not is_small(word):
        return not (row.joins(at + 1) and may_be_verb(row, at + 1))
    return word in SINGULAR or may_be_verb(row, at)


def is_noun_phrase(row: Row, at: int, alone: frozenset[str], head: frozenset[str]) -> bool:
    """Whether what stands before opens a noun phrase that the first word cannot be by itself."""
    before = word_before(row, at)
    if "stem" in alone:
        return before in DETERMINERS or is_(before, "preposition") or is_adjective(before)
    if "verb" in alone and before in DETERMINERS and not _agrees(before, alone):
        return "verb" not in head
    if head & _CAN_BE_ALONE:
        return False
    if "verb" in alone and is_adjective(before):
        return True
    return before in DETERMINERS or (is_(before, "preposition") and "time" not in alone)


def _agrees(article: str, alone: frozenset[str]) -> bool:
    """Whether an article may belong to the first word by itself: het hart, but not: onze hart."""
    return article in (NEUTER if "het" in alone else COMMON)


def article_of(row: Row, at: int) -> str:
    """The article before, with an adjective between or not; nothing where there is none."""
    before = word_before(row, at)
    if before not in DETERMINERS and is_adjective(before):
        before = word_before(row, at - 1)
    return before if before in DETERMINERS else ""


def is_bare(row: Row, at: int, alone: frozenset[str], head: frozenset[str]) -> bool:
    """Whether a second word that can stand without article (zorg, patiënten) belongs to the first all the same."""
    article, before = article_of(row, at), word_before(row, at)
    if article:
        if not _agrees(article, alone) or (head == _THINGS and _is_one_object(row, at)):
            return True
        return _is_whole(row, at, alone, head)
    if "verb" in head:
        return False
    if "mass" in alone:
        opens = row.starts_sentence(at) and bool(head & {"plural", "people"})
        governed = is_(before, "preposition") and head == _THINGS and ends_phrase(row, at)
        return (opens or governed or is_adjective(before)) and not is_given(row, at)
    if is_(before, "preposition") or is_adjective(before):
        return not is_given(row, at)
    return not (is_(before, "auxiliary") or ("people" in head and before.endswith("en"))) or "mass" in head


def _is_whole(row: Row, at: int, alone: frozenset[str], head: frozenset[str]) -> bool:
    """Whether two words behind an article close their phrase as one: de kwaliteit van de geboorte zorg."""
    first = at - 1 if word_before(row, at) in DETERMINERS else at - 2
    if is_given(row, at):
        return False
    if head == _PEOPLE:
        return "mass" in alone and row.starts_sentence(first) and row.word(first) != "een"
    return "mass" not in alone and word_before(row, first) in _GENITIVE and ends_phrase(row, at)


def _is_one_object(row: Row, at: int) -> bool:
    """Whether these can only be one thing: check de privacy instellingen; not: het bespaart de zorg problemen."""
    first = at - 1 if word_before(row, at) in DETERMINERS else at - 2
    if is_(word_before(row, first), "preposition") or is_given(row, at):
        return False
    return ends_phrase(row, at)


def ends_phrase(row: Row, at: int) -> bool:
    """Whether nothing follows the two words, or what hangs on them does."""
    return not row.joins(at + 2) or is_(row.word(at + 2), "preposition")


def is_about_people(row: Row, at: int, head: frozenset[str]) -> bool:
    """Whether a plural of persons opens a compound: goede patiënten zorg begint hier; not: wij geven patiënten zorg."""
    if not head:
        return bool(article_of(row, at)) or not is_given(row, at)
    if is_given(row, at):
        return False
    if not head & {"mass", "verb", "day"}:
        return (
            word_before(row, at) in DETERMINERS
            and row.starts_sentence(at - 1)
            and is_word(row.word(at), row.word(at + 1))
        )
    behind = row.word(at + 2) if row.joins(at + 2) else ""
    if behind in SINGULAR or (len(behind) > 3 and behind.endswith("t") and behind not in _NO_VERB):
        return not is_(word_before(row, at), "preposition")
    first = at - 1
    while row.joins(first + 1) and (row.word(first) in DETERMINERS or is_adjective(row.word(first))):
        first -= 1
    governed = row.joins(first + 1) and is_(row.word(first), "preposition") and row.word(first) not in ("aan", "bij")
    return (governed or (row.word(first) == "aan" and first < at - 1)) and (not behind or is_(behind, "preposition"))


def is_adjective(word: str) -> bool:
    """Whether a word may be an inflected adjective."""
    return len(word) > 3 and word.endswith("e") and not is_(word, "adverb")


def is_given(row: Row, at: int) -> bool:
    """Whether the clause has a verb that takes two nouns: geven, krijgen, kosten."""
    return any(word.startswith(start) for word in row.words[row.begin(at) : row.end(at)] for start in _GIVING)
