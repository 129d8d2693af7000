"""The kind `patient-number`: numbers under which somebody is known in care or education."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.file_numbers import find_bare_numbers, find_file_numbers
from postlint.model import Context, Hit, Needs, Post
from postlint.text.published import FIELDS, marking, published

_PARTS: Final = ("nummer", "nr", "mrn", "mdn", "pid", "zis", "patid", "num", "code")
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

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each number."""
        for field, reading in published(post, self._needs):
            spans = set(find_bare_numbers(reading.text))
            if not reading.vocabulary.isdisjoint(_WORDS) or any(part in reading.lower for part in self._parts):
                spans |= set(find_file_numbers(reading.text, self.words))
            for span in sorted(spans):
                yield marking(field, span)
