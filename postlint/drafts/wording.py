"""Texts of posts that stand in a field; knows how YAML may cut one off, not how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from postlint.drafts.body import trimmed
from postlint.drafts.fields import PLATFORM, TEXT
from postlint.drafts.names import platform_named
from postlint.drafts.posts import Written
from postlint.drafts.reader import Reader, place_of, shortened
from postlint.model import Edit, Passage, Place, Problem, Source, Span
from postlint.yamltree.nodes import Node, Scalar, Table
from postlint.yamltree.passages import passage
from postlint.yamltree.quoting import comment_after, quote


def texts_of(node: Node, reader: Reader, text_of: Callable[[Scalar, Reader], Passage] | None = None) -> list[Written]:
    """The texts in a field: one, or one for each platform. ``text_of`` reads one in a format other than YAML."""
    text_of = text_of or _text_of
    if isinstance(node, Table) and node.entries:
        return list(_by_platform(node, reader, text_of))
    if isinstance(node, Scalar):
        return [Written(text_of(node, reader))]
    return [Written(nothing(node.source, node.span.start))]


def nothing(source: Source, at: int) -> Passage:
    """No text, where nobody knows how one would be written."""
    return Passage("", source, (), (), at, _refuse)


def _refuse(_passage: Passage, _span: Span, _new: str) -> Edit | None:
    return None


def _by_platform(table: Table, reader: Reader, text_of: Callable[[Scalar, Reader], Passage]) -> Iterator[Written]:
    for entry in table.entries:
        name, node = f"text.{entry.key.text}", entry.value
        reader.places[name] = place_of(node)
        platform = platform_named(entry.key.text)
        if platform is None:
            reader.invalid("text", entry.key, PLATFORM.expected, PLATFORM.options)
        if isinstance(node, Scalar):
            text = text_of(node, reader)
        else:
            reader.invalid(name, node, TEXT.expected)
            text = nothing(node.source, node.span.start)
        yield Written(text, platform, place_of(entry.key))


def _text_of(scalar: Scalar, reader: Reader) -> Passage:
    comment = comment_after(scalar)
    if comment:
        place = Place(scalar.source, comment)
        details = {"comment": shortened(place.text)}
        reader.problems.append(Problem("yaml-comment-in-text", place, details, (quote(scalar),)))
    if scalar.is_null:
        return nothing(scalar.source, scalar.span.start)
    return as_posted(passage(scalar))


def as_posted(whole: Passage) -> Passage:
    """A text as it will be posted: each line end a newline, and no blank lines at either end."""
    return _trimmed(_with_newlines(whole))


def _trimmed(whole: Passage) -> Passage:
    """The text without blank lines at both ends and the final newline, which nobody posts."""
    start, end = trimmed(whole.text)
    if end - start == len(whole.text):
        return whole
    starts, ends = whole.starts[start:end], whole.ends[start:end]
    tail = whole.starts[end] if end < len(whole.text) else whole.tail
    return Passage(whole.text[start:end], whole.source, starts, ends, tail, whole.encode)


def _with_newlines(whole: Passage) -> Passage:
    r"""The text with every line end as a newline: `"\r\n"` in quotes is two characters that are one."""
    text = whole.text
    if "\r" not in text:
        return whole
    kept = [at for at in range(len(text)) if text[at - 1 : at + 1] != "\r\n"]
    starts = [whole.starts[at] for at in kept]
    ends = [whole.ends[at + (text[at : at + 2] == "\r\n")] for at in kept]
    newlines = text.replace("\r\n", "\n").replace("\r", "\n")
    return Passage(newlines, whole.source, starts, ends, whole.tail, whole.encode)
