"""The command line: one command a file, imported when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module

import click

from postlint import __version__

_COMMANDS = ("approve", "check", "count", "coverage", "export", "init", "plan", "rules", "schema", "test", "version")


def eager(*names: str, help: str, show: Callable[[click.Context], str]) -> click.Option:  # noqa: A002 - as click has it
    """An option that shows something instead of running the command.

    Ours are English only; click's own would look for translations, which takes a tenth of the time of a start.
    """

    def run(ctx: click.Context, _: click.Parameter, given: bool) -> None:
        if given and not ctx.resilient_parsing:
            click.echo(show(ctx), color=ctx.color)
            ctx.exit()

    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, help=help, callback=run)


class Command(click.Command):
    """A command with our own option --help."""

    @cached_property
    def _help(self) -> click.Option:
        return eager("-h", "--help", help="Show this message and exit.", show=click.Context.get_help)

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """The option that shows the help, made once."""
        return self._help


class Commands(Command, click.Group):
    """The commands, each a module of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, sorted."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"postlint.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one may be meant."""
        name = args[0] if args else ""
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = import_module("difflib").get_close_matches(name, _COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else f" Commands: {', '.join(_COMMANDS)}."
            ctx.fail(f"No such command {name!r}.{hint}")
        return super().resolve_command(ctx, args)


@click.command(
    cls=Commands,
    context_settings={"auto_envvar_prefix": "POSTLINT", "max_content_width": 100},
    params=[eager("-V", "--version", help="Show the version and exit.", show=lambda _: f"postlint {__version__}")],
)
def postlint() -> None:
    """Check social-media posts before anybody sees them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0, 1 (findings), 2 (usage or unreadable input) or 130 (interrupted)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = postlint.main(args=arguments, prog_name="postlint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("postlint: interrupted", err=True)
        return 130
    except BrokenPipeError:
        return 1
    except Exception as error:  # a mistake of ours; the user gets a sentence, and the traceback on request
        if os.environ.get("POSTLINT_TRACEBACK"):
            raise
        click.echo(f"postlint: something went wrong that should not ({type(error).__name__}: {error}).", err=True)
        click.echo("postlint: set POSTLINT_TRACEBACK=1 to see where, and please report it.", err=True)
        return 2
    return code if isinstance(code, int) else 0
