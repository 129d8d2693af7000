"""The kind `former-name`: names that an organisation no longer has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any

from msgspec import Meta

from postlint.checks import Case, Example, Matching
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.phrases import Phrases
from postlint.text.reading import read


class FormerName(Matching, frozen=True, kw_only=True):
    """Flag a name that the organisation has put off, where it does not say at which location something is.

    Two names for one house make readers think that there are two. Where a former name lives on as that of a
    location, it follows that word. The fix writes the name of today; read it over, since names of the past
    belong in stories of the past.
    """

    cases = {
        "": Case(
            "warning",
            "“{found}” is de oude naam: schrijf {name}, of {name}, {word} {found} voor de plek.",
            "“{found}” is the former name: write {name}, or {name}, {word} {found} for the place.",
        )
    }
    details = {"found": "the name as written"}
    examples = (
        Example(
            parameters={"name": "Amsterdam UMC", "former": ["AMC", "VUmc"]},
            text="Artsen van het ⟦AMC⟧ en ⟦VUmc⟧-studenten delen nieuws.",
            fixed="Artsen van het Amsterdam UMC en Amsterdam UMC-studenten delen nieuws.",
            safe=False,
        ),
        Example(
            parameters={"name": "Amsterdam UMC", "former": ["AMC", "VUmc"]},
            text="Bij Amsterdam UMC, locatie VUmc, en op de locaties AMC en VUmc. #VUmc @vumc www.amc.nl",
        ),
    )

    name: Annotated[str, Meta(description="The name of today.", min_length=1)]
    former: Annotated[tuple[str, ...], Meta(description="The names of before.", min_length=1)]
    word: Annotated[str, Meta(description="What stands before the name of a location.")] = "locatie"

    @cached_property
    def _phrases(self) -> Phrases:
        return self.look_for(self.former)

    @cached_property
    def _location(self) -> Any:
        names = "|".join(re.escape(name) for name in self.former)
        return re.compile(rf"\b{re.escape(self.word)}s?\s+(?:(?:{names})\s*(?:,|/|&|en|of)\s*)*$", re.IGNORECASE)

    def needs(self, context: Context) -> Needs | None:
        """One of the names of before."""
        return self._phrases.needs

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each."""
        text = post.text.text
        for match in self._phrases.find(read(post)):
            if not self._location.search(text, max(0, match.start - 60), match.start):
                change = Change((Replacement(match.start, match.end, self.name),), safe=False)
                yield Hit(match.start, match.end, details={"found": text[match.start : match.end]}, change=change)
