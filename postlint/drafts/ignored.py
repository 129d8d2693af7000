"""What git ignores below a folder; knows patterns and paths, opens no draft."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, Final, NamedTuple

IGNORE_FILE: Final = ".gitignore"


class Layer(NamedTuple):
    """The patterns of one file, which hold below one folder."""

    folder: str
    spec: Any


Layers = tuple[Layer, ...]  # the nearest to the root first


def layers_above(folder: str) -> Layers:
    """The patterns that hold in a folder because of the folders above it.

    They are looked for up to the folder that holds ``.git``. A folder outside any repository is its own
    top, unless it is below the current folder. Patterns that ignore the folder itself are not heeded: who
    names a folder wants what is in it.
    """
    at = top = _top(folder)
    layers = _layer(top, os.path.join(top, ".git", "info", "exclude"))
    for part in folder[len(top) :].split(os.sep):
        if part:
            layers += layer_of(at)
            at = os.path.join(at, part)
            if is_ignored(at + os.sep, layers):
                layers = ()
    return layers


def layer_of(folder: str) -> Layers:
    """The patterns that a folder itself holds."""
    return _layer(folder, os.path.join(folder, IGNORE_FILE))


def is_ignored(path: str, layers: Layers) -> bool:
    """Whether a path is ignored; one of a folder ends with a separator. What is nearest to it decides."""
    for layer in reversed(layers):
        below = path[len(layer.folder) :].lstrip(os.sep).replace(os.sep, "/")
        include = layer.spec.check_file(below).include
        if include is not None:
            return bool(include)
    return False


def _top(folder: str) -> str:
    at = folder
    while not os.path.exists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            here = os.getcwd()
            return here if folder.startswith(here.rstrip(os.sep) + os.sep) else folder
        at = parent
    return at


def _layer(folder: str, file: str) -> Layers:
    if not os.path.isfile(file):
        return ()
    try:
        with open(file, encoding="utf-8", errors="replace") as lines:
            patterns = lines.read().splitlines()
    except OSError:
        return ()
    return (Layer(folder, import_module("pathspec").GitIgnoreSpec.from_lines(patterns)),)
