"""Double quotes around a text, and around what was meant as text; knows no other style."""

from __future__ import annotations

import re
from typing import Final

from postlint.model import Edit, Span
from postlint.yamltree.blocks import read_header
from postlint.yamltree.decoded import BREAKS, ONE_BREAK
from postlint.yamltree.nodes import Scalar

# What cannot stand for itself in double quotes, or is seen better as an escape; all else is kept as it is.
SPECIAL: Final = re.compile('["\\\\\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ufffe\uffff]')
NAMED: Final = {
    '"': '\\"',
    "\\": "\\\\",
    "\0": "\\0",
    "\a": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    "\x1b": "\\e",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
COMMENT: Final = re.compile(rf"[ \t]+(#[^{BREAKS}]*)")
BLANK: Final = rf"[ \t{BREAKS}]"
# What a value that is not there stands behind: the colon of its key or the dash of its item, and an anchor or tag.
AWAITING: Final = re.compile(
    rf"(?:(?<![ \t{BREAKS}]):|(?<![^ \t{BREAKS}])-)(?:{BLANK}+[&!][^ \t{BREAKS},\[\]{{}}]*)*{BLANK}*\Z"
)
# Lines of tabs may follow plain text, and nothing else.
TABS_BELOW: Final = re.compile(rf"[ \t]*[{BREAKS}][ {BREAKS}]*\t")


def escaped(text: str) -> str:
    """Text as it is written between double quotes, on one line; emoji and accents stay as they are."""
    return SPECIAL.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return NAMED.get(char) or (f"\\x{ord(char):02X}" if char <= "\xff" else f"\\u{ord(char):04X}")


def comment_after(scalar: Scalar) -> Span | None:
    """The comment right after a plain scalar, on its last line; also one that stands where the value should be."""
    if scalar.style != "plain":
        return None
    found = COMMENT.match(scalar.source.text, scalar.span.end)
    if found is None:
        return None
    return Span(found.start(1), found.start(1) + len(found[1].rstrip(" \t")))


def quote(scalar: Scalar) -> Edit:
    """The scalar in double quotes, together with the comment right after it."""
    comment = comment_after(scalar)
    if comment is None:
        return Edit(scalar.span, f'"{escaped(scalar.text)}"')
    start, end = scalar.span
    if start == end:
        start = end = comment.start
    return Edit(Span(start, comment.end), f'"{escaped(scalar.text + scalar.source.text[end : comment.end])}"')


def rewrite(scalar: Scalar, text: str) -> Edit | None:
    """The whole scalar written anew, in double quotes; None where no value can be put."""
    source = scalar.source.text
    start, end = scalar.span
    new = f'"{escaped(text)}"'
    before = source[max(0, start - 200) : start]
    if scalar.style == "plain" and not scalar.in_flow and TABS_BELOW.match(source, end):
        return None
    if start == end:
        awaiting = AWAITING.search(before)
        if awaiting is None or (scalar.in_flow and awaiting[0].startswith("-")):
            return None
        return Edit(scalar.span, new if before.endswith(tuple(" \t" + BREAKS)) else " " + new)
    header = read_header(source, start, len(source)) if scalar.style in {"literal", "folded"} else None
    if header and header.comment:
        new = f"{new} {header.comment}"
    # A block may stand at the very column of its key, on the next line; a quoted text may not.
    apart = touches_property(scalar) or (header and not ONE_BREAK.split(before)[-1].strip(" "))
    return Edit(scalar.span, f" {new}" if apart else new)


def touches_property(scalar: Scalar) -> bool:
    """Whether an anchor or a colon stands right before it (``&a?b``), which other text would become a part of."""
    start = scalar.span.start
    return start > 0 and scalar.source.text[start - 1] not in " \t[{," + BREAKS
