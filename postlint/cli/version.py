"""`postlint version`: the version, and what it runs on."""

from __future__ import annotations

import platform

import click

from postlint import __version__
from postlint.cli import Command


@click.command("version", cls=Command)
def command() -> None:
    """Show the version of postlint and of Python."""
    click.echo(f"postlint {__version__} (Python {platform.python_version()}, {platform.system()})")
