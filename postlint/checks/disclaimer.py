"""The kind `disclaimer`: personal posts about the employer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.dutch.speech import does
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read

if TYPE_CHECKING:
    from postlint.text.phrases import Phrases


class Disclaimer(Searching, frozen=True, kw_only=True):
    """Flag a post that names the employer without saying whose opinion it is.

    Who works somewhere is soon taken for its voice. “Op persoonlijke titel”, or “dat vind ik”, keeps the two apart.
    What the employer is called stands in `house.names`; written in one word, as in a handle, it counts as well.
    """

    cases = {
        "": Case(
            "warning",
            "Zeg erbij dat dit je eigen mening is en niet per se die van {found}: “op persoonlijke titel”.",
            "Say that this is your own opinion and not necessarily that of {found}: “op persoonlijke titel”.",
        )
    }
    details = {"found": "the employer as written"}
    examples = (
        Example(text="Bij ⟦VUmc⟧ mag de wachtlijst wel korter.", house={"names": ["VUmc"]}),
        Example(text="⟦Mijn werkgever⟧ doet te weinig."),
        Example(parameters={"in": ["handles"]}, text="Sneller, @⟦SterkHuis⟧!", house={"names": ["Sterk Huis"]}),
        Example(text="Op persoonlijke titel: bij VUmc mag de wachtlijst wel korter.", house={"names": ["VUmc"]}),
        Example(text="Mooi weer vandaag.", house={"names": ["VUmc"]}),
    )

    employers: Annotated[tuple[str, ...], Meta(description="What the employer is called beside the house's names.")] = (
        "mijn werkgever",
    )

    def needs(self, context: Context) -> Needs | None:
        """The name of the employer."""
        return self._named(context).needs

    def _named(self, context: Context) -> Phrases:
        names = context.house.names
        return self.look_for([*names, *(name.replace(" ", "") for name in names if " " in name), *self.employers])

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the first name."""
        reading = read(post)
        named = next(self._named(context).find(reading), None)
        if named and not does("disclaimer", reading.text):
            yield Hit(named.start, named.end, details={"found": reading.text[named.start : named.end]})
