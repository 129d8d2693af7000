"""`postlint count`: a text's length on every platform, side by side."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import Final

import click
from msgspec import to_builtins

from postlint import drafts
from postlint.cli import Command
from postlint.cli.options import Platform, cache_folder, report_language
from postlint.cli.output import wants_color
from postlint.drafts import Defaults, NotADraft, Unreadable
from postlint.drafts.find import is_draft_name
from postlint.model import Language
from postlint.reporters.view.symbols import shown
from postlint.rules import Cache
from postlint.text.budget import Budget, budget

_BAR: Final = 20  # cells
_WORDS: Final = {
    "nl": ("nog", "te veel", "feed toont", "links", "emoji", "accenten (NFD)", "geen grens bekend"),
    "en": ("left", "too many", "feed shows", "links", "emoji", "accents (NFD)", "no limit known"),
}
_UNITS: Final = {
    "nl": {"weighted": "gewogen", "graphemes": "tekens", "emoji-bytes": "tekens, emoji in bytes"},
    "en": {"weighted": "weighted", "graphemes": "characters", "emoji-bytes": "characters, emoji in bytes"},
}


@click.command("count", cls=Command)
@click.argument("texts", nargs=-1, metavar="[TEXT|FILE]...")
@click.option("-p", "--platform", type=Platform(), multiple=True, help="Only these platforms; repeatable.")
@click.option("-f", "--format", type=click.Choice(["table", "json"]), default="table", help="Table or JSON.")
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of the table.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour of the table.")
def command(texts: tuple[str, ...], platform: tuple[str, ...], format: str, lang: str | None, color: str) -> int:  # noqa: A002
    """Count texts, the posts of draft files, or standard input (-), as each platform does.

    The table shows what is used of each limit, where feeds fold the text, and what links, emoji and
    decomposed accents cost.
    """
    language = report_language(lang, Cache(cache_folder()))
    counted = [(title, text, _chosen(text, platform)) for title, text in _texts(texts or ("-",), language)]
    if format == "json":
        rows = [{"source": title, "text": text, "platforms": to_builtins(found)} for title, text, found in counted]
        click.echo(json.dumps({"schema": 1, "texts": rows}, indent=2, ensure_ascii=False))
        return 0
    colored = wants_color(color, sys.stdout)
    for number, (title, _, found) in enumerate(counted):
        click.echo(("\n" if number else "") + click.style(title, bold=True) if colored else title)
        for line in _table(found, language):
            click.echo(line if colored else click.unstyle(line), color=colored)
    return 0


def _chosen(text: str, platforms: Sequence[str]) -> list[Budget]:
    return [row for row in budget(text) if not platforms or row.platform in platforms]


def _texts(arguments: Sequence[str], language: Language) -> Iterator[tuple[str, str]]:
    """Each text with its title; an argument that is the path of a file stands for the posts in it."""
    for argument in arguments:
        if argument == "-":
            yield "-", _standard_input(language)
        elif os.path.exists(argument):
            yield from _posts(argument, language)
        elif is_draft_name(argument) and not any(map(str.isspace, argument)):
            raise click.UsageError(f"{argument} does not exist.")  # a mistyped file, hardly a text
        else:
            yield _title(argument), argument


def _standard_input(language: Language) -> str:
    try:
        return drafts.decode(sys.stdin.buffer.read()).replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    except Unreadable as error:
        raise click.UsageError(error.message(language)) from error


def _posts(path: str, language: Language) -> Iterator[tuple[str, str]]:
    try:
        draft = drafts.read(path, path, Defaults(path=path))
    except Unreadable as error:
        raise click.UsageError(f"{path}: {error.message(language)}") from error
    except NotADraft as error:
        raise click.UsageError(f"{path} is not a draft.") from error
    seen = set()
    for post in draft.posts:
        place = post.text.place(0, len(post.text.text))
        if place.span not in seen:
            seen.add(place.span)
            yield f"{path}:{place.source.line_column(place.span.start)[0]}", post.text.text


def _title(text: str) -> str:
    line = shown(text.split("\n", 1)[0])
    return f"“{line[:57]}…”" if len(line) > 60 or line != text else f"“{line}”"


def _table(rows: Sequence[Budget], language: Language) -> Iterator[str]:
    names = max((len(row.title) for row in rows), default=0)
    for row in rows:
        used = f"{row.length}/{row.limit}" if row.limit else str(row.length)
        yield f"  {row.title:<{names}}  {_bar(row)}  {used:>11}  {_remarks(row, language)}".rstrip()


def _bar(row: Budget) -> str:
    if not row.limit:
        return click.style("·" * _BAR, dim=True)
    filled = min(_BAR, -(-row.length * _BAR // row.limit))
    tone = "red" if row.length > row.limit else "yellow" if row.length * 10 > row.limit * 9 else "green"
    return click.style("█" * filled, fg=tone) + click.style("░" * (_BAR - filled), dim=True)


def _remarks(row: Budget, language: Language) -> str:
    left, over, fold, links, emoji, accents, unknown = _WORDS[language]
    parts = []
    if row.room is None:
        parts.append(unknown)
    else:
        parts.append(f"{left} {row.room}" if row.room >= 0 else f"{-row.room} {over}")
    if row.unit in _UNITS[language]:
        parts.append(_UNITS[language][row.unit])
    elif row.unit == "bytes":
        parts.append("bytes")
    if row.fold is not None and row.length > row.fold:
        parts.append(f"{fold} {row.fold}")
    costs = ((links, row.spent.links), (emoji, row.spent.emoji), (accents, row.spent.accents))
    parts += [f"{name} {cost}" for name, cost in costs if cost]
    if row.limit_bytes is not None and row.bytes is not None and row.bytes > row.limit_bytes:
        parts.append(f"{row.bytes}/{row.limit_bytes} bytes")
    return " · ".join(parts)
