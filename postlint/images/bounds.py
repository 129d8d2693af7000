"""Where the pictures of a draft may be: below the folder of its rules file, its repository, or its own; reads none."""

from __future__ import annotations

import os
import re
from typing import Final

_URL: Final = re.compile(r"https?://", re.IGNORECASE)


def is_address(file: str) -> bool:
    """Whether a picture is on the web: it counts as a picture and is looked at no further."""
    return bool(_URL.match(file.strip()))


def root_of(folder: str, rules: str) -> str:
    """The folder that the pictures of drafts in ``folder`` must stay below; ``rules`` is a rules file, or nothing."""
    folder = os.path.realpath(folder)
    if rules:
        root = os.path.dirname(os.path.realpath(rules))
        if is_below(folder, root):
            return root
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        if os.path.dirname(above) == above:
            return folder
        above = os.path.dirname(above)
    return above


def is_below(path: str, root: str) -> bool:
    """Whether a path is a folder or lies in it, by its name alone."""
    path, root = os.path.normcase(path), os.path.normcase(root)
    return path == root or path.startswith(os.path.join(root, ""))


def locate(file: str, folder: str, root: str) -> str | None:
    """The path of a picture, free of links; None where it is, or leads, outside the root.

    What is outside by its name alone is not even asked for: on some systems asking opens a connection.
    Raises ValueError for what cannot be a path.
    """
    path = os.path.join(os.path.realpath(folder), file)
    if not is_below(os.path.normpath(path), root):
        return None
    path = os.path.realpath(path)
    return path if is_below(path, root) else None
