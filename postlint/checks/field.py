"""The kind `field`: what the fields of a draft must say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from typing import Annotated, Any, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.lookup import FieldName, Found, all_hold, is_given, look_up, texts
from postlint.model import Context, Hit, Needs, Post
from postlint.text.phrases import PATTERN_SECONDS

# Fields of which a value that is given is never false
_PLAIN: Final = frozenset(
    "account approved audience author campaign consent id images in_reply_to link location notes origin publish_at "
    "reviewed_by topic".split()
)


class Field(Check, frozen=True, kw_only=True):
    """Flag a field that is missing, or that says what the house does not use.

    What a planner has to fill in (a place, a picture, the name of who looked at it) is asked for before
    the post goes out. A rule can ask for it only `when` other fields say something: `true` and `false`
    stand for given and not given. Of a list each item is judged: `images.alt` is asked of every picture.
    """

    cases = {
        "": Case(severity="warning", nl="Vul “{name}” in.", en="Fill in “{name}”."),
        "value": Case(
            severity="warning",
            nl="“{value}” kan niet bij “{name}”: kies uit {allowed}.",
            en="“{value}” is not possible for “{name}”: choose from {allowed}.",
        ),
        "pattern": Case(
            severity="warning",
            nl="“{value}” is niet hoe we “{name}” schrijven.",
            en="“{value}” is not how we write “{name}”.",
        ),
    }
    details = {"value": "what the field says"}
    one_of = (("required", "allowed", "pattern"),)
    examples = (
        Example(parameters={"name": "location", "required": True}, text="Mooi.", found="location"),
        Example(parameters={"name": "location", "required": True}, text="Mooi.", fields={"location": "Amsterdam"}),
        Example(
            parameters={"name": "images.permission", "required": True, "when": {"images.own": "false"}},
            text="Mooi licht.",
            fields={"images": [{"file": "a.jpg", "own": True}, {"file": "b.jpg", "own": False}]},
            found="images.1.permission",
        ),
        Example(parameters={"name": "link.title", "required": True, "when": {"link": "true"}}, text="Mooi."),
        Example(
            parameters={"name": "topic", "allowed": ["zorg", "onderwijs"]},
            text="Mooi licht.",
            fields={"topic": "licht"},
            found="topic",
            case="value",
        ),
        Example(parameters={"name": "topic", "allowed": ["zorg"]}, text="Mooi.", fields={"topic": "Zorg"}),
        Example(parameters={"name": "id", "pattern": "[a-z]+"}, fields={"id": "a1"}, found="id", case="pattern"),
    )

    name: Annotated[FieldName, Meta(description="The field, with dots for what is in it: `link.title`, `images.alt`.")]
    required: Annotated[bool, Meta(description="Whether it must be given.")] = False
    allowed: Annotated[tuple[str, ...], Meta(description="What it may say, in any case.")] = ()
    pattern: Annotated[
        str, Meta(description="A regular expression that all of it must match.", extra_json_schema={"format": "regex"})
    ] = ""
    when: Annotated[
        dict[FieldName, str], Meta(description="What other fields must say for this rule to hold: field → value.")
    ] = {}

    def needs(self, context: Context) -> Needs | None:
        """What is judged, or its want; None for what is always there, or is inside another field."""
        if self.name not in _PLAIN:
            return None
        name = frozenset([self.name])
        judged = bool(self.allowed or self.pattern)
        return Needs(fields=name if judged else frozenset(), lacking=name if self.required else frozenset())

    @cached_property
    def _pattern(self) -> Any:
        return import_module("regex").compile(self.pattern)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each value that is missing or wrong."""
        for found in look_up(post, self.name):
            if all_hold(post, self.when, found):
                yield from self._judge(found)

    def _judge(self, found: Found) -> Iterator[Hit]:
        if self.required and not is_given(found.value):
            yield Hit(field=found.path, details={"value": ""})
        allowed = {value.casefold() for value in self.allowed}
        for text in texts(found.value):
            if allowed and text.casefold() not in allowed:
                yield Hit(field=found.path, case="value", details={"value": text})
            elif self.pattern and not self._pattern.fullmatch(text, timeout=PATTERN_SECONDS):
                yield Hit(field=found.path, case="pattern", details={"value": text})
