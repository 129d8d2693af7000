"""Why a platform, or any of them, refuses a picture, by what its file says; opens nothing and says nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Final, NamedTuple

from postlint.model import Image, ImageFacts
from postlint.platforms import Images, Platform

_SUFFIXES: Final = {
    ".jpg": "jpeg", ".jpeg": "jpeg", ".jpe": "jpeg", ".jfif": "jpeg", ".png": "png", ".gif": "gif", ".webp": "webp",
    ".bmp": "bmp", ".tif": "tiff", ".tiff": "tiff", ".heic": "heif", ".heif": "heif", ".avif": "avif", ".svg": "svg",
}  # fmt: skip
_MILLION: Final = 1_000_000


class Refusal(NamedTuple):
    """A reason to refuse a picture, the fact of the platform that says so (or none), and names and numbers."""

    reason: str
    fact: str = ""
    details: Mapping[str, str | float | None] = {}

    def firmness(self, platform: Platform | None) -> str:
        """The reason, or where the platform itself does not say so, that it is advice."""
        firm = not self.fact or platform is None or platform.is_documented(f"images.{self.fact}")
        return self.reason if firm else f"{self.reason}-advice"


def refusals(image: Image, facts: ImageFacts, platform: Platform | None) -> Iterator[Refusal]:
    """Why a picture is refused; what is not known of it, or of the platform, is no reason."""
    named = _SUFFIXES.get(os.path.splitext(image.file)[1].lower())
    if named and facts.format and named != facts.format:
        yield Refusal("mislabelled")
    if platform:
        yield from _by_file(facts, platform.images)
        if facts.width and facts.height:
            yield from _by_shape(facts.width, facts.height, platform.images)


def too_many(count: int, platform: Platform | None) -> Refusal | None:
    """That there are more pictures than the platform takes in one post."""
    most = platform.images.max_count if platform else None
    return Refusal("count", "max_count", {"count": count, "limit": most}) if most and count > most else None


def _by_file(facts: ImageFacts, takes: Images) -> Iterator[Refusal]:
    if facts.format and takes.formats and facts.format not in takes.formats:
        yield Refusal("format", "formats", {"formats": " / ".join(name.upper() for name in takes.formats)})
    fact = "max_bytes_gif" if facts.format == "gif" and takes.max_bytes_gif else "max_bytes"
    limit = getattr(takes, fact)
    if facts.size and limit and facts.size > limit:
        yield Refusal("size", fact, {"size": ceil(facts.size / _MILLION * 10) / 10, "limit": limit / _MILLION})


def _by_shape(width: int, height: int, takes: Images) -> Iterator[Refusal]:
    size = {"width": width, "height": height}
    if takes.max_pixels and width * height > takes.max_pixels:
        yield Refusal("pixels", "max_pixels", {**size, "limit": takes.max_pixels / _MILLION})
    # A pixel more or less is what rounding to whole pixels does.
    narrow = takes.min_ratio is not None and (width + 1) / height < takes.min_ratio
    wide = takes.max_ratio is not None and (width - 1) / height > takes.max_ratio
    if narrow or wide:
        details = {**size, "least": takes.min_ratio or 0, "most": takes.max_ratio}
        yield Refusal("ratio", "min_ratio" if narrow else "max_ratio", details)
