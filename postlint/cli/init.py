"""`postlint init`: a first rules file, draft, pre-commit and CI snippet; never over a file that is there."""

from __future__ import annotations

import os

import click

from postlint import __version__
from postlint.cli import starters


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def command(folder: str, dry_run: bool) -> int:
    """Write rules.yaml, an example draft and the pre-commit and CI snippets into FOLDER (default: here)."""
    written = 0
    for name, text in starters.files(__version__).items():
        path = os.path.join(folder, *name.split("/"))
        if os.path.lexists(path):
            click.echo(f"kept     {name} (it is there already)")
            continue
        if not dry_run:
            try:
                os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
                with open(path, "x", encoding="utf-8", newline="\n") as file:
                    file.write(text)
            except OSError as error:
                raise click.FileError(path, error.strerror or str(error)) from error
        written += 1
        click.echo(f"{'would write' if dry_run else 'wrote':<8} {name}")
    if written and not dry_run:
        where = "" if folder == "." else f" {folder}"
        click.echo(f"\nNow try: postlint check{where or ' .'}")
    return 0
