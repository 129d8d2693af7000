"""The kind `split-compound`: compounds written apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar.apart import find, is_possible
from postlint.dutch.grammar.lists import marked
from postlint.dutch.grammar.row import row
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class SplitCompound(Check, frozen=True, kw_only=True):
    """Flag compounds that are written as two words (onderzoeks resultaten, hart patiënten).

    Dutch writes a compound as one word; apart it reads as two, and sometimes says something else. Only words
    are flagged that the dictionary has as one, and only where nothing explains them apart: “wij geven
    patiënten zorg” and “drie uur slaap” are right.
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
        Example(text="Wij geven patiënten zorg. Drie uur slaap. Bezoek ons."),
        Example(parameters={"accept": ["huis arts"]}, text="De huis arts."),
    )

    accept: Annotated[tuple[str, ...], Meta(description="Pairs of words that may stand apart here.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A word that compounds begin with."""
        return Needs(words=frozenset(marked("first_parts")))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each compound in pieces."""
        reading = read(post)
        if not is_possible(reading.lower_words):
            return
        for slip in find(row(post, reading), frozenset(pair.lower() for pair in self.accept)):
            right = in_the_manner_of(reading.text[slip.start : slip.end], slip.right, slip.right)
            change = Change((Replacement(slip.start, slip.end, right),), safe=False)
            yield Hit(slip.start, slip.end, details={"right": right}, change=change, suggestions=(right,))
