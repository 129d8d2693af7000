"""Whether u is the subject of heeft in a relative clause (de brief die u heeft gekregen); knows no other clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from postlint.dutch.address.noun_phrase import Noun, classify_noun

if TYPE_CHECKING:
    from postlint.dutch.address.owner import Owner
    from postlint.dutch.address.sentence import Sentence

_PARTICIPLE: Final = re.compile(
    r"(?:\w{0,7}ge|be|ver|ont|her|er|over|onder|door|mis)\w{2,}(?:d|t|en)"
    r"|laten|zitten|staan|liggen|kunnen|moeten|willen|zien|horen|hangen|lopen"
)
_RELATIVE: Final = frozenset({"die", "dat", "wat", "wie", "welke"})


def owner_in_relative(sentence: Sentence, reader: int, verb: int) -> Owner:
    """Whose heeft at ``verb`` is, with u at ``reader``, right behind what opens its clause or not."""
    opener = sentence.lower(reader - 1)
    if opener not in _RELATIVE or not sentence.joins(reader):
        return "reader"
    if opener == "wie":
        return "reader" if sentence.is_(reader - 2, "preposition") else "unsure"
    classes = sentence.words.participles.get(_participle(sentence, verb), ())
    known = _known(sentence, reader - 2) if opener in {"die", "dat"} and reader > 1 else None
    if known == "plural":
        return "reader"
    if known in {"staff", "person"}:
        return "other" if known == "staff" and "treated" in classes else "unsure"
    return "unsure" if "happens" in classes else "reader"


def _known(sentence: Sentence, last: int) -> Noun:
    """What the noun is that the clause belongs to, with its last word at this index."""
    start = last
    first = sentence.stretch(last)
    while start > first and sentence.joins(start) and start > last - 3 and not sentence.is_(start, "determiner"):
        start -= 1
    return classify_noun(sentence, start, last + 1)


def _participle(sentence: Sentence, verb: int) -> str:
    """The participle beside the verb, or an empty string."""
    found = [i for i in (verb + 1, verb - 1) if sentence.joins(max(i, verb)) and is_participle(sentence, i)]
    return sentence.lower(found[0]) if found else ""


def is_participle(sentence: Sentence, at: int) -> bool:
    """Whether a word looks like a participle, or an infinitive in its place (heeft laten zien)."""
    word = sentence.lower(at)
    return word in sentence.words.participles or _PARTICIPLE.fullmatch(word) is not None
