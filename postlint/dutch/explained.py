"""Whether a term is explained where it stands, or is part of a name; knows words and marks, not the term."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from postlint.dutch.grammar.row import Row

_STEM: Final = 5  # letters by which a plain word is recognised in another form
# Behind the term: (hoge bloeddruk) · : hoge bloeddruk · – hoge bloeddruk · , dus hoge bloeddruk · betekent …
_BEHIND: Final = (
    r"[\"”’')]*(?:\s*\([^)]{3,}|\s*:\s|\s[–—-]\s|\s*,\s(?:dat|dus|oftewel|ofwel|of|ook|namelijk|zeg|wat)\b"
    r"|\s*,\s(?:een|de|het)\s(?:(?!en\b|of\b)[^\W_]+\s){1,7}[^\W_]+\s*[,.]"
    r"|\s(?:betekent|betekenen|heet|heten|noem\w*|of|oftewel|ofwel|dus|wil(?:len)?\szeggen|is\s(?:een\s)?(?:ander|het\swoord))\b)"
)
# Before it: (hypertensie) · heet hypertensie · wat is hypertensie
_BEFORE: Final = (
    r"\((?:ook\swel\s)?$|\b(?:heet|heten|noem\w*|genoemd|term|woord|begrip|zogeheten|zogenaamde|oftewel|ofwel|ook\swel"
    r"|officieel|bedoel\w*|beteken\w*|wat\s(?:is|zijn|doet|houdt))\b"
)
_OF_A_DEPARTMENT: Final = frozenset(
    "afdeling afdelingen poli polikliniek team vakgroep hoogleraar opleiding centrum kliniek sectie divisie congres "
    "stichting vereniging instituut voor tot in".split()
)
_FIELD: Final = ("ie", "kunde", "iek")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_BEHIND), re.compile(_BEFORE)


def is_explained(row: Row, at: int, last: int, plain: tuple[str, ...]) -> bool:
    """Whether the sentence says what the term of these words means."""
    behind, before = _patterns()
    text, (start, end) = row.reading.text, (row.spans[at][0], row.spans[last][1])
    sentence = row.reading.sentence_at(start)
    if behind.match(text, end) or before.search(text[sentence.start : start].lower()):
        return True
    if text[end : end + 1] == "?" and row.starts_sentence(max(last - 1, 0)):
        return True
    around = f"{text[sentence.start : start]} {text[end : sentence.end]}".lower()
    return any(_kernel(words) in around for words in plain)


def _kernel(plain: str) -> str:
    """What of a plain word is the same in its other forms: the start of its longest part."""
    longest = max(plain.split(" "), key=len)
    return longest[: max(_STEM, len(longest) - 3)]


def is_name(row: Row, at: int) -> bool:
    """Whether a term belongs to a name (Vereniging voor Cardiologie, afdeling neurologie, cardioloog Jan Smit)."""
    written = row.written(at)
    if written[:2].isupper():
        return False
    if row.joins(at + 1) and row.written(at + 1).istitle():
        return True
    if written[0].isupper():
        return not row.starts_sentence(at)
    if not (row.joins(at) and row.word(at).endswith(_FIELD)):
        return False
    before = row.word(at - 1)
    return before in _OF_A_DEPARTMENT and (before not in ("voor", "tot", "in") or row.word(at - 2) in _OF_A_DEPARTMENT)
