"""The kind `consistent`: one of several forms, all through a post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Matching
from postlint.dutch.capitals import in_the_manner_of
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.phrases import Phrases
from postlint.text.reading import read


class Consistent(Matching, frozen=True, kw_only=True):
    """Flag a post that writes the same thing in two ways.

    Both forms may be right; side by side they look like a slip. The form that the post uses most stays
    (of equals the first), the others are marked. The fix writes that form there; it is unsafe, since
    words around it may have to change along.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Hier staat “{found}” en elders “{kept}”: kies één vorm.",
            en="“{found}” here and “{kept}” elsewhere: choose one form.",
        )
    }
    details = {"found": "the text as written", "kept": "the form that the post uses most"}
    examples = (
        Example(
            parameters={"forms": [["poli", "polikliniek"], ["e-mail", "mail"]]},
            text="Onze polikliniek is open. De polikliniek is ruim. ⟦Poli⟧ nodig? Mail ons.",
            fixed="Onze polikliniek is open. De polikliniek is ruim. Polikliniek nodig? Mail ons.",
            safe=False,
        ),
        Example(
            parameters={"forms": [["dokter", "arts", "doctor"]]},
            text="De arts, de ⟦dokter⟧ en de ⟦doctor⟧.",
            fixed="De arts, de arts en de arts.",
            safe=False,
        ),
        Example(parameters={"forms": [["poli", "polikliniek"]]}, text="Onze poli is open. Kom naar de poli."),
    )

    forms: Annotated[
        tuple[tuple[str, ...], ...], Meta(description="Lists of forms of which a post uses only one.", min_length=1)
    ]

    @cached_property
    def _searches(self) -> list[Phrases]:
        return [self.look_for(forms) for forms in self.forms]

    def needs(self, context: Context) -> Needs | None:
        """One of the forms."""
        return self.look_for([form for forms in self.forms for form in forms]).needs

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each place with another form than the one that is kept."""
        reading = read(post)
        for phrases in self._searches:
            matches = list(phrases.find(reading))
            used = Counter(match.phrase for match in matches)
            kept = max(used, key=used.__getitem__, default="")  # of equals the first that the text uses
            for match in matches:
                if match.phrase != kept:
                    found = reading.text[match.start : match.end]
                    new = in_the_manner_of(found, match.phrase, kept)
                    change = Change((Replacement(match.start, match.end, new),), safe=False)
                    yield Hit(match.start, match.end, details={"found": found, "kept": kept}, change=change)
