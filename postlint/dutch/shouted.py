"""Words in capitals that are shouted; knows which capitals are abbreviations, names and studies, and no rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from postlint.dutch.sounds import plain
from postlint.dutch.words import words
from postlint.text.reading import Reading, Word

# Abbreviations and names that are words too, or are counted as such
_ABBREVIATIONS: Final = """
    aids ance care cito covid cyber focus havo hema hiv hoop horeca ikea laser lego life lios mavo
    mbo mers nasa navo opec pabo pico pisa radar riva roc sars skype smart soa sonar spar star taks
    unesco unicef vips vmbo vwo wifi
"""
# Below four letters anything may be an abbreviation; these never are
_SHORT: Final = """
    aan al als bel ben bij dag dan dat de der die dit doe een en er ga geen het hij hoe ik in is ja
    je jij kom kun let mee met mij nee niet nog nu of om ons ook op te tot u uit van vol voor wat we
    wel wie wij wil win ze zijn zo zou
"""
_NO_WORDS: Final = frozenset(_ABBREVIATIONS.split())
_SHORT_WORDS: Final = frozenset(_SHORT.split())
_SHORTEST: Final = 4
_RARE: Final = 100  # what the word list has of abbreviations was never counted, or hardly
_STUDY: Final = frozenset({"studie", "onderzoek", "project", "trial", "methode", "programma", "study"})
_HYPHENED = re.compile(r"(\w+)-$")
_GAP = re.compile(r"[ ,’'–-]{0,3}")
_UPPER: Final = "[A-ZÀ-ÖØ-Þ]"
_MAY_SHOUT = re.compile(rf"{_UPPER}(?:{_UPPER}{{3}}|[ ,’'–-]{{1,3}}{_UPPER})")  # a long word, or two


def find_shouted(reading: Reading, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where words in capitals stand that are no names, those that follow each other as one place."""
    text, row = reading.text, list[Word]()
    if not _MAY_SHOUT.search(text):
        return
    own = {name.lower() for name in names}
    for word in reading.words:
        is_capital = text[word.start].isupper() and _is_capital(text, word)
        if row and not (is_capital and _GAP.fullmatch(text, row[-1].end, word.start)):
            yield from _loud(reading, row, own)
            row = []
        if is_capital:
            row.append(word)
    yield from _loud(reading, row, own)


def _is_capital(text: str, word: Word) -> bool:
    written = text[word.start : word.end]
    return written.isupper() and written.isalpha() and "_" not in text[max(0, word.start - 1) : word.end + 1]


def _loud(reading: Reading, row: list[Word], own: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """The part of a row from its first to its last Dutch word, if that is shouted."""
    if len(row) == 1 and _is_title(reading, row[0]):
        return
    loud = [word for word in row if _is_shouted(reading, word, own)]
    if len(loud) > 1 or any(len(word.lower) > 3 for word in loud):
        yield loud[0].start, loud[-1].end


def _is_shouted(reading: Reading, word: Word, own: AbstractSet[str]) -> bool:
    if word.lower in own or reading.zone(word.start) or not _is_plain_word(word.lower):
        return False
    # The second half of MRI-SCAN
    before = _HYPHENED.search(reading.text, max(0, word.start - 12), word.start)
    return before is None or _is_plain_word(before[1].lower())


def _is_title(reading: Reading, word: Word) -> bool:
    """Whether one word in capitals is the name of a study: FOCUS-studie, FOCUS trial, (FOCUS)."""
    text = reading.text
    before, after = text[max(0, word.start - 12) : word.start], text[word.end : word.end + 12]
    if (before.endswith("(") and after.startswith(")")) or (after.startswith("-") and after[1:2].islower()):
        return True
    return bool(_STUDY & {*before.split()[-1:], *after.split()[:1]}) and after[:1] in (" ", "")


def _is_plain_word(word: str) -> bool:
    """Whether a lower-case word is Dutch, and no abbreviation or name."""
    if len(word) < _SHORTEST:
        return plain(word) in _SHORT_WORDS
    known = words()
    if word in _NO_WORDS or known.is_name(word):
        return False
    return max(known.frequency(word), known.frequency(plain(word))) > _RARE
