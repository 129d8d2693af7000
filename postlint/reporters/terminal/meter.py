"""How long a post is against its limits, as a bar and in words; knows lengths, no findings."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.model import Meter
from postlint.reporters.terminal.ink import Page, Part
from postlint.reporters.view.lengths import state, told, told_of_platform


def bar(meter: Meter, width: int, page: Page) -> Iterator[Part]:
    """A bar of so many cells: used, over the limit, free; nothing where there is no limit."""
    if not meter.limit:
        return
    scale = max(meter.length, meter.limit)
    end = round(width * meter.limit / scale)
    used = min(round(width * meter.length / scale), end)
    if meter.length > meter.limit:
        end = used = min(end, width - 1)
    yield Part(page.glyphs.used * used, state(meter.length, meter.limit))
    yield Part(page.glyphs.free * (end - used), "dim")
    yield Part(page.glyphs.over * (width - end), "error")


def used(meter: Meter, page: Page) -> Part:
    """The length, the limit, and how far over it."""
    return Part(*told(meter, page.language))


def of_platform(meter: Meter, platform: str | None, page: Page) -> Part | None:
    """The platform's own limit, and its own count, where they differ from the house's."""
    found = told_of_platform(meter, platform, page.language)
    return Part(found.text, found.state or "dim") if found else None
