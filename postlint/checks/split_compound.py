"""The kind `split-compound`: compounds written apart."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.grammar import later
from postlint.dutch.grammar.lists import entries, only
from postlint.dutch.grammar.pairs import COUNTED, SHORTEST, is_abbreviated, is_possible
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read

if TYPE_CHECKING:
    from postlint.dutch.grammar.slip import Slip


class SplitCompound(Check, frozen=True, kw_only=True):
    """Flag compounds that are written as two words (onderzoeks resultaten, hart patiënten).

    Dutch writes a compound as one word; apart it reads as two, and sometimes says something else. Only words
    are flagged that the dictionary has as one or that listed parts make, and only where nothing explains them
    apart: “wij geven patiënten zorg” and “drie uur slaap” are right. Abbreviations and numbers get a hyphen.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Schrijf “{right}” als één woord.",
            en="Write “{right}” as one word.",
            fix_nl="Maak er “{right}” van",
            fix_en="Write “{right}”",
        )
    }
    details = {"right": "the compound as one word"}
    examples = (
        Example(text="De ⟦onderzoeks resultaten⟧.", fixed="De onderzoeksresultaten.", safe=False),
        Example(text="Voor ⟦hart patiënten⟧.", fixed="Voor hartpatiënten.", safe=False),
        Example(text="Goede ⟦patiënten zorg⟧ is ons vak.", fixed="Goede patiëntenzorg is ons vak.", safe=False),
        Example(text="Een ⟦MRI scan⟧ voor ⟦65 plussers⟧.", fixed="Een MRI-scan voor 65-plussers.", safe=False),
        Example(text="Wij geven patiënten zorg. Drie uur slaap. Bezoek ons."),
        Example(parameters={"accept": ["huis arts"]}, text="De huis arts."),
    )

    accept: Annotated[tuple[str, ...], Meta(description="Pairs of words that may stand apart here.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A second part behind another word, or a word that is hardly ever alone or has a hyphen."""
        short = [word for word in entries("first_parts") if len(word) < SHORTEST]
        alone = COUNTED.union(entries("hyphenated"), only("first_parts", "bound"), short)
        return Needs(words=alone, behind=entries("last_parts"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each compound in pieces."""
        reading, accept = read(post), frozenset([pair.lower() for pair in self.accept])
        for module, possible in (("apart", is_possible), ("abbreviated", is_abbreviated)):
            if possible(reading):
                for slip in later(module, "find")(later("row", "row")(post, reading), accept):
                    yield _hit(reading.text, slip)


def _hit(text: str, slip: Slip) -> Hit:
    found = text[slip.start : slip.end]
    in_the_manner_of = import_module("postlint.dutch.capitals").in_the_manner_of
    right = slip.right if found[:2].isupper() else in_the_manner_of(found, slip.right, slip.right)
    change = Change((Replacement(slip.start, slip.end, right),), safe=False)
    return Hit(slip.start, slip.end, details={"right": right}, change=change, suggestions=(right,))
