"""Markdown in a text: what is bold, a heading or a link there; knows no platform and no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from postlint.model import Replacement

# Each opening sign is scanned for up to the next one of its kind, so that the time stays linear.
_DOUBLED = "|".join(
    rf"(?<![\w{c}])(?P<{name}>{c}{{2,3}})(?=[^\s{c}])(?:[^\n{c}]|{c}(?!{c}))*(?<=[^\s{c}])(?P={name})(?!\.?[\w{c}])"
    for name, c in (("stars", r"\*"), ("dashes", "_"), ("waves", "~"))
)
_PAIR = re.compile(rf"{_DOUBLED}|(?<![\w`])(?P<tick>`)(?=[^\s`])[^\n`]*(?<=[^\s`])(?P=tick)(?![\w`])")
# One sign around words of a sentence: “lees dit *eerst*”. Bounded, so that a text full of signs takes linear time.
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?P<starred>[\w\"'“‘(](?:[^\n*]{0,80}[^\s*])?)\*(?![\w*)])"
    r"|(?<![\w/@#.])_(?P<dashed>[^\W_](?:[^\n_]{0,80}[^\s_])?)_(?![\w/])"
)
# What somebody does while writing (*zucht*) is no emphasis.
_ACTIONS = frozenset(
    """ahum bloos blos boks buigt diepe gaap glimlach gniffel grijns grinnik hik hoest hint hug juich kreun kuch kus
    knipoog knuffel lach low pink proest rilt slik snik snif snuif trots veegt zucht zwaai zwijmel""".split()
)
_IN_SENTENCE_BEFORE = re.compile(r"[\w,:;)’”\"'] ?$")
_IN_SENTENCE_AFTER = re.compile(r",? ?[^\W\dA-ZÀ-Ý_]")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?=[^\s#])[^\n]*", re.MULTILINE)
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<label>[^\[\]\n]*)\]"
    r"\(<?(?P<target>(?:https?://|www\.|mailto:|(?=[\w-]+\.\w))[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)>?"
    r"(?: +\"[^\"\n]*\")?\)",
    re.IGNORECASE,
)


class Markup(NamedTuple):
    """A piece of Markdown: its ``sign`` without the text in it, and the ``edits`` that leave only the text."""

    start: int
    end: int
    sign: str
    edits: tuple[Replacement, ...] = ()  # none for a picture, which leaves no text
    is_certain: bool = True


def find_markup(text: str) -> Iterator[Markup]:
    """All Markdown of a text but lists, quotations and what somebody does while writing (*zucht*)."""
    yield from map(_pair, _PAIR.finditer(text))
    yield from (_emphasis(found) for found in _EMPHASIS.finditer(text) if _is_in_sentence(found))
    yield from map(_heading, _HEADING.finditer(text))
    yield from map(_link, _LINK.finditer(text))


def _without(start: int, end: int, opening: int, closing: int) -> tuple[Replacement, ...]:
    """The edits that take markup away at both ends."""
    edits = (Replacement(start, start + opening, ""), Replacement(end - closing, end, ""))
    return edits if closing else edits[:1]


def _pair(found: re.Match[str]) -> Markup:
    sign = found[found.lastgroup or 0]
    return Markup(*found.span(), sign, _without(*found.span(), len(sign), len(sign)))


def _emphasis(found: re.Match[str]) -> Markup:
    return Markup(*found.span(), found[0][0], _without(*found.span(), 1, 1), is_certain=False)


def _is_in_sentence(found: re.Match[str]) -> bool:
    """Whether the words between two signs belong to a sentence around them, and are no stage direction."""
    text, (start, end) = found.string, found.span()
    words = found[found.lastgroup or 0].lower().split()
    if not words or words[0] in _ACTIONS:
        return False
    before = _IN_SENTENCE_BEFORE.search(text, max(0, start - 2), start)
    return before is not None or _IN_SENTENCE_AFTER.match(text, end) is not None


def _heading(found: re.Match[str]) -> Markup:
    line = found.group().rstrip()
    sign, text = line.split(None, 1)
    bare = text.rstrip("#")
    closing = len(text) - len(bare.rstrip()) if bare.endswith((" ", "\t")) else 0
    start, end = found.start(), found.start() + len(line)
    # A single # may be a tag with a space in it, or stand for “number”
    is_certain = len(sign) > 1 or text[0].isupper()
    return Markup(start, end, sign, _without(start, end, len(line) - len(text), closing), is_certain)


def _link(found: re.Match[str]) -> Markup:
    if found["image"]:
        return Markup(*found.span(), "![…](…)")
    label, target = found["label"].strip(), found["target"].removeprefix("mailto:")
    new = f"{label} ({target})" if label and label != target else target
    return Markup(*found.span(), "[…](…)", (Replacement(*found.span(), new),))
