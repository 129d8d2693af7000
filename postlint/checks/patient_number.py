"""The kind `patient-number`: numbers under which somebody is known in care or education."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import FIELDS, marking, published

_OF: Final = (
    r"(?:pati[eë]nt(?:en)?|pat|cli[eë]nt(?:en)?|dossier|casus|opname|behandel|zis|epd|hix|zorg|zorgpas|ponsplaatje|polis|"
    r"verzekerden?|verzekering|student(?:en)?|leerling|indicatie|zaak|bewoners?|donor|onderzoeks?)"
)
_NUMBER: Final = (
    rf"(?:(?<!\w){_OF}[\s.-]{{0,2}}(?:nummer|nr|no|num|code|id)\b\.?|(?<!\w)(?:mrn|pid|zis|patid|pat\.?\s?id)\b)"
    r"[\s:=#.()-]*(?:(?:is|was|luidt|van (?:de |mijn |haar |zijn )?\w+ is|nr|nummer)\b\.?[\s:=#-]*){0,2}"
    r"(?P<number>(?:[A-Za-z]{0,3}[ -]?)?\d(?:[ .-]?\d){3,}[A-Za-z]?)(?!\w)"
)
_DATE: Final = r"\d{1,2}[-.]\d{1,2}[-.]\d{4}|20\d\d$"
_PARTS: Final = ("nummer", "nr", " no", "mrn", "pid", "zis", "patid", "pat id", "pat.id", "num", "code", "-id", " id")


class PatientNumber(Check, frozen=True, kw_only=True):
    """Flag the numbers of patients, clients, files and students, where the word for them stands before.

    Whoever can look such a number up knows who is meant. More words for a number are a matter of the house.
    """

    cases = {
        "": Case(
            "error",
            "Met dit nummer is iemand op te zoeken: haal het weg.",
            "With this number somebody can be looked up: take it out.",
        )
    }
    examples = (
        Example(text="Haar patiëntnummer is ⟦1234567⟧."),
        Example(text="Cliëntnr.: ⟦12-34-56⟧ is verhuisd."),
        Example(text="MRN ⟦0012345⟧ staat klaar."),
        Example(text="Houd je patiëntnummer bij de hand en bel 020 444 44 44. Het heeft 7 cijfers."),
        Example(parameters={"words": ["lidnummer"]}, text="Lidnummer ⟦44556⟧ wint."),
    )

    words: Annotated[tuple[str, ...], Meta(description="More words before which a number points at somebody.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A word for such a number."""
        return Needs(parts=(*_PARTS, *(word.lower() for word in self.words)), fields=FIELDS)

    @cached_property
    def _patterns(self) -> list[re.Pattern[str]]:
        more = "|".join(re.escape(word) for word in self.words)
        patterns = [_NUMBER, rf"(?<!\w)(?:{more})[\s:=#]*(?P<number>\d(?:[ .-]?\d){{3,}})(?!\w)"]
        return [re.compile(pattern, re.IGNORECASE) for pattern in patterns[: 2 if more else 1]]

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each number."""
        for field, reading in published(post, self.needs(context)):
            spans = [found.span("number") for pattern in self._patterns for found in pattern.finditer(reading.text)]
            for start, end in spans:
                if not re.match(_DATE, reading.text[start:end].strip()):
                    first = start + len(reading.text[start:end]) - len(reading.text[start:end].lstrip())
                    yield marking(field, Span(first, end))
