"""Which marks stand inside a sentence, and which at its end or before a line; knows no emoji."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from postlint.model import Span


def inside_sentences(text: str, marks: Sequence[Span]) -> Iterator[Span]:
    """Rows of marks between two words of one sentence; in a line that one opens, or has after a colon, they list."""
    line_end, is_list = -1, False
    for start, end in _rows(text, marks):
        if start > line_end:
            line_end, is_list = text.find("\n", start), False
            line_end = len(text) if line_end < 0 else line_end
        is_list = is_list or _last(text, start) in ("", "\n", ":", "•", "|")
        following = text[end : end + 2].lstrip(" \xa0\ufe0f")[:1]
        if not is_list and following.islower() and follows_word(text, start):
            yield Span(start, end)


def follows_word(text: str, mark: int) -> bool:
    """Whether a word comes before the mark at this offset, and no end of a sentence."""
    before = _last(text, mark)
    return before.isalnum() or before == ")"


def _rows(text: str, marks: Sequence[Span]) -> list[Span]:
    """Marks that follow each other, with or without spaces, as one."""
    rows: list[Span] = []
    for span in marks:
        if rows and not text[rows[-1].end : span.start].strip(" \ufe0f"):
            rows[-1] = Span(rows[-1].start, span.end)
        else:
            rows.append(span)
    return rows


def _last(text: str, end: int) -> str:
    """The last character before an offset that is no space, or nothing."""
    while end and text[end - 1] in " \xa0":
        end -= 1
    return text[end - 1 : end]
