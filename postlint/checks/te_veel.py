"""The kind `te-veel`: teveel and te veel."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar.row import row
from postlint.dutch.grammar.surplus import APART, find
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class TeVeel(Check, frozen=True, kw_only=True):
    """Flag “teveel” and “te veel” where the other belongs.

    “Te veel” is two words (te veel zout); one word is the noun, a surplus: een teveel aan zout. “Te weinig”
    is always two words.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Schrijf “{right}” in twee woorden; alleen een overschot is “een teveel”.",
            en="Write “{right}” as two words; only a surplus is “een teveel”.",
        ),
        "noun": Case(
            severity="warning",
            nl="Schrijf “{right}” in één woord: het is hier een overschot.",
            en="Write “{right}” as one word: it is a surplus here.",
        ),
    }
    details = {"right": "the form to write"}
    examples = (
        Example(text="Eet niet ⟦teveel⟧ zout.", fixed="Eet niet te veel zout.", safe=False),
        Example(text="Een ⟦te veel⟧ aan zout.", fixed="Een teveel aan zout.", case="noun", safe=False),
        Example(text="Een teveel aan zout. Te veel zout. Dat is er een te veel aan boord."),
    )

    def needs(self, context: Context) -> Needs | None:
        """One of the words."""
        return Needs(words=frozenset(APART), parts=("te veel",))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each wrong form."""
        reading = read(post)
        for slip in find(row(post, reading)):
            found = reading.text[slip.start : slip.end]
            right = in_the_manner_of(found, found.lower(), slip.right)
            case = "noun" if slip.right == "teveel" else ""
            change = Change((Replacement(slip.start, slip.end, right),), safe=False)
            yield Hit(slip.start, slip.end, case=case, details={"right": right}, change=change, suggestions=(right,))
