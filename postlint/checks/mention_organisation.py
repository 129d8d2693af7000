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
    (`house: handles:`), and more may be given here. Once in a post is enough.
    """

    cases = {
        "": Case(
            "info",
            "{name} zit hier ook: noem ze als {handle}, dan zien zij je bericht.",
            "{name} is here too: mention them as {handle}, and they will see your post.",
        )
    }
    details = {"name": "the organisation as written", "handle": "its handle on this platform"}
    examples = (
        Example(
            text="Samen met ⟦MIT⟧ zoeken we het uit; MIT was eerst.",
            platform="twitter",
            house={"handles": {"MIT": {"twitter": "@MIT"}}},
            fixed="Samen met @MIT zoeken we het uit; MIT was eerst.",
            safe=False,
        ),
        Example(
            text="Samen met @mit zoeken we het uit: MIT was eerst.",
            platform="twitter",
            house={"handles": {"MIT": {"twitter": "@MIT"}}},
        ),
        Example(
            parameters={"handles": {"MIT": {"threads": "mit"}}},
            text="Dank, ⟦MIT⟧!",
            platform="threads",
            house={"handles": {"MIT": {"twitter": "@MIT"}}},
            fixed="Dank, @mit!",
            safe=False,
        ),
        Example(text="Vanmit is geen MIT.", platform="facebook", house={"handles": {"MIT": {"twitter": "@MIT"}}}),
    )

    handles: Annotated[dict[str, dict[str, str]], Meta(description="Handles by name and platform.")] = {}

    @cached_property
    def _phrases(self) -> dict[tuple[str, ...], Phrases]:
        return {}

    def needs(self, context: Context) -> Needs | None:
        """One of the names."""
        return Phrases((*context.house.handles, *self.handles), match_case=True).needs

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each organisation, where it is first named."""
        handles = self._handles(post.platform or "", context)
        names = tuple(handles)
        phrases = self._phrases.setdefault(names, Phrases(names, match_case=True))
        reading = read(post)
        mentioned = {entity.value.lower() for entity in reading.entities if entity.kind == "mention"}
        for start, end, name in phrases.find(reading):
            account = handles[name].lstrip("@")
            if account.lower() not in mentioned:
                mentioned.add(account.lower())
                change = Change((Replacement(start, end, f"@{account}"),), safe=False)
                yield Hit(start, end, details={"name": name, "handle": f"@{account}"}, change=change)

    def _handles(self, platform: str, context: Context) -> dict[str, str]:
        """The handles on a platform, by name; those of the rule win."""
        known = (*context.house.handles.items(), *self.handles.items())
        return {name: by_platform[platform] for name, by_platform in known if platform in by_platform}
