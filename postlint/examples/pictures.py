"""What the picture files of an example would say, if there were any; knows no check and opens no file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from msgspec import ValidationError, convert
from msgspec.structs import replace

from postlint.examples.marking import Shortfall
from postlint.model import Image, ImageFacts


class Pictures(NamedTuple):
    """The pictures of an example as a draft has them, what the file of each would say, and what is wrong with that."""

    fields: dict[str, Any]
    facts: list[ImageFacts | None]
    problems: list[Shortfall]

    def told(self, images: tuple[Image, ...]) -> tuple[Image, ...]:
        """The pictures as they were read, with what their files would say."""
        if len(images) != len(self.facts):
            return images  # one of them could not be read, which is told
        return tuple([replace(image, facts=fact) for image, fact in zip(images, self.facts, strict=True)])


def set_apart(fields: dict[str, Any]) -> Pictures:
    """The fields of an example without ``facts`` of its pictures, and those facts."""
    written = fields.get("images")
    if not isinstance(written, (list, tuple)):
        return Pictures(fields, [], [])
    problems: list[Shortfall] = []
    facts = [_facts(picture, problems) for picture in written]
    return Pictures({**fields, "images": [_without(picture) for picture in written]}, facts, problems)


def _facts(picture: Any, problems: list[Shortfall]) -> ImageFacts | None:
    given = picture.get("facts") if isinstance(picture, Mapping) else None
    if given is None:
        return None
    try:
        unknown = set(given) - set(ImageFacts.__struct_fields__)
        found = convert(given, ImageFacts, strict=False)
    except (TypeError, ValidationError):
        unknown, found = {str(given)}, None
    problems.extend([_nothing(name) for name in sorted(unknown)])
    return found


def _nothing(name: str) -> Shortfall:
    return Shortfall(f"“{name}” is niets dat een afbeelding zegt", f"“{name}” is nothing that a picture says")


def _without(picture: Any) -> Any:
    if not isinstance(picture, Mapping):
        return picture
    return {name: value for name, value in picture.items() if name != "facts"}
