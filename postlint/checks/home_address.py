"""The kind `home-address`: where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.postal import LIVING, find_addresses
from postlint.model import Context, Hit, Needs, Post
from postlint.text.published import FIELDS, marking, published

_NEEDS: Final = Needs(words=LIVING, traits=frozenset(["postcode"]), fields=FIELDS)


class HomeAddress(Check, frozen=True, kw_only=True):
    """Flag addresses that are neither the house's own nor of a place that expects visitors.

    A postal code with a house number is one front door, and so are a street and a number after “woont”. Own addresses
    stand in `house.addresses`; a word such as theater, locatie or postbus before an address makes it a public one.
    """

    cases = {
        "": Case(
            "error",
            "Dit adres wijst één voordeur aan: haal het weg, of noem alleen de plaats.",
            "This address points at one front door: take it out, or name the town only.",
        )
    }
    examples = (
        Example(text="Stuur een kaart naar ⟦Dorpsstraat 12a, 1234 AB⟧ Utrecht."),
        Example(text="Zij woont op ⟦1234AB nr. 12⟧."),
        Example(text="Hij woont in de ⟦Kerkstraat 8⟧ in Goes."),
        Example(
            text="Je vindt ons op De Boelelaan 1117, 1081 HV Amsterdam.",
            house={"addresses": ["De Boelelaan 1117, 1081 HV Amsterdam"]},
        ),
        Example(text="Postbus 7057, 1007 MB Amsterdam. Theater De Meervaart, Meer en Vaart 300, 1068 LE Amsterdam."),
    )

    addresses: Annotated[tuple[str, ...], Meta(description="Addresses beside those of the house.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A postal code, or a word for living somewhere."""
        return _NEEDS

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each address."""
        own = [_plain(address) for address in (*context.house.addresses, *self.addresses)]
        for field, reading in published(post, _NEEDS):
            for span in find_addresses(reading):
                written = _plain(reading.text[span.start : span.end])
                code = re.search(r"[1-9]\d{3}[a-z]{2}", written)
                if not any(written in ours or (code and code.group() in ours) for ours in own):
                    yield marking(field, span)


def _plain(address: str) -> str:
    return "".join(char for char in address.lower() if char.isalnum())
