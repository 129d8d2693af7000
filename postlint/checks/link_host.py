"""The kind `link-host`: where links may lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import replace

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.hosts import host_of, is_under
from postlint.text.reading import read


class LinkHost(Check, frozen=True, kw_only=True):
    """Flag links to hosts that the house does not link to.

    A house that shortens its links with one service can count who follows them, and readers learn which
    links are its own. A host is meant with all that is below it: vumc.nl also is www.vumc.nl, but never
    vumc.nl.example.com. A link that stands in the text and as a field is found once, in the text.
    """

    cases = {
        "": Case(
            severity="error",
            nl="Deze link gaat naar {host}: gebruik een link van {hosts}.",
            en="This link goes to {host}: use one of {hosts}.",
        ),
        "forbidden": Case(
            severity="error",
            nl="Naar {host} linken we niet: kies een andere link.",
            en="We don't link to {host}: choose another link.",
        ),
    }
    details = {"host": "where the link leads", "hosts": "the hosts that are allowed"}
    one_of = (("allowed", "forbidden", "house"),)
    examples = (
        Example(parameters={"allowed": ["ow.ly"]}, text="Lees ⟦https://ow.ly.example.com/x1⟧ of ⟦http://slow.ly/abc⟧"),
        Example(parameters={"allowed": ["ow.ly"]}, text="Lees http://ow.ly/ePLN307FEeQ of https://www.OW.LY/x"),
        Example(parameters={"house": ["shorteners"]}, house={"shorteners": ["ow.ly"]}, text="Lees ⟦http://bit.ly/a⟧"),
        Example(parameters={"forbidden": ["bit.ly"]}, text="Lees ⟦http://bit.ly/a⟧", case="forbidden"),
        Example(parameters={"forbidden": ["bit.ly"]}, text="Lees http://ow.ly/a."),
        Example(
            parameters={"forbidden": ["bit.ly"]},
            fields={"link": {"url": "http://bit.ly/a"}},
            text="Lees verder.",
            found="link.url",
            case="forbidden",
        ),
    )

    allowed: Annotated[tuple[str, ...], Meta(description="The hosts that may be linked to.")] = ()
    forbidden: Annotated[tuple[str, ...], Meta(description="The hosts that may not be linked to.")] = ()
    house: Annotated[
        tuple[Literal["shorteners", "domains"], ...],
        Meta(description="Facts of the house whose hosts are allowed too."),
    ] = ()
    where: Annotated[
        tuple[Literal["text", "link"], ...],
        Meta(description="Whether links in the text count, the one in the field `link`, or both."),
    ] = ("text", "link")

    def needs(self, context: Context) -> Needs | None:
        """A link."""
        return Needs(
            entities=frozenset(["url"] if "text" in self.where else []),
            fields=frozenset(["link"] if "link" in self.where else []),
        )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each link."""
        house = [host for fact in self.house for host in getattr(context.house, fact)]
        allowed = [host_of(host.removeprefix("*.")) for host in (*self.allowed, *house)]
        forbidden = [host_of(host.removeprefix("*.")) for host in self.forbidden]
        for url, hit in self._links(post):
            host = host_of(url)
            if is_under(host, forbidden):
                yield replace(hit, case="forbidden", details={"host": host, "hosts": ""})
            elif allowed and not is_under(host, allowed):
                yield replace(hit, details={"host": host, "hosts": ", ".join(allowed)})

    def _links(self, post: Post) -> Iterator[tuple[str, Hit]]:
        written = [(entity.value, entity) for entity in read(post).entities if entity.kind == "url"]
        if "text" in self.where:
            for url, entity in written:
                yield url, Hit(entity.start, entity.end)
        if "link" in self.where and post.link and post.link.url not in dict(written):
            yield post.link.url, Hit(field="link.url")
