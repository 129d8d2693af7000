"""A calendar as a page for a terminal: the weeks, what the signs mean, rhythm and mixes; knows no file and no rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from postlint.agenda.grid import grid, signs
from postlint.agenda.mixes import mixes
from postlint.agenda.remarks import concerning, remarks
from postlint.agenda.rhythm import rhythm
from postlint.agenda.shape import Agenda, Placed
from postlint.agenda.window import Window, window_of
from postlint.agenda.words import channel_name, counted, letter, say, span_of_days
from postlint.model import Report
from postlint.reporters import Style, encodable
from postlint.reporters.terminal.heads import rule
from postlint.reporters.terminal.ink import Line, Page, Part, flowed, page, painted, wrapped
from postlint.reporters.view.symbols import shown
from postlint.reporters.view.words import day, weekdays

_AROUND_TITLE: Final = 4  # cells of the line that it stands in
_MOST_TOLD: Final = 5  # peaks, gaps and posts without a moment that are named


def draw(agenda: Agenda, window: Window | None, report: Report, style: Style) -> str:
    """The page as text, with what ``report`` finds; without a window all weeks in which something is planned."""
    drawn = page(style)
    found = concerning(report, agenda, window)
    text = painted([*_lines(agenda, window, drawn), *remarks(found, drawn)], style.color)
    return encodable(text, style.encoding)


def _lines(agenda: Agenda, window: Window | None, page: Page) -> Iterator[Line]:
    whole = window_of(agenda)
    chosen = window or whole
    if chosen is None:
        yield [Part(say(page.language, "nothing"))]
    else:
        posts = [it for it in agenda.planned if it.day and chosen.holds(it.day)]
        yield rule(_title(agenda, chosen, posts, page), page)
        if posts:
            yield from _weeks(agenda, chosen, posts, page)
        else:
            yield [Part(say(page.language, "nothing here"))]
    yield from _left_out(agenda, page)


def _title(agenda: Agenda, window: Window, posts: Sequence[Placed], page: Page) -> Line:
    dot = f" {page.glyphs.dot} "
    days = span_of_days(window.first, window.last, page.language)
    told = f"{dot}{counted(page.language, 'post', len(posts))}"
    with_zone = f"{told}{dot}{agenda.zone}"
    fits = cell_len(days + with_zone) + _AROUND_TITLE <= page.measure
    return [Part(days, "strong"), Part(with_zone if fits else told)]


def _weeks(agenda: Agenda, window: Window, posts: Sequence[Placed], page: Page) -> Iterator[Line]:
    yield from grid(agenda, window, page)
    yield []
    yield from flowed(_legend(agenda, window, posts, page), Part("   "), page.measure)
    yield from _told(agenda, window, page)
    yield from rhythm(agenda, window, page)
    yield from mixes(agenda, page)


def _legend(agenda: Agenda, window: Window, posts: Sequence[Placed], page: Page) -> list[Part]:
    """What the letters and signs that are on the page stand for."""
    drawn, language = signs(page), page.language
    channels = sorted({it.channel for it in posts}, key=lambda it: (letter(it), it.account or ""))
    names = [Part(f"{letter(channel)} {channel_name(channel, language)}") for channel in channels]
    if any(it.worst == "error" for it in posts):
        names.append(Part(f"{drawn.error} {say(language, 'error')}", "error"))
    if any(window.holds(at) for _, at in agenda.peaks):
        names.append(Part(f"{drawn.peak} {say(language, 'peak')}", "warning"))
    if any(window.meets(gap.first, gap.last) for gap in agenda.gaps):
        names.append(Part(f"{drawn.gap * 3} {say(language, 'gap')}", "warning"))
    return names


def _told(agenda: Agenda, window: Window, page: Page) -> Iterator[Line]:
    """Peaks and gaps in words: whose they are, and when."""
    language, drawn = page.language, signs(page)
    told = []
    for channel, at in agenda.peaks:
        if window.holds(at):
            posts = counted(language, "post", sum(it.channel == channel and it.day == at for it in agenda.planned))
            when = f"{weekdays(language)[at.weekday()]} {day(language, at)}"
            told.append(f"{drawn.peak} {channel_name(channel, language)}: {when}, {posts}")
    for gap in agenda.gaps:
        if window.meets(gap.first, gap.last):
            days = say(language, "gap of", days=counted(language, "days", (gap.last - gap.first).days + 1))
            when = span_of_days(gap.first, gap.last, language)
            told.append(f"{drawn.gap} {channel_name(gap.channel, language)}: {when}, {days}")
    yield from _capped(told, page, "warning text")


def _left_out(agenda: Agenda, page: Page) -> Iterator[Line]:
    """What is not on the calendar, and why."""
    language = page.language
    if agenda.unplanned:
        posts = counted(language, "post", len(agenda.unplanned))
        yield []
        yield [Part(say(language, "unplanned", posts=posts), "warning text")]
        yield from _capped([_where(placed, page) for placed in agenda.unplanned], page, "")
    if agenda.answers:
        posts = counted(language, "post", agenda.answers)
        yield from ([Part(line, "dim")] for line in wrapped(say(language, "answers", posts=posts), page.measure))


def _where(placed: Placed, page: Page) -> str:
    place = shown(f"{placed.file}:{placed.cell or placed.line}")
    name = channel_name(placed.channel, page.language)
    return f"{place} {page.glyphs.dot} {name} {page.glyphs.dot} {placed.title}"


def _capped(told: Sequence[str], page: Page, style: str) -> Iterator[Line]:
    """So many of them, each on a line as long as the page is wide."""
    for text in told[:_MOST_TOLD]:
        yield [Part("  "), Part(_cut(text, page.measure - 2, page), style)]
    if len(told) > _MOST_TOLD:
        yield [Part("  "), Part(say(page.language, "and", n=len(told) - _MOST_TOLD), "dim")]


def _cut(text: str, width: int, page: Page) -> str:
    if cell_len(text) <= width:
        return text
    kept = ""
    for character in text:
        if cell_len(kept + character) >= width:
            break
        kept += character
    return kept.rstrip() + page.glyphs.cut
