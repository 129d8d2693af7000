"""The kind `link-dead`: links that lead nowhere, by what following them showed; opens none itself."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, LinkFacts, Needs, NotEvaluated, Post
from postlint.text.linked import links_of


class LinkDead(Check, frozen=True, kw_only=True):
    """Flag a link that does not lead where it should, which only following it shows (`--online`).

    Who clicks and finds nothing does not come back. A page that was taken away often leads to the front page
    of another site, which looks alive to a program and is dead to a reader. Some sites answer no programs at
    all: of those a person has to judge.
    """

    cases = {
        "": Case(
            "error",
            "Deze link{route} geeft een foutpagina{answer}: verbeter hem of haal hem weg.",
            "This link{route} gives an error page{answer}: mend it or take it out.",
        ),
        "silent": Case(
            "error",
            "Deze link{route} komt nergens uit: kijk na of hij klopt.",
            "This link{route} leads nowhere: check that it is right.",
        ),
        "name": Case(
            "error",
            "De site {host} bestaat niet: kijk na of deze link{route} klopt.",
            "There is no site {host}: check that this link{route} is right.",
        ),
        "home": Case(
            "error",
            "De pagina is weg: deze link{route} komt uit op de voorpagina van een andere site. Vervang hem.",
            "The page is gone: this link{route} ends at the front page of another site. Replace it.",
        ),
        "private": Case(
            "error",
            "{host} bestaat alleen in een eigen netwerk: gebruik een link die iedereen kan openen.",
            "{host} exists only inside a network: use a link that everybody can open.",
        ),
        "certificate": Case(
            "warning",
            "Het certificaat van {host} klopt niet, lezers kunnen een waarschuwing krijgen: open deze link zelf.",
            "The certificate of {host} is wrong, readers may get a warning: open this link yourself.",
        ),
        "unsure": Case(
            "warning",
            "{host} is van hieruit niet na te kijken{answer}: open deze link zelf.",
            "{host} cannot be checked from here{answer}: open this link yourself.",
        ),
    }
    details = {
        "route": "where it led, after an arrow each",
        "answer": "what the site answered, as a number in brackets",
        "host": "the host that it ended at",
    }
    examples = (
        Example(text="Lees ⟦https://www.vumc.nl/oud⟧", links={"https://www.vumc.nl/oud": LinkFacts(status=404)}),
        Example(text="Lees ⟦vumc.nl/a⟧", links={"vumc.nl/a": LinkFacts(problem="silent")}, case="silent"),
        Example(text="Lees ⟦https://vunc.nl⟧", links={"https://vunc.nl": LinkFacts(problem="name")}, case="name"),
        Example(
            text="Lees ⟦https://vumc.nl/a⟧",
            links={"https://vumc.nl/a": LinkFacts(("https://vumc.nl/b", "https://vumc.nl/a"), problem="silent")},
            case="silent",
        ),
        Example(
            text="Lees ⟦https://vumc.nl/a⟧",
            links={"https://vumc.nl/a": LinkFacts(("https://www.example.com/nl/",), 200)},
            case="home",
        ),
        Example(
            text="Lees verder.",
            fields={"link": {"url": "http://10.0.0.1"}},
            links={"http://10.0.0.1": LinkFacts(problem="private")},
            found="link.url",
            case="private",
        ),
        Example(text="Lees ⟦https://vumc.nl⟧", links={"https://vumc.nl": LinkFacts(problem="unsure")}, case="unsure"),
        Example(
            text="Lees ⟦https://vumc.nl⟧",
            links={"https://vumc.nl": LinkFacts(problem="certificate")},
            case="certificate",
        ),
        Example(text="Lees ⟦https://vumc.nl⟧", links={"https://vumc.nl": LinkFacts(status=403)}, case="unsure"),
        Example(
            text="Lees http://ow.ly/fEn39 en vumc.nl/a, mooi.Kom ook!",
            links={"http://ow.ly/fEn39": LinkFacts(("https://vumc.nl/",), 200), "vumc.nl/a": LinkFacts(status=204)},
        ),
        Example(text="Lees https://www.vumc.nl/oud"),
    )

    unsure: Annotated[
        tuple[int, ...], Meta(description="Answers by which sites keep out programs and not readers.")
    ] = (403, 429, 999)

    def needs(self, context: Context) -> Needs:
        """A link."""
        return Needs(entities=frozenset(["url"]), fields=frozenset(["link"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each link that leads nowhere."""
        for link in links_of(post):
            facts = (context.links or {}).get(link.url)
            if facts is None:
                yield NotEvaluated("links are followed with --online only")
                continue
            trails, status = import_module("postlint.text.trails"), facts.status or 0
            trail = (link.url, *facts.steps)
            elsewhere = trails.ends_elsewhere(trail, context.house.shorteners)
            wrong = "unsure" if status in self.unsure else "" if status >= 400 else "home" if elsewhere else None
            case = facts.problem or wrong
            if case is not None:
                answer, host = f" ({status})" if status else "", trails.host_of(trail[-1])
                details = {"route": trails.route(facts.steps), "answer": answer, "host": host}
                yield Hit(link.start, link.end, link.field, case, details)
