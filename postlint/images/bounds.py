"""Where the pictures of a draft may be: below the folder of its rules file, its repository, or its own; reads none."""

from __future__ import annotations

import os
import re
from typing import Final, NamedTuple

_URL: Final = re.compile(r"https?://", re.IGNORECASE)


def is_address(file: str) -> bool:
    """Whether a picture is on the web: it counts as a picture and is looked at no further."""
    return bool(_URL.match(file.strip()))


class Bounds(NamedTuple):
    """The folder that a draft's paths start at, and the one that they must stay below."""

    folder: str
    root: str

    @classmethod
    def around(cls, folder: str, rules: str) -> Bounds:
        """The bounds of drafts in a folder; ``rules`` is the rules file that holds for them, or nothing."""
        folder = os.path.realpath(folder)
        root = os.path.dirname(os.path.realpath(rules)) if rules else ""
        return cls(folder, root if root and _is_below(folder, root) else _repository(folder))

    def locate(self, file: str) -> str | None:
        """The path of a file, free of links; None where it is, or leads, outside.

        What is outside by its name alone is not even asked for: on some systems asking opens a connection.
        Raises ValueError for what cannot be a path.
        """
        path = os.path.join(self.folder, file)
        if not _is_below(os.path.normpath(path), self.root):
            return None
        path = os.path.realpath(path)
        return path if _is_below(path, self.root) else None


def _repository(folder: str) -> str:
    """The folder above that holds .git, else the folder itself."""
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        if os.path.dirname(above) == above:
            return folder
        above = os.path.dirname(above)
    return above


def _is_below(path: str, root: str) -> bool:
    """Whether a path is a folder or lies in it, by its name alone."""
    path, root = os.path.normcase(path), os.path.normcase(root)
    return path == root or path.startswith(os.path.join(root, ""))
