"""The kind `image-sharpness`: whether a picture looks sharp where it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, NotEvaluated, Post
from postlint.platforms import get


class ImageSharpness(Check, frozen=True, kw_only=True):
    """Flag a picture that is blurred, or too small for where it is shown.

    A feed blows a small picture up until it is vague. Blur is measured by blurring the picture once more: one
    that is sharp loses most of what it has from pixel to pixel, one that is blurred loses little. A sharp
    subject before a soft background is sharp. Measured on pictures made for it (shapes, texts, a skyline) and
    two photographs, a blur of one pixel at the size of a feed passes and one of three does not.
    """

    cases = {
        "small": Case(
            "warning",
            "{width} pixels breed is te weinig om scherp te zijn: neem er minstens {least}.",
            "{width} pixels wide is too little to be sharp: take {least} at least.",
        ),
        "blurred": Case(
            "warning",
            "“{file}” is onscherp: kies een scherpere foto.",
            "“{file}” is blurred: choose a sharper picture.",
        ),
    }
    details = {
        "file": "the name of the file",
        "width": "its width in pixels",
        "least": "how wide it must be",
        "sharpness": "how sharp it is, from 0 to 1",
    }
    examples = (
        Example(
            platform="instagram",
            fields={"images": [{"file": "dak.jpg", "facts": {"width": 800, "sharpness": 0.7}}]},
            found="images.0",
            case="small",
        ),
        Example(
            fields={"images": [{"file": "dak.jpg", "facts": {"width": 2000, "sharpness": 0.2}}]},
            found="images.0",
            case="blurred",
        ),
        Example(
            platform="instagram", fields={"images": [{"file": "a.jpg", "facts": {"width": 1080, "sharpness": 0.6}}]}
        ),
        Example(fields={"images": [{"file": "dak.svg", "facts": {"format": "svg"}}]}),
    )

    min_width: Annotated[
        int, Meta(description="How many pixels wide it must be where the platform has no number of its own.", ge=0)
    ] = 600
    min_sharpness: Annotated[float, Meta(description="How sharp it must be, from 0 to 1.", ge=0, le=1)] = 0.35

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each picture that is too small, or else blurred."""
        platform = get(post.platform or "")
        least = platform.images.min_width if platform and platform.images.min_width else self.min_width
        for number, image in enumerate(post.images):
            facts, field = image.facts, f"images.{number}"
            details = {"file": image.file, "least": least}
            if facts and facts.width and facts.width < least:
                yield Hit(field=field, case="small", details={**details, "width": facts.width})
            elif facts is None or facts.sharpness is None:
                yield NotEvaluated("its pixels were not looked at")
            elif facts.sharpness < self.min_sharpness:
                yield Hit(field=field, case="blurred", details={**details, "sharpness": f"{facts.sharpness:.2f}"})
