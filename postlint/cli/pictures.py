"""What the pictures of a run's drafts say, each looked at once, and their copies; knows no rule."""

from __future__ import annotations

import os

from postlint.images import Bounds, Gallery
from postlint.model import Draft, Fix


class Pictures:
    """The pictures of a run. ``path`` is a draft's, ``rules`` the path of its rules file or nothing."""

    def __init__(self) -> None:
        self._gallery = Gallery()
        self._bounds: dict[tuple[str, str], Bounds] = {}

    def look_at(self, draft: Draft, path: str, rules: str) -> Draft:
        """The draft with what its pictures say."""
        return self._gallery.with_facts(draft, self._around(path, rules))

    def copy(self, fix: Fix, path: str, rules: str) -> bool:
        """Write the copies of pictures that a fix asks for; false where one could not be written."""
        around = self._around(path, rules)
        return all(self._gallery.copy_without_place(copy, around) for copy in fix.copies)

    def _around(self, path: str, rules: str) -> Bounds:
        """Where the pictures of a draft may be."""
        key = (os.path.dirname(path), rules)
        if key not in self._bounds:
            self._bounds[key] = Bounds.around(os.path.abspath(key[0]), rules)
        return self._bounds[key]
