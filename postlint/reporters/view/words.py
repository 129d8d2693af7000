"""The words that reports themselves use, in Dutch and English; knows no finding, whose words come from its rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timezone
from typing import Final

from postlint.model import Language
from postlint.platforms import get

# One form, or one and many divided by a bar.
WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "error": {"nl": "fout|fouten", "en": "error|errors"},
    "warning": {"nl": "waarschuwing|waarschuwingen", "en": "warning|warnings"},
    "info": {"nl": "opmerking|opmerkingen", "en": "note|notes"},
    "post": {"nl": "bericht|berichten", "en": "post|posts"},
    "file": {"nl": "bestand|bestanden", "en": "file|files"},
    "failure": {"nl": "mislukt", "en": "failed"},
    "failures": {"nl": "mislukking|mislukkingen", "en": "failure|failures"},
    "in": {"nl": "in", "en": "in"},
    "clean": {"nl": "{posts} in {files}: niets gevonden", "en": "{posts} in {files}: nothing found"},
    "nothing": {"nl": "niets gevonden", "en": "nothing found"},
    "and": {"nl": "en", "en": "and"},
    "none": {"nl": "geen berichten gevonden", "en": "no posts found"},
    "fixable": {"nl": "{n} op te lossen met {option}", "en": "{n} fixable with {option}"},
    "fixable_unsafe": {"nl": "{n} met {option}", "en": "{n} with {option}"},
    "suppressed": {"nl": "{n} onderdrukt", "en": "{n} suppressed"},
    "baselined": {"nl": "{n} al bekend uit de baseline", "en": "{n} known from the baseline"},
    "not_evaluated": {"nl": "niet beoordeeld", "en": "not evaluated"},
    "length": {"nl": "{used} van {limit} {unit}", "en": "{used} of {limit} {unit}"},
    "over": {"nl": "{n} te veel", "en": "{n} too many"},
    "platform_limit": {"nl": "{platform}: hoogstens {limit}", "en": "{platform}: at most {limit}"},
    "platform_length": {"nl": "{platform} telt {used} van {limit}", "en": "{platform} counts {used} of {limit}"},
    "characters": {"nl": "teken|tekens", "en": "character|characters"},
    "bytes": {"nl": "byte|bytes", "en": "byte|bytes"},
    "suggestion": {"nl": "bedoel je", "en": "did you mean"},
    "or": {"nl": "of", "en": "or"},
    "source": {"nl": "bron", "en": "source"},
    "also": {"nl": "ook", "en": "also"},
    "more": {"nl": "en nog {n}", "en": "and {n} more"},
    "left_out": {
        "nl": "{n} bevinding past hier niet meer; in het volledige verslag staat ze wel."
        "|{n} bevindingen passen hier niet meer; in het volledige verslag staan ze wel.",
        "en": "{n} finding does not fit here; the full report has it."
        "|{n} findings do not fit here; the full report has them.",
    },
    "lines": {"nl": "nog {n} regel|nog {n} regels", "en": "{n} more line|{n} more lines"},
    "reply": {"nl": "antwoord", "en": "reply"},
    "message": {"nl": "privébericht", "en": "private message"},
    "correction": {"nl": "correctie", "en": "correction"},
}
_DAYS: Final[Mapping[Language, str]] = {"nl": "ma di wo do vr za zo", "en": "Mon Tue Wed Thu Fri Sat Sun"}
_MONTHS: Final[Mapping[Language, str]] = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}


def say(language: Language, word: str, count: int = 2, **details: object) -> str:
    """A word or a phrase; the form for one when there is one."""
    one, _, many = WORDS[word][language].partition("|")
    form = one if count == 1 or not many else many
    return form.format(**details) if details else form


def counted(language: Language, word: str, count: int) -> str:
    """A number with its word: ``3 fouten``."""
    return f"{number(language, count)} {say(language, word, count)}"


def unit(language: Language, name: str, count: int) -> str:
    """The word for a unit of length; every platform's own unit is a kind of character."""
    return say(language, name if name == "bytes" else "characters", count)


def number(language: Language, value: int) -> str:
    """A number with thousands apart: ``63.206`` in Dutch."""
    written = f"{value:,}"
    return written.replace(",", ".") if language == "nl" else written


def seconds(language: Language, value: float) -> str:
    """A duration: ``0,04 s`` in Dutch."""
    written = f"{value:.2f} s" if value < 10 else f"{value:.0f} s"
    return written.replace(".", ",") if language == "nl" else written


def moment(language: Language, value: datetime) -> str:
    """A day and a time as people write them; an offset is shown where it was given, the house's own zone is not."""
    zone = f" {value:%z}" if isinstance(value.tzinfo, timezone) else ""
    return f"{weekdays(language)[value.weekday()]} {day(language, value)} {value.year} {value:%H:%M}{zone}"


def day(language: Language, value: date) -> str:
    """A day of a year: ``7 dec``."""
    return f"{value.day} {_MONTHS[language].split()[value.month - 1]}"


def weekdays(language: Language) -> list[str]:
    """The days of the week, Monday first."""
    return _DAYS[language].split()


def platform_name(platform: str) -> str:
    """A platform as people write it."""
    found = get(platform)
    return found.title if found else platform.capitalize()
