"""The kind `number-plate`: Dutch number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import FIELDS, marking, published
from postlint.text.reading import Reading

# The RDW's series ("sidecodes") 1 to 14 and those reserved after them: A a letter, 9 a digit.
_SERIES: Final = (
    "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9",
    "9-AAA-99", "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9",
)  # fmt: skip
_JOINED: Final = frozenset(series.replace("-", "") for series in _SERIES)
_PARTS: Final = (
    r"(?<![\w-])([A-Za-z]{1,3}|\d{1,3})(?P<gap>[- ]?)([A-Za-z]{1,3}|\d{1,3})(?P=gap)([A-Za-z]{1,3}|\d{1,3})(?![\w-])"
)
_CUES: Final = frozenset(
    "kenteken kentekens kentekenplaat kentekennummer nummerplaat nummerbord wegslepen weggesleept wegsleept".split()
)
# No vowels since series 4, no C and Q; with them it is as likely the number of a room or a date.
_NOT_ISSUED: Final = frozenset("AEIOUCQ")
# What has numbers of the same shape.
_OTHERS: Final = (
    r"(?:model|type|artikel|serie|code|vlucht|kamer|zaal|lokaal|versie|route|ruimte|poli|vak|rij|stoel|kast|kluis|kavel"
    r"|perceel|nummer|nr\.?)[\s:]*$"
)
_NEEDS: Final = Needs(words=_CUES, parts=("-",), fields=FIELDS)


class NumberPlate(Check, frozen=True, kw_only=True):
    """Flag the number plates of cars, as each Dutch series writes them.

    A plate leads to its owner. Written without hyphens, in small letters, or with letters that are no longer issued,
    it is one only where a word for it stands in the text: flights, rooms and articles have such numbers too.
    """

    cases = {
        "": Case(
            "error",
            "Een kenteken leidt naar de eigenaar van de auto: haal het weg.",
            "A number plate leads to the owner of the car: take it out.",
        )
    }
    examples = (
        Example(text="De auto met ⟦GB-001-B⟧ staat nog in garage 2."),
        Example(text="Kenteken ⟦12 ab 34⟧ blokkeert de ingang."),
        Example(text="Kenteken: ⟦GB001B⟧"),
        Example(text="Vlucht KL1234 landt om 10-12 uur; de poli is in PK-1-Z-23 of 12-AB-34."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A hyphen, or a word for it."""
        return _NEEDS

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return re.compile(r"-\w{1,3}-")

    @cached_property
    def _others(self) -> re.Pattern[str]:
        return re.compile(_OTHERS, re.IGNORECASE)

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        return re.compile(_PARTS)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each plate."""
        for field, reading in published(post, _NEEDS):
            for span in self._plates(reading):
                yield marking(field, span)

    def _plates(self, reading: Reading) -> Iterator[Span]:
        is_cued = not reading.vocabulary.isdisjoint(_CUES)
        if not is_cued and not self._between.search(reading.text):
            return
        for found in self._parts.finditer(reading.text):
            written = found.group()
            shape = "-".join(re.sub("[A-Za-z]", "A", re.sub(r"\d", "9", part)) for part in found.group(1, 3, 4))
            series = _SERIES if found["gap"] else _JOINED
            shape = shape if found["gap"] else shape.replace("-", "")
            certain = found["gap"] == "-" and written.isupper() and _NOT_ISSUED.isdisjoint(written)
            certain = certain and not self._others.search(reading.text[max(0, found.start() - 12) : found.start()])
            if shape in series and (certain or is_cued) and reading.zone(found.start()) != "url":
                yield Span(*found.span())
