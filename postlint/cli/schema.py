"""`postlint schema`: JSON Schemas for editors and for programs that read reports."""

from __future__ import annotations

import json
from importlib import import_module

import click

from postlint.cli import Command

_HOMES = {
    "rules": "postlint.rules.schema",
    "draft": "postlint.drafts.schema",
    "report": "postlint.reporters.schema",
    "plan": "postlint.agenda.json",
}


@click.command("schema", cls=Command)
@click.argument("subject", type=click.Choice(list(_HOMES)), metavar="rules|draft|report|plan")
def command(subject: str) -> None:
    """Print the JSON Schema of rules files, drafts, reports or calendars."""
    schema = import_module(_HOMES[subject]).schema()
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
