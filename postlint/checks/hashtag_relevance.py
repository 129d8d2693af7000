"""The kind `hashtag-relevance`: hashtags that have nothing to do with the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import Reading, read

_STEM = 4  # letters that two words must share at their start to be taken for kin
_GENERAL = (
    "gezond", "innovatie", "nieuws", "onderwijs", "onderzoek", "patiënt", "patient", "persbericht", "vacature",
    "webinar", "wetenschap", "ziekenhuis", "zorg",
)  # fmt: skip


class HashtagRelevance(Check, frozen=True, kw_only=True):
    """Flag a hashtag whose words have nothing to do with the text.

    A hashtag sums up the core of a post. One that only rides on what is popular brings readers who do not
    stay. A tag passes when it shares a word with the text, is one of the house's own, or is general.
    """

    cases = {
        "": Case(
            "info",
            "#{tag} komt in de tekst niet terug: vat deze hashtag de kern samen?",
            "#{tag} has no echo in the text: does this hashtag sum up the core?",
        )
    }
    details = {"tag": "the hashtag without #"}
    examples = (
        Example(text="Onze polikliniek is open. ⟦#voetbal⟧"),
        Example(text="Onze polikliniek is open. #poliklinieken"),
        Example(text="Beter slapen begint overdag. #slaapweek #zorg"),
        Example(text="Kom naar het feest. #VUmc50jaar", house={"hashtags": ["#VUmc50jaar"]}),
    )

    general: Annotated[tuple[str, ...], Meta(description="Parts of tags that fit any post.")] = _GENERAL

    def needs(self, context: Context) -> Needs | None:
        """A hashtag."""
        return Needs(entities=frozenset(["hashtag"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each tag without kin in the text; a text of tags alone says nothing about them."""
        reading = read(post)
        stems = _stems(reading)
        house = context.house
        own = {name.lstrip("#").lower().replace(" ", "") for name in (*house.hashtags, *house.names)}
        for entity in reading.entities if stems else ():
            tag = entity.value.lower()
            if entity.kind != "hashtag" or tag in own or any(part in tag for part in self.general):
                continue
            if len(tag) >= _STEM and not any(stem in tag for stem in stems):
                yield Hit(entity.start, entity.end, details={"tag": entity.value})


def _stems(reading: Reading) -> set[str]:
    """How the words of the text begin, those in tags, handles and links left out."""
    return {word.lower[:_STEM] for word in reading.words if len(word.lower) >= _STEM and not reading.zone(word.start)}
