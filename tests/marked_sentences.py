"""Files of sentences with ⟦wrong>right⟧ (or ⟦found⟧) in them, one a line, and what a kind finds in a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import convert

from postlint.checks import Check, load
from postlint.examples import NOW
from postlint.model import Context, Hit, Post, Source, Span, verbatim
from postlint.text.reading import read

FOLDER = Path(__file__).parent
CONTEXT = Context(NOW)
_MARK = re.compile("⟦([^>⟧]*)(?:>([^⟧]*))?⟧")


class Sentence(NamedTuple):
    """A text, what is marked in it, and the text with what is right instead."""

    text: str
    marks: list[Span]
    mended: str


def sentences(name: str) -> list[Sentence]:
    """The sentences of a file below tests/."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_read(line) for line in lines if line and not line.startswith("#")]


def _read(line: str) -> Sentence:
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        marks.append(Span(len(text), len(text) + len(mark[1])))
        text, at = text + mark[1], mark.end()
    return Sentence(text + line[at:], marks, _MARK.sub(lambda mark: mark[2] or mark[1], line))


def kind(name: str, **parameters: Any) -> Check:
    """A kind of check with parameters as a rules file gives them."""
    return convert(parameters, load(name))


def hits(check: Check, text: str) -> list[Hit]:
    """What a check finds, where the text has what it needs."""
    post = Post(verbatim(Source("-", text), 0, len(text)), {})
    needs = check.needs(CONTEXT)
    if needs is not None and not read(post).meets(needs):
        return []
    return [hit for hit in check.check(post, CONTEXT) if isinstance(hit, Hit)]


def found(check: Check, text: str) -> list[str]:
    """The words that a check marks in a text."""
    return [text[hit.start : hit.end] for hit in hits(check, text)]


def mended(check: Check, text: str) -> str:
    """A text with all that a check offers done."""
    changes = [new for hit in hits(check, text) if hit.change for new in hit.change.replacements]
    for start, end, new in sorted(((new.start, new.end, new.text) for new in changes), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def entries(path: str) -> list[str]:
    """The lines of a data file of the package, comments left out."""
    lines = (FOLDER.parent / "postlint" / "dutch" / path).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
