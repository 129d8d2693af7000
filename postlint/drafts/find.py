"""Which files may be drafts; goes by their names and never opens one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

from msgspec import Struct

from postlint.drafts.unreadable import Unreadable
from postlint.model import Language

TABLES: Final = frozenset([".csv", ".jsonl", ".xlsx"])
SUFFIXES: Final = TABLES | {".md", ".markdown", ".txt", ".yaml", ".yml"}
RULES_FILE: Final = "rules.yaml"
Globs = Callable[[str], Sequence[str]]


class Found(Struct, frozen=True):
    """A file to read: its absolute path, the path as reports show it, and whether the user named it."""

    path: str
    shown: str
    named: bool


class Unfound(Struct, frozen=True):
    """A folder that cannot be searched, and why."""

    path: str
    shown: str
    error: Unreadable

    def message(self, language: Language) -> str:
        """Why not."""
        return self.error.message(language)


def find(path: str, *, files: Globs = lambda _folder: ()) -> Iterator[Found | Unfound]:
    """The drafts at or below a path, sorted; a path that is no folder is taken as it is.

    Passed over in a folder: what is hidden or ignored by git, and the files of a repository (README and
    the like) unless ``files``, the globs of the rules that hold in a folder, are given there. A folder
    that is called like a draft is found as one, so that reading it says what is wrong.
    """
    absolute = os.path.abspath(path)
    try:
        shown = os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # on another drive
        shown = absolute.replace(os.sep, "/")
    if os.path.isdir(absolute) and not is_draft_name(os.path.basename(absolute)):
        yield from import_module("postlint.drafts.folders").search(absolute, shown, files)
    else:
        yield Found(absolute, shown, named=True)


def is_draft_name(name: str) -> bool:
    """Whether a file's name says that it may be a draft."""
    return os.path.splitext(name)[1].lower() in SUFFIXES and name != RULES_FILE


def is_table(path: str) -> bool:
    """Whether a path is that of a table, whose posts are a set."""
    return os.path.splitext(path)[1].lower() in TABLES


def passed_over(path: str, language: Language, instead: str = "") -> str:
    """What is said of a file that holds no draft, and of the option with which it probably would."""
    dutch = language == "nl"
    if instead:
        return (
            f"geen kolom text gevonden, overgeslagen; dit helpt misschien: {instead}"
            if dutch
            else f"no column text found, passed over; this may help: {instead}"
        )
    if path.lower().endswith(".jsonl"):
        return "geen regel met text gevonden, overgeslagen" if dutch else "no line with text found, passed over"
    if is_table(path):
        return (
            "geen kolom text gevonden, overgeslagen; wijs er een aan met --map text=KOLOM"
            if dutch
            else "no column text found, passed over; name one with --map text=COLUMN"
        )
    return (
        "geen concept (geen text, posts of account), overgeslagen"
        if dutch
        else "not a draft (no text, posts or account), passed over"
    )


def wanted(path: str, root: str, files: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether a rules file in the folder ``root`` wants a path checked: it matches ``files`` and not ``exclude``.

    The globs read as in .gitignore: one without a slash holds at any depth, one of a folder for all in it.
    """
    folder = os.path.abspath(root).rstrip(os.sep) + os.sep
    path = os.path.abspath(path)
    if not path.startswith(folder):
        return not files
    below = path[len(folder) :].replace(os.sep, "/")
    if files and not _spec(tuple(files)).match_file(below):
        return False
    return not (exclude and _spec(tuple(exclude)).match_file(below))


@lru_cache(maxsize=64)
def _spec(globs: tuple[str, ...]) -> Any:
    return import_module("pathspec").GitIgnoreSpec.from_lines(globs)
