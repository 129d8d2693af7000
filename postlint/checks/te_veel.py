"""The kind `te-veel`: teveel and te veel, tekort and te kort."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar.row import row
from postlint.dutch.grammar.surplus import WORDS, find
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class TeVeel(Check, frozen=True, kw_only=True):
    """Flag “teveel” and “te veel”, “tekort” and “te kort” where the other belongs.

    “Te veel” is two words (te veel zout); one word is the noun, a surplus: een teveel aan zout. “Te weinig”
    is always two words. “Tekort” is a shortage, and belongs to komen, schieten and doen; how long something
    is, is “te kort”.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Schrijf “{right}” in twee woorden; één woord is het alleen als zelfstandig naamwoord.",
            en="Write “{right}” as two words; it is one word only as a noun.",
        ),
        "noun": Case(
            severity="warning",
            nl="Schrijf “{right}” in één woord: het is hier een overschot.",
            en="Write “{right}” as one word: it is a surplus here.",
        ),
        "short": Case(
            severity="warning",
            nl="Schrijf “{right}” in één woord: iets komt of schiet tekort, of er is een tekort aan.",
            en="Write “{right}” as one word: something falls short, or there is a shortage.",
        ),
    }
    details = {"right": "the form to write"}
    examples = (
        Example(text="Eet niet ⟦teveel⟧ zout.", fixed="Eet niet te veel zout.", safe=False),
        Example(text="Een ⟦te veel⟧ aan zout.", fixed="Een teveel aan zout.", case="noun", safe=False),
        Example(text="We komen handen ⟦te kort⟧.", fixed="We komen handen tekort.", case="short", safe=False),
        Example(text="De film was ⟦tekort⟧.", fixed="De film was te kort.", safe=False),
        Example(text="Er is een tekort aan bloed. Vijf minuten is te kort. Doe jezelf niet tekort."),
        Example(text="Een teveel aan zout. Te veel zout. Dat is er een te veel aan boord."),
    )

    def needs(self, context: Context) -> Needs | None:
        """One of the words."""
        return Needs(words=WORDS, parts=("te veel", "te kort"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each wrong form."""
        reading = read(post)
        for slip in find(row(post, reading)):
            found = reading.text[slip.start : slip.end]
            right = in_the_manner_of(found, found.lower(), slip.right)
            change = Change((Replacement(slip.start, slip.end, right),), safe=False)
            yield Hit(
                slip.start, slip.end, case=slip.case, details={"right": right}, change=change, suggestions=(right,)
            )
