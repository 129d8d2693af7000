"""The kind `groter-als`: als where a comparison needs dan."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar.comparing import find
from postlint.dutch.grammar.lists import marked
from postlint.dutch.grammar.row import row
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class GroterAls(Check, frozen=True, kw_only=True):
    """Flag “als” after a comparative (groter als ik).

    After groter, meer or anders the written language has dan. Where als opens a condition (maak de letters
    groter als je slecht ziet) or names a role (samen sterker als team) it is right; only what can be nothing
    but a comparison is flagged.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Na een vergrotende trap hoort “{right}”, niet “{found}”.",
            en="After a comparative write “{right}”, not “{found}”.",
        )
    }
    details = {"found": "the word as written", "right": "the word to write"}
    examples = (
        Example(text="Zij is groter ⟦als⟧ ik.", fixed="Zij is groter dan ik.", safe=False),
        Example(text="Het duurt langer ⟦als⟧ 10 minuten.", fixed="Het duurt langer dan 10 minuten.", safe=False),
        Example(text="Maak de letters groter als je slecht ziet."),
        Example(text="Samen staan we sterker als team. Zij is even groot als ik."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A comparative."""
        return Needs(words=frozenset(marked("comparatives")))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each als that compares."""
        reading = read(post)
        if "als" not in reading.vocabulary:
            return
        for slip in find(row(post, reading)):
            found = reading.text[slip.start : slip.end]
            right = in_the_manner_of(found, "als", slip.right)
            change = Change((Replacement(slip.start, slip.end, right),), safe=False)
            details = {"found": found, "right": right}
            yield Hit(slip.start, slip.end, details=details, change=change, suggestions=(right,))
