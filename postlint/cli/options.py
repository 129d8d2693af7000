"""Types of options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime, tzinfo
from importlib import import_module
from typing import Any

import click

from postlint import rules as resolving
from postlint.model import Language
from postlint.platforms import ALIASES, PLATFORMS
from postlint.rules import Cache, load, nearest


class Platform(click.ParamType):  # type: ignore[type-arg]
    """A platform's name or alias."""

    name = "platform"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The platform's own name."""
        name = ALIASES.get(str(value).lower(), str(value).lower())
        if name not in PLATFORMS:
            near = import_module("difflib").get_close_matches(name, sorted(PLATFORMS), n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            self.fail(f"{value!r} is no platform.{hint} Known: {', '.join(PLATFORMS)}.", param, ctx)
        return name


class Moment(click.ParamType):  # type: ignore[type-arg]
    """A moment in ISO 8601."""

    name = "iso"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The moment; whose time it is where it has no offset, the command knows."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return self.fail(f"{value!r} is no moment like 2026-11-21T09:30.", param, ctx)


class Names(click.ParamType):  # type: ignore[type-arg]
    """Names or globs, separated by commas."""

    name = "rule,.."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The names."""
        if isinstance(value, tuple):
            return value
        return tuple(part.strip() for part in value.split(",") if part.strip())


def flat(values: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of a repeated option as one list."""
    return tuple(name for names in values for name in names)


def in_zone(moment: datetime, zone: str) -> datetime:
    """A moment; one that came without an offset is in the house's time, as those of drafts are."""
    if moment.tzinfo is not None:
        return moment
    house: tzinfo = import_module("zoneinfo").ZoneInfo(zone)
    return moment.replace(tzinfo=house)


def cache_folder() -> str:
    """Where resolved rules are kept between runs: POSTLINT_CACHE_DIR, else a folder of the user's caches."""
    own = os.environ.get("POSTLINT_CACHE_DIR")
    if own:
        return own
    if sys.platform == "win32":
        caches = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        caches = os.path.expanduser("~/Library/Caches")
    else:
        caches = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(caches, "postlint")


def report_language(lang: str | None, cache: Cache) -> Language:
    """The language of reports: --lang, else POSTLINT_LANG, else that of the current folder's rules, else nl."""
    wanted = lang or os.environ.get("POSTLINT_LANG", "").lower()
    if wanted == "en":
        return "en"
    if wanted == "nl":
        return "nl"
    if wanted:
        raise click.BadParameter(f"{wanted!r} is not one of nl, en.", param_hint="'POSTLINT_LANG'")
    rules = nearest(".")
    try:
        return load(rules, cache).language if rules else "nl"
    except resolving.RulesError:
        return "nl"
