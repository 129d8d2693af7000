"""The options that commands on drafts share, and what they say; reads no draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click
from msgspec import Struct

from postlint.cli.options import Moment, cache_folder, flat, report_language
from postlint.drafts import TableOptions
from postlint.model import KINDS, VOICES, Language, Planner
from postlint.rules import Cache

_SAMPLE: Final = datetime(2026, 11, 23, 14, 35)
_TOKENS: Final = {"YYYY": "%Y", "JJJJ": "%Y", "YY": "%y", "DD": "%d", "MM": "%m", "HH": "%H", "mm": "%M", "ss": "%S"}
_PAIRS: Final = r",(?=\s*[\w.]+\s*=)"  # a header may hold commas itself

if TYPE_CHECKING:
    from typing import TypeVar

    F = TypeVar("F", bound=Callable[..., Any])


class Settings(Struct, frozen=True, kw_only=True):
    """What the options of a run say."""

    platform: str | None = None
    kind: str | None = None
    voice: str | None = None
    rules: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    now: datetime
    language: Language = "nl"
    stdin_filename: str | None = None
    cache: str | None = None
    planner: Planner | None = None
    table: TableOptions = TableOptions()


class LayoutName(click.ParamType):  # type: ignore[type-arg]
    """The name of a planning tool whose tables can be read."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name in lower case."""
        names = import_module("postlint.drafts.table.layouts").LAYOUTS
        name = str(value).strip().lower()
        if name not in names:
            self.fail(f"{value!r} is no layout.{_hint(name, names)} Known: {', '.join(names)}.", param, ctx)
        return name


class DateFormat(click.ParamType):  # type: ignore[type-arg]
    """How dates are written, by the signs of ``strptime``."""

    name = "fmt"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The format, if it says a day."""
        wanted = str(value)
        try:
            day = datetime.strptime(_SAMPLE.strftime(wanted), wanted).date()
        except (ValueError, re.error):
            day = None
        if day != _SAMPLE.date():
            meant = re.sub("|".join(_TOKENS), lambda found: _TOKENS[found[0]], wanted)
            hint = f" Did you mean {meant!r}?" if "%" not in wanted and meant != wanted else ""
            self.fail(f"{wanted!r} is no format of a date like '%d/%m/%Y %H:%M'.{hint}", param, ctx)
        return wanted


class Columns(click.ParamType):  # type: ignore[type-arg]
    """Fields and the headers of their columns: ``text=Message,publish_at=Date``."""

    name = "field=header,.."

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[tuple[str, str], ...]:
        """The pairs."""
        if isinstance(value, tuple):
            return value
        return tuple([self._pair(part, param, ctx) for part in re.split(_PAIRS, str(value)) if part.strip()])

    def _pair(self, part: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        field, _, header = (side.strip() for side in part.partition("="))
        columns = import_module("postlint.drafts.table.columns")
        if not field or not header:
            self.fail(f"{part.strip()!r} is not FIELD=HEADER, like text=Message.", param, ctx)
        if columns.path_of(field) is None:
            self.fail(f"a post has no field {field!r}.{_hint(field.lower(), columns.known(field))}", param, ctx)
        return field, header


def _hint(word: str, known: Iterable[str]) -> str:
    near = import_module("difflib").get_close_matches(word, list(known), n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


def with_table_options(command: F) -> F:
    """A command that reads drafts, with the options for tables."""
    for option in (
        click.option("--map", type=Columns(), multiple=True, help="Headers of a table that hold fields; repeatable."),
        click.option("--date-format", type=DateFormat(), help="How a table writes dates, like %d/%m/%Y %H:%M."),
        click.option("--input-format", type=LayoutName(), help="The planning tool whose layout a table has."),
    ):
        command = option(command)
    return command


def with_draft_options(command: F) -> F:
    """A command that reads drafts as `check` does, with the options that say how."""
    for option in (
        click.option("--no-cache", is_flag=True, help="Neither use nor keep resolved rules."),
        click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of what is said."),
        click.option("--exclude", multiple=True, metavar="GLOB", help="Pass over these files and folders; repeatable."),
        with_table_options,
        click.option(
            "--now", type=Moment(), metavar="ISO", help="The moment that deadlines and planning are judged by."
        ),
        click.option("-r", "--rules", metavar="FILE|PACK", help="Rules for all drafts, not the nearest rules.yaml."),
        click.option("--voice", type=click.Choice(VOICES), help="Voice of drafts that do not say."),
        click.option("--kind", type=click.Choice(KINDS), help="Kind of drafts that do not say."),
        click.argument("paths", nargs=-1, metavar="[PATHS]..."),
    ):
        command = option(command)
    return command


def settings_of(options: Mapping[str, Any], planner: Planner | None = None) -> Settings:
    """What the options of a command say, as far as it has them, and what posts are planned with."""
    cache = None if options["no_cache"] else cache_folder()
    return Settings(
        platform=options["platform"],
        kind=options["kind"],
        voice=options["voice"],
        rules=options["rules"],
        select=flat(options.get("select", ())),
        ignore=flat(options.get("ignore", ())),
        exclude=options["exclude"],
        now=options["now"] or datetime.now().astimezone(),
        language=report_language(options["lang"], Cache(cache)),
        stdin_filename=options.get("stdin_filename"),
        cache=cache,
        planner=planner or _planner(options),
        table=_table(options),
    )


def _planner(options: Mapping[str, Any]) -> Planner | None:
    """What posts are planned with: the tool that a table is for, or none in particular where a moment is given."""
    if options["input_format"]:
        planner: Planner = import_module("postlint.cli.planning").planner_of(options["input_format"])
        return planner
    return Planner() if options["now"] else None


def _table(options: Mapping[str, Any]) -> TableOptions:
    """What the options of a command say about tables."""
    pairs = [pair for pairs in options["map"] for pair in pairs]
    return TableOptions(options["input_format"], options["date_format"], tuple(pairs))
