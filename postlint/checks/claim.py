"""The kind `claim`: whether a figure, or what research shows, comes with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read

_NUMBER: Final = r"(?:\d+|[eé][eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|honderd)"
_PEOPLE: Final = (
    "mensen kinderen jongeren gezinnen ouders nederlanders patiënten vrouwen mannen cliënten studenten leerlingen "
    "medewerkers bevolking"
).split()
_WHO: Final = f"(?:{'|'.join(_PEOPLE)})"
_CLAIM: Final = re.compile(
    rf"""(?<![\w.,])\d+(?:[.,]\d+)?(?<!(?<!\d)100)\s?(?:%|procent\b)(?!\s*(?:korting|katoen|cacao|alcohol|batterij))
    |\b{_NUMBER}\s(?:op|van)\s(?:de|elke|alle)\s{_NUMBER}\b
    |\b\d+([.,]\d+)?\s?(?:keer|maal)\s(?:zo|zoveel|meer|minder|vaker|groter|kleiner|hoger|lager)\b
    |\b(?:helft|kwart|derde|tweederde)\svan\s(?:de|alle)\s(?:\w+\s)?{_WHO}\b
    |\b\d{{1,3}}(?:\.\d{{3}})+\s(?:\w+\s)?{_WHO}\b
    |\bonderzoek(?:en|ers)?\s(?:toont|tonen|laat|laten|wijst|wijzen|bewijst|bewijzen)\b
    |\bstudies?\s(?:toont|tonen|laat|laten|wijst|wijzen|bewijst|bewijzen)\b
    |\b(?:uit|volgens)\s(?:\w+\s){{0,2}}(?:onderzoek(?:en)?|studies?|cijfers)\b
    |\bcijfers\s(?:laten\szien|tonen)\b
    |\bwetenschappelijk\s(?:bewezen|aangetoond)\b
    |\b(?:wetenschappers|onderzoekers|artsen|experts)\s(?:hebben|heeft)\s(?:\w+\s)?(?:bewezen|aangetoond|ontdekt)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS: Final = frozenset(
    [*_PEOPLE, "procent", "keer", "maal", "onderzoek", "onderzoeken", "onderzoekers", "studie", "studies", "cijfers",
     "wetenschappelijk", "wetenschappers", "artsen", "experts"]
)  # fmt: skip
_SIGNS: Final = ("%", " op de ", " op elke ", " van de ", " van elke ")
_SOURCE: Final = re.compile(
    r"\b(?i:bron(?:nen)?:|volgens|aldus|(?:onderzoek|studie|cijfers|rapport|enquête|peiling|proefschrift) (?:van|door)"
    r"|meldt|schrijft|stelt|via) (?i:(?:het|de|onze|een|onderzoekers? van|professor|prof\.|dr\.) )*[“\"'@#]?[A-ZÀ-Ý]"
    r"|\([^)]*\b(?:[A-Z]{2,}|[A-Z][a-zà-ÿ]+,? \d{4})\b[^)]*\)"
    r"|\b(?i:ons|onze) (?i:eigen )?(?i:onderzoek|cijfers|enquête)\b"
    r"|\b[A-Z]\w+ (?:\w+ )?(?:onderzocht|berekende|telde|peilde)\b"
)


class Claim(Check, frozen=True, kw_only=True):
    """Flag a figure, or what research is said to show, without a link or the name of its source.

    A number looks like a fact, and is passed on as one. Who says where it comes from can be believed, and
    corrected. A link anywhere in the post is enough, and so is a name: who counted, who examined it.
    """

    cases = {
        "": Case(
            "warning",
            "Waar komt “{found}” vandaan? Noem de bron of zet er een link bij.",
            "Where does “{found}” come from? Name the source or add a link.",
        )
    }
    details = {"found": "the figure, or the words"}
    examples = (
        Example(text="⟦Eén op de tien⟧ kinderen groeit op in armoede."),
        Example(text="⟦Onderzoek toont⟧ aan dat slaap helpt. Wel ⟦30%⟧ meer rust."),
        Example(text="Eén op de tien kinderen groeit op in armoede, meldt het CBS."),
        Example(text="Uit onderzoek blijkt dat slaap helpt: https://sterkhuis.nl/slaap"),
        Example(text="Slaap helpt: 30% meer rust.", fields={"link": "https://sterkhuis.nl/slaap"}),
        Example(text="We gaan er 100% voor, op 12 maart om 10.30 uur, met 20% korting."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A word or sign of a claim."""
        return Needs(_WORDS, _SIGNS)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each claim of a post without a source."""
        reading = read(post)
        if post.link or "url" in reading.entity_kinds or _SOURCE.search(reading.text):
            return
        for found in _CLAIM.finditer(reading.text):
            yield Hit(*found.span(), details={"found": found.group()})
