"""`postlint check`: options in, report and exit code out."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any, Literal

import click
from msgspec.structs import replace

from postlint.cli import Command
from postlint.cli.options import Names, Platform
from postlint.cli.output import Output, Writer, notice, outputs
from postlint.cli.run import STANDARD_INPUT, Run, Target
from postlint.cli.settings import settings_of, with_draft_options
from postlint.drafts import is_table
from postlint.engine import Inspected, assemble
from postlint.model import SEVERITIES, Report, Ruleset
from postlint.reporters import Aim

_BAR_AFTER = 1.0  # seconds


@click.command("check", cls=Command)
@click.option("-p", "--platform", type=Platform(), help="Platform of drafts that do not say.")
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
@click.option("-q", "--quiet", is_flag=True, help="Findings only.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule, on standard error.")
@click.option("--stdin-filename", metavar="FILE", help="What standard input is called, for its format and rules.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour of the report.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Number of processes.")
@with_draft_options
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check drafts: files, folders, or - for standard input (default: the current folder)."""
    started = time.perf_counter()
    wanted = outputs(options["format"], options["output"])
    run = Run(settings_of(options))
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
    together = any(not target.named or is_table(_name(target, options)) for target in targets)
    report = _judged(run, targets, parts, "nothing" if mode == "diff" else "set" if together else "news")
    for text in run.notices if not options["quiet"] else ():
        notice(text)
    if mode == "diff":
        return 2 if report.failures else int(changed)
    stream = sys.stderr if mode == "fix" and STANDARD_INPUT in paths else sys.stdout
    aims = _aims(report, run, targets if together else [], wanted)
    language = run.settings.language
    writer = Writer(language, options["color"], options["quiet"], stream, _timezone(run, targets), aims)
    writer.write(_shown(report, options["min_severity"]), wanted, time.perf_counter() - started)
    if options["checklist"]:
        _print_checklist(parts, {target.shown: run.ruleset(target.rules) for target in targets}, writer, wanted)
    if options["statistics"]:
        _print_statistics(report)
    return report.exit_code(options["fail_on"])


def _judged(
    run: Run, targets: list[Target], parts: list[Inspected], whole: Literal["nothing", "news", "set"]
) -> Report:
    """The report of what was found in each draft and, where a set was given, in the whole of them."""
    report = assemble(parts, run.failures)
    if whole == "set" or (whole == "news" and run.news):
        only = "news-coverage" if whole == "news" else None  # the rest needs the whole set
        report = import_module("postlint.cli.sets").judge(run, targets, parts, report, only)
    if "image-sharp" in report.not_evaluated:
        run.notices += import_module("postlint.cli.extras").hints(report.not_evaluated, run.settings.language)
    return report


def _name(target: Target, options: dict[str, Any]) -> str:
    return (options["stdin_filename"] or "") if target.path == STANDARD_INPUT else target.path


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
    parallel = import_module("postlint.cli.parallel") if len(targets) > 1 and (options["jobs"] or 1) > 1 else None
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
