"""The kind `image-place`: whether a picture's file tells where it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, NotEvaluated, Post


class ImagePlace(Check, frozen=True, kw_only=True):
    """Flag a picture whose file says where it was taken.

    A telephone writes the place into each photograph, to a few metres. Not every platform and tool takes it
    out: a photograph of somebody at home, or in a shelter, then leads to the door.
    """

    cases = {
        "": Case(
            "error",
            "In “{file}” staat waar de foto is gemaakt: gebruik een kopie zonder locatie.",
            "“{file}” says where it was taken: use a copy without the place.",
        )
    }
    details = {"file": "the name of the file"}
    examples = (
        Example(fields={"images": [{"file": "dak.jpg", "facts": {"place": True}}]}, found="images.0"),
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
                yield Hit(field=f"images.{number}", details={"file": image.file})
