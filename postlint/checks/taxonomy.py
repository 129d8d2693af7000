"""The kind `taxonomy`: topics and audiences that the house knows."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Final, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post

_ANY: Final = "any"  # the audiences of every channel


class Taxonomy(Check, frozen=True, kw_only=True):
    """Flag a topic or audience that is not in the house's taxonomy.

    Plans and mixes are counted by these names; a name that only one person uses is counted nowhere. The
    names are facts of the house: `house: topics:`, and `house: audiences:` by platform (`any` for all).
    """

    cases = {
        "": Case(
            "warning",
            "“{value}” is geen {field} van ons: kies uit {known}.",
            "“{value}” is no {field} of ours: choose from {known}.",
        ),
        "near": Case(
            "warning",
            "“{value}” is geen {field} van ons: bedoel je “{near}”?",
            "“{value}” is no {field} of ours: did you mean “{near}”?",
        ),
    }
    details = {"value": "the name as given", "known": "the names of the house", "near": "the nearest known name"}
    examples = (
        Example(
            parameters={"field": "topic"},
            text="Kijk eens.",
            fields={"topic": "Patiënten"},
            house={"topics": {"own": ["patienten"]}},
            found="topic",
            case="near",
        ),
        Example(
            parameters={"field": "audience"},
            text="Kijk eens.",
            platform="twitter",
            fields={"audience": "patient"},
            house={"audiences": {"twitter": ["betrokkene"], "facebook": ["patient"], "any": ["verwijzer"]}},
            found="audience",
        ),
        Example(
            parameters={"field": "audience"},
            text="Kijk eens.",
            platform="facebook",
            fields={"audience": "verwijzer"},
            house={"audiences": {"any": ["verwijzer"]}},
        ),
        Example(
            parameters={"field": "audience"},
            text="Nog geen kanaal gekozen.",
            fields={"audience": "patient"},
            house={"audiences": {"facebook": ["patient"]}},
        ),
        Example(parameters={"field": "topic"}, text="Een huis zonder lijst.", fields={"topic": "zorg"}),
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
            near: list[str] = import_module("difflib").get_close_matches(value.lower(), known, n=1)
            details = {"value": value, "known": known, "near": near[0] if near else ""}
            yield Hit(field=self.field, case="near" if near else "", details=details)

    def _known(self, post: Post, context: Context) -> list[str]:
        groups = context.house.topics if self.field == "topic" else context.house.audiences
        if self.field == "audience" and post.platform:
            groups = {name: group for name, group in groups.items() if name in (_ANY, post.platform)}
        return list(dict.fromkeys(name for group in groups.values() for name in group))
