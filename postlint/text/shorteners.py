"""Hosts that shorten links, by what is wrong with them; knows no house, and opens no link.

Sources: what the services say of themselves, and what was seen in public posts up to November 2026.
"""

from __future__ import annotations

from typing import Final, Literal

Shortener = Literal["public", "dead", "copied", "owned", "legacy"]

# One line a group: anybody can make a link here, and nobody sees where it leads
_PUBLIC: Final = """
    bit.ly bitly.com j.mp tinyurl.com is.gd v.gd t.ly rb.gy cutt.ly rebrand.ly tiny.cc shorturl.at bl.ink
    s.id u.to clck.ru dub.sh snip.ly smarturl.it ift.tt git.io short.io dlvr.it lnk.to
"""
# These no longer answer; page.link is Firebase Dynamic Links, shut in August 2025
_DEAD: Final = "adf.ly tr.im x.co po.st mcaf.ee gg.gg bitly.ws page.link"
# X makes these itself of every link: in a draft it was copied from a post
_COPIED: Final = "t.co"
# A platform or a planning tool makes these for its own users
_OWNED: Final = """
    lnkd.in fb.me buff.ly ow.ly owl.li ht.ly htl.li trib.al spr.ly hubs.ly hubs.la wp.me pin.it redd.it
    qr.ae g.co mailchi.mp
"""
# Existing links work where they were used lately; there have been no new ones since 2019
_LEGACY: Final = "goo.gl"

SHORTENERS: Final[dict[str, Shortener]] = {
    **dict.fromkeys(_PUBLIC.split(), "public"),
    **dict.fromkeys(_DEAD.split(), "dead"),
    **dict.fromkeys(_COPIED.split(), "copied"),
    **dict.fromkeys(_OWNED.split(), "owned"),
    **dict.fromkeys(_LEGACY.split(), "legacy"),
}
# Of a short host's siblings only these are full addresses of another service
_NOT_SHORTENED: Final = frozenset({"maps.app.goo.gl", "app.goo.gl"})
_OWLY: Final = "ow.ly"
# Hootsuite publishes no grammar; every slug that was seen is of one of these lengths
_OWLY_LENGTHS: Final = (0, 5, 11)
_OWLY_IMAGES: Final = "i/"


def shortener(host: str) -> tuple[str, Shortener] | None:
    """The shortener that a lower-case host belongs to and its sort, subdomains of customers included."""
    if host in _NOT_SHORTENED:
        return None
    labels = host.removeprefix("www.").split(".")
    for at in range(len(labels) - 1):
        name = ".".join(labels[at:])
        if name in SHORTENERS:
            return name, SHORTENERS[name]
    return None


def is_usual(url: str, host: str) -> bool:
    """Whether a URL looks as links of its host do; only those of ow.ly are known well enough to doubt one."""
    if host.removeprefix("www.") != _OWLY:
        return True
    path = url[url.lower().find(host) + len(host) :].partition("?")[0].partition("#")[0].strip("/")
    if path.startswith(_OWLY_IMAGES):
        return True
    return len(path) in _OWLY_LENGTHS and (not path or (path.isascii() and path.isalnum()))
