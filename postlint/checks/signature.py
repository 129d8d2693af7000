"""The kind `signature`: private messages that say who wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.signing import has_own_name
from postlint.model import Context, Hit, Post
from postlint.text.letter import closing
from postlint.text.phrases import Phrases
from postlint.text.reading import Reading


class Signature(Check, frozen=True, kw_only=True):
    """Flag a private message that does not end with its writer's own name and that of the house.

    Who gets a message wants to know with whom they speak, and on whose behalf. A team has no name
    of its own.
    """

    cases = {
        "": Case(
            "error",
            "Sluit af met je eigen naam en {house}, bijvoorbeeld “Groet, Sanne, {house}”.",
            "End with your own name and {house}, such as “Groet, Sanne, {house}”.",
        ),
        "name": Case(
            "error",
            "Zet ook je eigen naam onder dit bericht, bij {house}.",
            "Put your own name under this message too, with {house}.",
        ),
        "house": Case(
            "error",
            "Zet ook {house} onder dit bericht, bij je eigen naam.",
            "Put {house} under this message too, with your own name.",
        ),
    }
    details = {"house": "the name that the house goes by"}
    examples = (
        Example(parameters={"names": ["VUmc"]}, text="⟦⟧We kijken mee.", fields={"kind": "message"}),
        Example(
            parameters={"names": ["VUmc"]}, text="⟦⟧We kijken mee. Groet, VUmc", fields={"kind": "message"}, case="name"
        ),
        Example(
            parameters={"names": ["VUmc"]},
            text="⟦⟧We kijken mee.\n\nGroet, Sanne",
            fields={"kind": "message"},
            case="house",
        ),
        Example(
            parameters={"names": ["VUmc"]}, text="We kijken mee.\n\nGroet, Sanne, VUmc", fields={"kind": "message"}
        ),
        Example(text="We kijken mee. ^Sanne VUmc", fields={"kind": "message"}, house={"names": ["VUmc"]}),
    )

    names: Annotated[
        tuple[str, ...], Meta(description="Names of the house, one of which is asked for; else its own.")
    ] = ()

    @cached_property
    def _phrases(self) -> dict[tuple[str, ...], Phrases]:
        return {}

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        names = self.names or context.house.names
        if not names:
            return
        end = Reading(post.text.text[closing(post.text.text).start :], post.platform)
        phrases = self._phrases.setdefault(names, Phrases(names, zones=("links", "handles", "hashtags")))
        houses = list(phrases.find(end))
        has_name = has_own_name(end, houses)
        if houses and has_name:
            return
        case = "name" if houses else "house" if has_name else ""
        yield Hit(case=case, details={"house": names[0]})
