"""The kind `usual-hashtags`: whether a post has one of the hashtags that the house is found by."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post
from postlint.text.reading import read


class UsualHashtags(Check, frozen=True, kw_only=True):
    """Flag a post with none of the hashtags that the house usually gives its posts.

    People find a house by its usual hashtags. They are a fact of the house (`house: hashtags:`); capitals
    don't matter, and a house without usual hashtags misses none.
    """

    cases = {
        "": Case(
            "info",
            "Vaak hoort er ook een van deze hashtags bij: {usual}.",
            "One of these hashtags often goes with it: {usual}.",
        )
    }
    details = {"usual": "the usual hashtags of the house"}
    examples = (
        Example(text="⟦⟧Mooi licht. #VUmc", house={"hashtags": ["#ziekenhuis", "#polikliniek"]}),
        Example(text="Mooi licht. #VUmc #Ziekenhuis", house={"hashtags": ["#ziekenhuis", "#polikliniek"]}),
        Example(text="Mooi licht."),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit at the start of the text."""
        usual = context.house.hashtags
        names = {tag.lstrip("#").lower() for tag in usual}
        written = (entity.value.lower() for entity in read(post).entities if entity.kind == "hashtag")
        if names and names.isdisjoint(written):
            yield Hit(details={"usual": usual})
