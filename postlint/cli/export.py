"""`postlint export`: an import file for a planning tool; posts with errors are left out, and that is said."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import click

from postlint import reporters
from postlint.cli import Command
from postlint.cli.options import Platform
from postlint.cli.output import make_folder, notice, write_file
from postlint.cli.planning import planner_of
from postlint.cli.run import Run
from postlint.cli.settings import DateFormat, LayoutName, settings_of, with_draft_options
from postlint.drafts.table.layouts import LAYOUTS, Layout
from postlint.engine import assemble
from postlint.export.choosing import Batch, Chosen, Wanted, choose
from postlint.export.files import path_for, written
from postlint.export.rows import says_all
from postlint.export.words import channels_of, in_words, remark, rows_of, say
from postlint.model import Language
from postlint.reporters import Style

_NO_MISTAKE: Final = ("live", "moment")  # reasons to leave a post out that are no fault of it
_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".ods")
_SAMPLE: Final = datetime(2026, 12, 31, 14, 5)


@click.command("export", cls=Command)
@click.option("--to", required=True, type=LayoutName(), help="The planning tool.")
@click.option("-p", "--platform", type=Platform(), help="Only posts for this one, and those that do not say.")
@click.option("--account", metavar="NAME", help="Only posts of this account.")
@click.option("-o", "--output", metavar="FILE|FOLDER/", help="Where to write; a folder gets a file for each channel.")
@click.option("--output-date-format", type=DateFormat(), metavar="FMT", help="How the file writes dates.")
@with_draft_options
def command(paths: tuple[str, ...], to: str, **options: Any) -> int:
    """Write posts as a planning tool imports them: only those without errors, and with a moment.

    What is left out is listed on standard error with the reason, and the exit code is 1 where errors keep posts out.
    Only Metricool's files say which platform a post is for: for other tools choose one with --platform, or give a
    folder, or a name with {platform} in it, for a file for each channel.
    """
    layout = LAYOUTS[to]
    run = Run(settings_of(options, planner_of(to)))
    language = run.settings.language
    targets = run.targets(paths or (".",))
    report = assemble(list(run.inspect(targets, _no_step)), run.failures)
    rulesets = {target.shown: run.ruleset(target.rules) for target in targets}
    zones = {path: ruleset.timezone for path, ruleset in rulesets.items() if ruleset}
    date_format = options["output_date_format"] or layout.dates[0]
    if not says_all(date_format, layout):
        raise click.BadParameter(f"{date_format!r} says no day and time.", param_hint="'--output-date-format'")
    chosen = choose(report, layout, zones, Wanted(options["platform"], options["account"]), date_format)
    places = _places(chosen.batches, layout, options, language)
    _refuse([place for place in places if place], [target.path for target in targets], layout, language)
    for text in (*run.notices, *reporters.failures(report, _plain(language))):
        notice(text)
    for batch, place in zip(chosen.batches, places, strict=True):
        _write(batch, place, layout, language)
    _tell(chosen, layout, date_format, language)
    has_errors = any(left.reason not in _NO_MISTAKE for left in chosen.left_out)
    return 2 if report.failures else int(has_errors or not chosen.batches)


def _no_step() -> None:
    """Count nothing: nobody is watching."""


def _plain(language: Language) -> Style:
    """How text is wanted on standard error."""
    return Style(language=language, encoding=sys.stderr.encoding or "utf-8")


def _places(batches: Sequence[Batch], layout: Layout, options: dict[str, Any], language: Language) -> list[str | None]:
    """The file of each batch; None is standard output. Raises a usage error where one place is asked for several."""
    output: str | None = None if options["output"] == "-" else options["output"]
    found = [path_for(output, layout.name, _parts(batch, batches)) or output if output else None for batch in batches]
    if len({place and place.casefold() for place in found}) < len(found):  # some systems know no capitals
        option = "--account" if len({batch.channel.platform for batch in batches}) == 1 else "--platform"
        told = say(language, "several", channels=channels_of(batches), tool=layout.title, option=option)
        raise click.UsageError(told)
    return found


def _refuse(places: Sequence[str], sources: Sequence[str], layout: Layout, language: Language) -> None:
    """Raise a usage error for a file that is read here, or that a spreadsheet could not open by its name."""
    own = {os.path.realpath(source) for source in sources}
    for place in places:
        if os.path.realpath(place) in own:
            raise click.UsageError(say(language, "source", file=place))
        if place.lower().endswith(_WORKBOOKS):
            raise click.UsageError(say(language, "csv", file=place, tool=layout.title))


def _parts(batch: Batch, batches: Sequence[Batch]) -> list[str]:
    """What a batch is called by: its platform, and its account where the platform has several."""
    platform, account = batch.channel
    has_others = sum(other.channel.platform == platform for other in batches) > 1
    return [platform, account] if has_others else [platform]


def _write(batch: Batch, place: str | None, layout: Layout, language: Language) -> None:
    data = written([row.cells for row in batch.rows], layout)
    if place is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    make_folder(os.path.dirname(place))
    write_file(place, data)
    notice(say(language, "written", file=place, rows=rows_of(len(batch.rows), language)))


def _tell(chosen: Chosen, layout: Layout, date_format: str, language: Language) -> None:
    """Say what was left out and why, and what to know when importing what was written."""
    told = [in_words(left, layout, language) for left in chosen.left_out]
    told += [remark(it, layout, language) for batch in chosen.batches for it in batch.told]
    if not chosen.batches:
        told.append(say(language, "nothing"))
    for zone in chosen.zones:
        told.append(say(language, "zone", zone=zone, tool=layout.title))
    if chosen.batches and len(layout.dates) > 1 and not layout.header:
        told.append(say(language, "dates", tool=layout.title, sample=_SAMPLE.strftime(date_format)))
    for text in told:
        notice(reporters.encodable(text, _plain(language).encoding))
