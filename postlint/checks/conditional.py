"""The kind `conditional`: where one thing is, another belongs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypedDict

from msgspec import Meta
from msgspec.structs import replace

from postlint.checks import Case, Example, Matching
from postlint.lookup import FieldName, first_of
from postlint.model import Context, Hit, Needs, Post
from postlint.text.phrases import Phrases
from postlint.text.reading import read


class Condition(TypedDict, total=False):
    """Terms or patterns in the text (one is enough), or a field that says something."""

    terms: tuple[str, ...]
    patterns: Annotated[tuple[str, ...], Meta(extra_json_schema={"items": {"type": "string", "format": "regex"}})]
    field: FieldName
    value: str | tuple[str, ...]


class Conditional(Matching, frozen=True, kw_only=True, rename={"in_": "in", "if_": "if"}):
    """Flag a post that has one thing without the other that belongs with it.

    Who names a lecture says where it is; who quotes a figure names its source. A condition is met by one
    of its `terms` or `patterns` in the text, or by a `field` that has the `value` (or one of several;
    without a value: that is given at all).
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Bij “{found}” hoort ook {missing}: zet het erbij.",
            en="“{found}” asks for {missing} too: add it.",
        )
    }
    details = {"found": "what is there", "missing": "what belongs with it"}
    examples = (
        Example(
            parameters={"if": {"terms": ["lezing"]}, "then": {"patterns": [r"\d+[.:]\d\d"]}},
            text="Kom naar de ⟦lezing⟧.",
        ),
        Example(
            parameters={"if": {"terms": ["lezing"]}, "then": {"patterns": [r"\d+[.:]\d\d"]}},
            text="Lezing om 19.30 uur.",
        ),
        Example(
            parameters={"if": {"terms": ["video"]}, "then": {"field": "link"}},
            text="Bekijk de video.",
            fields={"link": "https://vumc.nl/video"},
        ),
        Example(
            parameters={"if": {"field": "origin", "value": "shared"}, "then": {"terms": ["via", "bron"]}},
            text="Mooi onderzoek.",
            fields={"origin": "shared"},
            found="origin",
        ),
    )

    if_: Annotated[Condition, Meta(description="What a post has: `{terms: […]}`, `{patterns: […]}` or `{field: …}`.")]
    then: Annotated[Condition, Meta(description="What it must have then, written in the same way.")]

    def needs(self, context: Context) -> Needs | None:
        """What the condition looks for."""
        return None if "field" in self.if_ else self._search(self.if_).needs

    def _search(self, condition: Condition) -> Phrases:
        return self.look_for(condition.get("terms", ()), condition.get("patterns", ()))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit at the first thing that asks for another."""
        cause = self._find(self.if_, post)
        if cause is None or self._find(self.then, post):
            return
        wanted = [*self.then.get("terms", ()), *self.then.get("patterns", ())] or [self.then.get("field", "")]
        found = post.text.text[cause.start : cause.end] or cause.field
        yield replace(cause, details={"found": found, "missing": " / ".join(wanted)})

    def _find(self, condition: Condition, post: Post) -> Hit | None:
        if "field" in condition:
            found = first_of(post, condition["field"], condition.get("value", "true"))
            return Hit(field=found.path) if found else None
        match = next(self._search(condition).find(read(post)), None)
        return Hit(match.start, match.end) if match else None
