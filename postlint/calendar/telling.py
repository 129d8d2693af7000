"""What was found in several periods as one finding that lists them; knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from msgspec.structs import replace

from postlint.calendar.counting import Tally
from postlint.calendar.periods import Day, next_one
from postlint.calendar.wording import periods
from postlint.model import Hit, Language

_NONE: Final = {"nl": "geen", "en": "none"}
_EACH_TIME: Final = {"nl": "telkens {}", "en": "{} each time"}
_ON: Final = {"nl": "op", "en": "on"}


def joined(hits: Iterable[Hit], told: Callable[[Sequence[Any]], str]) -> Iterator[Hit]:
    """Hits that differ in nothing but their posts and what they ``found``, as one that tells all of it."""
    alike: dict[tuple[object, ...], list[Hit]] = {}
    for hit in hits:
        others = [str(value) for name, value in hit.details.items() if name != "found"]
        alike.setdefault((hit.case, *others), []).append(hit)
    for together in alike.values():
        found = told([hit.details["found"] for hit in together])
        related = dict.fromkeys(number for hit in together for number in hit.related)
        yield replace(together[0], details={**together[0].details, "found": found}, related=tuple(related))


def runs(tallies: Iterable[Tally]) -> Iterator[Sequence[Tally]]:
    """Tallies of the same number of posts in periods that follow each other."""
    run: list[Tally] = []
    for tally in tallies:
        if run and not (len(run[-1].entries) == len(tally.entries) and next_one(run[-1].last) == tally.first):
            yield run
            run = []
        run.append(tally)
    if run:
        yield run


def counted(run: Sequence[Tally], language: Language, known: int) -> str:
    """How many posts, and when: telkens 2 in week 45 t/m 47 (2 t/m 22 november)."""
    first, last = run[0].first, run[-1].last
    count = str(len(run[0].entries) or _NONE[language])
    told = _EACH_TIME[language].format(count) if len(run) > 1 else count
    return f"{told} {_ON[language] if isinstance(first, Day) else 'in'} {periods(first, last, language, known)}"
