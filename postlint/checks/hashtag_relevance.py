"""The kind `hashtag-relevance`: hashtags that have nothing to do with the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.kinship import STEM, folded, has_kin, words_of
from postlint.model import Context, Hit, House, Needs, Post
from postlint.text.entities import Entity
from postlint.text.reading import Reading, read

_GENERAL: Final = (
    "amsterdam", "arts", "care", "dokter", "geneeskunde", "gezond", "health", "innovatie", "medisch", "nieuws",
    "onderwijs", "onderzoek", "patiënt", "patient", "persbericht", "research", "science", "student", "vacature",
    "verple", "webinar", "werkenbij", "wetenschap", "ziekenhuis", "zorg",
)  # fmt: skip


class HashtagRelevance(Check, frozen=True, kw_only=True):
    """Flag a hashtag whose words have nothing to do with the text.

    A hashtag sums up the core of a post. One that only rides on what is popular brings readers who do not
    stay. A tag passes when it is a word of the sentence itself, shares one with the text, is one of the
    house's own, or is general. A row of more than `few` tags passes when half of it does.
    """

    cases = {
        "": Case(
            "info",
            "#{tag} komt in de tekst niet terug: vat deze hashtag de kern wel samen?",
            "#{tag} has no echo in the text: does this hashtag sum up its core?",
        )
    }
    details = {"tag": "the hashtag without #"}
    examples = (
        Example(text="Onze polikliniek is open. ⟦#voetbal⟧ #VUmc", house={"names": ["VUmc"]}),
        Example(text="Onze polikliniek is open. ⟦#goals⟧ ⟦#voetbal⟧ ⟦#feyenoord⟧ #open"),
        Example(text="Onze polikliniek is open. #poliklinieken"),
        Example(text="Beter slapen begint overdag: leven met regelmaat. #slaapweek #leefstijl"),
        Example(text="Kom naar het feest. #VUmc50jaar #IC", house={"hashtags": ["#VUmc50jaar"]}),
        Example(text="Wij vieren Sinterklaas! #Sinterklaas #5dec #schoenzetten #ziekenhuis"),
        Example(text="Feest bij #AUMC: de #verloskamers zijn open."),
        Example(text="Vandaag is het Wereldprematurendag. #prematuur"),
        Example(text="#zomer #dak"),
    )

    general: Annotated[tuple[str, ...], Meta(description="Parts of tags that fit any post.")] = _GENERAL
    few: Annotated[int, Meta(description="How many tags are judged one by one.", ge=0)] = 2

    def needs(self, context: Context) -> Needs | None:
        """A hashtag."""
        return Needs(entities=frozenset(["hashtag"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each tag without kin in the text; a text of tags alone says nothing about them."""
        reading = read(post)
        tags = [entity for entity in reading.entities if entity.kind == "hashtag" and len(entity.value) >= STEM]
        unknown = [tag for tag in tags if not self._is_known(tag.value, reading, context.house)]
        words = words_of(reading) if unknown else []
        strange = [tag for tag in unknown if words and not (has_kin(tag.value, words) or _is_word(reading, tag))]
        if len(tags) <= self.few or 2 * len(strange) > len(tags):
            for tag in strange:
                yield Hit(tag.start, tag.end, details={"tag": tag.value})

    def _is_known(self, name: str, reading: Reading, house: House) -> bool:
        """Whether a tag is general, the house's own, or a word of the text as it stands."""
        tag = name.lower()
        if any(part in tag for part in self.general) or reading.lower_words.count(tag) > 1:
            return True
        own = self._own(house.hashtags, house.names)
        whole = folded(name)
        return any(part in whole for part in own if len(part) >= STEM)

    @cached_property
    def _owned(self) -> dict[tuple[tuple[str, ...], ...], tuple[str, ...]]:
        return {}

    def _own(self, *lists: tuple[str, ...]) -> tuple[str, ...]:
        """Names and tags of the house and general parts, folded; worked out once for a house."""
        if lists not in self._owned:
            names = {name.lstrip("#").replace(" ", "") for part in lists for name in part}
            self._owned[lists] = tuple(sorted(folded(name) for name in (*names, *self.general)))
        return self._owned[lists]


def _is_word(reading: Reading, tag: Entity) -> bool:
    """Whether a tag is a word of a sentence that goes on after it."""
    after = reading.text[tag.end :].lstrip(" ")
    next_to = tag.end + len(reading.text[tag.end :]) - len(after)
    return after[:1] in (",", ":", ";") or (after[:1].isalnum() and not reading.zone(next_to))
