"""What each platform takes, shows and links, each number with its source; knows no text and no rule."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Final, Literal, cast

from msgspec import Struct

from postlint.platforms_data import FACTS, SOURCES

Unit = Literal["weighted", "utf-16", "graphemes", "bytes", "emoji-bytes"]
Label = Literal["documented", "secondary", "unverified"]

PLATFORMS: Final = tuple(FACTS)
ALIASES: Final[Mapping[str, str]] = {"x": "twitter"}


class Source(Struct, frozen=True):
    """Where a number was found, and how firm that is."""

    label: Label
    text: str


class Images(Struct, frozen=True):
    """What pictures a platform takes; None and () are unknown."""

    formats: tuple[str, ...] = ()
    max_bytes: int | None = None
    max_bytes_gif: int | None = None
    max_count: int | None = None
    max_alt: int | None = None
    max_pixels: int | None = None
    min_ratio: float | None = None  # width over height
    max_ratio: float | None = None
    min_width: int | None = None  # pixels, for it to look sharp
    alt: bool = True  # whether it takes a text for who cannot see the picture


class Platform(Struct, frozen=True, dict=True):
    """One platform; None is unknown.

    ``limit`` is in ``unit``; ``limit_bytes`` holds beside it. Folds are advisory: where feeds cut a text off.
    """

    name: str
    title: str
    unit: Unit
    limit: int | None = None
    limit_bytes: int | None = None
    fold: int | None = None
    fold_desktop: int | None = None
    link_length: int | None = None
    hashtags_advised: int | None = None
    hashtags_max: int | None = None
    mentions_max: int | None = None
    links_max: int | None = None
    links_clickable: bool | None = None
    images: Images = Images()

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Where each number was found, by field name; those of pictures by ``images.max_alt``."""
        found = {}
        for line in SOURCES.splitlines():
            name, field, label, text = line.split(" ", 3)
            if name == self.name:
                found[field] = Source(cast("Label", label), text)
        return found

    def is_documented(self, field: str) -> bool:
        """Whether the platform itself says so; other numbers only advise."""
        return field in self.sources and self.sources[field].label == "documented"


@cache
def get(name: str) -> Platform | None:
    """The platform of this name or alias, or None."""
    name = ALIASES.get(name, name)
    if name not in FACTS:
        return None
    facts = dict(FACTS[name])
    images = Images(**facts.pop("images", {}))
    return Platform(name=name, images=images, **facts)
