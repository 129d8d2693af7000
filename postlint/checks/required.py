"""The kind `required`: what a post must have in its text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Wording
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.phrases import Phrases
from postlint.text.reading import read

_SHOWN = 5  # of what would do, in a message


class Required(Wording, frozen=True, kw_only=True):
    """Flag a post without the words or hashtags that belong in it.

    A campaign is found by its tag, and a warning that the law asks for may not be forgotten. One of the
    terms, patterns and hashtags is enough, unless all are asked for. A missing hashtag is put at the end
    by the fix (where several would do, a person chooses); one with other capitals gets the right ones.
    """

    cases = {
        "": Case(
            severity="error",
            nl="Hier ontbreekt {missing}: zet het erbij.",
            en="{missing} is missing: add it.",
            fix_nl="Zet {missing} aan het eind",
            fix_en="Add {missing} at the end",
        ),
        "none": Case(
            severity="error",
            nl="Geen van deze staat erin: {missing}. Zet er één bij.",
            en="None of these is in it: {missing}. Add one.",
        ),
        "case": Case(severity="warning", nl="Schrijf {missing}, niet {found}.", en="Write {missing}, not {found}."),
    }
    details = {"missing": "what is not there", "found": "the hashtag as written"}
    one_of = (("terms", "patterns", "hashtags"),)
    examples = (
        Example(parameters={"hashtags": ["#VUmc"]}, text="⟦⟧Mooi licht.", fixed="Mooi licht. #VUmc"),
        Example(parameters={"hashtags": ["#VUmc"]}, text="Licht ⟦#vumc⟧.", case="case", fixed="Licht #VUmc."),
        Example(parameters={"hashtags": ["#VUmc"]}, text="Mooi licht bij #VUmc. #zorg"),
        Example(parameters={"hashtags": ["#zorg", "#nieuws"]}, text="⟦⟧Mooi licht.", case="none"),
        Example(parameters={"terms": ["bel", "mail"], "all": True}, text="⟦⟧Bel ons, of kom langs."),
        Example(parameters={"patterns": [r"\d+ plaatsen"]}, text="Er zijn nog 12 plaatsen."),
    )

    hashtags: Annotated[tuple[str, ...], Meta(description="Hashtags, with the capitals that they should have.")] = ()
    all: Annotated[bool, Meta(description="Whether all of them must be there.")] = False

    @cached_property
    def _wanted(self) -> list[tuple[str, Phrases]]:
        terms = [(term, self.look_for(terms=(term,))) for term in self.terms]
        return [*terms, *((pattern, self.look_for(patterns=(pattern,))) for pattern in self.patterns)]

    def needs(self, context: Context) -> Needs | None:
        """Nothing: what is missing is missed in any text."""
        return None

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for all that is missing, and one for each hashtag with other capitals."""
        reading = read(post)
        tags = {tag.lstrip("#＃").lower(): tag.lstrip("#＃") for tag in self.hashtags}
        written = [entity for entity in reading.entities if entity.kind == "hashtag" and entity.value.lower() in tags]
        present = {tag.value for tag in written}
        lower = {value.lower() for value in present}
        missing = [name for name, phrases in self._wanted if next(phrases.find(reading), None) is None]
        missing += [f"#{tag}" for key, tag in tags.items() if key not in lower]
        if missing and (self.all or len(missing) == len(self._wanted) + len(tags)):
            yield self._miss(missing, reading.text)
        for entity in written:
            right = tags[entity.value.lower()]
            if right not in present:
                details = {"missing": f"#{right}", "found": f"#{entity.value}"}
                change = Change((Replacement(entity.end - len(entity.value), entity.end, right),))
                yield Hit(entity.start, entity.end, case="case", details=details, change=change)

    def _miss(self, missing: list[str], text: str) -> Hit:
        choice = len(missing) > 1 and not self.all
        added = "".join(f" {tag}" for tag in missing)
        change = Change((Replacement(len(text), len(text), added),))
        fixable = not choice and {"#" + tag.lstrip("#＃") for tag in self.hashtags}.issuperset(missing)
        shown = missing[:_SHOWN] + ["…"] * (len(missing) > _SHOWN)
        details = {"missing": ", ".join(shown)}
        return Hit(case="none" if choice else "", details=details, change=change if fixable else None)
