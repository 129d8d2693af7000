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
from postlint.text.reading import Reading

_OF: Final = (
    r"(?:pati[eë]nt(?:en)?|pat|cli[eë]nt(?:en)?|dossier|casus|opname|behandel|zis|epd|hix|zorg|zorgpas|ponsplaatje|polis|"
    r"verzekerden?|verzekering|student(?:en)?|leerling|indicatie|zaak|bewoners?|donor|onderzoeks?|"
    r"ziekenhuis|studie|onderwijs|inschrijf|deelnemers?|personeels?)"
)
_NUMBER: Final = (
    rf"(?:(?<!\w){_OF}[\s.-]{{0,2}}(?:nummer|nr|no|num|code|id)\b\.?|(?<!\w)(?:mrn|pid|zis|patid|pat\.?\s?id)\b)"
    r"[\s:=#.()>→-]*(?:(?:is|was|luidt|van (?:de |mijn |haar |zijn )?\w+ is|nr|nummer)\b\.?[\s:=#-]*){0,2}"
    r"(?P<number>(?:[A-Za-z]{0,3}[ -]?)?\d(?:[ ./-]?\d){3,}[A-Za-z]?)(?!\w)"
)
# Six digits and more right behind a person's word need no other.
_BARE: Final = r"\d{6,10}(?![\w%]|[.,]\d)"
_PERSON: Final = (
    r"(?<!\w)(?:pati[eë]nte?|cli[eë]nte?|bewoner|bewoonster|leerling|studente?|deelnemer|deelneemster|\w*dossier)"
    r"(?: met nummer| nummer)?\s#?$"
)
_LONGEST: Final = 40  # characters of such a word and what stands behind it
_OTHERS: Final = r"(?i:\d{1,2}[-./]\d{1,2}[-./]\d{4}|20\d\d$|nct|ntr)"  # dates, years, studies in public registers
_PARTS: Final = ("nummer", "nr", "mrn", "pid", "zis", "patid", "num", "code")
_WORDS: Final = frozenset(["no", "id"])


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
        Example(text="Patiënt ⟦7654321⟧ wacht in kamer 3."),
        Example(text="MRN ⟦0012345⟧ staat klaar."),
        Example(text="Houd je patiëntnummer bij de hand en bel 020 444 44 44. Het heeft 7 cijfers."),
        Example(parameters={"words": ["lidnummer"]}, text="Lidnummer ⟦44556⟧ wint."),
    )

    words: Annotated[tuple[str, ...], Meta(description="More words before which a number points at somebody.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A word for such a number, or many digits."""
        return self._needs

    @cached_property
    def _needs(self) -> Needs:
        return Needs(words=_WORDS, parts=self._parts, traits=frozenset(["number"]), fields=FIELDS)

    @cached_property
    def _parts(self) -> tuple[str, ...]:
        return (*_PARTS, *(word.lower() for word in self.words))

    @cached_property
    def _patterns(self) -> list[re.Pattern[str]]:
        more = "|".join(re.escape(word) for word in self.words)
        patterns = [_NUMBER, rf"(?<!\w)(?:{more})[\s:=#]*(?P<number>\d(?:[ .-]?\d){{3,}})(?!\w)"]
        return [re.compile(pattern, re.IGNORECASE) for pattern in patterns[: 2 if more else 1]]

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each number."""
        for field, reading in published(post, self._needs):
            for start, end in [*self._worded(reading), *self._bare(reading.text)]:
                if not re.match(_OTHERS, reading.text[start:end].strip()):
                    first = start + len(reading.text[start:end]) - len(reading.text[start:end].lstrip())
                    yield marking(field, Span(first, end))

    def _worded(self, reading: Reading) -> list[tuple[int, int]]:
        if reading.vocabulary.isdisjoint(_WORDS) and not any(part in reading.lower for part in self._parts):
            return []
        return [found.span("number") for pattern in self._patterns for found in pattern.finditer(reading.text)]

    def _bare(self, text: str) -> list[tuple[int, int]]:
        runs = [found.span() for found in re.finditer(_BARE, text)]
        return [span for span in runs if re.search(_PERSON, text[max(0, span[0] - _LONGEST) : span[0]], re.IGNORECASE)]
