"""What posts are about, as bars beside what rules want; knows shares, no posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.cells import cell_len, set_cell_size

from postlint.agenda.shape import OWN, SHARED, Agenda, Mix
from postlint.agenda.shape import Part as Share
from postlint.agenda.words import channel_name, say
from postlint.reporters.terminal.ink import ASCII, Line, Page, Part, wrapped
from postlint.reporters.view.symbols import shown

_BAR: Final = 30
_NARROW_BAR: Final = 12
_LONGEST: Final = 22  # cells of a name
_SHORTEST: Final = 12
_WIDE: Final = 78
_MOST: Final = 6  # parts of a mix that have a bar


def mixes(agenda: Agenda, page: Page) -> Iterator[Line]:
    """A heading for each channel, and below it a bar for each part of its mixes."""
    for channel, found in groupby(agenda.mixes, lambda mix: mix.channel):
        yield []
        yield [Part(channel_name(channel, page.language), "strong")]
        for _, parts in groupby(found, lambda mix: (mix.rule, mix.wants, sum(part.posts for part in mix.parts))):
            yield from _rule([*parts], page)


def _rule(found: Sequence[Mix], page: Page) -> Iterator[Line]:
    """The name of a rule, whether it judges yet, and the bars of its mixes."""
    total = sum(part.posts for part in found[0].parts)
    yield [Part("  "), Part(found[0].rule, "dim")]
    if found[0].wants:
        told = say(page.language, "unjudged", n=total, wants=found[0].wants)
        yield from ([Part("    "), Part(line, "dim")] for line in wrapped(told, page.measure - 4))
    for mix in found:
        parts = [part for part in mix.parts if part.name not in ("", SHARED)]
        for part in parts[:_MOST]:
            yield _part(part, total, page)
        if len(parts) > _MOST:
            yield [Part("    "), Part(say(page.language, "and", n=len(parts) - _MOST), "dim")]


def _part(part: Share, total: int, page: Page) -> Line:
    """A bar, its share in numbers, and what is wanted."""
    share = part.posts / total
    is_wished = part.least is not None or part.most is not None
    tone = "warning" if part.is_off else "good" if is_wished else ""
    size, room = (_BAR, _LONGEST) if page.measure >= _WIDE else (_NARROW_BAR, _SHORTEST)
    name = say(page.language, OWN) if part.name == OWN else shown(part.name)
    if cell_len(name) > room:
        name = set_cell_size(name, room - 1).rstrip() + page.glyphs.cut
    bar = _bar(part, share, size, tone, page)
    sign = ("!" if page.glyphs is ASCII else "▲") if part.is_off else " "
    told = Part(f" {share:>4.0%} {sign} ", tone if part.is_off else "")
    return [Part(f"    {set_cell_size(name, room)}  "), *bar, told, Part(_wanted(part, page), "dim")]


def _bar(part: Share, share: float, size: int, tone: str, page: Page) -> list[Part]:
    """What there is, and a mark at each end of what is wanted."""
    used = round(share * size)
    ends = {min(round(end * size), size - 1) for end in (part.least, part.most) if end is not None}
    cells = [
        Part(page.glyphs.gutter, "strong")
        if at in ends
        else Part(page.glyphs.used, tone)
        if at < used
        else Part(page.glyphs.free, "dim")
        for at in range(size)
    ]
    return [Part("".join(cell.text for cell in run), style) for style, run in groupby(cells, lambda cell: cell.style)]


def _wanted(part: Share, page: Page) -> str:
    """What is wanted, in numbers: 50–70%, or only the one end that a rule has."""
    word = say(page.language, "target")
    if part.least is None and part.most is None:
        return ""
    if part.least is None:
        return f"{word} max {part.most:.0%}"
    least = f"{'>' if part.is_strict else 'min'} {part.least:.0%}"
    return f"{word} {least}" if part.most is None else f"{word} {100 * part.least:.0f}–{part.most:.0%}"
