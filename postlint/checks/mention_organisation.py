"""The kind `mention-organisation`: organisations that could have been mentioned by their handle."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.phrases import Phrases
from postlint.text.reading import read


class MentionOrganisation(Check, frozen=True, kw_only=True):
    """Flag an organisation, medium or brand that is named without its handle on this platform.

    Who is mentioned sees the post, and often passes it on. The handles are those of the house
    (``house: handles:``), and more may be given here.
    """

    cases = {
        "": Case(
            "info",
            "{name} zit hier ook: noem ze als {handle}.",
            "{name} is on this platform too: mention them as {handle}.",
        )
    }
    details = {"name": "the organisation as written", "handle": "its handle on this platform"}
    examples = (
        Example(
            text="Samen met ⟦MIT⟧ zoeken we het uit.",
            platform="twitter",
            house={"handles": {"MIT": {"twitter": "@MIT"}}},
            fixed="Samen met @MIT zoeken we het uit.",
            safe=False,
        ),
        Example(
            text="Samen met @MIT zoeken we het uit: MIT was eerst.",
            platform="twitter",
            house={"handles": {"MIT": {"twitter": "@MIT"}}},
        ),
        Example(text="Vanmit is geen MIT.", platform="facebook", house={"handles": {"MIT": {"twitter": "@MIT"}}}),
    )

    handles: Annotated[dict[str, dict[str, str]], Meta(description="Handles by name and platform.")] = {}

    @cached_property
    def _phrases(self) -> dict[tuple[str, ...], Phrases]:
        return {}

    def _known(self, context: Context) -> dict[str, dict[str, str]]:
        return {**{name: dict(known) for name, known in context.house.handles.items()}, **self.handles}

    def needs(self, context: Context) -> Needs | None:
        """One of the names."""
        return Phrases(tuple(self._known(context)), match_case=True).needs

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each name, where it first stands."""
        known = self._known(context)
        names = tuple(name for name in known if post.platform in known[name])
        phrases = self._phrases.setdefault(names, Phrases(names, match_case=True))
        reading = read(post)
        mentioned = {entity.value.lower() for entity in reading.entities if entity.kind == "mention"}
        for match in phrases.find(reading):
            handle = known[match.phrase][post.platform or ""]
            if handle.lstrip("@").lower() not in mentioned:
                mentioned.add(handle.lstrip("@").lower())
                change = Change((Replacement(match.start, match.end, handle),), safe=False)
                details = {"name": match.phrase, "handle": handle}
                yield Hit(match.start, match.end, details=details, change=change)
