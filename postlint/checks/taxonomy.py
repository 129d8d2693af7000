"""The kind `taxonomy`: topics and audiences that the house knows."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post

ANY = "any"  # the audiences of every channel


class Taxonomy(Check, frozen=True, kw_only=True):
    """Flag a topic or audience that is not in the house's taxonomy.

    Plans and mixes are counted by these names; a name that only one person uses is counted nowhere.
    """

    cases = {
        "": Case(
            "warning", "“{value}” staat niet in onze lijst; wel: {known}.", "“{value}” is not on our list: {known}."
        ),
        "near": Case("warning", "“{value}” kennen we niet: bedoelde je “{near}”?", "“{value}”: did you mean “{near}”?"),
    }
    details = {"value": "the name as given", "known": "the names of the house", "near": "the nearest known name"}
    examples = (
        Example(
            parameters={"field": "topic"},
            text="Kijk eens.",
            fields={"topic": "patiënten"},
            house={"topics": {"own": ["patienten"]}},
            found="topic",
            case="near",
        ),
        Example(
            parameters={"field": "audience"},
            text="Kijk eens.",
            platform="twitter",
            fields={"audience": "iedereen"},
            house={"audiences": {"twitter": ["betrokkene"], "any": ["verwijzer"]}},
            found="audience",
        ),
        Example(
            parameters={"field": "audience"},
            text="Kijk eens.",
            platform="facebook",
            fields={"audience": "verwijzer"},
            house={"audiences": {"any": ["verwijzer"]}},
        ),
    )

    field: Annotated[Literal["topic", "audience"], Meta(description="Which field is looked at.")]

    def needs(self, context: Context) -> Needs | None:
        """The field."""
        return Needs(fields=frozenset([self.field]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit at the field."""
        value = (post.topic if self.field == "topic" else post.audience) or ""
        known = self._known(post, context)
        if value and known and value not in known:
            near = import_module("difflib").get_close_matches(value, known, n=1)
            details = {"value": value, "known": ", ".join(known), "near": near[0] if near else ""}
            yield Hit(field=self.field, case="near" if near else "", details=details)

    def _known(self, post: Post, context: Context) -> list[str]:
        groups = context.house.topics if self.field == "topic" else context.house.audiences
        if self.field == "audience" and post.platform:
            groups = {name: group for name, group in groups.items() if name in (ANY, post.platform)}
        return list(dict.fromkeys(name for group in groups.values() for name in group))
