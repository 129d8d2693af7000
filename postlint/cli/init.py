"""`postlint init`: a first rules file and draft, or an account's questions; never over a file that is there."""

from __future__ import annotations

import os

import click

from postlint import __version__
from postlint.cli import Command, starters


@click.command("init", cls=Command)
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("--account", is_flag=True, help="Write the questions to answer before an account is started, instead.")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def command(folder: str, account: bool, dry_run: bool) -> int:
    """Write rules.yaml, an example draft and the pre-commit and CI snippets into FOLDER (default: here)."""
    texts = starters.account() if account else starters.files(__version__)
    new = {name: text for name, text in texts.items() if not os.path.lexists(_path(folder, name))}
    for name in texts:
        if name not in new:
            click.echo(f"kept     {name} (it is there already)")
        elif dry_run:
            click.echo(f"would write {name}")
        else:
            _write(_path(folder, name), new[name])
            click.echo(f"wrote    {name}")
    if new and not dry_run:
        click.echo(f"\nNow try: postlint check {'account.yaml' if account and folder == '.' else folder}")
    return 0


def _path(folder: str, name: str) -> str:
    return os.path.join(folder, *name.split("/"))


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise click.FileError(path, error.strerror or str(error)) from error
