"""The text of a post as it stands in a text file; knows notes and headings only by the signs that may mean one."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from postlint.model import Edit, Passage, Source, Span, encode_verbatim

HEADED: Final = frozenset([".md", ".markdown"])  # suffixes of files in which a heading can begin a post
# Without any of these a text is one post, word for word. A heading has a space after its last #.
_SIGNS: Final = ("<!--", "\r")
_HEADING_SIGNS: Final = ("# ", "#\t", "\n=", "\n-", "\n ")


class Section(Struct, frozen=True):
    """The text under one heading: where the section starts in the source, and the platform that heads it."""

    start: int
    text: Passage
    platform: str | None = None
    heading: Span | None = None


def is_plain(text: str, start: int, suffix: str) -> bool:
    """Whether the text from an offset on holds nothing that could be a note, a heading or a foreign line end."""
    signs = _SIGNS + _HEADING_SIGNS if suffix in HEADED else _SIGNS
    return not any(text.find(sign, start) >= 0 for sign in signs)


def plain_section(source: Source, start: int) -> Section:
    """The text from an offset on, blank lines at both ends and the final newline left out."""
    text = source.text[start:]
    first, end = trimmed(text)
    if first == end:
        return Section(start, empty(source, start))
    text, first, end = text[first:end], start + first, start + end
    return Section(start, Passage(text, source, range(first, end), range(first + 1, end + 1), end, encode))


def empty(source: Source, at: int) -> Passage:
    """No text, at the place where it would be written."""
    return Passage("", source, (), (), at, encode)


def encode(passage: Passage, span: Span, new: str) -> Edit | None:
    """Write new text as it is, with the file's own line ends; None where a note lies in between."""
    written = new.replace("\n", line_end(passage.source.text))
    text, at = passage.text, span.start
    if at == span.end and 0 < at < len(text) and text[at] == "\n" != text[at - 1]:
        # What is added to a line goes before a note at its end, like the blanks that vanish with the note.
        return Edit(Span(passage.ends[at - 1], passage.ends[at - 1]), written)
    return encode_verbatim(passage, span, written)


def line_end(text: str) -> str:
    """How the first line of a text ends."""
    at = text.find("\n")
    if at < 0:
        return "\r" if "\r" in text else "\n"
    return "\r\n" if text[at - 1 : at] == "\r" else "\n"


def trimmed(text: str) -> Span:
    """What is left of a text without the blank lines at both ends and the final newline."""
    last = len(text.rstrip())
    if not last:
        return Span(0, 0)
    first = text.rfind("\n", 0, len(text) - len(text.lstrip())) + 1
    end = text.find("\n", last)
    return Span(first, end if end >= 0 else len(text))
