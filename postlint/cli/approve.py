"""`postlint approve`: a sign-off written into a draft."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from postlint import drafts
from postlint.cli import Command
from postlint.cli.options import Moment, cache_folder, report_language
from postlint.cli.output import notice
from postlint.cli.run import STANDARD_INPUT
from postlint.drafts import NotADraft, Unreadable
from postlint.fixes import ChangedMeanwhileError, write
from postlint.model import Approval, Draft, Language
from postlint.rules import Cache
from postlint.signing import SigningError, sign


class Name(click.ParamType):  # type: ignore[type-arg]
    """A person's name, on one line."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name without the blanks around it."""
        text = str(value).strip()
        return text if text and text.isprintable() else self.fail(f"{value!r} is no name.", param, ctx)


@click.command("approve", cls=Command)
@click.argument("draft", metavar="DRAFT")
@click.option("--by", type=Name(), required=True, metavar="NAME", help="Who signs the draft off.")
@click.option("--at", type=Moment(), metavar="ISO", help="When they did (default: now).")
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of what is said.")
def command(draft: str, by: str, at: datetime | None, lang: str | None) -> int:
    """Sign a draft off: who, when, and a hash of the text, written into its fields."""
    if draft == STANDARD_INPUT:
        raise click.UsageError("A sign-off is written into a file; standard input is none.")
    language = report_language(lang, Cache(cache_folder()))
    approval = Approval(by, (at or datetime.now()).astimezone().replace(microsecond=0))
    try:
        read = drafts.read(draft, draft)
        write(draft, read.source.text, sign(read, approval))
    except Unreadable as error:
        where = "".join(f":{number}" for number in (error.line, error.column) if number)
        notice(f"{draft}{where}: {error.message(language)}")
        return 2
    except (NotADraft, SigningError, ChangedMeanwhileError, OSError) as error:
        notice(f"{draft}: {_reason(error, language)}")
        return 2
    _tell(read, by, language)
    return 0


def _reason(error: Exception, language: Language) -> str:
    """Why a draft was not signed off."""
    if isinstance(error, SigningError):
        return error.nl if language == "nl" else error.en
    if isinstance(error, NotADraft):
        return "geen concept (geen text, posts of account)" if language == "nl" else "not a draft (no text or posts)"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "intussen gewijzigd, niet goedgekeurd" if language == "nl" else "changed meanwhile, not signed off"


def _tell(draft: Draft, by: str, language: Language) -> None:
    """Say what was signed off; somebody who signs off what they wrote hears what the check will say of it."""
    count, path = len(draft.posts), draft.source.path
    if language == "nl":
        click.echo(f"{path}: goedgekeurd door {by} ({count} bericht{'en' if count > 1 else ''})")
    else:
        click.echo(f"{path}: signed off by {by} ({count} post{'s' if count > 1 else ''})")
    if any((post.author or "").strip().casefold() == by.casefold() for post in draft.posts):
        dutch = language == "nl"
        own = (
            f"{by} schreef dit zelf: laat ook iemand anders meelezen"
            if dutch
            else f"{by} wrote this: let somebody else read it too"
        )
        notice(f"{path}: {own}")
