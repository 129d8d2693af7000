"""The kind `image-format`: whether the platform takes a picture as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.images.refusals import Refusal, refusals, too_many
from postlint.model import Context, Hit, Language, Needs, NotEvaluated, Post
from postlint.platforms import Platform, get

_TEXTS: Final = {
    "format": ("{platform} neemt {formats}, geen {format}.", "{platform} takes {formats}, not {format}."),
    "size": ("{size} MB is te zwaar: {platform} neemt {limit}.", "{size} MB is too heavy: {platform} takes {limit}."),
    "ratio": (
        "{width} × {height} past niet op {platform}: breedte gedeeld door hoogte moet {least} tot {most} zijn.",
        "{width} × {height} does not fit {platform}: width over height must be {least} to {most}.",
    ),
    "count": (
        "{count} afbeeldingen is te veel: {platform} neemt er {limit}.",
        "{count} pictures are too many: {platform} takes {limit}.",
    ),
}


class ImageFormat(Check, frozen=True, kw_only=True):
    """Flag a picture that the platform refuses: its format, its size or shape, or one too many.

    The format is read from the file itself, whatever its name says. What only guides say of a platform, and
    not the platform itself, leads to a warning. Pictures on the web are only counted.
    """

    cases = {
        **{name: Case("error", *texts) for name, texts in _TEXTS.items()},
        **{f"{name}-advice": Case("warning", *texts) for name, texts in _TEXTS.items()},
        "pixels": Case(
            "error",
            "{width} × {height} is te groot: {platform} neemt tot {limit} miljoen pixels.",
            "{width} × {height} is too large: {platform} takes up to {limit} million pixels.",
        ),
        "mislabelled": Case(
            "warning",
            "“{file}” is in feite {format}: geef het bestand een naam die klopt.",
            "“{file}” is really {format}: give the file a name that fits.",
        ),
    }
    details = {
        "platform": "the platform's name",
        "file": "the name of the file",
        "format": "the format of the file",
        "formats": "the formats that the platform takes",
        "size": "how heavy the file is, in MB",
        "width": "its width in pixels",
        "height": "its height in pixels",
        "least": "the least that its width divided by its height may be",
        "most": "the most that its width divided by its height may be",
        "count": "how many pictures there are",
        "limit": "the most that the platform takes",
    }
    examples = (
        Example(
            platform="instagram",
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg", "width": 1080, "height": 1080}}]},
        ),
        Example(
            platform="instagram",
            fields={"images": [{"file": "dak.png", "facts": {"format": "png"}}]},
            found="images.0",
            case="format",
        ),
        Example(
            platform="twitter",
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg", "size": 5_000_001}}]},
            found="images.0",
            case="size",
        ),
        Example(
            platform="twitter", fields={"images": [{"file": "dak.gif", "facts": {"format": "gif", "size": 14_000_000}}]}
        ),
        Example(
            platform="instagram",
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg", "width": 2400, "height": 1080}}]},
            found="images.0",
            case="ratio",
        ),
        Example(
            platform="instagram",
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg", "width": 1080, "height": 1920}}]},
            found="images.0",
            case="ratio-advice",
        ),
        Example(
            platform="linkedin",
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg", "width": 7000, "height": 6000}}]},
            found="images.0",
            case="pixels",
        ),
        Example(platform="bluesky", fields={"images": ["a.png"] * 5}, found="images", case="count"),
        Example(platform="instagram", fields={"images": ["a.jpg"] * 11}, found="images", case="count-advice"),
        Example(
            platform="youtube",
            fields={"images": [{"file": "dak.gif", "facts": {"format": "gif"}}]},
            found="images.0",
            case="format-advice",
        ),
        Example(
            platform="youtube",
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg", "size": 2_100_000}}]},
            found="images.0",
            case="size-advice",
        ),
        Example(
            fields={"images": [{"file": "dak.jpg", "facts": {"format": "webp"}}]},
            found="images.0",
            case="mislabelled",
        ),
    )

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each reason to refuse a picture, and one for pictures that are too many."""
        platform = get(post.platform or "")
        many = too_many(len(post.images), platform)
        if many:
            yield _hit("images", many, platform, context)
        for number, image in enumerate(post.images):
            if image.facts is None or image.facts.trouble not in ("", "huge"):
                yield NotEvaluated("there is no file to look at")
                continue
            known = {"file": image.file, "format": (image.facts.format or "").upper()}
            for refusal in refusals(image, image.facts, platform):
                refused = refusal._replace(details={**known, **refusal.details})
                yield _hit(f"images.{number}", refused, platform, context)


def _hit(field: str, refusal: Refusal, platform: Platform | None, context: Context) -> Hit:
    numbers = {name: _number(value, context.language) for name, value in refusal.details.items()}
    details = {**numbers, "platform": platform.title if platform else ""}
    return Hit(field=field, case=refusal.firmness(platform), details=details)


def _number(value: object, language: Language) -> str:
    """A number as people write it; anything else as it is."""
    return f"{value:.4g}".replace(".", "," if language == "nl" else ".") if isinstance(value, float) else str(value)
