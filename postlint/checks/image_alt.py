"""The kind `image-alt`: whether a picture can be read by who cannot see it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Image, Needs, Post
from postlint.platforms import get

_VAGUE: Final = frozenset(["afbeelding", "beeld", "foto", "image", "photo", "picture", "plaatje"])
_FILE_NAME: Final = re.compile(r"\S+\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)


class ImageAlt(Check, frozen=True, kw_only=True):
    """Flag a picture without an alternative text, or with one that says nothing or is too long.

    Who cannot see a picture has it read aloud. Without a text there is silence, with the name of a file
    there is noise, and what is longer than the platform takes is cut off. Platforms that take no such text
    are passed over.
    """

    cases = {
        "missing": Case(
            "warning",
            "Beschrijf de afbeelding voor wie haar niet kan zien (alt).",
            "Describe the picture for who cannot see it (alt).",
        ),
        "vague": Case(
            "warning",
            "“{alt}” zegt niet wat er te zien is: beschrijf het in een zin (alt).",
            "“{alt}” does not say what is to be seen: describe it in a sentence (alt).",
        ),
        "long": Case(
            "warning",
            "{length} tekens, {over} te veel: de alt-tekst mag op {platform} {limit} tekens zijn.",
            "{length} characters, {over} too many: on {platform} an alternative text may have {limit}.",
        ),
    }
    details = {
        "alt": "the text",
        "length": "how long it is",
        "over": "how much it is too long",
        "limit": "how long it may be",
        "platform": "the platform's name",
    }
    examples = (
        Example(fields={"images": ["dak.jpg"]}, found="images.0", case="missing"),
        Example(fields={"images": [{"file": "dak.jpg", "alt": " "}]}, found="images.0", case="missing"),
        Example(fields={"images": [{"file": "a/dak.jpg", "alt": "Foto"}]}, found="images.0.alt", case="vague"),
        Example(fields={"images": [{"file": "a/IMG_1.jpg", "alt": "IMG_1"}]}, found="images.0.alt", case="vague"),
        Example(
            platform="tiktok",
            fields={"images": [{"file": "dak.jpg", "alt": "Kinderen spelen op het dak. " * 12}]},
            found="images.0.alt",
            case="long",
        ),
        Example(fields={"images": [{"file": "dak.jpg", "alt": "Kinderen spelen op het dak."}]}),
        Example(platform="youtube", fields={"images": ["dak.jpg"]}),
    )

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each picture."""
        platform = get(post.platform or "")
        if platform and not platform.images.alt:
            return
        limit = platform.images.max_alt if platform else None
        for number, image in enumerate(post.images):
            alt, field = (image.alt or "").strip(), f"images.{number}"
            if not alt:
                yield Hit(field=field, case="missing")
            elif _says_nothing(alt, image):
                yield Hit(field=f"{field}.alt", case="vague", details={"alt": alt})
            elif platform and limit and len(alt) > limit:
                details = {"length": len(alt), "over": len(alt) - limit, "limit": limit, "platform": platform.title}
                yield Hit(field=f"{field}.alt", case="long", details=details)


def _says_nothing(alt: str, image: Image) -> bool:
    stem, _ = os.path.splitext(os.path.basename(image.file))
    return alt.lower().rstrip(".") in _VAGUE or alt.lower() == stem.lower() or bool(_FILE_NAME.fullmatch(alt))
