"""What two texts put in one place, such as the subject of a series: over hartfalen, over diabetes; knows no post."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final, TypeVar

_LEADS: Final = frozenset(
    "aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te tegen "
    "tijdens tot tussen uit van via volgens voor zonder about after at before by for from of on to with without".split()
)
_POINTS: Final = frozenset(
    "de het een deze die dit dat je jouw jullie uw u ons onze mijn zijn haar hun geen elke elk ieder iedere "
    "the a an this that these those your our my their his her every".split()
)
# Another day makes no other subject
_TIMES: Final = frozenset(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen gisteren nu straks dag dagen week weken "
    "weekend maand jaar uur ochtend middag avond januari februari maart april mei juni juli augustus september oktober "
    "november december monday tuesday wednesday thursday friday saturday sunday today tomorrow day week month "
    "year".split()
)
_W = TypeVar("_W")
_WORD: Final = re.compile(r"[^\W_]+")
_POINTED: Final = "the"  # what stands for a word such as de or je, where no preposition stands before it


def led(text: str) -> Mapping[str, str]:
    """The words of a text that a small word leads to, each with that word: over de hartslag, je nier."""
    found: dict[str, str] = {}
    lead = ""
    for word in _WORD.findall(text.casefold()):
        if word in _LEADS:
            lead = word
        elif word in _POINTS:
            lead = lead or _POINTED
        else:
            if lead and word not in _TIMES and not word.isdecimal():
                found.setdefault(word, lead)
            lead = ""
    return found


def swapped(one: Mapping[_W, str], other: Mapping[_W, str], same: Collection[_W]) -> Iterator[_W]:
    """The led words of either text that stand where the other has another one; those of ``same`` are in both."""
    places = {lead for word, lead in one.items() if word not in same}
    places &= {lead for word, lead in other.items() if word not in same}
    for led_words in (one, other) if places else ():
        yield from (word for word, lead in led_words.items() if lead in places and word not in same)
