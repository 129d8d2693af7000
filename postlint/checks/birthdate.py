"""The kind `birthdate`: the day on which somebody was born."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.dutch.birth import BORN, find_birth_dates
from postlint.dutch.birthdays import find_birthdays
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import FIELDS, marking, published

# Dates in digits have the trait, whatever stands beside them.
_NEEDS: Final = Needs(words=BORN, parts=("*", "°"), traits=frozenset(["number"]), fields=FIELDS)


class Birthdate(Check, frozen=True, kw_only=True):
    """Flag dates of birth: a date beside a word for it, or right behind somebody.

    With a name, or even with the name of a department, it points at one person. An age or a year says enough. Dates
    longer ago than anybody lives are history, and left alone; a date behind a person counts only when it lies some
    years back, for a nearer one may as well be an appointment.
    """

    cases = {
        "": Case(
            "error",
            "Een geboortedatum wijst een persoon aan: noem hooguit een leeftijd.",
            "A date of birth points at a person: give an age at most.",
        )
    }
    examples = (
        Example(text="Zij is geboren op ⟦12 maart 1954⟧."),
        Example(text="Geb.datum: ⟦12-03-'54⟧"),
        Example(text="Op ⟦3 mei 2011⟧ geboren in ons ziekenhuis."),
        Example(text="Patiënt (⟦12-03-1954⟧) komt om tien uur."),
        Example(text="Onze jongste bewoner, geboren in ⟦maart 2014⟧, is jarig op ⟦13 februari⟧."),
        Example(text="De patiënt van 12-03-2026 is verzet naar 3 mei 2027."),
        Example(text="Op 3 mei 2026 opent ons geboortecentrum; de eerste baby is al geboren."),
        Example(text="Florence Nightingale werd geboren op 12 mei 1820."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A word for being born, its sign, or a date in digits."""
        return _NEEDS

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each date."""
        for field, reading in published(post, _NEEDS):
            year = context.now.year
            whole = list(find_birth_dates(reading, year))
            rest = [span for span in find_birthdays(reading, year) if not any(_overlap(span, date) for date in whole)]
            for span in sorted({*whole, *rest}):
                yield marking(field, span)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
