"""Whose name stands under a message; knows no rule and no house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from postlint.dutch.names import is_first, is_name, is_other, may_be_name
from postlint.dutch.roles import role_of

if TYPE_CHECKING:
    from postlint.text.phrases import Match
    from postlint.text.reading import Reading, Word

# What stands under a message with a capital, and is nobody's own name.
_NOBODY: Final = frozenset(
    "team webcare zorgsupport afdeling communicatie klantenservice redactie polikliniek poli namens het de een uw jouw "
    "groet groeten groetjes mvg gr liefs met vriendelijke hartelijke warme lieve fijne dag avond weekend succes "
    "sterkte umc locatie ziekenhuis amsterdam receptie helpdesk support secretariaat servicedesk online social media "
    "van bij en beterschap dank bedankt tot ziens alvast hartelijks medewerker patiëntenservice".split()
)


def has_own_name(end: Reading, houses: Sequence[Match]) -> bool:
    """Whether the end of a message holds a person's name, beside that of the house."""
    return any(not _is_house(word, houses) and _is_own_name(end.text, word) for word in end.words)


def _is_own_name(text: str, word: Word) -> bool:
    if word.lower in _NOBODY or role_of(word.lower) in ("staff", "honorific", "title"):
        return False
    written = text[word.start : word.end]
    if written[0].isupper():
        return is_name(word.lower) or may_be_name(written)
    return is_first(word.lower) and not is_other(word.lower)


def _is_house(word: Word, houses: Sequence[Match]) -> bool:
    return any(match.start <= word.start < match.end for match in houses)
