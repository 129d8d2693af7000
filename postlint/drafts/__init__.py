"""Formats in: drafts found, read and parsed; each format is a module that is imported when a draft has it."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, Final

from postlint.drafts.decode import LIMIT_TABLE, decode, load, load_bytes
from postlint.drafts.defaults import Defaults, TableOptions
from postlint.drafts.find import TABLES, Found, Unfound, find, is_table, passed_over, wanted
from postlint.drafts.unreadable import CannotKeep, NotADraft, Unreadable
from postlint.model import Draft, Source

__all__ = [
    "CannotKeep",
    "Defaults",
    "Found",
    "NotADraft",
    "TableOptions",
    "Unfound",
    "Unreadable",
    "decode",
    "find",
    "is_table",
    "parse",
    "passed_over",
    "read",
    "source_of",
    "wanted",
]

NOTHING_SAID: Final = Defaults()
_NOT_READ: Final = (".xlsm", ".xls", ".xlsb", ".ods")  # but people try, and are told what to do
_FORMATS: Final = {  # anything else is text
    ".yaml": "yaml",
    ".yml": "yaml",
    ".jsonl": "jsonl",
    ".csv": "table.csv",
    ".xlsx": "table.xlsx",
    **dict.fromkeys(_NOT_READ, "table.others"),
}


def parse(source: Source, *, suffix: str | None = None, defaults: Defaults = NOTHING_SAID) -> Draft:
    """The draft in a source. Its suffix decides the format; standard input without a name is Markdown.

    Raises Unreadable, and NotADraft for a file that holds something else.
    """
    suffix = _suffix(source.path, defaults) if suffix is None else suffix.lower()
    draft: Draft = _module(suffix).parse(source, suffix, defaults)
    return draft


def read(path: str, shown: str, defaults: Defaults = NOTHING_SAID) -> Draft:
    """The draft in a file; ``shown`` is the path as reports show it.

    Raises Unreadable, and NotADraft for a file that holds something else.
    """
    if _suffix(path, defaults) in _NOT_READ:
        return parse(Source(shown, ""), defaults=defaults)
    if is_table(path):
        return parse(source_of(shown, load_bytes(path, LIMIT_TABLE), defaults), defaults=defaults)
    return parse(Source(shown, load(path)), defaults=defaults)


def source_of(shown: str, data: bytes, defaults: Defaults = NOTHING_SAID) -> Source:
    """What the bytes of a draft hold, by its suffix; raises Unreadable."""
    suffix = _suffix(shown, defaults)
    if suffix in TABLES:
        source: Source = _module(suffix).load(shown, data)
        return source
    return Source(shown, decode(data))


def _suffix(path: str, defaults: Defaults) -> str:
    name = (defaults.path or "-.md") if path == "-" else path
    return os.path.splitext(name)[1].lower()


def _module(suffix: str) -> Any:
    return import_module(f"postlint.drafts.{_FORMATS.get(suffix, 'markdown')}")
