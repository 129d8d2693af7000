"""`postlint check`: options in, report and exit code out."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from importlib import import_module
from typing import Any, Literal

import click
from msgspec.structs import replace

from postlint.cli import Command
from postlint.cli.options import Moment, Names, Platform, cache_folder, flat, report_language
from postlint.cli.output import Output, Writer, notice, outputs
from postlint.cli.run import STANDARD_INPUT, Run, Settings, Target
from postlint.cli.tables import table_of, with_table_options
from postlint.drafts import is_table
from postlint.engine import Inspected, assemble
from postlint.model import KINDS, SEVERITIES, VOICES, Planner, Report, Ruleset
from postlint.reporters import Aim
from postlint.rules import Cache

_BAR_AFTER = 1.0  # seconds


@click.command("check", cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("-p", "--platform", type=Platform(), help="Platform of drafts that do not say.")
@click.option("--kind", type=click.Choice(KINDS), help="Kind of drafts that do not say.")
@click.option("--voice", type=click.Choice(VOICES), help="Voice of drafts that do not say.")
@click.option("-r", "--rules", metavar="FILE|PACK", help="Rules for all drafts, instead of the nearest rules.yaml.")
@click.option("--select", type=Names(), multiple=True, help="Report only these rules (names or globs).")
@click.option("--ignore", type=Names(), multiple=True, help="Leave these rules out (names or globs).")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="From which severity on the exit code is 1.",
)
@click.option("--min-severity", type=click.Choice(SEVERITIES), default="info", help="Show only these and worse.")
@click.option("-f", "--format", multiple=True, metavar="NAME[=FILE]", help="Report format; repeatable.")
@click.option("-o", "--output", metavar="FILE", help="File of a single --format.")
@click.option("--fix", is_flag=True, help="Apply safe fixes to the drafts.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply all fixes, also those to be read over.")
@click.option("--diff", is_flag=True, help="Show what the fixes would change, and write nothing.")
@click.option("--online", is_flag=True, help="Follow links; the only option that opens a connection.")
@click.option("--news", metavar="FILE", help="Feed (RSS, Atom) or list of addresses that the posts must cover.")
@click.option("--checklist", is_flag=True, help="Show what a person must still judge, per post.")
@click.option("--now", type=Moment(), metavar="ISO", help="The moment that deadlines and planning are judged by.")
@with_table_options
@click.option("-q", "--quiet", is_flag=True, help="Findings only.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule, on standard error.")
@click.option("--stdin-filename", metavar="FILE", help="What standard input is called, for its format and rules.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Pass over these files and folders; repeatable.")
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of the report.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour of the report.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Number of processes.")
@click.option("--no-cache", is_flag=True, help="Neither use nor keep resolved rules.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check drafts: files, folders, or - for standard input (default: the current folder)."""
    started = time.perf_counter()
    cache = None if options["no_cache"] else cache_folder()
    language = report_language(options["lang"], Cache(cache))
    wanted = outputs(options["format"], options["output"])
    run = Run(
        Settings(
            platform=options["platform"],
            kind=options["kind"],
            voice=options["voice"],
            rules=options["rules"],
            select=flat(options["select"]),
            ignore=flat(options["ignore"]),
            exclude=options["exclude"],
            now=options["now"] or datetime.now().astimezone(),
            language=language,
            stdin_filename=options["stdin_filename"],
            cache=cache,
            planner=_planner(options),
            table=table_of(options),
        )
    )
    if options["news"]:
        run.news = import_module("postlint.cli.news").read_news(options["news"], options["online"])
    targets = run.targets(paths or (".",))
    if options["online"]:
        run.links = import_module("postlint.cli.online").follow_links(run, targets)
    mode = _mode(options)
    if mode is None:
        parts, changed = _inspect(run, targets, options), False
    else:
        parts, changed = import_module("postlint.cli.mending").mend(run, targets, mode, options["unsafe_fixes"])
    report = assemble(parts, run.failures)
    together = any(not target.named or is_table(_name(target, options)) for target in targets)
    if mode != "diff" and (together or run.news):
        only = None if together else "news-coverage"  # the rest needs the whole set
        report = import_module("postlint.cli.sets").judge(run, targets, parts, report, only)
    if "image-sharp" in report.not_evaluated:
        run.notices += import_module("postlint.cli.extras").hints(report.not_evaluated, language)
    for text in run.notices if not options["quiet"] else ():
        notice(text)
    if mode == "diff":
        return 2 if report.failures else int(changed)
    to_error = mode == "fix" and STANDARD_INPUT in paths
    stream = sys.stderr if to_error else sys.stdout
    aims = _aims(report, run, targets if together else [], wanted)
    writer = Writer(language, options["color"], options["quiet"], stream, _timezone(run, targets), aims)
    writer.write(_shown(report, options["min_severity"]), wanted, time.perf_counter() - started)
    if options["checklist"]:
        _print_checklist(parts, {target.shown: run.ruleset(target.rules) for target in targets}, writer, wanted)
    if options["statistics"]:
        _print_statistics(report)
    return report.exit_code(options["fail_on"])


