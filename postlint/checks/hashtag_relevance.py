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
_MOST_KEPT: Final = 1_000


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
        if reading.lower_words.count(name.lower()) > 1:
            return True
        key = (name, house.hashtags, house.names)
        known = self._judged.get(key)
        if known is None:
            if len(self._judged) >= _MOST_KEPT:
                self._judged.clear()
            known = self._judged[key] = self._is_general(name, house)
        return known

    @cached_property
    def _judged(self) -> dict[tuple[str, tuple[str, ...], tuple[str, ...]], bool]:
        """Which tags are general or the house's own: a house uses the same few all year."""
        return {}

    def _is_general(self, name: str, house: House) -> bool:
        tag, whole = name.lower(), folded(name)
        if any(part in tag for part in self.general):
            return True
        names = {own.lstrip("#").replace(" ", "") for own in (*house.hashtags, *house.names, *self.general)}
        return any(len(part) >= STEM and part in whole for part in map(folded, names))


def _is_word(reading: Reading, tag: Entity) -> bool:
    """Whether a tag is a word of a sentence that goes on after it."""
    after = reading.text[tag.end :].lstrip(" ")
    next_to = tag.end + len(reading.text[tag.end :]) - len(after)
    return after[:1] in (",", ":", ";") or (after[:1].isalnum() and not reading.zone(next_to))
