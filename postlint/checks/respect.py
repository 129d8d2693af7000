"""The kind `respect`: coarse, insulting and threatening language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.dutch.grammar.row import row
from postlint.dutch.respect import Respect as Offences
from postlint.dutch.respect import needed
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read


class Respect(Searching, frozen=True, kw_only=True):
    """Flag coarse, insulting and threatening language.

    A post speaks for the whole house, to everybody, for as long as it can be found. Dutch words are flagged,
    and the English ones that Dutch posts borrow. The names of illnesses are no insults (kanker, tyfus), their
    use as one is (kankerhond). Words that hurt only when they are aimed at somebody (wat een eikel) are
    flagged only then.
    """

    cases = {
        "": Case(
            severity="error",
            nl="“{found}” is grof: zeg het anders.",
            en="“{found}” is coarse: put it another way.",
        ),
        "insult": Case(
            severity="error",
            nl="“{found}” beledigt mensen: zeg het anders of laat het weg.",
            en="“{found}” insults people: put it another way, or leave it out.",
        ),
        "threat": Case(
            severity="error",
            nl="“{found}” leest als een bedreiging: haal het weg.",
            en="“{found}” reads as a threat: take it out.",
        ),
    }
    details = {"found": "the words as written"}
    examples = (
        Example(text="Wat een ⟦kutdag⟧, ⟦k*t⟧ zeg."),
        Example(text="Wat een ⟦eikel⟧, die ⟦klootzak⟧.", case="insult"),
        Example(text="⟦Ik weet waar je woont⟧.", case="threat"),
        Example(text="Kankerpatiënten en mensen met kanker op jonge leeftijd. De eikel valt van de boom."),
        Example(parameters={"terms": ["rotzooi"]}, text="Wat een ⟦rotzooi⟧."),
        Example(parameters={"accept": ["shit"]}, text="Shit happens."),
        Example(parameters={"quotations": False}, text="Hij zei: “klootzak”."),
        Example(parameters={"in": ["hashtags"]}, text="#⟦kutweer⟧"),
    )

    terms: Annotated[tuple[str, ...], Meta(description="Further words and phrases that this house calls coarse.")] = ()
    accept: Annotated[tuple[str, ...], Meta(description="Words and phrases, as listed, that may stand here.")] = ()

    @cached_property
    def _offences(self) -> Offences:
        return Offences(self.terms, frozenset(term.lower() for term in self.accept))

    def needs(self, context: Context) -> Needs | None:
        """One of the words, or an asterisk for their letters."""
        words, parts = needed(self.terms)
        return Needs(words=words, parts=parts)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each place."""
        reading = read(post)
        if not self._offences.is_possible(reading):
            return
        searched = self.look_for()
        for start, end, how in self._offences.find(row(post, reading)):
            if searched.counts(reading, start):
                case = "" if how == "coarse" else how
                yield Hit(start, end, case=case, details={"found": reading.text[start:end]})
