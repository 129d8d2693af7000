"""The kind `image-named`: pictures of what does not belong with a post, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post

_PART: Final = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+(?![a-z])")  # logo and Leiden of logo_uni-LeidenLogo
_TAIL: Final = re.compile(r"(?<=[A-Z]{2})[a-zà-ÿ]+")  # logo of ULlogo


class ImageNamed(Check, frozen=True, kw_only=True):
    """Flag a picture whose file or alternative text is named after what does not belong with the post.

    The official logo makes a personal post look like one of the house. Only names are read, not what is in
    the picture: a word must be a part of the file's name, or stand in the alternative text.
    """

    cases = {
        "": Case(
            "error",
            "“{found}” hoort niet bij dit bericht: kies een andere afbeelding.",
            "“{found}” does not belong with this post: choose another picture.",
        )
    }
    details = {"found": "the word as written"}
    examples = (
        Example(parameters={"words": ["logo"]}, fields={"images": ["beeld/UniLogo_2.png"]}, found="images.0"),
        Example(parameters={"words": ["logo"]}, fields={"images": ["ULlogo.png"]}, found="images.0"),
        Example(
            parameters={"words": ["logo"]},
            fields={"images": ["dak.png", {"file": "b.png", "alt": "Het logo van de universiteit"}]},
            found="images.1",
        ),
        Example(
            parameters={"words": ["logo"]},
            fields={"images": [{"file": "logopedie.jpg", "alt": "Een logopedist"}, "https://example.com/logo/a.png"]},
        ),
    )

    words: Annotated[tuple[str, ...], Meta(description="The words, without their plurals.", min_length=1)]

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each picture."""
        wanted = {form for word in self.words for form in (word.lower(), f"{word.lower()}s", f"{word.lower()}'s")}
        for number, image in enumerate(post.images):
            name = re.split(r"[/\\]", image.file)[-1]
            parts = [*_PART.findall(name), *_TAIL.findall(name), *re.findall(r"[\w']+", image.alt or "")]
            found = next((part for part in parts if part.lower() in wanted), None)
            if found:
                yield Hit(field=f"images.{number}", details={"found": found})
