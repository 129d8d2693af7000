"""Whether ik and je are the subject of the verb beside them; knows clauses, no verb."""

from __future__ import annotations

from typing import Final

from postlint.dutch.grammar.clauses import clause_end, is_participle_shaped
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.phrases import COUNTS
from postlint.dutch.grammar.row import Row

# “het ik”, “mijn betere ik”: the word as a noun.
_BEFORE_NOUN: Final = frozenset(
    "het mijn zijn haar een je jouw ander andere eigen betere diepste ware alter hun".split()
)
# What je asks for or has, so that it is no possessive: heeft je vragen.
_HAD: Final = frozenset(
    "recht vragen klachten pijn last interesse zin ideeën tips suggesties opmerkingen behoefte".split()
)
_PRONOUNS: Final = frozenset("dat dit het er hij zij ze die deze wij we wie alles".split())
_OBJECTS: Final = frozenset(
    "je jou ons onze mijn jouw zijn hun uw hem haar zich jezelf zichzelf elk minder wat hoe mensen iedereen".split()
)
_PLAIN: Final = frozenset(("wordt", "vindt", "heeft"))
_MANNERS: Final = ("lijk", "lijks", "isch", "direct", "gratis", "matig", "volledig", "zorgvuldig")
_MEETING: Final = frozenset("van ervan daarvan hiervan".split())


def is_first_person(row: Row, at: int) -> bool:
    """Whether this ik is the subject of the verb behind it."""
    before = row.word(at - 1) if row.joins(at) else ""
    return before not in _BEFORE_NOUN and not is_(before, "verb")


def is_subject_behind(row: Row, at: int) -> bool:
    """Whether the je behind this verb is its subject: hier vindt je alles, but not: wordt je afspraak verzet."""
    last = row.end(at)
    rest = row.words[at + 2 : last]
    if any(is_(word, "dative") for word in rest):
        return False
    return _can_follow(row.word(at), rest) and _can_open(row, at, rest)


def _can_follow(verb: str, rest: list[str]) -> bool:
    """Whether what follows je does not make it a possessive (je afspraak), or bring another subject."""
    if not rest:
        return verb in _PLAIN
    behind = rest[0]
    if behind == "je" or (verb == "wordt" and len(rest) == 1 and is_(behind, "imperative")):
        return True
    if behind in _PRONOUNS:
        return verb in _PLAIN and not (verb == "wordt" and "veel" in rest)
    if behind in _HAD:
        return verb == "heeft"
    if behind == "geen" or (behind == "een" and verb == "wordt"):
        return not any(map(is_participle_shaped, rest))
    if is_(behind, "article") or behind in COUNTS:
        return verb != "wordt"
    if verb == "wordt" and (_is_told(rest) or _is_role(rest)):
        return True
    return is_(behind, "adverb") or is_(behind, "preposition")


def _is_role(rest: list[str]) -> bool:
    """Whether je becomes what follows: wordt je specialist in wondzorg."""
    role = is_(rest[0], "imperative") or "role" in marked("last_parts").get(rest[0], ())
    return role and len(rest) > 1 and rest[1] in ("in", "bij", "op", "van")


def _is_told(rest: list[str]) -> bool:
    """Whether a participle follows je, and no noun behind it: wordt je doorverwezen naar …"""
    if rest[0].endswith(_MANNERS) and len(rest) > 1:
        rest = rest[1:]  # direct ingewerkt, persoonlijk begeleid
    return is_participle_shaped(rest[0]) and (len(rest) == 1 or is_(rest[1], "preposition") or is_(rest[1], "adverb"))


def _can_open(row: Row, at: int, rest: list[str]) -> bool:
    """Whether no subject stands before the verb: it opens, or a word does that is none."""
    first = row.begin(at)
    before = row.words[first:at]
    if before and before[0] in ("en", "maar", "of", "want", "dus"):
        before = before[1:]
    if not before:
        return True
    if is_(before[-1], "pair"):
        return before[-1] == "dan" or not {"je", "jij"}.isdisjoint(before)
    if len(before) == 1 and before[0] == "wat":
        return row.word(at) == "vindt" and (not rest or rest[0] in _MEETING)
    if len(before) <= 2 and is_(before[0], "opener"):
        return len(before) == 1 or before[0] in ("hoe", "dan")
    return (
        (is_(before[0], "preposition") or before[0] == "als")
        and len(before) < 5
        and not any(is_(word, "verb") for word in before)
    )


def has_auxiliary(row: Row, at: int) -> bool:
    """Whether the words around have a verb that takes a participle; “zijn” may be a possessive."""
    return any(_is_auxiliary(row, other, at) for other in range(row.begin(at), clause_end(row, at)))


def _is_auxiliary(row: Row, at: int, participle: int) -> bool:
    word = row.word(at)
    return is_(word, "auxiliary") and (word != "zijn" or at == participle + 1 or at + 1 == row.end(at))


def has_object(row: Row, at: int) -> bool:
    """Whether an object follows the verb here, adverbs between them or not."""
    object_ = at + 1
    while row.joins(object_) and is_(row.word(object_), "adverb") and not is_object(row.word(object_)):
        object_ += 1
    return row.joins(object_) and is_object(row.word(object_))


def is_object(word: str) -> bool:
    """Whether a noun phrase begins that an elliptical participle would not have: de arts verteld wat …"""
    return is_(word, "article") or word.isdigit() or word in _OBJECTS or word in COUNTS
