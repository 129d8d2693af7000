"""The kind `image-permission`: whether somebody else's picture may be used."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.lookup import is_promised
from postlint.model import Context, Hit, Needs, Post


class ImagePermission(Check, frozen=True, kw_only=True):
    """Flag a picture that somebody else made and that nobody gave permission for.

    A picture belongs to its maker, on the web too. Say in `own` whether the house made it, and in `permission`
    who allowed its use.
    """

    cases = {
        "": Case(
            "error",
            "Deze afbeelding is niet van ons: vraag de maker om toestemming en noteer die (permission).",
            "This picture is not ours: ask its maker for permission and note it (permission).",
        )
    }
    examples = (
        Example(fields={"images": [{"file": "dak.jpg", "own": False}]}, found="images.0"),
        Example(fields={"images": [{"file": "dak.jpg", "own": False, "permission": "geen"}]}, found="images.0"),
        Example(fields={"images": [{"file": "dak.jpg", "own": False, "permission": "CC BY 4.0, J. Smit"}]}),
        Example(fields={"images": ["dak.jpg", {"file": "muur.jpg", "own": True}]}),
    )

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each picture of somebody else."""
        for number, image in enumerate(post.images):
            if image.own is False and not is_promised(image.permission):
                yield Hit(field=f"images.{number}")
