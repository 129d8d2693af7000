"""A text read once: words, entities, sentences and quotations, each worked out when first asked for."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import eq
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from postlint.model import Span
from postlint.text.entities import Entity, find_entities, may_hold_entities
from postlint.text.length import HouseUnit, count, later

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cached_property

    from postlint.model import Needs, Post
else:

    class cached_property:  # noqa: N801 - it does what functools' does
        """functools' one without its lock, which costs more than most of what is kept here."""

        def __init__(self, work: Callable[[Any], Any]) -> None:
            self._work = work
            self._name = work.__name__
            self.__doc__ = work.__doc__

        def __get__(self, owner: Any, _: type | None = None) -> Any:
            found = owner.__dict__[self._name] = self._work(owner)
            return found


# Small words of three letters or more, none of which is part of a compound that is written apart
LITTLE: Final = frozenset(
    """aan achter alle alleen allemaal alles als altijd ben beter bij binnen binnenkort boven daar daarna daarom dan
    dat deze die dit doe door een eerst elke geen gewoon gisteren goed graag haar heb hebben heeft het hier hoe
    iedere kan klaar kun kunnen laat maar mag meer meestal met mijn moet morgen naar naast natuurlijk net niet
    nieuw nog nooit omdat onder ons onze ook over per samen sinds soms steeds tegen tijdens toch toen tot tussen
    uit van vanaf vandaag veel via vind voor waar waarom wanneer want was wat weer weet welk welke wie wij wil
    willen wist word worden wordt zaterdag zelf zijn zoals zondag zonder""".split()
)
# Words that open Dutch sentences and name nobody: a capital on one of them says nothing.
_OPENERS: Final = LITTLE.union(
    """al bedankt bekijk bel beste betekent bezoek blijf dank de elk en er ga gebruik geef goede hallo help
    hij hoi hun ieder iedereen ik in is ja je jij jouw jullie kijk klik kom krijg lees let maak maken meld na
    nee niemand niets nieuwe nu of om op probeer sommige stel te terug thuis u uw volg volgende voortaan vraag
    vragen wacht we welkom werk ze zeg zet zij zo zoek zorg""".split()
)
OPENING: Final = 6  # letters or digits of a word that its opening has
_WORD = r"[^\W_]+"
_CAPITALS = "(?<![^\\W_])[A-Z]{3}"
_CAPITALISED = re.compile(r"[^\W\d_a-z\xdf-\xff][^\W_]*")  # or a letter beyond Latin-1
_BLANKED = bytes(number if chr(number).isalnum() else 32 for number in range(256))  # for bytes.translate
# Not in Latin-1, and perhaps a letter or digit: no punctuation, arrow, symbol or emoji. Compiled late: it takes long.
_FOREIGN = "[^\x00-\xff\u2000-\u206f\u20a0-\u20bf\u2190-\u245f\u2500-\u2775\u2794-\u2bff\ufe0f\U0001f200-\U0001faff]"
_DIGITS = frozenset("0123456789")
_NUMBERS = {"number": r"\d(?:\W?\W?\d){5}", "postcode": r"\d{4}\s?[A-Z]{2}(?![A-Za-z])"}
# Decomposed text: a combining mark belongs to the letter before it.
_WORD_WITH_MARKS = r"(?:[^\W_][\u0300-\u036f]*)+"


class Word(Struct, frozen=True, gc=False):
    """A run of letters and digits; ``lower`` is its text in lower case."""

    start: int
    end: int
    lower: str


