"""The kind `max-length`: how long a text may be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Meter, Post
from postlint.platforms import get
from postlint.text.length import later
from postlint.text.reading import read
from postlint.text.trimming import trim


class MaxLength(Check, frozen=True, kw_only=True):
    """Flag a text that is longer than the house wants it.

    Short texts are read, long ones are folded away. Count as a reader would (characters), as the platform
    does (on X a link is 23 and an emoji 2), or in bytes; leave out hashtags where those hang below the
    text; and keep room for what is added later, such as a comment by who shares it.
    """

    one_of = (("max", "unit"),)
    cases = {
        "": Case(
            severity="error",
            nl="{length} tekens, {over} te veel: houd het bij {limit}.",
            en="{length} characters, {over} too many: keep it to {limit}.",
        ),
        "headroom": Case(
            severity="error",
            nl="{length} tekens, {over} te veel: houd er {headroom} van de {total} vrij.",
            en="{length} characters, {over} too many: leave {headroom} of {total} free.",
        ),
        "bytes": Case(
            severity="error",
            nl="{length} bytes, {over} te veel: houd het bij {limit} (een é telt voor 2, een emoji voor 4 of meer).",
            en="{length} bytes, {over} too many: keep it to {limit} (é counts for 2, an emoji for 4 or more).",
        ),
    }
    details = {
        "length": "how long the text is",
        "limit": "how long it may be, headroom taken off",
        "over": "how much it is too long",
        "total": "the limit without headroom",
    }
    examples = (
        Example(parameters={"max": 10}, text="Kom kijken⟦ in de aula!⟧"),
        Example(parameters={"max": 10}, text="Kom kijken"),
        Example(parameters={"max": 3}, text="Eén⟦!⟧"),
        Example(parameters={"max": 3}, text="E\u0301e\u0301n"),
        Example(parameters={"max": 2}, text="👨‍👩‍👧‍👦\n"),
        Example(parameters={"max": 10, "exclude": ["hashtags"]}, text="#VUmc Kom #nu kijken\n\n#zorg"),
        Example(parameters={"max": 9, "exclude": ["hashtags"]}, text="#VUmc Kom kijke⟦n\n\n#zorg⟧"),
        Example(parameters={"max": 4, "exclude": ["mentions", "urls"]}, text="Ja @vumc n⟦u https://vumc.nl⟧"),
        Example(parameters={"unit": "platform"}, platform="twitter", text="Lees https://www.vumc.nl/" + "zorg/" * 60),
        Example(parameters={"max": 27, "unit": "platform"}, platform="twitter", text="Lees ⟦https://www.vumc.nl/zorg⟧"),
        Example(
            parameters={"max": 12, "unit": "platform", "headroom": 2},
            platform="twitter",
            text="Kom kijken⟦!⟧",
            case="headroom",
        ),
        Example(parameters={"max": 3, "unit": "bytes"}, text="Eé⟦n⟧", case="bytes"),
    )

    max: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="The most there may be; none: the platform's own limit.")
    ] = None
    unit: Annotated[
        Literal["characters", "platform", "bytes"],
        Meta(description="What is counted: characters as a reader sees them, the platform's own units, or bytes."),
    ] = "characters"
    exclude: Annotated[
        tuple[Literal["hashtags", "mentions", "urls"], ...], Meta(description="What does not count.")
    ] = ()
    headroom: Annotated[int, Meta(description="How much must stay free.", ge=0)] = 0

    @cached_property
    def _left_out(self) -> frozenset[str]:
        return frozenset([kind.removesuffix("s") for kind in self.exclude])

    def meter(self, post: Post, context: Context) -> Meter | None:
        """The length and the limit, exclusions and headroom applied; None where no limit is known."""
        platform = get(post.platform or "") if self.unit == "platform" else None
        total = self.max if self.max is not None else platform.limit if platform else None
        if total is None:
            return None
        unit = platform.unit if platform else "bytes" if self.unit == "bytes" else "characters"
        return Meter(read(post).length(self.unit, self._left_out), max(total - self.headroom, 0), unit)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for all that is beyond the limit."""
        meter = self.meter(post, context)
        if meter is None or meter.limit is None or meter.length <= meter.limit:
            return
        text = post.text.text
        trimmed = trim(text, read(post).entities, self._left_out)
        at = later("overflow", "find_overflow")(trimmed.text, meter.limit, self.unit, post.platform)
        over = meter.length - meter.limit
        details = {"length": meter.length, "limit": meter.limit, "over": over, "total": meter.limit + self.headroom}
        case = "headroom" if self.headroom else "bytes" if self.unit == "bytes" else ""
        start = trimmed.origins[min(at, len(trimmed.origins) - 1)]
        yield Hit(start, len(text), case=case, details=details)
