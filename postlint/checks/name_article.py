"""The kind `name-article`: names that go without an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read

# Nouns that take the article to themselves: het Amsterdam UMC team.
_NOUNS = frozenset(
    """account app artsen bestuur campagne campus collega collega's community fonds gebouw gevoel huisstijl
    intranet jaarverslag kanaal locatie locaties logo magazine medewerkers netwerk nieuws onderzoek onderzoekers
    onderzoeksteam patiënten podcast pagina prijs project specialisten studenten symposium team teams terrein
    verpleegkundigen vacature vacatures website""".split()  # noqa: SIM905 - a list of words reads best as words
)


class NameArticle(Check, frozen=True, kw_only=True):
    """Flag a name that goes without an article and has one.

    An organisation that calls itself by a bare name wants it bare everywhere. The article stays where it
    belongs to a noun after the name (het Amsterdam UMC-team, de Amsterdam UMC Foundation).
    """

    cases = {
        "": Case(
            "error",
            "Schrijf {name} zonder lidwoord.",
            "Write {name} without an article.",
            fix_nl="Haal “{article}” weg",
            fix_en="Remove “{article}”",
        )
    }
    details = {"name": "the name", "article": "the article as written"}
    examples = (
        Example(
            parameters={"names": ["Amsterdam UMC"]},
            text="Onderzoekers van ⟦het Amsterdam UMC⟧ delen nieuws.",
            fixed="Onderzoekers van Amsterdam UMC delen nieuws.",
        ),
        Example(parameters={"names": ["Amsterdam UMC"]}, text="Het Amsterdam UMC-team wint."),
        Example(parameters={"names": ["Amsterdam UMC"]}, text="Steun de Amsterdam UMC Foundation."),
    )

    names: Annotated[tuple[str, ...], Meta(description="Names that go without an article.", min_length=1)]
    articles: Annotated[tuple[str, ...], Meta(description="Articles that they do not take.")] = (
        "de",
        "het",
        "'t",
        "’t",
    )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        articles = "|".join(re.escape(article) for article in self.articles)
        names = "|".join(re.escape(name).replace(r"\ ", r"[ \n]") for name in self.names)
        return re.compile(rf"(?<![\w'’])(?P<article>{articles})(?P<space>[ \n]+)(?P<name>{names})(?!\w)", re.IGNORECASE)

    def needs(self, context: Context) -> Needs | None:
        """One of the names."""
        return Needs(parts=tuple(name.lower().split()[-1] for name in self.names))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each article before a name."""
        text, reading = post.text.text, read(post)
        for found in self._pattern.finditer(text):
            if not _belongs_to_noun(text[found.end() : found.end() + 40]) and not reading.zone(found.start()):
                details = {"name": found["name"], "article": found["article"]}
                change = Change((Replacement(found.start(), found.start("name"), ""),))
                yield Hit(found.start(), found.end(), details=details, change=change)


def _belongs_to_noun(after: str) -> bool:
    """Whether what follows the name is a noun that the article goes with."""
    if after[:1] in ("-", "‑") and after[1:2].isalpha():
        return True
    word = re.match(r"[ \n]([\w'’-]+)", after)
    return word is not None and (word[1][0].isupper() or word[1].lower().replace("’", "'") in _NOUNS)