def _name(target: Target, options: dict[str, Any]) -> str:
    return (options["stdin_filename"] or "") if target.path == STANDARD_INPUT else target.path


def _planner(options: dict[str, Any]) -> Planner | None:
    """What posts are planned with: the tool that a table is for, or none in particular where a moment is given."""
    if options.get("input_format"):
        planner: Planner = import_module("postlint.cli.planning").planner_of(options["input_format"])
        return planner
    return Planner() if options["now"] else None


def _timezone(run: Run, targets: list[Target]) -> str:
    """The house's time zone; of several houses the first one's."""
    ruleset = run.ruleset(targets[0].rules) if targets else None
    return ruleset.timezone if ruleset else Ruleset(()).timezone


def _aims(report: Report, run: Run, targets: list[Target], wanted: list[Output]) -> tuple[Aim, ...]:
    """What house rules aim at, where a report draws it."""
    if not targets or not any(output.format == "html" for output in wanted):
        return ()
    rulesets = {target.shown: run.ruleset(target.rules) or Ruleset(()) for target in targets}
    found: tuple[Aim, ...] = import_module("postlint.cli.aims").aims(report, rulesets, run.settings.language)
    return found


def _mode(options: dict[str, Any]) -> Literal["fix", "diff"] | None:
    if options["diff"]:
        return "diff"
    return "fix" if options["fix"] or options["unsafe_fixes"] else None


def _inspect(run: Run, targets: list[Target], options: dict[str, Any]) -> list[Inspected]:
    parallel = import_module("postlint.cli.parallel") if len(targets) > 1 else None
    jobs = parallel.jobs_for(options["jobs"], len(targets)) if parallel else 1
    with_bar = sys.stderr.isatty() and not options["quiet"] and len(targets) > 1
    bar = _Bar(len(targets)) if with_bar else None
    step: Callable[[int], None] = bar.step if bar else _no_step
    try:
        if parallel and jobs > 1:
            found: Iterable[Inspected] = parallel.inspect(run, targets, jobs, step)
        else:
            found = run.inspect(targets, lambda: step(1))
        return list(found)
    finally:
        if bar:
            bar.close()


def _no_step(count: int) -> None:
    """Count nothing: nobody is watching."""


class _Bar:
    """A progress bar on standard error that appears when a run takes over a second."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._done = 0
        self._started = time.perf_counter()
        self._bar: Any = None

    def step(self, count: int) -> None:
        """Count drafts that are done."""
        self._done += count
        if self._bar is not None:
            self._bar.update(count)
        elif time.perf_counter() - self._started > _BAR_AFTER and self._done < self._length:
            self._bar = click.progressbar(length=self._length, label="postlint", file=sys.stderr)
            self._bar.__enter__()
            self._bar.update(self._done)

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)


def _shown(report: Report, least: str) -> Report:
    """The report with only the findings that are to be seen."""
    if least == "info":
        return report
    severities = SEVERITIES[: SEVERITIES.index(least) + 1]
    return replace(report, findings=tuple(f for f in report.findings if f.severity in severities))


def _print_checklist(
    parts: list[Inspected], rulesets: Mapping[str, Ruleset | None], writer: Writer, wanted: list[Output]
) -> None:
    """Below the report for people; on standard error where standard output has another format."""
    drafts = sorted((part.draft for part in parts), key=lambda draft: draft.source.path)
    subjects = [
        (subject, rulesets[draft.source.path])
        for draft in drafts
        for subject in (*draft.posts, *([draft.account] if draft.account else []))
    ]
    with_report = any(output.file is None and output.format == "rich" for output in wanted)
    stream = writer.stream if with_report else sys.stderr
    text = import_module("postlint.cli.checklist").checklist(subjects, writer.language, stream.encoding or "utf-8")
    stream.write(text)


def _print_statistics(report: Report) -> None:
    counts: dict[tuple[str, str], int] = {}
    for finding in report.findings:
        counts[finding.rule, finding.severity] = counts.get((finding.rule, finding.severity), 0) + 1
    for (rule, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        click.echo(f"{count:>6}  {severity:<8} {rule}", err=True)
