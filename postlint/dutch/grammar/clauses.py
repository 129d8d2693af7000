"""Where a clause begins and ends, and whether a word may be its verb; knows the shape of words, not what they mean."""

from __future__ import annotations

import re
from typing import Final

from postlint.dutch.grammar.lists import is_
from postlint.dutch.grammar.row import Row
from postlint.dutch.words import words

_LEADS: Final = frozenset("en maar want dus ook".split())  # may stand before a main clause, and change nothing in it
_LONG: Final = 5  # letters: a participle has more
_SHORTEST_VERB: Final = 4
_NO_VERB: Final = frozenset(
    "met niet dat het uit tot ooit nooit altijd sinds vast echt recht best laatst eerst hart arts kant punt dienst "
    "patiënt cliënt assistent specialist student docent kracht nacht macht recht licht zicht inzicht overzicht "
    "onderzoekt bericht gewicht gezicht product project object effect contact contract moment element document "
    "medicament talent procent percent beroemdst kort zwart wit groot dicht direct exact perfect correct apart "
    "compleet markt tocht lucht vlucht zucht vrucht gast rest post test west oost kunst angst winst dorst borst "
    "herfst komst toekomst aankomst opkomst hulpdienst feit tijdstip uitkomst budget internet laat achteruit "
    "vooruit eruit omdat zodat voordat nadat totdat doordat opdat mits minst meest hoogst liefst juist bewust gerust "
    "geschikt bekend zogeheten acht".split()
)
_PARTICIPLE: Final = re.compile(
    "(?:aan|af|bij|door|in|los|mee|na|om|onder|op|over|terug|thuis|toe|uit|vast|voor|vrij|weg)?"
    "(?:ge|be|ver|ont|her|onder|over).{2,}(?:[dt]|en)"
)


def is_participle_shaped(word: str) -> bool:
    """Whether a word may be a participle: geholpen, ontslagen, opgeleid."""
    return len(word) > _LONG and _PARTICIPLE.fullmatch(word) is not None


def is_small(word: str) -> bool:
    """Whether this is a word that does something in the clause, and no noun."""
    return any(is_(word, kind) for kind in ("adverb", "auxiliary", "conjunction", "pair", "preposition", "verb"))


def may_be_verb(row: Row, at: int) -> bool:
    """Whether a word may be a finite verb: one of the small ones, or in -t of a stem that is a word."""
    word = row.word(at)
    if is_(word, "auxiliary"):
        return word != "zijn" or not row.joins(at + 1) or is_small(row.word(at + 1))
    if len(word) < _SHORTEST_VERB or not word.endswith("t") or word in _NO_VERB:
        return False
    if is_participle_shaped(word) or is_(word, "adverb") or is_(word, "opener") or is_(word, "preposition"):
        return is_participle_shaped(word) and words().known(word[:-1] + "d")
    return words().known(word) and words().known(word[:-1])


def has_verb(row: Row, first: int, last: int) -> bool:
    """Whether there may be a finite verb among these words."""
    return any(may_be_verb(row, at) for at in range(first, last))


def clause_end(row: Row, at: int) -> int:
    """Where the clause of a word ends: a mark, or a conjunction that opens another."""
    last = row.end(at)
    for behind in range(at + 1, last):
        word = row.word(behind)
        if word in ("en", "of", "maar", "want") or (is_(word, "conjunction") and not is_(word, "article")):
            return behind
        if word in ("dat", "die") and not is_(row.word(behind - 1), "preposition"):
            return behind
    return last


def clause_begin(row: Row, at: int) -> int:
    """Where the main clause of a word begins, “en” or “maar” before it left out."""
    first = row.begin(at)
    while first < at - 1 and row.word(first) in _LEADS:
        first += 1
    return first
