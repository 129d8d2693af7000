"""Whom a text names, and as whom; knows no rule, and nobody's consent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from postlint.dutch.beside import Beside, Standing
from postlint.dutch.name_rows import Line, NameRow
from postlint.dutch.names import (
    PARTICLES,
    is_first,
    is_name,
    is_only_name,
    is_other,
    is_place,
    is_usual,
    may_be_name,
)
from postlint.dutch.roles import followed_by_names, role_of

if TYPE_CHECKING:
    from postlint.text.reading import Reading

_ARTICLES: Final = frozenset("de het een t dit deze die elk iedere".split())
_TO_PLACES: Final = frozenset("in te uit naar nabij vanuit rond".split())
_OF: Final = frozenset("van von de den".split())  # the others stand before a place as such
_SAYING: Final = frozenset("aldus volgens zegt vertelt vertelde legt zei stelt concludeert".split())
_LISTING: Final = frozenset([" en ", ", ", " & ", " of ", ", en "])
# What ends the name of a street, a building, a prize: no person, whoever it is called after.
_THINGS: Final = (
    "straat", "laan", "plein", "kade", "gracht", "singel", "ziekenhuis", "kliniek", "centrum", "centre", "center",
    "instituut", "institute", "fonds", "stichting", "foundation", "school", "college", "universiteit", "museum",
    "stadion", "theater", "hotel", "prijs", "award", "lezing", "toernooi", "gasthuis", "fellowship", "academie",
    "syndroom", "vaccin", "virus", "gebouw", "zaal", "beurs", "bibliotheek", "unit",
)  # fmt: skip
_STREETS: Final = ("straat", "laan", "weg", "plein", "dreef", "steeg", "brug")
_EXACT_THINGS: Final = frozenset("huis house park hof brug arena groep hal tower toren kerk fund loop lab show".split())


class Person(Struct, frozen=True):
    """Where somebody is named, and as whom: in care or training (or their family), at work, or neither."""

    start: int
    end: int
    name: str
    standing: Standing


def find_people(reading: Reading, own: frozenset[str] = frozenset()) -> list[Person]:
    """The people that a text names, in order; ``own`` are names, in lower case, that a house has for other things."""
    found = list(_Search(reading, own).people())
    # A surname that is also an organisation's takes its first name in after that was found by itself.
    swallowed = {at for at, (one, other) in enumerate(pairwise(found)) if other.start <= one.start}
    found = [person for at, person in enumerate(found) if at not in swallowed]
    for one, other in [*pairwise(range(len(found))), *((at + 1, at) for at in reversed(range(len(found) - 1)))]:
        between = reading.text[found[min(one, other)].end : found[max(one, other)].start]
        if between in _LISTING and not found[other].standing:
            found[other] = replace(found[other], standing=found[one].standing)
    return found


class _Search:
    """One text, looked through."""

    def __init__(self, reading: Reading, own: frozenset[str]) -> None:
        self._reading = reading
        self._own = own
        self._line = Line(reading)
        self._beside = Beside(self._line)

    def people(self) -> Iterator[Person]:
        """The people with a capital, and those after a word for patient who lack it."""
        done, words = 0, self._reading.words
        for at in self._hints():
            if at < done or self._reading.zone(words[at].start):
                continue
            whole = self._row(at)
            row = self._without_others(whole)
            done = max(row.end, at + 1)
            if row.core < row.end and not self._is_thing(whole) and self._is_person(row):
                yield self._person(row)

    def _hints(self) -> list[int]:
        """Where names may begin: words with a capital, and names in lower case after a word that asks for one."""
        text = self._reading.text
        hints = [at for at, word in enumerate(self._reading.words) if text[word.start].isupper() and self._is_hint(at)]
        if self._reading.vocabulary.isdisjoint(followed_by_names()):
            return hints
        bare = (at for at in range(1, len(self._reading.words)) if self._is_uncapitalised(at))
        return sorted({*hints, *bare})

    def _is_hint(self, at: int) -> bool:
        """Whether a name may begin with this word, which has a capital."""
        line, word = self._line, self._reading.words[at]
        if role_of(word.lower) and line.before(at + 1) == " " and line.has_capital(at + 1):
            return False
        if is_name(word.lower) or self._base(at) or line.is_initial(at) or self._has_number(at):
            return True
        before = at - 1
        while line.lower(before) in PARTICLES:
            before -= 1
        return line.lower(before).endswith("jarige") or role_of(line.lower(before)) is not None

    def _is_uncapitalised(self, at: int) -> bool:
        """Whether this is a name in lower case, right after a word that only a name can follow."""
        line = self._line
        follows = line.before(at) == " " and line.lower(at - 1) in followed_by_names()
        return follows and not line.has_capital(at) and is_only_name(line.lower(at))

    def _has_number(self, at: int) -> bool:
        end = self._reading.words[at].end
        return self._reading.text.startswith(" (", end) and self._reading.text[end + 2 : end + 3].isdigit()

    def _base(self, at: int) -> str:
        """The first name in a genitive (Tims kamer), or nothing."""
        word = self._line.lower(at)
        return word[:-1] if word.endswith("s") and not is_name(word) and is_first(word[:-1]) else ""

    def _row(self, at: int) -> NameRow:
        """The row that begins here; before a surname, a first name that no list has belongs to it."""
        row = self._line.row_at(at)
        if row.start < at and not self._takes_particles(row):
            return replace(row, start=at)
        before = row.start - 1
        if before >= 0 and not is_first(self._line.lower(row.core)) and self._line.before(row.start) == " ":
            written = self._line.written(before)
            if written[0].isupper() and may_be_name(written) and not self._is_other(before, before + 1):
                return NameRow(before, before, row.end)
        return row

    def _takes_particles(self, row: NameRow) -> bool:
        """Whether small words before a capital are of a surname: mevrouw de Vries; not directeur van de Volkskrant."""
        if self._line.has_capital(row.start):
            return True
        before = self._line.lower(row.start - 1)
        role = role_of(before)
        if role in ("honorific", "title"):
            return True
        return is_name(self._line.lower(row.core)) and (role is not None or is_first(before))

    def _is_other(self, start: int, end: int) -> bool:
        phrase = self._line.phrase(start, end)
        return phrase in self._own or is_other(phrase)

    def _without_others(self, row: NameRow) -> NameRow:
        """What is left of a row without places and organisations: with words beside it, at its start, at its end."""
        nothing = NameRow(row.end, row.end, row.end)
        if self._is_from_place(row):
            return row
        if self._is_within_other(row):
            return nothing
        start, core, end = row.start, row.core, row.end
        while core < end:
            ends = [last for last in range(end, core, -1) if self._is_other(core, last) or self._is_other(start, last)]
            if not ends or (ends[0] == core + 1 and self._is_also_first(core, end)):
                break
            start = core = ends[0]
        tails = [at for at in range(core + 1, end) if self._is_other(at, end)]
        end = next((at for at in tails if not is_name(self._line.phrase(at, end))), end)
        while end > core and self._line.lower(end - 1) in PARTICLES and end < row.end:
            end -= 1
        return NameRow(start, core, end) if core < end else nothing

    def _is_from_place(self, row: NameRow) -> bool:
        """Whether a place is somebody's surname here: meneer Van Oosterhout."""
        line = self._line
        small = PARTICLES if line.has_capital(row.start) else _OF
        if line.lower(row.start) not in small:
            return False
        places = (line.phrase(at, row.end) for at in range(row.start + 1, row.end))
        return any(is_place(place) for place in places) and self._beside.left(row)[:1] == ["honorific"]

    def _is_within_other(self, row: NameRow) -> bool:
        """Whether a word or two before or after a row make it something else: Zwarte Piet, Fokke en Sukke."""
        count = len(self._reading.words)
        return any(
            self._is_other(row.start - back, row.end + on)
            for back, on in ((1, 0), (2, 0), (0, 1), (0, 2))
            if row.start >= back and row.end + on <= count
        )

    def _is_also_first(self, core: int, end: int) -> bool:
        """Whether the name of a place is a first name here: Florence Bakker, or Florence where no place can stand."""
        line = self._line
        if line.lower(core) in self._own or not is_first(line.lower(core)):
            return False
        return end > core + 1 or line.lower(core - 1) not in _TO_PLACES

    def _person(self, row: NameRow) -> Person:
        words = self._reading.words
        end = words[row.end - 1].end - (1 if self._base(row.end - 1) else 0)
        start = words[row.start].start
        return Person(start, end, self._reading.text[start:end], self._beside.standing(row))

    def _is_person(self, row: NameRow) -> bool:
        """Whether what stands in a row, and beside it, makes it a person's name."""
        line, roles = self._line, self._beside.left(row)
        if roles[:1] == ["thing"] or self._is_thing(row):
            return False
        if "honorific" in roles or "title" in roles:
            last = line.lower(row.end - 1)
            return len(last) > 2 and (last not in PARTICLES or is_name(last))
        if line.is_initial(row.core):
            return line.lower(row.end - 2) in PARTICLES or may_be_name(line.written(row.end - 1))
        possible = may_be_name(line.written(row.core))
        if roles or self._beside.is_relative(row) or self._beside.has_age(row):
            return (possible or is_name(line.lower(row.core))) and line.lower(row.start - 1) not in _ARTICLES
        if row.end - row.core == 1:
            return self._is_single(row)
        if not is_first(line.lower(row.core)):
            return possible and is_name(line.lower(row.end - 1))
        is_doubtful = is_usual(line.lower(row.core)) and line.comes_first(row.start)
        return not is_doubtful or may_be_name(line.written(row.core + 1))

    def _is_single(self, row: NameRow) -> bool:
        """Whether a word by itself is a name where it stands."""
        line, word = self._line, self._base(row.core) or self._line.lower(row.core)
        if line.lower(row.start - 1) in _ARTICLES or line.written(row.core).isupper():
            return False
        if line.before(row.end) in ("-", "‑") and not line.has_capital(row.end):  # Pim-pam-pet
            return False
        if is_first(word):
            return not is_usual(word) or not line.comes_first(row.start)
        says = line.lower(row.start - 1) in _SAYING or (line.before(row.end) == " " and line.lower(row.end) in _SAYING)
        return is_name(word) and (says or (row.start < row.core and not line.comes_first(row.start)))

    def _is_thing(self, row: NameRow) -> bool:
        """Whether a street, a building or a prize is called so."""
        line = self._line
        last, after = line.lower(row.end - 1), line.lower(row.end)
        if last.endswith(_STREETS) and not is_name(last):
            return True
        if row.end - row.core > 1 and (last in _EXACT_THINGS or (last.endswith(_THINGS) and not is_name(last))):
            return True
        return line.before(row.end) in (" ", "-", "‑") and (after in _EXACT_THINGS or after.endswith(_THINGS))
