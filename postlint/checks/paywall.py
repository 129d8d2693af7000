"""The kind `paywall`: whether a post says that what it links to must be paid for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, LinkFacts, Needs, Post
from postlint.text.hosts import host_of, is_under
from postlint.text.reading import read
from postlint.text.trails import trail_of


class Paywall(Check, frozen=True, kw_only=True):
    """Flag a link to a page behind a paywall that the text does not mark.

    Who clicks and meets a request to pay feels fooled, and remembers who sent them there. A page counts as
    paid for when the draft says so (`link.paywall`), or when its site is one of the house's list; with
    `--online` also when a short link leads there.
    """

    cases = {
        "": Case(
            "error",
            "Achter deze link moet je betalen: zet {mark} in de tekst.",
            "There is a paywall behind this link: put {mark} in the text.",
        )
    }
    examples = (
        Example(text="Mooi stuk: ⟦https://www.nrc.nl/slaap⟧", house={"paywalled": ["nrc.nl"]}),
        Example(text="Mooi stuk.", fields={"link": {"url": "http://ow.ly/fEn39", "paywall": True}}, found="link"),
        Example(text="Stuk: ⟦http://ow.ly/fEn39⟧", fields={"link": {"url": "http://ow.ly/fEn39", "paywall": True}}),
        Example(text="Mooi stuk.", parameters={"sites": ["nrc.nl"]}, fields={"link": "https://nrc.nl/a"}, found="link"),
        Example(
            text="Mooi stuk: ⟦http://ow.ly/fEn39⟧",
            house={"paywalled": ["nrc.nl"]},
            links={"http://ow.ly/fEn39": LinkFacts(("https://www.nrc.nl/slaap",), 200)},
        ),
        Example(text="Mooi stuk (€): https://www.nrc.nl/slaap", house={"paywalled": ["nrc.nl"]}),
        Example(text="Mooi stuk: https://nietnrc.nl/slaap", house={"paywalled": ["nrc.nl"]}),
        Example(text="Mooi stuk.", fields={"link": "https://www.vumc.nl"}, house={"paywalled": ["nrc.nl"]}),
    )

    mark: Annotated[str, Meta(description="What the text must hold.", min_length=1)] = "(€)"
    sites: Annotated[tuple[str, ...], Meta(description="Paywalled sites beside those of the house.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """A link."""
        return Needs(entities=frozenset(["url"]), fields=frozenset(["link"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the first paywalled link of the text or at the link field."""
        if self.mark in post.text.text:
            return
        sites = [site.lower() for site in (*context.house.paywalled, *self.sites)]
        urls = [entity for entity in read(post).entities if entity.kind == "url"]
        known = next((url for url in urls if _leads_to(sites, url.value, context)), None)
        if known:
            yield Hit(known.start, known.end)
        elif post.link and (post.link.paywall or _leads_to(sites, post.link.url, context)):
            same = next((url for url in urls if url.value == post.link.url), None)
            yield Hit(same.start, same.end) if same else Hit(field="link")


def _leads_to(sites: Sequence[str], url: str, context: Context) -> bool:
    """Whether a link is to one of these sites, or passes by one."""
    return any(is_under(host_of(address), sites) for address in trail_of(url, context.links))
