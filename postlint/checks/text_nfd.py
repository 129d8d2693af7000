"""The kind `text-nfd`: accents that stand apart from their letters; knows no platform's unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.length import measure

_ACCENT = re.compile("[\u0300-\u036f]")
_APART = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_USUAL = "linkedin"  # counts as most platforms do; for a post whose platform is not known


class TextNfd(Check, frozen=True, kw_only=True):
    """Flag accents that are characters of their own, where the platform counts them.

    Text from file names on a Mac and from PDF files often has é as e and a loose accent. It looks the same,
    but counts double on most platforms and is not found by a search. X, Bluesky and Mastodon count it once.
    """

    cases = {
        "": Case(
            severity="info",
            nl="Losse accenten tellen hier apart mee (+{count}): voeg ze samen met hun letter.",
            en="Loose accents count apart here (+{count}): join them with their letters.",
            fix_nl="Voeg de accenten samen met hun letters",
            fix_en="Join the accents with their letters",
        )
    }
    details = {"count": "how many characters they cost"}
    examples = (
        Example(
            platform="facebook", text="Een pati⟦e\u0308⟧nt en een cafe\u0301", fixed="Een pati\u00ebnt en een caf\u00e9"
        ),
        Example(platform="facebook", text="Een pati\u00ebnt en een caf\u00e9"),
        Example(platform="twitter", text="Een patie\u0308nt"),
    )

    def needs(self, context: Context) -> Needs:
        """A character beyond Latin letters and punctuation."""
        return Needs(traits=frozenset({"symbols"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the first loose accent, with a change of all of them."""
        text = post.text.text
        if not _ACCENT.search(text):
            return
        loose = [(found, normalize("NFC", found.group())) for found in _APART.finditer(text)]
        edits = [Replacement(*found.span(), new) for found, new in loose if new != found.group()]
        if not edits:
            return
        platform = post.platform or _USUAL
        cost = measure(text, platform) - measure(_APART.sub(_joined, text), platform)
        if cost > 0:
            yield Hit(edits[0].start, edits[0].end, details={"count": cost}, change=Change(tuple(edits)))


def _joined(found: re.Match[str]) -> str:
    return normalize("NFC", found.group())
