"""Where sentences and quotations begin and end in a Dutch text."""

from __future__ import annotations

import re

from postlint.model import Span

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9ÀÉÈÓ#@]|\s*$)|\n+")
_QUOTATION = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|„[^”“\n]*[”“]|«[^»\n]*»|(?<!\w)[‘'][^’'\n]*[’'](?!\w)")


def find_sentences(text: str) -> list[Span]:
    """The sentences of a text; a line break ends a sentence."""
    spans, start = [], 0
    for end in [found.end() for found in _END.finditer(text)] + [len(text)]:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            left = start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, left + len(stripped)))
        start = end
    return spans


def find_quotations(text: str) -> list[Span]:
    """What stands between quotation marks on one line, the marks included."""
    return [Span(found.start(), found.end()) for found in _QUOTATION.finditer(text)]
