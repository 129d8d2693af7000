"""Where a text says u: finds polite address outside quotations; changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from postlint.dutch.address.lookalikes import is_lookalike
from postlint.dutch.address.sentence import READER, Sentence, find_sentences

if TYPE_CHECKING:
    from postlint.text.reading import Reading

POSSESSIVES: Final = frozenset({"uw", "úw", "u\u0301w"})
_FORMAL: Final = (
    "uwe", "uwen", "uwer", "uws", "uwerzijds", "uwentwege", "uwentwille", "uzelf", "úzelf", "uzelve",
    "alstublieft", "dankuwel", "danku", "geachte", "gelieve",
)  # fmt: skip
POLITE: Final = frozenset({*READER, *POSSESSIVES, *_FORMAL})


class PoliteToken(NamedTuple):
    """A word of polite address in a text; ``lower`` is the word in lower case, ``at`` its place in its sentence."""

    start: int
    end: int
    lower: str
    sentence: Sentence
    at: int


def find_polite(reading: Reading) -> list[PoliteToken]:
    """All words of polite address outside quotations, tags, handles and links."""
    if POLITE.isdisjoint(reading.vocabulary):
        return []
    starts = [word.start for word in reading.words if word.lower in POLITE]
    return [found for sentence in find_sentences(reading, starts) for found in _find_in(sentence, reading)]


def _find_in(sentence: Sentence, reading: Reading) -> list[PoliteToken]:
    """The words of polite address in a sentence, which learns of those that only look so."""
    found = []
    lookalikes = []
    for at, token in enumerate(sentence.tokens):
        if token.lower not in POLITE:
            continue
        if is_lookalike(sentence, at):
            lookalikes.append(at)
        elif not reading.zone(token.start) and not reading.quoted(token.start):
            found.append(PoliteToken(token.start, token.end, token.lower, sentence, at))
    for at in lookalikes:
        sentence.hide(at)
    return found
