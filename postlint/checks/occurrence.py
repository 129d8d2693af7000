"""The kind `occurrence`: how often something may be in a post."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from postlint.checks import Case, Example, Wording
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.reading import Reading, read


class Occurrence(Wording, frozen=True, kw_only=True):
    """Flag a post that has something too often, or not often enough.

    One exclamation mark is cheerful and five are shouting; two hashtags help to be found and ten look
    like an advertisement. What comes after the last one that is allowed is marked, each by itself.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="{count} keer, {over} te veel: houd het bij {max}.",
            en="{count} times, {over} too many: keep it to {max}.",
        ),
        "few": Case(
            severity="warning",
            nl="{count} keer is te weinig: het moet minstens {min} keer.",
            en="{count} times is too few: it must be there {min} times at least.",
        ),
    }
    details = {"count": "how many there are", "over": "how many of them are too many", "found": "the text as written"}
    one_of: ClassVar[tuple[tuple[str, ...], ...]] = (("terms", "patterns", "entities"), ("min", "max"))
    examples = (
        Example(parameters={"entities": ["hashtag"], "max": 2}, text="Slaap #a #b ⟦#c⟧ ⟦#d⟧"),
        Example(parameters={"entities": ["hashtag"], "max": 2}, text="Slaap #a #b"),
        Example(parameters={"entities": ["mention", "emoji"], "max": 1}, text="Dank @vumc ⟦👩‍⚕️⟧ ⟦🇳🇱⟧"),
        Example(parameters={"entities": ["emoji"], "min": 1}, text="⟦⟧Dank!", case="few"),
        Example(parameters={"entities": ["emoji"], "min": 1}, text="Dank! 💙"),
        Example(parameters={"patterns": ["!"], "max": 1}, text="Kom! Nu⟦!⟧"),
        Example(parameters={"terms": ["wij", "ons"], "max": 1}, text="Wij doen ⟦ons⟧ best."),
    )

    entities: Annotated[
        tuple[Literal["hashtag", "mention", "url", "emoji"], ...], Meta(description="What to count beside words.")
    ] = ()
    min: Annotated[int, Meta(description="The fewest there may be.", ge=0)] = 0
    max: Annotated[Annotated[int, Meta(ge=0)] | None, Meta(description="The most there may be.")] = None

    def needs(self, context: Context) -> Needs | None:
        """One of what is counted, unless there has to be one."""
        found = self.phrases.needs
        if self.min or found is None:
            return None
        kinds = frozenset(self.entities) - {"emoji"}
        return Needs(found.words, found.parts, kinds, frozenset(["symbols"] if "emoji" in self.entities else []))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each one that is too many, or one for what is missing."""
        reading = read(post)
        places = self._places(reading)
        over = len(places) - self.max if self.max is not None else 0
        for start, end in places[self.max :] if over > 0 else []:
            yield Hit(start, end, details={"count": len(places), "over": over, "found": reading.text[start:end]})
        if len(places) < self.min:
            yield Hit(case="few", details={"count": len(places), "over": 0, "found": ""})

    def _places(self, reading: Reading) -> list[Span]:
        """Where all that is counted stands, in order."""
        found = [Span(match.start, match.end) for match in self.phrases.find(reading)]
        found += [Span(entity.start, entity.end) for entity in reading.entities if entity.kind in self.entities]
        if "emoji" in self.entities and not reading.text.isascii():
            found += import_module("postlint.text.emoji").find_emoji(reading.text)
        return sorted(found)
