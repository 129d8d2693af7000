"""The kind `markdown-markup`: Markdown that would be posted as it is typed; knows signs, not their meaning."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post
from postlint.text.markup import find_markup

_OF_WHATSAPP = ("`", "*", "_")


class MarkdownMarkup(Check, frozen=True, kw_only=True):
    """Flag Markdown in a text: bold, italics, links, headings, struck-out text and code.

    No platform turns it into markup: the asterisks, brackets and number signs are posted as they are. What
    somebody does while writing (\\*zucht\\*), lists and the formatting of WhatsApp are left alone.
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
        Example(
            text="Kom ⟦*niet*⟧ met de auto, maar ⟦_wel_⟧ op tijd.",
            fixed="Kom niet met de auto, maar wel op tijd.",
            safe=False,
        ),
        Example(text="⟦## Nieuws ##⟧\nEr is nieuws.", fixed="Nieuws\nEr is nieuws."),
        Example(text="⟦# zorg #vumc⟧", fixed="zorg #vumc", safe=False),
        Example(
            text="Lees ⟦[het verhaal](https://www.example.com/a)⟧.",
            fixed="Lees het verhaal (https://www.example.com/a).",
        ),
        Example(text="Kijk: ⟦![foto](foto.jpg)⟧", case="image"),
        Example(text="*zucht* 5 * 3 * 2, ****, wacht__woord, __init__.py, #VUmc [sic](zie boven) ~5 km"),
        Example(text="'t Is `s avonds laat, foto`s en video`s\nNaam: ________\n- een\n- twee"),
        Example(platform="whatsapp", text="Typ `postlint` in, *echt* _waar_ dan."),
    )

    def needs(self, context: Context) -> Needs:
        """One of the signs that Markdown doubles or opens with."""
        return Needs(parts=("*", "_", "~~", "](", "`", "# "))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each piece of markup."""
        for found in find_markup(post.text.text):
            if found.sign in _OF_WHATSAPP and post.platform == "whatsapp":
                continue
            case, change = ("", Change(found.edits, found.is_certain)) if found.edits else ("image", None)
            yield Hit(found.start, found.end, case=case, details={"sign": found.sign}, change=change)
