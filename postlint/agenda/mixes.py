"""What posts are about, as bars beside what a rule wants; knows shares, no posts."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from postlint.agenda.shape import Agenda, Mix
from postlint.agenda.shape import Part as Share
from postlint.agenda.words import say
from postlint.reporters.terminal.ink import ASCII, Line, Page, Part
from postlint.reporters.view.symbols import shown
from postlint.reporters.view.words import platform_name

_BAR = 30
_NARROW_BAR = 16


def mixes(agenda: Agenda, page: Page) -> Iterator[Line]:
    """A heading for each mix, and a bar for each of its parts."""
    for mix in agenda.mixes:
        name = platform_name(mix.platform) if mix.platform else say(page.language, "all")
        yield []
        yield [Part(shown(name), "strong"), Part(f"  {mix.rule}", "dim")]
        total = sum(part.posts for part in mix.parts)
        width = max((cell_len(shown(part.name)) for part in mix.parts), default=0)
        yield from (_part(part, total, min(width, 24), page) for part in mix.parts)


def _part(part: Share, total: int, width: int, page: Page) -> Line:
    """A bar with a mark at each end of what is wanted, and the same in numbers."""
    share = part.posts / total if total else 0.0
    is_off = (part.least is not None and share < part.least) or (part.most is not None and share > part.most)
    tone = "warning" if is_off else "good"
    size = _BAR if page.measure >= 80 else _NARROW_BAR
    used = round(share * size)
    name = shown(part.name)[:width].ljust(width)
    bar = [Part(page.glyphs.used * used, tone), Part(page.glyphs.free * (size - used), "dim")]
    sign = ("!" if page.glyphs is ASCII else "▲") if is_off else " "
    told = f" {share:>4.0%} {sign} "
    return [Part(f"  {name}  "), *bar, Part(told, tone if is_off else ""), Part(_wanted(part, page), "dim")]


def _wanted(part: Share, page: Page) -> str:
    word = say(page.language, "target")
    if part.least is None and part.most is None:
        return ""
    if part.least is None:
        return f"{word} ≤ {part.most:.0%}"
    return f"{word} ≥ {part.least:.0%}" if part.most is None else f"{word} {part.least:.0%}–{part.most:.0%}"


__all__ = ["Mix", "mixes"]
