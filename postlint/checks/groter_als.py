"""The kind `groter-als`: als where a comparison needs dan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar import later
from postlint.dutch.grammar.lists import entries
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read

_EQUATIONS: Final = frozenset("even hetzelfde dezelfde zo".split())
_BOTH: Final = frozenset(("als", "dan"))


class GroterAls(Check, frozen=True, kw_only=True):
    """Flag “als” after a comparative (groter als ik), and “dan” where two things are equal (even groot dan ik).

    After groter, meer or anders the written language has dan. Where als opens a condition (maak de letters
    groter als je slecht ziet) or names a role (samen sterker als team) it is right; only what can be nothing
    but a comparison is flagged.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Na een vergrotende trap hoort “{right}”, niet “{found}”.",
            en="After a comparative write “{right}”, not “{found}”.",
        ),
        "equal": Case(
            severity="warning",
            nl="Wat gelijk is, vergelijk je met “{right}”, niet met “{found}”.",
            en="What is equal is compared with “{right}”, not “{found}”.",
        ),
    }
    details = {"found": "the word as written", "right": "the word to write"}
    examples = (
        Example(text="Zij is groter ⟦als⟧ ik.", fixed="Zij is groter dan ik.", safe=False),
        Example(text="Het duurt langer ⟦als⟧ 10 minuten.", fixed="Het duurt langer dan 10 minuten.", safe=False),
        Example(
            text="Het is net zo groot ⟦dan⟧ vorig jaar.",
            fixed="Het is net zo groot als vorig jaar.",
            case="equal",
            safe=False,
        ),
        Example(text="Maak de letters groter als je slecht ziet."),
        Example(text="Samen staan we sterker als team. Zij is even groot als ik."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A comparative, or what opens an equation."""
        return Needs(words=entries("comparatives") | _EQUATIONS)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each als that compares."""
        reading = read(post)
        if _BOTH.isdisjoint(reading.vocabulary):
            return
        for slip in later("comparing", "find")(later("row", "row")(post, reading)):
            found = reading.text[slip.start : slip.end]
            right = in_the_manner_of(found, found.lower(), slip.right)
            change = Change((Replacement(slip.start, slip.end, right),), safe=False)
            details = {"found": found, "right": right}
            yield Hit(slip.start, slip.end, case=slip.case, details=details, change=change, suggestions=(right,))
