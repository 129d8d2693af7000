"""The kind `shouting`: words in capitals and rows of exclamation marks; knows which capitals are names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.shouted import find_shouted
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read

_ASTONISHED = ("?!", "!?")
_MARKS = re.compile("[!?][!?]+")


class Shouting(Check, frozen=True, kw_only=True):
    """Flag words in capitals that are no abbreviation, and more than one exclamation or question mark.

    Capitals read as shouting, are harder to read, and some screen readers spell them out. One exclamation
    mark is enough. Abbreviations (MRI, SEH), names of studies (de FOCUS-studie), “?!” and “...” are left alone.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="“{found}” in hoofdletters leest als schreeuwen: schrijf kleine letters.",
            en="“{found}” in capitals reads as shouting: write lower case.",
        ),
        "marks": Case(
            severity="warning",
            nl="“{found}” leest als schreeuwen: één leesteken is genoeg.",
            en="“{found}” reads as shouting: one mark is enough.",
        ),
    }
    details = {"found": "the words or marks as written"}
    examples = (
        Example(text="⟦LET OP⟧: de ingang is verplaatst."),
        Example(text="Kom ⟦NIET⟧ naar de SEH, maar ⟦BEL EERST DE HUISARTS⟧."),
        Example(text="Wat een nieuws⟦!!⟧ Kom je ook⟦???⟧", case="marks"),
        Example(text="Na een MRI op de IC of de SEH belt het RIVM de GGD, A.U.B. met COVID-19, BRCA1 en HIV."),
        Example(text="De FOCUS-studie, de DREAM trial en een Studie naar Zorg (STAR) zijn klaar. Echt?! Ja... #GRATIS"),
    )

    def needs(self, context: Context) -> Needs:
        """Three capitals in a row, or marks in a row."""
        return Needs(parts=("!!", "??", "!?!", "?!?"), traits=frozenset({"capitals"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each row of words or marks."""
        reading = read(post)
        text = reading.text
        for found in _MARKS.finditer(text):
            if found.group() not in _ASTONISHED and reading.zone(found.start()) != "url":
                yield Hit(found.start(), found.end(), case="marks", details={"found": found.group()})
        if "capitals" in reading.traits:
            for start, end in find_shouted(reading, (*context.house.names, *context.house.accept)):
                yield Hit(start, end, details={"found": text[start:end]})
