"""The kind `hun-hebben`: hun as a subject."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar.hun import find, is_possible
from postlint.dutch.grammar.row import row
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class HunHebben(Check, frozen=True, kw_only=True):
    """Flag “hun” as the subject of a clause (hun hebben gewonnen).

    Many people say it, but on the page it is still read as a mistake. “Hun” is right before a noun (hun
    kinderen), as the one who gets something (wij geven hun een prijs), and where it comes first for stress
    (hun hebben wij alles te danken).
    """

    cases = {
        "": Case(
            severity="warning",
            nl="“Hun” is hier het onderwerp: schrijf “zij” of “ze”.",
            en="“Hun” is the subject here: write “zij” or “ze”.",
        )
    }
    examples = (
        Example(text="⟦Hun⟧ hebben gewonnen.", fixed="Zij hebben gewonnen.", safe=False),
        Example(text="Ik denk dat ⟦hun⟧ gaan winnen.", fixed="Ik denk dat zij gaan winnen.", safe=False),
        Example(text="Hun kinderen hebben gewonnen. Hun kunnen is groot."),
        Example(text="Hun hebben wij alles te danken. De mensen die hun hebben geholpen, zijn er ook."),
    )

    def needs(self, context: Context) -> Needs | None:
        """The word."""
        return Needs(words=frozenset(["hun"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each subject."""
        reading = read(post)
        for slip in find(row(post, reading)) if is_possible(reading.lower_words) else ():
            found = reading.text[slip.start : slip.end]
            forms = tuple(in_the_manner_of(found, "hun", form) for form in ("zij", "ze"))
            change = Change((Replacement(slip.start, slip.end, forms[0]),), safe=False)
            yield Hit(slip.start, slip.end, change=change, suggestions=forms)
