"""The kind `name-article`: names that go without an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read

# Nouns that take the article to themselves, though Dutch would join them to the name: de Amsterdam UMC podcast.
_NOUNS: Final = frozenset(
    "account agenda app artikel artsen begroting beleid bestuur bibliotheek bus campagne campus collega collega's "
    "community congres dag directie evenement film fonds gebouw gids hal huisstijl ingang intranet jaarverslag kanaal "
    "kerstmarkt kwaliteit lezing locatie locaties logo magazine medewerker medewerkers mensen netwerk nieuws "
    "nieuwsbrief onderzoek onderzoekers onderzoeksteam opleiding pagina patiënten personeel podcast poli polikliniek "
    "prijs programma project scholing site specialisten strategie studenten symposium team teams terrein training "
    "vacature vacatures verpleegkundigen verhaal video vlog vrijwilligers webinar website winkel".split()
)
_CALLED: Final = re.compile(r"\b(?:heet|heette|noem(?:t|en|de|den)?(?: \w+)?)\s+$", re.IGNORECASE)
_FOLLOWING: Final = re.compile(r"[ \n\xa0][“\"]?([\w'’-]+)")


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
        Example(
            parameters={"names": ["Amsterdam UMC"]},
            text="⟦Het Amsterdam UMC⟧, locatie VUmc, en de arts van ⟦'t amsterdam\nUMC⟧.",
            fixed="Amsterdam UMC, locatie VUmc, en de arts van amsterdam\nUMC.",
        ),
        Example(parameters={"names": ["Amsterdam UMC"]}, text="Het Amsterdam UMC-team wint. Ook de Amsterdam UMC‑app."),
        Example(parameters={"names": ["Amsterdam UMC"]}, text="Steun de Amsterdam UMC Foundation. Luister de podcast."),
        Example(
            parameters={"names": ["Amsterdam UMC"]}, text="Luister naar de Amsterdam UMC podcast in Amsterdam UMC."
        ),
    )

    names: Annotated[tuple[str, ...], Meta(description="Names that go without an article.", min_length=1)]
    articles: Annotated[tuple[str, ...], Meta(description="Articles that they do not take.", min_length=1)] = (
        "de",
        "het",
        "'t",
        "’t",
    )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        articles = "|".join(map(re.escape, self.articles))
        names = "|".join(r"[ \n\xa0]+".join(map(re.escape, name.split())) for name in self.names)
        return re.compile(rf"(?<![\w'’])({articles})[ \n\xa0]+({names})(?!\w)", re.IGNORECASE)

    def needs(self, context: Context) -> Needs | None:
        """One of the names."""
        return Needs(parts=tuple(name.lower().split()[-1] for name in self.names))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each article before a name."""
        text, reading = post.text.text, read(post)
        for found in self._pattern.finditer(text):
            if not (_is_needed(text, *found.span()) or reading.zone(found.start())):
                details = {"name": found[2], "article": found[1]}
                change = Change((Replacement(found.start(), found.start(2), ""),))
                yield Hit(found.start(), found.end(), details=details, change=change)


def _is_needed(text: str, start: int, end: int) -> bool:
    """Whether what follows the name is a noun that the article goes with, or the article is none (hoe heet het?)."""
    if text[end : end + 1] in ("-", "‑", "–") and text[end + 1 : end + 2].isalpha():
        return True
    word = _FOLLOWING.match(text, end)
    if word and (word[1][0].isupper() or word[1].lower().replace("’", "'") in _NOUNS):
        return True
    return _CALLED.search(text[max(start - 30, 0) : start]) is not None
