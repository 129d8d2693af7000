"""The kind `bsn`: citizen service numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.dutch.service_numbers import find_service_numbers
from postlint.model import Context, Hit, Needs, Post
from postlint.text.published import FIELDS, marking, published

_NEEDS: Final = Needs(traits=frozenset(["number"]), fields=FIELDS)


class Bsn(Check, frozen=True, kw_only=True):
    """Flag citizen service numbers: nine digits that pass the eleven test, however they are grouped.

    With this number somebody can pass for somebody else. One number in eleven passes the test by chance, so that
    eight digits (the zero before them is often left out) count only beside a word for it, such as BSN.
    """

    cases = {
        "": Case(
            "error",
            "Dit is een burgerservicenummer (het doorstaat de elfproef): haal het weg.",
            "This is a citizen service number (it passes the eleven test): take it out.",
        )
    }
    examples = (
        Example(text="Het nummer ⟦111222333⟧ staat in de brief."),
        Example(text="Zijn bsn is ⟦1234.56.782⟧, zeg het niet verder."),
        Example(text="BSN: ⟦10000008⟧"),
        Example(text="Het nummer 111222334 staat in de brief, en 10000008 ook."),
        Example(text="Bel +31 6 12345678 of maak € 123.456.782 over."),
        Example(text="De foto.", fields={"images": [{"file": "a.jpg", "alt": "BSN 111222333"}]}, found="images.0.alt"),
    )

    def needs(self, context: Context) -> Needs | None:
        """Digits in a row."""
        return _NEEDS

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each number."""
        for field, reading in published(post, _NEEDS):
            for span in find_service_numbers(reading):
                yield marking(field, span)
