"""Formats in: drafts found, read and parsed; each format is a module that is imported when a draft has it."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Final

from postlint.drafts.decode import decode, load
from postlint.drafts.defaults import Defaults
from postlint.drafts.find import Found, Unfound, find, is_table, wanted
from postlint.drafts.unreadable import NotADraft, Unreadable
from postlint.model import Draft, Source

__all__ = [
    "Defaults",
    "Found",
    "NotADraft",
    "Unfound",
    "Unreadable",
    "decode",
    "find",
    "is_table",
    "parse",
    "read",
    "wanted",
]

NOTHING_SAID: Final = Defaults()
_FORMATS: Final = {".yaml": "yaml", ".yml": "yaml"}  # anything else is text


def parse(source: Source, *, suffix: str | None = None, defaults: Defaults = NOTHING_SAID) -> Draft:
    """The draft in a source. Its suffix decides the format; standard input without a name is Markdown.

    Raises Unreadable, and NotADraft for a file that holds something else.
    """
    if suffix is None:
        name = (defaults.path or "-.md") if source.path == "-" else source.path
        suffix = os.path.splitext(name)[1]
    suffix = suffix.lower()
    module = import_module(f"postlint.drafts.{_FORMATS.get(suffix, 'markdown')}")
    draft: Draft = module.parse(source, suffix, defaults)
    return draft


def read(path: str, shown: str, defaults: Defaults = NOTHING_SAID) -> Draft:
    """The draft in a file; ``shown`` is the path as reports show it.

    Raises Unreadable, and NotADraft for a file that holds something else.
    """
    return parse(Source(shown, load(path)), defaults=defaults)
