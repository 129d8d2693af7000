"""The kind `image-square`: whether a picture is as high as it is wide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, NotEvaluated, Post


class ImageSquare(Check, frozen=True, kw_only=True):
    """Flag a picture that is not square.

    Where all pictures of a house are square, its page is one whole, and the platform cuts nothing off.
    """

    cases = {
        "": Case(
            "warning",
            "{width} × {height} is niet vierkant: snijd de foto bij tot {side} × {side}.",
            "{width} × {height} is not square: cut it to {side} × {side}.",
        )
    }
    details = {"width": "in pixels", "height": "in pixels", "side": "the shorter of both"}
    examples = (
        Example(fields={"images": [{"file": "dak.jpg", "facts": {"width": 1600, "height": 1080}}]}, found="images.0"),
        Example(fields={"images": [{"file": "dak.jpg", "facts": {"width": 1085, "height": 1080}}]}),
        Example(fields={"images": ["https://vumc.nl/dak.jpg"]}),
    )

    tolerance: Annotated[float, Meta(description="By which share the sides may differ.", ge=0, lt=1)] = 0.01

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each picture that is not square."""
        for number, image in enumerate(post.images):
            facts = image.facts
            if facts is None or not facts.width or not facts.height:
                yield NotEvaluated("its size is not known")
                continue
            shorter, longer = sorted([facts.width, facts.height])
            if longer - shorter > longer * self.tolerance:
                details = {"width": facts.width, "height": facts.height, "side": shorter}
                yield Hit(field=f"images.{number}", details=details)
