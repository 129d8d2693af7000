"""`postlint plan`: the calendar of a set of posts, in the terminal, as JSON or for a calendar program."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from importlib import import_module
from typing import Any

import click
from msgspec.structs import replace

from postlint import reporters
from postlint.agenda.building import build
from postlint.agenda.shape import Agenda
from postlint.agenda.window import Window, month_of, week_of
from postlint.cli import Command
from postlint.cli.options import Platform
from postlint.cli.output import notice, style_on, write_file, write_stream
from postlint.cli.run import Run
from postlint.cli.sets import judge
from postlint.cli.settings import Settings, settings_of, with_draft_options
from postlint.engine import assemble
from postlint.model import Finding, Ruleset


@click.command("plan", cls=Command)
@click.option("--week", metavar="N", help="Only this week: 48, or 2026-W48.")
@click.option("--month", metavar="M", help="Only this month: 11, or 2026-11.")
@click.option("-f", "--format", type=click.Choice(["rich", "json"]), default="rich", help="Calendar or JSON.")
@click.option("--ics", metavar="FILE", help="Write what is planned for a calendar program (extra `ics`).")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour of the calendar.")
@click.option("-p", "--platform", type=Platform(), help="Platform of drafts that do not say.")
@with_draft_options
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Show when posts are planned: a row for each week, gaps and peaks, how often and about what.

    Below it stands what rules find in the set as a whole. The exit code is 1 where one of those is an error.
    """
    run = Run(settings_of(options))
    language = run.settings.language
    targets = run.targets(paths or (".",))
    parts = list(run.inspect(targets, _no_step))
    whole = reporters.masked(judge(run, targets, parts, assemble(parts, run.failures)))
    rulesets = {target.shown: run.ruleset(target.rules) or Ruleset(()) for target in targets}
    agenda = build(whole, rulesets)
    window = _window(agenda, options, run.settings.now)
    about_sets = replace(whole, findings=tuple([it for it in whole.findings if _is_about_set(it, rulesets)]))
    for text in run.notices:
        notice(text)
    if options["ics"]:
        write_file(options["ics"], _events(agenda, window, run.settings))
    style = style_on(sys.stdout, language, options["color"])
    if options["format"] == "json":
        text = import_module("postlint.agenda.json").render(agenda, window, about_sets, style.encoding)
    else:
        text = import_module("postlint.agenda.drawing").draw(agenda, window, about_sets, style)
        for line in reporters.failures(about_sets, replace(style, encoding=sys.stderr.encoding or "utf-8")):
            notice(line)
    write_stream(sys.stdout, text)
    return about_sets.exit_code()


def _no_step() -> None:
    """Count nothing: nobody is watching."""


def _is_about_set(finding: Finding, rulesets: Mapping[str, Ruleset]) -> bool:
    """Whether a finding is of a rule that looks at posts together."""
    ruleset = rulesets.get(finding.file)
    subjects = {rule.subject for rule in ruleset.rules if rule.id == finding.rule} if ruleset else {"set"}
    return "set" in subjects or ("post and set" in subjects and bool(finding.related))


def _window(agenda: Agenda, options: Mapping[str, Any], now: datetime) -> Window | None:
    if options["week"] and options["month"]:
        raise click.UsageError("--week and --month exclude each other.")
    if options["ics"] == "-":
        raise click.UsageError("--ics wants the name of a file: standard output has the calendar.")
    days = [placed.day for placed in agenda.planned if placed.day]
    try:
        if options["week"]:
            return week_of(options["week"], days, now.date())
        return month_of(options["month"], days, now.date()) if options["month"] else None
    except ValueError as error:
        option = "'--week'" if options["week"] else "'--month'"
        raise click.BadParameter(str(error), param_hint=option) from error


def _events(agenda: Agenda, window: Window | None, settings: Settings) -> bytes:
    try:
        ics = import_module("postlint.agenda.ics")
    except ImportError as error:
        raise click.UsageError("--ics needs the extra `ics`: pip install 'postlint[ics]'.") from error
    written: bytes = ics.render(agenda, window, settings.now, settings.language)
    return written
