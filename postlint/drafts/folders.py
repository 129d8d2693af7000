"""A folder searched for drafts; knows what to pass over, and never opens a draft."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final, NamedTuple

from postlint.drafts.decode import explained
from postlint.drafts.find import Found, Globs, Unfound, is_draft_name
from postlint.drafts.ignored import IGNORE_FILE, Layers, is_ignored, layer_of, layers_above

_OF_THE_REPOSITORY: Final = ("README", "LICENSE", "NOTICE", "CHANGELOG", "CONTRIBUTING", "SECURITY", "CODE_OF_CONDUCT")


class _Folder(NamedTuple):
    """A folder to search: its path, how paths in it are shown to begin, and the patterns of git that hold in it."""

    path: str
    prefix: str
    layers: Layers


def search(path: str, shown: str, files: Globs) -> Iterator[Found | Unfound]:
    """The drafts below a folder, sorted by path.

    Links to folders are not followed: no draft is found twice, and no loop is entered.
    """
    pending: list[Found | _Folder] = [_Folder(path, "" if shown == "." else shown + "/", layers_above(path))]
    while pending:
        entry = pending.pop()
        if isinstance(entry, Found):
            yield entry
            continue
        try:
            inside = _inside(entry, files)
        except OSError as error:
            yield Unfound(entry.path, entry.prefix.rstrip("/") or ".", explained(error, entry.path))
        else:
            pending.extend(inside)


def _inside(folder: _Folder, files: Globs) -> list[Found | _Folder]:
    """What there is to find and to search in a folder, the last first."""
    with os.scandir(folder.path) as entries:
        names = {entry.name: entry.is_dir(follow_symlinks=False) for entry in entries}
    layers = folder.layers + (layer_of(folder.path) if IGNORE_FILE in names else ())
    base = os.path.join(folder.path, "")
    kept: list[tuple[str, Found | _Folder]] = []
    for name, is_folder in names.items():
        path = base + name
        if name.startswith("."):
            continue
        if is_draft_name(name):
            passed_over = _is_of_the_repository(name) and not files(folder.path)
            if not passed_over and not is_ignored(path, layers):
                kept.append((name, Found(path, folder.prefix + name, named=False)))
        elif is_folder and not is_ignored(base + name + os.sep, layers):
            kept.append((name + "/", _Folder(path, f"{folder.prefix}{name}/", layers)))
    kept.sort(key=lambda pair: pair[0], reverse=True)
    return [entry for _, entry in kept]


def _is_of_the_repository(name: str) -> bool:
    return name.startswith(_OF_THE_REPOSITORY) or (name.startswith("requirements") and name.endswith(".txt"))
