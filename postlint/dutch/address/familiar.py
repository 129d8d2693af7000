"""Where a text says je or jij outside quotations; the counterpart of polite.py, without a way back to u."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.lookalikes import is_named
from postlint.dutch.address.sentence import READER, find_sentences

if TYPE_CHECKING:
    from postlint.dutch.address.tokens import Token
    from postlint.text.reading import Reading

FAMILIAR: Final = frozenset({"je", "jezelf", "jij", "jíj", "jou", "jóú", "jouw", "jouwe", "jullie"})


def find_familiar(reading: Reading) -> list[Token]:
    """All words of informal address outside quotations, tags, handles and links."""
    if FAMILIAR.isdisjoint(reading.vocabulary):
        return []
    starts = [word.start for word in reading.words if word.lower in FAMILIAR]
    return [
        token
        for sentence in find_sentences(reading, starts)
        for at, token in enumerate(sentence.tokens)
        if token.lower in FAMILIAR and not reading.zone(token.start) and not reading.quoted(token.start)
        if not is_named(sentence, at, READER)
    ]
