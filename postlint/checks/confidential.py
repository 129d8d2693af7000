"""The kind `confidential`: what was not written for the public."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.secrecy import SIGNS, find_marks, find_places
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.hosts import host_of, is_under
from postlint.text.phrases import Phrases
from postlint.text.published import FIELDS, published
from postlint.text.reading import Reading


class Confidential(Check, frozen=True, kw_only=True):
    """Flag words that keep a text inside the house, and addresses that work only there.

    A draft made of a memo keeps its marks: vertrouwelijk, alleen voor intern gebruik, onder embargo. A link to the
    intranet or to a shared folder is dead for everybody else, and tells how the house is built. “We gaan
    vertrouwelijk met je gegevens om”, interne geneeskunde and a vertrouwenspersoon are left alone.
    """

    cases = {
        "word": Case(
            "error",
            "“{found}”: dit lijkt niet voor buiten bedoeld. Vraag na of het gedeeld mag worden, of haal het weg.",
            "“{found}”: this seems not meant for the public. Ask whether it may be shared, or take it out.",
        ),
        "place": Case(
            "error",
            "“{found}” werkt alleen binnen de organisatie: haal het weg, of geef een openbare link.",
            "“{found}” works only inside the organisation: take it out, or give a public link.",
        ),
    }
    details = {"found": "the text as written"}
    examples = (
        Example(text="⟦VERTROUWELIJK⟧: het jaarplan.", case="word"),
        Example(text="Dit is ⟦alleen voor intern gebruik⟧.", case="word"),
        Example(text="Lees het op ⟦https://intranet.vumc.nl/nieuws⟧.", case="place"),
        Example(text=r"Het staat op ⟦\\server\map\plan.docx⟧.", case="place"),
        Example(text="We gaan vertrouwelijk met je gegevens om. Onze internist en interne geneeskunde helpen je."),
        Example(parameters={"terms": ["projectcode"]}, text="De ⟦projectcode⟧ is Zon.", case="word"),
        Example(parameters={"hosts": ["mijn.vumc.nl"]}, text="Zie ⟦https://mijn.vumc.nl/zon⟧", case="place"),
    )

    terms: Annotated[tuple[str, ...], Meta(description="More words that never leave the house.")] = ()
    hosts: Annotated[tuple[str, ...], Meta(description="More hosts that work only inside the house.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A part of such a word or address."""
        own = (part.lower() for part in (*self.terms, *self.hosts))
        return Needs(parts=(*SIGNS, *own), fields=FIELDS)

    @cached_property
    def _terms(self) -> Phrases:
        return Phrases(self.terms)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word and address."""
        for field, reading in published(post, self.needs(context)):
            found = [(span, "word") for span in (*find_marks(reading), *self._own_words(reading))]
            found += [(span, "place") for span in (*find_places(reading), *self._own_places(reading))]
            for (start, end), case in sorted(set(found)):
                details = {"found": reading.text[start:end]}
                place = (start, end) if field == "text" else (0, 0)
                yield Hit(*place, field, case, details)

    def _own_words(self, reading: Reading) -> Iterator[Span]:
        return (Span(start, end) for start, end, _ in self._terms.find(reading))

    def _own_places(self, reading: Reading) -> Iterator[Span]:
        urls = (entity for entity in reading.entities if entity.kind == "url")
        return (Span(url.start, url.end) for url in urls if is_under(host_of(url.value), self.hosts))
