"""The kind `jargon`: terms that have a plain word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.grammar.row import row
from postlint.dutch.jargon import Jargon as Terms
from postlint.dutch.jargon import needed
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class Jargon(Check, frozen=True, kw_only=True):
    """Flag medical and office terms that have a plain word.

    Colleagues know what hypertension is; many readers do not, and they are who a post is for. A term is left
    alone where its sentence explains it (hypertensie, ofwel hoge bloeddruk) and after that, in names, tags
    and links, and where a department is named. Terms that many people know are a hint only. The fix puts the
    plain word in the term's place: read the sentence again.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="“{term}” is vaktaal: schrijf “{plain}”, of leg het uit.",
            en="“{term}” is jargon: write “{plain}”, or explain it.",
        ),
        "everyday": Case(
            severity="info",
            nl="“{term}” kent niet iedereen: denk aan “{plain}”.",
            en="Not everybody knows “{term}”: consider “{plain}”.",
        ),
    }
    details = {"term": "the term as it is listed", "plain": "the plain word"}
    examples = (
        Example(text="Een ⟦fractuur⟧ geneest.", fixed="Een botbreuk geneest.", safe=False),
        Example(text="Na twee ⟦Fracturen⟧.".replace("F", "f"), fixed="Na twee botbreuken.", safe=False),
        Example(text="⟦Postoperatieve⟧ zorg is nodig.", fixed="Zorg na de operatie is nodig.", safe=False),
        Example(text="De ⟦fractuurpoli⟧ is open."),
        Example(text="Dat is ⟦chronisch⟧.", fixed="Dat is langdurig.", case="everyday", safe=False),
        Example(
            parameters={"terms": {"doorlooptijd": "wachttijd"}},
            text="De ⟦doorlooptijd⟧.",
            fixed="De wachttijd.",
            safe=False,
        ),
        Example(parameters={"accept": ["fractuur"]}, text="Een fractuur geneest."),
        Example(text="Hypertensie (hoge bloeddruk) komt veel voor. Wat doet hypertensie met je?"),
        Example(text="Welkom op de afdeling Cardiologie. #hypertensie"),
    )

    terms: Annotated[dict[str, str], Meta(description="Terms of the house's own, with their plain words.")] = {}
    accept: Annotated[tuple[str, ...], Meta(description="Terms, as listed, that this house may use.")] = ()

    @cached_property
    def _jargon(self) -> Terms:
        return Terms(self.terms, frozenset(term.lower() for term in self.accept))

    def needs(self, context: Context) -> Needs | None:
        """A word that begins as one of the terms does."""
        words, openings = needed(self.terms)
        return Needs(words=words, openings=openings)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each term that is not explained."""
        reading = read(post)
        if not self._jargon.is_possible(reading):
            return
        for use in self._jargon.find(row(post, reading)):
            yield Hit(
                use.start,
                use.end,
                case="everyday" if use.term.info else "",
                details={"term": use.term.term, "plain": use.term.plain[0]},
                change=Change((Replacement(use.start, use.fixed_end, use.new[0]),), safe=False) if use.new else None,
                suggestions=use.new or use.term.plain,
            )
