"""Where each character of a scalar was written, whatever its style; writes nothing."""

from __future__ import annotations

from postlint.yamltree import folding
from postlint.yamltree.blocks import Block, limit, read_block, read_header, said_indent
from postlint.yamltree.decoded import Decoded
from postlint.yamltree.nodes import Scalar, Style

INSIDE = {"plain": 0, "single": 1, "double": 1}  # how many characters of quotes are around it
FLOWING = {"plain": folding.plain, "single": folding.single, "double": folding.double}


def decode(scalar: Scalar) -> Decoded | None:
    """Where the characters of a scalar stand; None if reading it by hand gives another text than the parser did."""
    if scalar.style in INSIDE:
        start, end = scalar.span
        quotes = INSIDE[scalar.style]
        if scalar.source.text[start + quotes : end - quotes] == scalar.text:  # folds and escapes never leave it equal
            start, end = start + quotes, end - quotes
            return Decoded(scalar.text, range(start, end), range(start + 1, end + 1), end)
        found = decode_flowing(scalar.source.text, start, end, scalar.style)
    else:
        block = decode_block(scalar)
        if block is None:
            return None
        found = block.decoded
    return found if found.text == scalar.text else None


def decode_flowing(text: str, start: int, end: int, style: Style) -> Decoded:
    """A plain or quoted scalar that is written as ``text[start:end]``."""
    quotes = INSIDE[style]
    start, end = start + quotes, end - quotes
    return FLOWING[style](text, start, end).decoded(end)


def decode_block(scalar: Scalar) -> Block | None:
    """A literal or folded scalar."""
    text, start = scalar.source.text, scalar.span.start
    end = limit(text, scalar.span.end)
    header = read_header(text, start, end)
    if header is None:
        return None
    indent = said_indent(text, header.body, end, scalar.text) if header.sized else None
    return read_block(text, header, end, indent)
