"""The kind `image-place`: whether a picture's file tells where it was taken."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Copy, Hit, Needs, NotEvaluated, Post, Replacement

_MARK: Final = "-zonder-locatie"


class ImagePlace(Check, frozen=True, kw_only=True):
    """Flag a picture whose file says where it was taken.

    A telephone writes the place into each photograph, to a few metres. Not every platform and tool takes it
    out: a photograph of somebody at home, or in a shelter, then leads to the door. The fix writes a copy beside
    it, every pixel as it was, and has the draft name that.
    """

    cases = {
        "": Case(
            "error",
            "In “{file}” staat waar de foto is gemaakt: gebruik een kopie zonder locatie.",
            "“{file}” says where it was taken: use a copy without the place.",
            fix_nl="Maak een kopie zonder locatie: {copy}",
            fix_en="Make a copy without the place: {copy}",
        )
    }
    details = {"file": "the name of the file", "copy": "the name that a copy without the place would have"}
    examples = (
        Example(
            fields={"images": [{"file": "foto/dak.jpg", "facts": {"place": True}}]},
            found="images.0.file",
            fixed="foto/dak-zonder-locatie.jpg",
            safe=False,
        ),
        Example(fields={"images": [{"file": "dak.jpg", "facts": {"place": False}}]}),
        Example(fields={"images": ["https://vumc.nl/dak.jpg"]}),
    )

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each picture with a place."""
        for number, image in enumerate(post.images):
            if image.facts is None or image.facts.place is None:
                yield NotEvaluated("its file was not read")
            elif image.facts.place:
                details = {"file": image.file, "copy": _copied(image.file).target}
                yield Hit(field=f"images.{number}.file", details=details, change=_change(image.file))


def _copied(file: str) -> Copy:
    stem, suffix = os.path.splitext(file)
    return Copy(file, f"{stem}{_MARK}{suffix}")


def _change(file: str) -> Change:
    at = len(os.path.splitext(file)[0])
    return Change((Replacement(at, at, _MARK),), safe=False, copies=(_copied(file),))
