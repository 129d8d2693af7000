"""`check --online`: the links of all drafts followed before any of them is checked."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from postlint.cli.run import Run, Target
from postlint.model import LinkFacts
from postlint.text.linked import links_of


def follow_links(run: Run, targets: Sequence[Target]) -> Mapping[str, LinkFacts]:
    """What following the links of these drafts shows. Raises a usage error where the library for it is missing."""
    links = library()
    kept = links.Kept(run.settings.cache, time.time())
    found: Mapping[str, LinkFacts] = links.follow(_urls(run, targets), kept)
    return found


def library() -> Any:
    """What follows links. Raises a usage error where its own library is missing."""
    try:
        return import_module("postlint.links")
    except ModuleNotFoundError as error:
        if error.name != "httpx":
            raise
        raise click.UsageError("--online follows links with httpx: pip install 'postlint[online]'") from error


def _urls(run: Run, targets: Sequence[Target]) -> Iterator[str]:
    """The links of the drafts; what cannot be read is told when the drafts are checked, not twice."""
    failures, notices = run.failures, run.notices
    run.failures, run.notices = [], []
    for target in targets:
        draft = run.read(target)
        for post in draft.posts if draft else ():
            yield from (link.url for link in links_of(post))
    run.failures, run.notices = failures, notices
