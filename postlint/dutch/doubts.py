"""Where in a text spelling has to look closer, told quickly; knows listed words only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from postlint.dutch.words import Words
    from postlint.text.reading import Reading

# Both halves of foto's are right by themselves, and so are those of hotel's.
_PLURAL: Final = r"(?<![\w'’-])[^\W\d_]{2,}['’]s(?![\w'’-])"
# Both halves of zorg-verlener are right by themselves.
_HYPHENED: Final = r"(?<![\w'’/-])[^\W\d_]{3,}-[^\W\d_]{3,}(?![\w/-])"


def find_doubts(reading: Reading, words: Words) -> list[int]:
    """Where the words begin that are not listed, none in tags, handles and links; plurals with 's, and hyphens."""
    unlisted = words.unlisted(reading.vocabulary)
    doubts = []
    if unlisted:
        doubts = [word.start for word in reading.words if word.lower in unlisted and not reading.zone(word.start)]
    if "'" in reading.text or "’" in reading.text:
        doubts += [found.start() for found in re.finditer(_PLURAL, reading.text) if not reading.zone(found.start())]
    if "-" in reading.text:
        doubts += [found.start() for found in re.finditer(_HYPHENED, reading.text) if not reading.zone(found.start())]
    return doubts
