"""The kind `image-warning`: whether a picture that may shock comes with a warning."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta
from msgspec.structs import replace

from postlint.checks import Case, Example, Wording
from postlint.model import Context, Hit, Needs, Post
from postlint.text.phrases import Match, Phrases
from postlint.text.published import FIELDS
from postlint.text.reading import Reading, read

_DESCRIBES: Final = 3  # words of an alternative text, from which on it says what is in the picture


class ImageWarning(Wording, frozen=True, kw_only=True):
    """Flag a picture of what may shock, without a warning before it.

    An operation is daily work for who is in it and frightening for who is still to have one. Say in `warning`
    that there is one, or put it into the text; better still, show a detail. What is in a picture is taken from
    its alternative text; where that says too little, from the text of the post.
    """

    cases = {
        "": Case(
            "warning",
            "“{found}” in beeld kan schokken: waarschuw vooraf (warning: true), of kies een rustiger foto.",
            "“{found}” in a picture may shock: warn beforehand (warning: true), or choose a calmer one.",
        )
    }
    details = {"found": "the word as written"}
    examples = (
        Example(
            parameters={"terms": ["bloed", "wond"]},
            text="Zo hechten we een ⟦wond⟧.",
            fields={"images": ["hand.jpg"]},
        ),
        Example(
            parameters={"terms": ["bloed"]},
            text="Kijk eens.",
            fields={"images": [{"file": "ok.jpg", "alt": "Een tafel met bloed"}]},
            found="images.0.alt",
        ),
        Example(
            parameters={"terms": ["wond"]},
            text="Zo hechten we een wond.",
            fields={"images": [{"file": "hand.jpg", "warning": True}]},
        ),
        Example(
            parameters={"terms": ["wond"]},
            text="Zo hechten we een wond.",
            fields={"images": [{"file": "hand.jpg", "alt": "Een arts met naald en draad"}]},
        ),
        Example(
            parameters={"terms": ["wond"], "warnings": ["let op"]},
            text="Let op: heftig beeld. Zo hechten we een wond.",
            fields={"images": ["hand.jpg"]},
        ),
        Example(parameters={"terms": ["wond"]}, text="Zo hechten we een wond."),
        Example(
            parameters={"terms": ["bloed"], "calm": ["geef bloed"]},
            text="Geef bloed bij ons in de hal.",
            fields={"images": ["hal.jpg"]},
        ),
    )

    warnings: Annotated[tuple[str, ...], Meta(description="Words in the text that warn by themselves.")] = ()

    calm: Annotated[tuple[str, ...], Meta(description="Phrases in which such a word shocks nobody.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """One of the words, in the text or in an alternative text."""
        needs = self.phrases.needs
        return replace(needs, fields=FIELDS) if needs else Needs(fields=frozenset(["images"]))

    @cached_property
    def _calm(self) -> Phrases:
        return Phrases(self.calm)

    @cached_property
    def _warned(self) -> Phrases:
        return Phrases(self.warnings)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for the first word in the text, and in each alternative text, of a picture without warning."""
        reading = read(post)
        hits = list(self._hits(post, reading))
        if hits and not next(self._warned.find(reading), None):
            yield from hits

    def _hits(self, post: Post, reading: Reading) -> Iterator[Hit]:
        bare = [(number, image) for number, image in enumerate(post.images) if not image.warning]
        match = self._shock(reading)
        if match and any(len((image.alt or "").split()) < _DESCRIBES for _, image in bare):
            yield Hit(match.start, match.end, details={"found": reading.text[match.start : match.end]})
        for number, image in bare:
            described = self._shock(Reading(image.alt)) if image.alt else None
            if image.alt and described:
                found = image.alt[described.start : described.end]
                yield Hit(field=f"images.{number}.alt", details={"found": found})

    def _shock(self, reading: Reading) -> Match | None:
        """The first word that may shock where it stands."""
        calm = list(self._calm.find(reading)) if self.calm else []
        found = self.phrases.find(reading)
        return next((match for match in found if not any(c.start <= match.start < c.end for c in calm)), None)
