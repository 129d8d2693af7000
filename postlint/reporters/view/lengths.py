"""How long a post is against its limits, in words; knows no format."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from postlint.model import Language, Meter
from postlint.reporters.view.words import number, platform_name, say, unit

State = Literal["", "good", "warning", "error"]
_NEARLY: Final = 0.9  # from this part of the limit on, a length is close to it


class Told(NamedTuple):
    """A length in words, and how it stands to its limit."""

    text: str
    state: State = ""


def told(meter: Meter, language: Language) -> Told:
    """The length, the limit, and how far over it."""
    length = number(language, meter.length)
    if meter.limit is None:
        return Told(f"{length} {unit(language, meter.unit, meter.length)}")
    limit = number(language, meter.limit)
    text = say(language, "length", used=length, limit=limit, unit=unit(language, meter.unit, meter.limit))
    over = meter.length - meter.limit
    text += f", {say(language, 'over', n=number(language, over))}" if over > 0 else ""
    return Told(text, state(meter.length, meter.limit))


def told_of_platform(meter: Meter, platform: str | None, language: Language) -> Told | None:
    """The platform's own limit, and its own count, where they differ from the house's."""
    if not platform or not meter.platform_limit or not _differs(meter):
        return None
    length = meter.length if meter.platform_length is None else meter.platform_length
    text = say(
        language,
        "platform_limit" if length == meter.length else "platform_length",
        platform=platform_name(platform),
        used=number(language, length),
        limit=number(language, meter.platform_limit),
    )
    return Told(text, "error" if length > meter.platform_limit else "")


def state(length: int, limit: int) -> State:
    """How a length stands to its limit: within it, close to it, or over it."""
    if length > limit:
        return "error"
    return "warning" if length > _NEARLY * limit else "good"


def _differs(meter: Meter) -> bool:
    return (meter.platform_limit, meter.platform_length or meter.length) != (meter.limit, meter.length)
