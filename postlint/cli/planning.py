"""What commands that plan have in common: which drafts they read, and for which planning tool; knows no post."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

import click

from postlint.cli.options import Moment
from postlint.cli.run import Run, Settings
from postlint.cli.tables import table_of, with_table_options
from postlint.drafts.table.layouts import LAYOUTS
from postlint.model import KINDS, VOICES, Language, Planner

F = TypeVar("F", bound=Callable[..., Any])


def planner_of(name: str | None) -> Planner:
    """The planning tool whose layout has this name; none in particular for any other layout."""
    layout = LAYOUTS.get((name or "").lower())
    return Planner(layout.title, layout.most_rows, layout.ahead, layout.step) if layout else Planner()


def with_draft_options(command: F) -> F:
    """A command that reads drafts as `check` does, with the options that say how."""
    for option in (
        click.option("--no-cache", is_flag=True, help="Neither use nor keep resolved rules."),
        click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of what is said."),
        click.option("--exclude", multiple=True, metavar="GLOB", help="Pass over these files and folders; repeatable."),
        with_table_options,
        click.option("--now", type=Moment(), metavar="ISO", help="The moment that planning is judged by."),
        click.option("-r", "--rules", metavar="FILE|PACK", help="Rules for all drafts, not the nearest rules.yaml."),
        click.option("--voice", type=click.Choice(VOICES), help="Voice of drafts that do not say."),
        click.option("--kind", type=click.Choice(KINDS), help="Kind of drafts that do not say."),
        click.argument("paths", nargs=-1, metavar="[PATHS]..."),
    ):
        command = option(command)
    return command


def run_of(options: Mapping[str, Any], language: Language, cache: str | None, planner: Planner | None) -> Run:
    """The run over drafts that these options ask for."""
    return Run(
        Settings(
            platform=options["platform"],
            kind=options["kind"],
            voice=options["voice"],
            rules=options["rules"],
            exclude=options["exclude"],
            now=options["now"] or datetime.now().astimezone(),
            language=language,
            cache=cache,
            planner=planner,
            table=table_of(options),
        )
    )
