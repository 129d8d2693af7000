"""The kind `markdown-markup`: Markdown that would be posted as it is typed; knows signs, not their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement

# Each opening sign is scanned for up to the next one of its kind, so that the time stays linear.
_DOUBLED = "|".join(
    rf"(?<![\w{c}])(?P<{name}>{c}{{2,3}})(?=[^\s{c}])(?:[^\n{c}]|{c}(?!{c}))*(?<=[^\s{c}])(?P={name})(?!\.?[\w{c}])"
    for name, c in (("stars", r"\*"), ("dashes", "_"), ("waves", "~"))
)
_PAIR = re.compile(rf"{_DOUBLED}|(?<![\w`])(?P<tick>`)(?=[^\s`])[^\n`]*(?<=[^\s`])(?P=tick)(?![\w`])")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?=[^\s#])[^\n]*", re.MULTILINE)
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<label>[^\[\]\n]*)\]"
    r"\(<?(?P<target>(?:https?://|www\.|mailto:|(?=[\w-]+\.\w))[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)>?"
    r"(?: +\"[^\"\n]*\")?\)",
    re.IGNORECASE,
)


class MarkdownMarkup(Check, frozen=True, kw_only=True):
    """Flag Markdown in a text: bold, links, headings, struck-out text and code.

    No platform turns it into markup: the asterisks, brackets and number signs are posted as they are.
    Asterisks around one word (\\*zucht\\*), lists and the formatting of WhatsApp are left alone.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Opmaak werkt hier niet: haal “{sign}” weg, anders staat het zo in je bericht.",
            en="Markup does not work here: remove “{sign}”, or it will be posted as it is.",
            fix_nl="Haal de opmaak weg",
            fix_en="Remove the markup",
        ),
        "image": Case(
            severity="warning",
            nl="Een afbeelding in de tekst werkt hier niet: zet het bestand bij images.",
            en="A picture in the text does not work here: name the file under images.",
        ),
    }
    details = {"sign": "the markup without the text in it"}
    examples = (
        Example(text="Dit is ⟦**echt**⟧ en ⟦__heel__⟧ goed.", fixed="Dit is echt en heel goed."),
        Example(text="⟦## Nieuws ##⟧\nEr is nieuws.", fixed="Nieuws\nEr is nieuws."),
        Example(text="⟦# zorg #vumc⟧", fixed="zorg #vumc", safe=False),
        Example(
            text="Lees ⟦[het verhaal](https://www.example.com/a)⟧.",
            fixed="Lees het verhaal (https://www.example.com/a).",
        ),
        Example(text="Kijk: ⟦![foto](foto.jpg)⟧", case="image"),
        Example(text="*zucht* 5 * 3 * 2, ****, wacht__woord, __init__.py, #VUmc [sic](zie boven) ~5 km"),
        Example(text="'t Is `s avonds laat, foto`s en video`s\nNaam: ________\n- een\n- twee"),
        Example(platform="whatsapp", text="Typ `postlint` in."),
    )

    def needs(self, context: Context) -> Needs:
        """One of the signs that Markdown doubles or opens with."""
        return Needs(parts=("**", "__", "~~", "](", "`", "# "))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each piece of markup."""
        text = post.text.text
        for pair in _PAIR.finditer(text):
            if not pair["tick"] or post.platform != "whatsapp":
                yield _pair(pair)
        yield from map(_heading, _HEADING.finditer(text))
        yield from map(_link, _LINK.finditer(text))


def _without(start: int, end: int, opening: int, closing: int) -> tuple[Replacement, ...]:
    """The edits that take markup away at both ends."""
    edits = (Replacement(start, start + opening, ""), Replacement(end - closing, end, ""))
    return edits if closing else edits[:1]


def _pair(found: re.Match[str]) -> Hit:
    sign = found[found.lastgroup or 0]
    change = Change(_without(found.start(), found.end(), len(sign), len(sign)))
    return Hit(found.start(), found.end(), details={"sign": sign}, change=change)


def _heading(found: re.Match[str]) -> Hit:
    line = found.group().rstrip()
    sign, text = line.split(None, 1)
    bare = text.rstrip("#")
    closing = len(text) - len(bare.rstrip()) if bare.endswith((" ", "\t")) else 0
    start, end = found.start(), found.start() + len(line)
    # A single # may be a tag with a space in it, or stand for “number”
    safe = len(sign) > 1 or text[0].isupper()
    change = Change(_without(start, end, len(line) - len(text), closing), safe)
    return Hit(start, end, details={"sign": sign}, change=change)


def _link(found: re.Match[str]) -> Hit:
    if found["image"]:
        return Hit(found.start(), found.end(), case="image", details={"sign": "![…](…)"})
    label, target = found["label"].strip(), found["target"].removeprefix("mailto:")
    new = f"{label} ({target})" if label and label != target else target
    change = Change((Replacement(found.start(), found.end(), new),))
    return Hit(found.start(), found.end(), details={"sign": "[…](…)"}, change=change)
