"""The kind `hashtag-case`: tags of several words without capitals; knows no words itself."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import capitalised
from postlint.dutch.tags import split_tag
from postlint.dutch.words import words
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class HashtagCase(Check, frozen=True, kw_only=True):
    """Flag a hashtag of several Dutch words that are written together without capitals.

    With a capital for every word a screen reader reads the words and not a jumble, and people see at once
    what it says; the tag stays the same tag. Compounds are one word in Dutch and stay as they are, and so do
    the house's own tags.
    """

    cases = {
        "": Case(
            severity="info",
            nl="Een schermlezer leest #{tag} als één woord: schrijf #{better}.",
            en="A screen reader reads #{tag} as one word: write #{better}.",
        )
    }
    details = {"tag": "the tag as written, without #", "better": "the tag with a capital for every word"}
    examples = (
        Example(text="Trots op ons team! ⟦#goedezorg⟧", fixed="Trots op ons team! #GoedeZorg", safe=False),
        Example(text="⟦#Dagvandeverpleging⟧", fixed="#DagVanDeVerpleging", safe=False),
        Example(text="#zorg #GoedeZorg #patiëntenzorg #wereldkankerdag #operatiekamer #VUmc #deventer"),
        Example(text="#goedezorg", house={"hashtags": ("#goedezorg",)}),
    )

    def needs(self, context: Context) -> Needs:
        """A hashtag."""
        return Needs(entities=frozenset({"hashtag"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each tag that can be read as several words."""
        own = {tag.lstrip("#").lower() for tag in context.house.hashtags}
        for entity in read(post).entities:
            tag = entity.value
            if entity.kind != "hashtag" or not tag.isalpha() or not tag[1:].islower() or tag.lower() in own:
                continue
            parts = split_tag(tag.lower(), words())
            if parts:
                better = "".join([capitalised(part) for part in parts])
                start = entity.end - len(tag)
                change = Change((Replacement(start, entity.end, better),), safe=False)
                details = {"tag": tag, "better": better}
                yield Hit(entity.start, entity.end, details=details, change=change, suggestions=(f"#{better}",))
