"""Notes to colleagues (`<!-- … -->`) in a text, and the suppressions they carry; knows no posts."""

from __future__ import annotations

import re
from typing import Final

from postlint.model import Place, Source, Span, Suppression

_OPEN: Final = "<!--"
_CLOSE: Final = "-->"
_REMARK: Final = re.compile(r"\s*postlint\s*:\s*(?P<verb>\w*)\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_RULES: Final = re.compile(r"(?P<rules>[^\s,]+(?:\s*,[\s,]*[^\s,]+)*)[\s,]*(?P<reason>.*)", re.DOTALL)


def find_notes(text: str, start: int) -> list[Span]:
    """Where notes stand from an offset on; one that is never closed is text, so that nothing is lost silently."""
    notes = []
    opened = text.find(_OPEN, start)
    while opened >= 0:
        closed = text.find(_CLOSE, opened + len(_OPEN))
        if closed < 0:
            break
        end = closed + len(_CLOSE)
        notes.append(Span(opened, end))
        opened = text.find(_OPEN, end)
    return notes


def suppression_in(source: Source, note: Span) -> Suppression | None:
    """The suppression that a note carries: `postlint: ignore RULE[, RULE] reason`.

    A remark to postlint that says something else gives a suppression of nothing without a reason, so that
    its writer hears of it.
    """
    content = source.text[note.start + len(_OPEN) : note.end - len(_CLOSE)]
    remark = _REMARK.fullmatch(content)
    if remark is None:
        return None
    said = _RULES.fullmatch(remark["rest"].strip()) if remark["verb"].lower() == "ignore" else None
    rules = tuple(re.split(r"[\s,]+", said["rules"])) if said else ()
    reason = " ".join(said["reason"].split()) if said else ""
    return Suppression(rules, reason, Place(source, note))
