"""`check --news`: what the posts must cover, read before any of them is checked."""

from __future__ import annotations

import os
import re
from importlib import import_module

import click

from postlint.feeds import MOST_BYTES, FeedError, parse
from postlint.model import News

_HINT = "'--news'"


def read_news(written: str, online: bool) -> News:
    """The items of a feed or a list. Raises a usage error for what is none."""
    is_address = re.match(r"https?://", written, re.IGNORECASE) is not None
    if is_address and not online:
        raise click.BadParameter(f"{written!r} is an address: save the feed first, or add --online.", param_hint=_HINT)
    data = _fetched(written) if is_address else _read(written)
    try:
        return News(parse(data), written if is_address else _shown(written))
    except FeedError as error:
        line = f", line {error.line}: no address" if error.line else ""
        why = f"{written!r} is no RSS or Atom feed, and no list of addresses (at most 1 MB){line}."
        raise click.BadParameter(why, param_hint=_HINT) from error
    except ModuleNotFoundError as error:
        if error.name != "feedparser":
            raise
        raise click.UsageError("--news reads feeds with feedparser: pip install 'postlint[news]'") from error


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.BadParameter(f"{path!r}: {error.strerror}.", param_hint=_HINT) from error


def _fetched(address: str) -> bytes:
    links = import_module("postlint.cli.online").library()
    fetching = import_module("postlint.links.fetching")
    try:
        data: bytes = fetching.fetch(address, links.INTERNET, links.PATIENT)
    except fetching.UnfetchedError as error:
        raise click.BadParameter(f"{address!r} could not be read: {error}.", param_hint=_HINT) from error
    return data


def _shown(path: str) -> str:
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")
