"""From "Gelieve uw pas mee te nemen" to an imperative; knows how a Dutch infinitive gets its stem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from postlint.dutch.address.outcome import LIKELY, Outcome, only_reported

if TYPE_CHECKING:
    from postlint.dutch.address.lexicon import Lexicon
    from postlint.dutch.address.sentence import Sentence

_SHORT: Final = {"gaan": "ga", "staan": "sta", "slaan": "sla", "doen": "doe", "zien": "zie", "zijn": "wees"}
_OPEN_SYLLABLE: Final = re.compile(r"(.*[^aeiou])?([aeou])([bcdfghjklmnprstvwz])$")


def change_gelieve(sentence: Sentence, at: int) -> Outcome:
    """The imperative of the infinitive behind "te"; nothing where it cannot be made."""
    for i in range(at + 1, sentence.size - 1):
        if sentence.mark(i) in {";", ".", "?"}:
            break
        if sentence.lower(i) == "te" and sentence.joins(i + 1):
            stem = imperative(sentence.words, sentence.lower(i + 1))
            return Outcome(({at: stem, i: "", i + 1: ""},), LIKELY) if stem else only_reported(at)
    return only_reported(at)


def imperative(words: Lexicon, infinitive: str) -> str:
    """The stem of a verb that is on the lists, or an empty string."""
    if infinitive in _SHORT:
        return _SHORT[infinitive]
    if not infinitive.endswith("en"):
        return ""
    base = infinitive[:-2]
    stems = []
    syllable = _OPEN_SYLLABLE.match(base)
    if syllable:
        stems.append(f"{syllable[1] or ''}{syllable[2] * 2}{syllable[3]}")
    if len(base) > 2 and base[-1] == base[-2]:
        stems.append(base[:-1])
    stems.append(base)
    for voiced in stems:
        stem = voiced[:-1] + {"v": "f", "z": "s"}.get(voiced[-1], voiced[-1])
        if stem in words.kept or f"{stem}t" in words.dropping:
            return stem
        if stem.endswith("d") and f"{stem}t" not in words.dropping and words.verb(f"{stem}t"):
            return stem
    return ""
