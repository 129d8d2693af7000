"""The kind `link-hidden`: short links that hide where they lead; knows hosts, and opens no link."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.hosts import host_of
from postlint.text.reading import read
from postlint.text.shorteners import SHORTENERS, is_usual, shortener
from postlint.text.trails import trail_of


class LinkHidden(Check, frozen=True, kw_only=True):
    """Flag a shortened link of a public service: nobody sees where it leads.

    People trust a link less when they cannot see where it goes, scams use the same services, and when the
    service stops every link of it is dead. The house's own shorteners are left alone (house: shorteners);
    of an ow.ly link only an unusual tail is reported, as changing one capital breaks it. With `--online`
    the link that it leads to is suggested.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Een link van {host} verbergt waar hij heen gaat: gebruik de volledige link of een eigen korte link.",
            en="A link of {host} hides where it leads: use the full link, or a short one of your own.",
        ),
        "dead": Case(
            severity="error",
            nl="Links van {host} werken niet meer: gebruik de volledige link.",
            en="Links of {host} no longer work: use the full link.",
        ),
        "copied": Case(
            severity="warning",
            nl="Deze link is uit een bericht op X gekopieerd: gebruik de link waar hij heen gaat.",
            en="This link was copied from a post on X: use the link that it leads to.",
        ),
        "owned": Case(
            severity="info",
            nl="{host} is de korte link van een ander platform of programma: is de volledige link beter?",
            en="{host} is the short link of another platform or tool: would the full link be better?",
        ),
        "legacy": Case(
            severity="warning",
            nl="Veel links van {host} werken niet meer: gebruik de volledige link.",
            en="Many links of {host} no longer work: use the full link.",
        ),
        "slug": Case(
            severity="info",
            nl="Zo ziet een link van {host} er meestal niet uit: kijk na of hij werkt.",
            en="A link of {host} does not usually look like this: check that it works.",
        ),
    }
    details = {"host": "the shortener"}
    examples = (
        Example(text="Lees meer: ⟦https://bit.ly/3xYzAbC⟧"),
        Example(text="Lees meer: ⟦https://adf.ly/1a2b3⟧", case="dead"),
        Example(text="Lees meer: ⟦https://t.co/a1B2c3D4e5⟧", case="copied"),
        Example(text="Lees meer: ⟦https://goo.gl/abc123⟧", case="legacy"),
        Example(text="Lees meer: ⟦https://buff.ly/3abcDEF⟧", case="owned"),
        Example(text="Lees meer: ⟦http://ow.ly/abc⟧", case="slug", house={"shorteners": ("ow.ly",)}),
        Example(text="Zie de bio", fields={"link": {"url": "https://tinyurl.com/x"}}, found="link.url"),
        Example(text="Lees: http://ow.ly/ePLN307FEeQ en http://ow.ly/fEn39", house={"shorteners": ("ow.ly",)}),
        Example(text="https://www.rabbit.ly.nl/bit.ly https://youtu.be/x https://maps.app.goo.gl/x wa.me/31612345678"),
    )

    def needs(self, context: Context) -> Needs:
        """The last part of a shortener's host, or a link beside the text."""
        return Needs(frozenset(host.rpartition(".")[2] for host in SHORTENERS), fields=frozenset({"link"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each short link, in the text and beside it."""
        own = frozenset(host.lower().removeprefix("www.") for host in context.house.shorteners)
        text = post.text.text
        urls = [entity for entity in read(post).entities if entity.kind == "url"]
        links = [(url.start, url.end, "text", text[url.start : url.end]) for url in urls]
        if post.link and post.link.url not in text:
            field = "link" if "link" in post.places and "link.url" not in post.places else "link.url"
            links.append((0, 0, field, post.link.url))
        for start, end, field, url in links:
            case, host = _judge(url, own)
            if host:
                yield Hit(start, end, field, case, {"host": host}, suggestions=trail_of(url, context.links)[1:][-1:])


def _judge(url: str, own: frozenset[str]) -> tuple[str, str]:
    """The case of a link and the shortener's host; no host for a link that is in order."""
    host = host_of(url)
    found = shortener(host)
    if not is_usual(url, host):
        return "slug", host
    if found is None or host.removeprefix("www.") in own or found[0] in own:
        return "", ""
    return ("" if found[1] == "public" else found[1]), found[0]
