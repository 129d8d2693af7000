"""`postlint coverage`: every statement of the guidelines, and what checks it; knows no rule."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

import click

from postlint.cli import Command
from postlint.cli.options import cache_folder, report_language
from postlint.coverage import STATUSES, Register, Row, Status, judge, register, totals
from postlint.model import Language
from postlint.rules import Cache, RulesError, load, packs

_WORDS: Final[Mapping[Status, Mapping[Language, str]]] = {
    "rules": {"nl": "door regels", "en": "by rules"},
    "both": {"nl": "door regels en een mens", "en": "by rules and a person"},
    "human": {"nl": "door een mens", "en": "by a person"},
    "elsewhere": {"nl": "alleen in een ander regelpakket", "en": "only in another pack"},
    "later": {"nl": "nog niet", "en": "not yet"},
    "short": {"nl": "door niets", "en": "by nothing"},
}
_HEADS: Final[Mapping[Language, tuple[str, ...]]] = {
    "nl": ("uitspraak", "paragraaf", "wat er staat", "regels", "mens", "beoordeeld"),
    "en": ("statement", "section", "what it says", "rules", "person", "judged"),
}
_REST: Final[Mapping[str, Mapping[Language, str]]] = {
    "statements": {"nl": "uitspraken", "en": "statements"},
    "total": {"nl": "Samen", "en": "In all"},
    "awaited": {"nl": "komt nog: {}", "en": "still to come: {}"},
    "unknown": {"nl": "bestaat niet: {}", "en": "does not exist: {}"},
    "nothing": {
        "nl": "Geen enkele uitspraak van de richtlijnen hoort bij dit regelpakket.",
        "en": "No statement of the guidelines belongs to this pack.",
    },
}


@click.command("coverage", cls=Command)
@click.option("--pack", metavar="P", help="Only what this pack is for, with the rules that it has.")
@click.option(
    "-f", "--format", type=click.Choice(["table", "json", "markdown"]), default="table", help="How to show it."
)
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of the table.")
def command(pack: str | None, format: str, lang: str | None) -> int:  # noqa: A002 - the option is called so
    """Show every guideline statement, and the rules that check it or why a person must.

    The exit code is 1 where a statement has neither, or names a rule that no pack has.
    """
    cache = Cache(cache_folder())
    language = report_language(lang, cache)
    everything = {rule: found for name in packs() for rule, found in _rules(name, cache, language).items()}
    in_force = everything if pack is None else _rules(pack, cache, language)
    book = register()
    rows = judge(book, everything, pack, in_force)
    shown = {"table": _table, "json": _json, "markdown": markdown}[format](book, rows, language)
    for line in shown:
        click.echo(line)
    return int(any(row.status == "short" for row in rows))


def _rules(pack: str, cache: Cache, language: Language) -> dict[str, str]:
    """The rules of a pack and of those it extends, with the pack of each."""
    if pack not in packs():  # a path would do for loading, but no statement is about somebody's own file
        raise click.BadParameter(f"{pack!r} is not one of {', '.join(packs())}.", param_hint="'--pack'")
    try:
        return {rule.id: rule.pack for rule in load(pack, cache).rules}
    except RulesError as error:
        lines = [f"{m.file}:{m.line or 1}: {m.text(language)}" for m in error.mistakes]
        raise click.UsageError("\n".join(lines)) from error


def _table(book: Register, rows: Sequence[Row], language: Language) -> Iterator[str]:
    if not rows:
        yield _REST["nothing"][language]
        return
    width = max(len(row.name) for row in rows)
    for key, of_document in groupby(rows, lambda row: row.document):
        members = list(of_document)
        yield from ("", f"{key}  {_title(book, key)}", f"   {_counted(members, language)}")
        for section, of_section in groupby(members, lambda row: row.section):
            yield from ("", f"   {section}")
            for row in of_section:
                yield f"   {row.name:<{width}}  {row.says.text(language)}"
                for line in _answers(row, language):
                    yield f"   {'':<{width}}    {line}"
    yield from ("", f"{_REST['total'][language]}: {_counted(rows, language)}")


def _answers(row: Row, language: Language) -> Iterator[str]:
    """What checks a statement, a line for each way."""
    if row.rules:
        yield f"→ {', '.join(row.rules)}"
    for question in row.human:
        yield f"? {question.text(language)}"
    if row.elsewhere:
        yield f"({_WORDS['elsewhere'][language]}: {', '.join(row.elsewhere)})"
    for part, names in (("awaited", row.awaited), ("unknown", row.unknown)):
        if names:
            yield f"! {_REST[part][language].format(', '.join(names))}"
    if row.status == "short" and not row.unknown:
        yield f"! {_WORDS['short'][language]}"


def _title(book: Register, key: str) -> str:
    document = next(document for document in book.documents if document.key == key)
    return f"{document.house}, {document.title}"


def _counted(rows: Sequence[Row], language: Language) -> str:
    counts = totals(rows)
    parts = [f"{counts[status]} {_WORDS[status][language]}" for status in STATUSES if counts[status]]
    return f"{len(rows)} {_REST['statements'][language]}: {', '.join(parts)}"


def _json(book: Register, rows: Sequence[Row], language: Language) -> Iterator[str]:
    found: dict[str, Any] = {
        "schema": 1,
        "documents": [
            {
                "document": document.key,
                "house": document.house,
                "title": document.title,
                "pack": document.pack,
                "totals": totals(row for row in rows if row.document == document.key),
            }
            for document in book.documents
            if any(row.document == document.key for row in rows)
        ],
        "statements": [
            {
                "id": row.name,
                "document": row.document,
                "section": row.section,
                "paraphrase": row.says.text(language),
                "status": row.status,
                "rules": row.rules,
                "elsewhere": row.elsewhere,
                "later": row.awaited,
                "unknown": row.unknown,
                "human": [question.text(language) for question in row.human],
            }
            for row in rows
        ],
        "totals": totals(rows),
    }
    yield json.dumps(found, indent=2, ensure_ascii=False)


def markdown(book: Register, rows: Sequence[Row], language: Language) -> Iterator[str]:
    """The lines of a page with a table for each document."""
    for key, of_document in groupby(rows, lambda row: row.document):
        members = list(of_document)
        yield from (f"## {key}: {_title(book, key)}", "", f"{_counted(members, language)}.", "")
        yield from (f"| {' | '.join(_HEADS[language])} |", "|" + " --- |" * len(_HEADS[language]))
        for row in members:
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in _cells(row, language))} |"
        yield ""
    yield f"{_REST['total'][language]}: {_counted(rows, language)}." if rows else _REST["nothing"][language]


def _cells(row: Row, language: Language) -> tuple[str, ...]:
    notes = [_REST[part][language].format(", ".join(names)) for part, names in _notes(row)]
    rules = [f"`{rule}`" for rule in (*row.rules, *row.elsewhere)]
    asked = " ".join(question.text(language) for question in row.human)
    judged = "; ".join([_WORDS[row.status][language], *notes])
    return row.name, row.section, row.says.text(language), ", ".join(rules), asked, judged


def _notes(row: Row) -> list[tuple[str, tuple[str, ...]]]:
    return [(part, names) for part, names in (("awaited", row.awaited), ("unknown", row.unknown)) if names]
