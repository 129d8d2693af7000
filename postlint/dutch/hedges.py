"""Where “mogelijk” means perhaps, and where it means possible; knows no other word and no rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from postlint.text.tokens import Token

_PERHAPS: Final = "mogelijk"
# zo snel mogelijk, waar mogelijk, dat maakt het mogelijk, een mogelijk gevolg
_BEFORE: Final = frozenset(
    "al alleen alles als altijd best dat dit een elk elke geen het hoe ieder indien liefst maar meer "
    "niet niets nog nu ook online thuis toch veel waar wanneer weer wel zelfs zo zoveel".split()
)
_AFTER: Final = frozenset("dankzij dat en gemaakt is maakt maakte maken of om te was wat wordt zijn".split())
_OPENED: Final = frozenset(["dankzij", "door", "gemaakt", "makend", "makende", "om", "te"])
_SUBJECTS: Final = frozenset(["jullie", "we", "wij", "ze", "zij"])
_POSSIBLE: Final = frozenset(
    "blijft blijven is lijkt maak maakt maakte maakten maken was waren werd werden wordt worden zijn".split()
)
_LINKS: Final = frozenset(
    "aan bij binnen buiten dankzij door in met na naar omdat op per rond sinds tijdens tot tussen uit "
    "van vanaf vanuit via voor vóór zonder".split()
)


def means_perhaps(sentence: Sequence[Token], at: int) -> bool:
    """Whether the word at this place of a sentence is a “mogelijk” that hedges (de test helpt mogelijk tegen pijn)."""
    word = sentence[at]
    if word.text.lower() != _PERHAPS or word.after or at + 1 == len(sentence):
        return False
    before, after = [token.text.lower() for token in sentence[:at]], sentence[at + 1].text.lower()
    if not before:
        if after == "maken":  # mogelijk maken wat anderen dromen; but: mogelijk maken we een uitzondering
            return at + 2 < len(sentence) and sentence[at + 2].text.lower() in _SUBJECTS
        return after not in _OPENED
    if before[-1] in _BEFORE or before[-2:-1] == ["zo"] or after in _AFTER:
        return False
    if before[-2:-1] == ["het"] and before[-1] in _POSSIBLE:  # het is mogelijk je in te schrijven
        return False
    return after not in _LINKS or _POSSIBLE.isdisjoint(before)
