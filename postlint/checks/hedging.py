"""The kind `hedging`: words that take back what a sentence says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.hedges import means_perhaps
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.phrases import Phrases
from postlint.text.reading import Reading, read
from postlint.text.tokens import find_tokens

_TERMS: Final = (
    "als het goed is", "eigenlijk best", "enigszins", "eventueel", "in principe", "min of meer", "misschien",
    "mogelijkerwijs", "naar alle waarschijnlijkheid", "vermoedelijk", "waarschijnlijk", "wellicht", "zou kunnen",
    "zouden kunnen",
)  # fmt: skip


class Hedging(Check, frozen=True, kw_only=True):
    """Flag words that hedge, such as misschien, wellicht and eventueel.

    Who knows a thing says it. A post that hedges every promise leaves the reader guessing what the house
    stands for. Where doubt belongs to the matter itself, let the words stand. “Mogelijk” is found where it
    means perhaps (dit helpt mogelijk), not where it means possible (zo snel mogelijk), and what stands in
    quotation marks is somebody else's doubt.
    """

    cases = {
        "": Case(
            "info",
            "“{found}” klinkt aarzelend: kan het zonder, of stelliger?",
            "“{found}” sounds hesitant: can you do without it, or be firmer?",
        )
    }
    details = {"found": "the word as written"}
    examples = (
        Example(text="⟦Misschien⟧ helpt het om eerder te slapen. Neem ⟦eventueel⟧ een boek mee."),
        Example(text="Een wandeling helpt ⟦mogelijk⟧ tegen pijn. ⟦Mogelijk⟧ slaap je dan ook beter."),
        Example(text="Er is ⟦mogelijk⟧ een verband. Koffie is ⟦mogelijk⟧ goed voor je."),
        Example(text="Kom zo snel mogelijk, waar mogelijk met de fiets. Mogelijk gemaakt door onze donateurs."),
        Example(text="Bezoek is mogelijk tussen 10 en 20 uur. Meer is niet mogelijk. Jij maakt onderzoek mogelijk."),
        Example(text="Het is mogelijk een afspraak te maken, en het blijft mogelijk om te bellen."),
        Example(text="Mogelijk maken dat kinderen thuis blijven: zo maken wij mogelijk wat moeilijk leek."),
        Example(text="Sanne twijfelde: “Misschien wil ik dokter worden.”"),
        Example(parameters={"terms": ["hopelijk"]}, text="⟦Hopelijk⟧ zien we je. Misschien ook niet."),
    )

    terms: Annotated[tuple[str, ...], Meta(description="Words and phrases that hedge, beside “mogelijk”.")] = _TERMS

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.terms, quotations=False)

    @cached_property
    def _mogelijk(self) -> Phrases:
        return Phrases(("mogelijk",), quotations=False)

    def needs(self, context: Context) -> Needs | None:
        """One of the words."""
        return Phrases((*self.terms, "mogelijk")).needs

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word that hedges."""
        reading = read(post)
        perhaps = [Span(match.start, match.end) for match in self._mogelijk.find(reading)]
        found = [Span(match.start, match.end) for match in self._phrases.find(reading)]
        found += [span for span in perhaps if _hedges(reading, span)]
        for start, end in sorted(found):
            yield Hit(start, end, details={"found": reading.text[start:end]})


def _hedges(reading: Reading, span: Span) -> bool:
    tokens = find_tokens(reading.text, *reading.sentence_at(span.start))
    at = next((number for number, token in enumerate(tokens) if token.start == span.start), None)
    return at is not None and means_perhaps(tokens, at)
