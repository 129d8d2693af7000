"""How long a post is against its limits, as a bar and in numbers; knows lengths, no findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.model import Meter
from postlint.reporters.terminal.ink import Page, Part
from postlint.reporters.view.words import number, platform_name, say, unit

_NEARLY: Final = 0.9  # from this part of the limit on, a length is close to it


def bar(meter: Meter, width: int, page: Page) -> Iterator[Part]:
    """A bar of so many cells: used, over the limit, free; nothing where there is no limit."""
    if not meter.limit:
        return
    scale = max(meter.length, meter.limit)
    end = round(width * meter.limit / scale)
    used = min(round(width * meter.length / scale), end)
    if meter.length > meter.limit:
        end = used = min(end, width - 1)
    yield Part(page.glyphs.used * used, _state(meter.length, meter.limit))
    yield Part(page.glyphs.free * (end - used), "dim")
    yield Part(page.glyphs.over * (width - end), "error")


def used(meter: Meter, page: Page) -> Part:
    """The length, the limit, and how far over it."""
    language, length = page.language, number(page.language, meter.length)
    if meter.limit is None:
        return Part(f"{length} {unit(language, meter.unit, meter.length)}")
    limit = number(language, meter.limit)
    text = say(language, "length", used=length, limit=limit, unit=unit(language, meter.unit, meter.limit))
    over = meter.length - meter.limit
    text += f", {say(language, 'over', n=number(language, over))}" if over > 0 else ""
    return Part(text, _state(meter.length, meter.limit))


def of_platform(meter: Meter, platform: str | None, page: Page) -> Part | None:
    """The platform's own limit, and its own count, where they differ from the house's."""
    if not platform or not meter.platform_limit or not _differs(meter):
        return None
    length = meter.length if meter.platform_length is None else meter.platform_length
    text = say(
        page.language,
        "platform_limit" if length == meter.length else "platform_length",
        platform=platform_name(platform),
        used=number(page.language, length),
        limit=number(page.language, meter.platform_limit),
    )
    return Part(text, "error" if length > meter.platform_limit else "dim")


def _differs(meter: Meter) -> bool:
    return (meter.platform_limit, meter.platform_length or meter.length) != (meter.limit, meter.length)


def _state(length: int, limit: int) -> str:
    """The style for a length: within its limit, close to it, or over it."""
    if length > limit:
        return "error"
    return "warning" if length > _NEARLY * limit else "good"
