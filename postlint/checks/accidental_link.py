"""The kind `accidental-link`: names and slips that a platform takes for a link; knows endings, not sites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.platforms import get
from postlint.text.hosts import is_under
from postlint.text.reading import read

# Endings of files that are top-level domains too: few sites have these ...
_FILES: Final = frozenset({"md", "mov", "py", "zip"})
# ... and more have these, so that only a usual file name tells
_SOMETIMES_FILES: Final = frozenset({"ai", "app", "cc", "pl", "ps", "rs", "sh", "so"})
_FILE_NAMES: Final = frozenset({"build", "index", "install", "logo", "main", "run", "script", "setup", "start", "test"})
# Words that open a sentence and are top-level domains too
_WORDS: Final = frozenset(
    {"al", "as", "at", "de", "er", "ga", "in", "is", "it", "je", "la", "me", "na", "no", "nu", "om", "so", "to"}
)
_TITLES: Final = frozenset({"dhr", "dr", "drs", "fam", "ing", "ir", "mevr", "mr", "mw", "prof", "st"})
# Brands write these with a capital: Booking.Com
_NO_WORDS: Final = frozenset({"biz", "com", "eu", "gov", "info", "net", "nl", "org"})


class AccidentalLink(Check, frozen=True, kw_only=True):
    """Flag a file name or a missing space that the platform turns into a link.

    README.md, filmpje.mov and “Het is klaar.De deur is open” all hold the name of a domain that exists or can
    be bought, so the platform makes a link of it, which leads to somebody else. On X it counts 23 too.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="“{found}” wordt hier een link, want .{ending} is ook een domein: noem het bestand zonder de punt.",
            en="“{found}” becomes a link here, as .{ending} is a domain too: name the file without the dot.",
        ),
        "missing-space": Case(
            severity="warning",
            nl="“{found}” wordt hier een link: zet een spatie achter de punt.",
            en="“{found}” becomes a link here: put a space after the full stop.",
        ),
    }
    details = {"found": "what becomes a link", "ending": "the top-level domain it ends in"}
    examples = (
        Example(platform="twitter", text="Alles staat in ⟦README.md⟧ en ⟦filmpje.mov⟧."),
        Example(platform="twitter", text="De bouw is ⟦klaar.De⟧ deur is open.", case="missing-space"),
        Example(platform="twitter", text="Met dank aan ⟦prof.de⟧ Boer", case="missing-space"),
        Example(platform="twitter", text="Zie vumc.nl, spiegel.de, Booking.Com, https://docs.python.org/README.md"),
        Example(platform="twitter", text="Om 12.30, versie 1.2, o.a. nr.1, Dr.Jansen, A.U.B. en sanne@vumc.nl"),
        Example(platform="mastodon", text="Alles staat in README.md."),
        Example(platform="twitter", text="Zie gids.zip", house={"domains": ("gids.zip",)}),
    )

    def needs(self, context: Context) -> Needs:
        """A link that is written without its scheme."""
        return Needs(traits=frozenset({"bare-link"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each link that was not meant as one."""
        platform = get(post.platform or "")
        if platform and platform.links_clickable is False:
            return
        text = post.text.text
        for entity in read(post).entities:
            found = text[entity.start : entity.end]
            if entity.kind != "url" or "/" in found or found.lower().startswith("www."):
                continue
            stem, _, ending = found.rpartition(".")
            details = {"found": found, "ending": ending.lower()}
            if is_under(found.lower(), context.house.domains):
                continue
            if _is_file(stem, ending):
                yield Hit(entity.start, entity.end, details=details)
            elif _lacks_space(stem, ending):
                suggestions = (f"{stem}. {ending}",)
                yield Hit(entity.start, entity.end, case="missing-space", details=details, suggestions=suggestions)


def _is_file(stem: str, ending: str) -> bool:
    name = stem.lower()
    return ending in _FILES or (ending in _SOMETIMES_FILES and name in _FILE_NAMES)


def _lacks_space(stem: str, ending: str) -> bool:
    """Whether a sentence ends and the next one, or a name, begins: klaar.De, prof.de (Boer), J.de (Boer)."""
    before = stem.rpartition(".")[2]
    if ending.istitle() and before[-1:].islower() and ending.lower() not in _NO_WORDS:
        return ending.lower() in _WORDS or stem.islower()
    return ending in ("de", "in") and (before.lower() in _TITLES or (len(before) == 1 and before.isupper()))