class Reading:
    """What the rules want to know of a text, on a platform whose grammar decides what is a tag or a link."""

    def __init__(self, text: str, platform: str | None = None) -> None:
        self.text = text
        self.platform = platform
        self._lengths: dict[tuple[HouseUnit, frozenset[str]], int] = {}

    @cached_property
    def lower(self) -> str:
        """The text in lower case; its offsets are not those of the text (İ lowers to two characters)."""
        return self.text.lower()

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of the text in lower case."""
        return frozenset(self.lower)

    @cached_property
    def words(self) -> list[Word]:
        """All runs of letters and digits, those inside links, handles and tags included."""
        found = self._word.finditer(self.text)
        if "İ" in self.text:  # it lowers to a letter with a mark
            return [Word(match.start(), match.end(), match.group().lower()) for match in found]
        return [Word(match.start(), match.end(), lower) for match, lower in zip(found, self.lower_words, strict=True)]

    @cached_property
    def lower_words(self) -> list[str]:
        """The words in lower case, in the order of the text; cheaper than ``words`` where places don't matter."""
        lower = self.lower
        if lower.isascii() or not re.search(_FOREIGN, lower):  # what Latin-1 lacks is punctuation and emoji
            return lower.encode("latin-1", "replace").translate(_BLANKED).decode("latin-1").split()
        if "İ" in self.text:
            return [word.lower for word in self.words]
        found: list[str] = self._word.findall(lower)
        return found

    @cached_property
    def _word(self) -> re.Pattern[str]:
        if not self.text.isascii() and re.search("[\u0300-\u036f]", self.text):
            return re.compile(_WORD_WITH_MARKS)
        return re.compile(_WORD)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words in lower case."""
        return frozenset(self.lower_words)

    @cached_property
    def openings(self) -> frozenset[str]:
        """What the words of six letters or more begin with."""
        return frozenset([word[:OPENING] for word in self.vocabulary if len(word) >= OPENING])

    @cached_property
    def behind(self) -> frozenset[str]:
        """The words that stand right behind one of three letters or more that is no small word."""
        words = self.lower_words
        return frozenset([word for before, word in pairwise(words) if len(before) > 2 and before not in LITTLE])

    @cached_property
    def entities(self) -> list[Entity]:
        """Hashtags, mentions, cashtags and URLs in the order of the text."""
        return find_entities(self.text, self.platform or "twitter")

    def length(self, unit: HouseUnit, without: frozenset[str] = frozenset()) -> int:
        """How long the text is, without its entities of some kinds; counted once for all rules that ask."""
        key = (unit, without)
        if key not in self._lengths:
            text = later("trimming", "trim")(self.text, self.entities, without).text if without else self.text
            self._lengths[key] = count(text, unit, self.platform)
        return self._lengths[key]

    @cached_property
    def entity_kinds(self) -> frozenset[str]:
        """Which kinds of entity there are."""
        return frozenset([entity.kind for entity in self.entities])

    @cached_property
    def traits(self) -> frozenset[str]:
        """What the text has that few texts have, so that a check for it can be passed over.

        ``capitals`` three capitals in a row that open a word, ``symbols`` a character beyond Latin letters and
        punctuation, ``unprintable`` one that cannot be seen, ``bare-link`` a URL written without ``://``,
        ``doubled`` a word that stands there again at once or after one other, ``number`` six digits with at most
        two marks between each, ``postcode`` four digits and two capitals, ``no-platform`` for want of one,
        ``named`` a capital on a word that does not usually open a sentence.
        """
        text, found = self.text, []
        capitalised = _CAPITALISED.findall(text)
        if [word for word in capitalised if word[:3].isupper()] and re.search(_CAPITALS, text):
            found.append("capitals")
        if not _OPENERS.issuperset([word.lower() for word in capitalised]):
            found.append("named")
        if not text.isascii() and re.search("[^\x00-\u024f\u2000-\u20cf]", text):
            found.append("symbols")
        if not text.replace("\n", "").isprintable():
            found.append("unprintable")
        if any(entity.kind == "url" and "://" not in text[entity.start : entity.start + 8] for entity in self.entities):
            found.append("bare-link")
        words = self.lower_words
        if len(words) != len(self.vocabulary) and (any(map(eq, words, words[1:])) or any(map(eq, words, words[2:]))):
            found.append("doubled")
        if not _DIGITS.isdisjoint(self.characters):
            found += [trait for trait, pattern in _NUMBERS.items() if re.search(pattern, text)]
        if self.platform is None:
            found.append("no-platform")
        return frozenset(found)

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in the order of the text, without the white space around them."""
        found: list[Span] = later("sentences", "find_sentences")(self.text)
        return found

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands between quotation marks, the marks included."""
        found: list[Span] = later("sentences", "find_quotations")(self.text)
        return found

    @cached_property
    def _zones(self) -> list[Entity]:
        if not may_hold_entities(self.text):
            return []
        found: list[Entity] = later("zones", "find_zones")(self.text, self.platform, self.entities)
        return found

    @cached_property
    def prose(self) -> list[Word]:
        """The words outside links, handles and tags."""
        if not self._zones:
            return self.words
        found: list[Word] = later("zones", "outside")(self._zones, self.words)
        return found

    @cached_property
    def _zone_starts(self) -> list[int]:
        return [zone.start for zone in self._zones]

    def zone(self, offset: int) -> str:
        """The kind of the entity that this offset is in, or an empty string; an e-mail address counts as a url."""
        if not self._zones:
            return ""
        kind: str = later("zones", "kind_at")(self._zones, self._zone_starts, offset)
        return kind

    def quoted(self, offset: int) -> bool:
        """Whether this offset is inside quotation marks."""
        return any(span.start <= offset < span.end for span in self.quotations)

    def sentence_at(self, offset: int) -> Span:
        """The sentence around this offset, or the whole text where there is none."""
        for span in self.sentences:
            if span.start <= offset < span.end:
                return span
        return Span(0, len(self.text))

    def meets(self, needs: Needs) -> bool:
        """Whether the text holds one of the words, openings, parts, entities or traits that a check needs."""
        return (
            not needs.words.isdisjoint(self.vocabulary)
            or not needs.openings.isdisjoint(self.openings if needs.openings else ())
            or not needs.behind.isdisjoint(self.behind if needs.behind else ())
            or any(part in self.lower for part in needs.parts)
            or not needs.traits.isdisjoint(self.traits if needs.traits else ())
            or not needs.entities.isdisjoint(self.entity_kinds if needs.entities else ())
        )


def read(post: Post) -> Reading:
    """The reading of a post's text, made once and kept with the post."""
    reading: Reading | None = post.memo.get("reading")
    if reading is None:
        reading = post.memo["reading"] = Reading(post.text.text, post.platform)
    return reading
