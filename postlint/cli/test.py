"""`postlint test`: the bad and good examples of a rules file, run."""

from __future__ import annotations

import os

import click

from postlint import examples
from postlint.cli import Command
from postlint.cli.options import cache_folder, report_language
from postlint.model import Context, Language
from postlint.rules import Cache, RulesError, load, nearest


@click.command("test", cls=Command)
@click.argument("rules", required=False, metavar="[FILE|PACK]")
@click.option("-q", "--quiet", is_flag=True, help="Only what falls short.")
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of the report.")
def command(rules: str | None, quiet: bool, lang: str | None) -> int:
    """Run the examples inside a rules file (default: the nearest rules.yaml, else the default pack)."""
    cache = Cache(cache_folder())
    language = report_language(lang, cache)
    path = rules or nearest(".") or "default"
    try:
        ruleset = load(path, cache)
    except RulesError as error:
        for mistake in error.mistakes:
            where = ":".join(str(part) for part in (mistake.file, mistake.line, mistake.column) if part)
            click.echo(f"{where}: {mistake.text(language)}", err=True)
        return 2
    context = Context(examples.NOW, ruleset.timezone, language, ruleset.house, ruleset.require_approval)
    own = os.path.basename(ruleset.path) or path
    total = short = without = 0
    for rule in ruleset.rules:
        total += len(rule.bad) + len(rule.good)
        without += rule.pack == own and not (rule.bad or rule.good)
        for shortfall in examples.shortfalls(rule, context):
            short += 1
            click.echo(f"{rule.id}: {shortfall.nl if language == 'nl' else shortfall.en}")
    if not quiet:
        click.echo(_summary(path, total, short, without, language), err=True)
    return 1 if short else 0


def _summary(path: str, total: int, short: int, without: int, language: Language) -> str:
    if language == "nl":
        return f"{path}: {total} voorbeelden, {short} kloppen er niet; {without} regels hebben er geen"
    return f"{path}: {total} examples, {short} of them fall short; {without} rules have none"
