"""The kind `address-mixed`: je or u, but one of them all through a post."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.address.familiar import find_familiar
from postlint.dutch.address.polite import POLITE, find_polite
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read


class AddressMixed(Check, frozen=True, kw_only=True):
    """Flag a post that says both je and u to its reader.

    Whoever is u in one sentence and je in the next wonders who is speaking to whom. The form that the post
    uses most stays (of equals the one that comes first), and the other is marked. A house that has chosen
    its form does better with informal-address, which mends it too.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Hier staat “{found}” en elders “{kept}”: kies je of u.",
            en="“{found}” here and “{kept}” elsewhere: choose je or u.",
        )
    }
    details = {"found": "the word as written", "kept": "a word of the form that the post uses most"}
    examples = (
        Example(text="Heb je vragen? Bel ons, dan helpen we je. ⟦Uw⟧ afspraak staat klaar."),
        Example(text="Heeft u vragen? Wij helpen ⟦je⟧ graag."),
        Example(text="Heb je vragen? Om 10 u gaan we open. “Kunt u mij helpen?”, vroeg een bezoeker."),
        Example(text="Zeg je of u tegen je dokter?"),
        Example(text="Kunt u komen? Neem uw pas mee."),
    )

    def needs(self, context: Context) -> Needs | None:
        """A word of polite address; few posts have one."""
        return Needs(words=POLITE)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word of the form that is used less."""
        reading = read(post)
        polite = [(token.start, token.end) for token in find_polite(reading)]
        familiar = [(token.start, token.end) for token in find_familiar(reading)] if polite else []
        if not familiar:
            return
        kept, other = sorted([polite, familiar], key=lambda words: (-len(words), words[0]))
        for start, end in other:
            details = {"found": reading.text[start:end], "kept": reading.text[slice(*kept[0])]}
            yield Hit(start, end, details=details)
