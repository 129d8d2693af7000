"""From scalar to passage, and a replacement back in the scalar's own style; knows how each style can fail."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from typing import Final, NamedTuple

from postlint.model import Edit, Passage, Span
from postlint.yamltree.blocks import INK, Block, read_block
from postlint.yamltree.decoded import BREAKS, KEPT, ONE_BREAK, Decoded
from postlint.yamltree.nodes import NULLS, Scalar
from postlint.yamltree.quoting import escaped, rewrite, touches_property
from postlint.yamltree.scalars import decode, decode_block, decode_flowing

HALF: Final = re.compile("[\ud800-\udfff]")
BARE: Final = re.compile("[^\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")  # needs no escape
STOPS: Final = re.compile(rf":(?:[ \t{BREAKS}]|\Z)|(?:\A|[ \t{BREAKS}])#|\A[ \t{BREAKS}]|[ \t{BREAKS}]\Z")
BEGINS: Final = re.compile(rf"[-?:](?:[ \t{BREAKS}]|\Z)|[,\[\]{{}}#&*!|>'\"%@`\ufeff]|---|\.\.\.")
FLOW_ENDS: Final = re.compile(r"[,\[\]{}?]")
FLOW_STOPS: Final = re.compile(r"\A[-?:]|:\?")
LINE_STOPS: Final = re.compile(rf"[{BREAKS}](?:---|\.\.\.|\ufeff)")  # of a document, and what parse refuses


class Change(NamedTuple):
    """New text for ``text[first:last]`` of a whole scalar."""

    first: int
    last: int
    new: str


def passage(scalar: Scalar) -> Passage:
    """The text of a scalar, with the place of each character; of the whole scalar if that cannot be told."""
    start, end = scalar.span
    found = decode(scalar)
    if found is None:
        count = len(scalar.text)
        found = Decoded(scalar.text, (start,) * count, (end,) * count, end)
    return Passage(scalar.text, scalar.source, found.starts, found.ends, found.tail, partial(encode, scalar))


def encode(scalar: Scalar, part: Passage, span: Span, new: str) -> Edit | None:
    """Write new text in a scalar of which ``part`` is all or a part: in its own style, else all in double quotes."""
    if HALF.search(new):
        return None
    whole = decode(scalar)
    if whole is None:
        return rewrite(scalar, _replaced(scalar.text, Change(*span, new))) if part.text == scalar.text else None
    change = _located(whole, part, span, new)
    wanted = _replaced(scalar.text, change)
    if wanted == scalar.text:
        at = part.place(*span)
        return Edit(at.span, at.text)
    written = _write(scalar, whole, change)
    return written if written and _reread(scalar, written) == wanted else rewrite(scalar, wanted)


def _replaced(text: str, change: Change) -> str:
    return text[: change.first] + change.new + text[change.last :]


def _located(whole: Decoded, part: Passage, span: Span, new: str) -> Change:
    """A change of a part, as one of the whole; their characters meet where they were written."""
    at = part.place(*span).span
    first = bisect_left(whole.starts, at.start)
    last = bisect_left(whole.ends, at.end) + 1 if span.start < span.end else first
    return Change(first, last, new)


def _write(scalar: Scalar, whole: Decoded, change: Change) -> Edit | None:
    """The change in the scalar's own style, if that may do."""
    if scalar.style == "double" and not _splits_fold(scalar, whole, change):
        return _edit(whole, change, escaped(change.new))
    if not BARE.fullmatch(change.new):
        return None
    if scalar.style in {"literal", "folded"}:
        block = decode_block(scalar)
        return _write_block(scalar, block, change) if block and INK.search(scalar.text) else None
    if "\n" in change.new or _splits_fold(scalar, whole, change):
        return None
    if scalar.style == "single":
        return _edit(whole, change, change.new.replace("'", "''"))
    return _write_plain(scalar, whole, change)


def _splits_fold(scalar: Scalar, whole: Decoded, change: Change) -> bool:
    """Whether the last of several line breaks would go, and with it the indentation of the line after them."""
    if change.first == change.last or scalar.text[: change.first][-1:] not in ("\n", *KEPT):
        return False
    start, end = whole.starts[change.first], whole.ends[change.last - 1]
    return ONE_BREAK.search(scalar.source.text, start, end) is not None


def _edit(whole: Decoded, change: Change, written: str) -> Edit:
    if change.first < change.last:
        return Edit(Span(whole.starts[change.first], whole.ends[change.last - 1]), written)
    at = whole.starts[change.first] if change.first < len(whole.starts) else whole.tail
    return Edit(Span(at, at), written)


def _write_plain(scalar: Scalar, whole: Decoded, change: Change) -> Edit | None:
    # PyYAML's own parser reads no tabs in plain text.
    if not scalar.text or "\t" in change.new or touches_property(scalar):
        return None
    edit = _edit(whole, change, change.new)
    written = _applied(scalar.source.text, scalar.span, edit)
    if written in NULLS or STOPS.search(written) or BEGINS.match(written):
        return None
    if scalar.in_flow and (FLOW_ENDS.search(change.new) or FLOW_STOPS.search(written)):
        return None
    return edit


def _write_block(scalar: Scalar, block: Block, change: Change) -> Edit:
    """The change in lines of the block's own: indented, and blank where they are empty."""
    source, text = scalar.source.text, block.decoded.text
    found = ONE_BREAK.search(source, scalar.span.start, block.end)
    indent = " " * block.indent
    written = _lines(block, change, (found[0] if found else "\n", indent))
    edit = _edit(block.decoded, change, written)
    start, end = edit.span
    at_start = text[: change.first][-1:] in {"", "\n"}
    if change.first == len(text) and at_start and text:
        return Edit(edit.span, indent + written)
    empties = change.new.startswith("\n") or (not change.new and text[change.last : change.last + 1] in {"", "\n"})
    above = max(0, start - block.indent)
    if at_start and empties and source[above:start] == indent:
        start = above
    return Edit(Span(start, end), written)


def _lines(block: Block, change: Change, line_start: tuple[str, str]) -> str:
    """The new text with its newlines as the block writes them; a folded one takes one line break more."""
    text = block.decoded.text
    before, after = text[: change.first][-1:], text[change.last : change.last + 1]
    newline, indent = line_start

    def lines(found: re.Match[str]) -> str:
        ends = found.end() == len(change.new)
        joins = (found.start() == 0 and before in {"", "\n"}) or (ends and after in {"", "\n"})
        count = len(found[0]) + (block.header.folded and not joins)
        return newline * count + ("" if ends and after in {"", "\n"} else indent)

    return re.sub(r"\n+", lines, change.new)


def _applied(text: str, span: Span, edit: Edit) -> str:
    return text[span.start : edit.span.start] + edit.text + text[edit.span.end : span.end]


def _reread(scalar: Scalar, edit: Edit) -> str | None:
    """What a scalar reads as after an edit."""
    source = scalar.source.text
    block = decode_block(scalar) if scalar.style in {"literal", "folded"} else None
    if block is None:
        written = _applied(source, scalar.span, edit)
        return None if LINE_STOPS.search(written) else decode_flowing(written, 0, len(written), scalar.style).text
    written = _applied(source, Span(scalar.span.start, block.end), edit)
    if block.end < len(source) and written[-1:] not in BREAKS:
        return None
    header = block.header._replace(body=block.header.body - scalar.span.start)
    read = read_block(written, header, len(written), block.indent if header.sized else None).decoded.text
    if not INK.search(read) or (not header.sized and read.lstrip("\n").startswith("\t")):
        return None  # without a first line that starts with text, nobody can tell the indentation
    return read
