"""The kind `location-form`: how the location of an organisation is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read

_WORDS = r"locaties?|lokaties?|loc\.|vestiging|location"


class LocationForm(Check, frozen=True, kw_only=True):
    """Flag a location that is not written as the house writes it: its name, a comma, the word, the location.

    Where each writes it in a way of their own, readers see several organisations. Once the name has been
    given, the location alone is enough.
    """

    cases = {
        "": Case("warning", "Schrijf de locatie als “{right}”.", "Write the location as “{right}”."),
        "alone": Case(
            "warning",
            "Noem de organisatie erbij: “{right}”.",
            "Name the organisation too: “{right}”.",
        ),
    }
    details = {"right": "how it is written"}
    examples = (
        Example(
            parameters={"name": "Amsterdam UMC", "locations": ["AMC", "VUmc"]},
            text="Kom naar ⟦Amsterdam UMC (AMC)⟧, ⟦Amsterdam UMC locatie vumc⟧ of de ⟦locatie AMC van Amsterdam UMC⟧.",
            fixed="Kom naar Amsterdam UMC, locatie AMC, Amsterdam UMC, locatie VUmc of de Amsterdam UMC, locatie AMC.",
        ),
        Example(
            parameters={"name": "Amsterdam UMC", "locations": ["AMC", "VUmc"]},
            text="De polikliniek is op ⟦locatie VUmc⟧.",
            case="alone",
            fixed="De polikliniek is op Amsterdam UMC, locatie VUmc.",
            safe=False,
        ),
        Example(
            parameters={"name": "Amsterdam UMC", "locations": ["AMC", "VUmc"]},
            text="Bij Amsterdam UMC, locatie VUmc. Later ook op locatie AMC. Amsterdam UMC. VUmc was de oude naam.",
        ),
    )

    name: Annotated[str, Meta(description="The name of the organisation.", min_length=1)]
    locations: Annotated[tuple[str, ...], Meta(description="The names of its locations.", min_length=1)]
    word: Annotated[str, Meta(description="The word before the location.")] = "locatie"

    @cached_property
    def _pattern(self) -> Any:
        name, blank = re.escape(self.name), r"[^\S\n]*"
        place = rf"(?:{'|'.join(re.escape(location) for location in self.locations)})(?!\w)"
        return re.compile(
            rf"(?<!\w){name}{blank}(?:[,:|/–—-]{blank})?(?:\({blank})?(?:(?:{_WORDS})\s+)?(?P<behind>{place})(?:{blank}\))?"
            rf"|(?<!\w)(?:{_WORDS})\s+(?P<before>{place})(?:\s+van\s+(?:het\s+)?(?P<named>{name}(?!\w)))?",
            re.IGNORECASE,
        )

    def needs(self, context: Context) -> Needs | None:
        """The name of a location."""
        return Needs(words=frozenset([location.lower() for location in self.locations]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each location that is written in another way."""
        reading = read(post)
        known = {location.lower(): location for location in self.locations}
        for found in self._pattern.finditer(reading.text):
            place = known[(found["behind"] or found["before"]).lower()]
            right = f"{self.name}, {self.word} {place}"
            alone = found["before"] is not None and found["named"] is None
            if found.group() == right or reading.zone(found.start()):
                continue
            if alone and self.name.lower() in reading.text[: found.start()].lower():
                continue
            change = Change((Replacement(found.start(), found.end(), right),), safe=not alone)
            start, end = found.span()
            yield Hit(start, end, case="alone" if alone else "", details={"right": right}, change=change)
