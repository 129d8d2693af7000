"""The kind `name-consent`: people who are named without having agreed to it."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.consent import has_consented, is_addressed, is_maker
from postlint.dutch.named import needed, people_in
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import marking


class NameConsent(Check, frozen=True, kw_only=True):
    """Flag the name of a colleague, or of anybody else, that is not in `consent`.

    What is found once is found for good, so ask first. Who wrote the post or read it over, who signs a reply or a
    message, and who is greeted in one, needs no permission. People in care are a matter of privacy, not of this rule.
    """

    cases = {
        "": Case(
            "warning",
            "Vraag {name} om toestemming, en zet de naam daarna bij consent.",
            "Ask {name} for permission, and then put the name in consent.",
        ),
        "field": Case(
            "warning",
            "Hier staat een naam: vraag toestemming, en zet de naam daarna bij consent.",
            "There is a name here: ask for permission, and then put the name in consent.",
        ),
    }
    details = {"name": "the name as written"}
    examples = (
        Example(text="Neuroloog ⟦Maarten Kolkman⟧ zat aan tafel."),
        Example(text="Met dank aan ⟦Joost⟧ en ⟦Marieke⟧."),
        Example(text="Neuroloog Maarten Kolkman zat aan tafel.", fields={"consent": ["prof. dr. Maarten Kolkman"]}),
        Example(text="In Den Haag opent het Johan Cruijff Centrum. Bel Zorgsupport!"),
        Example(
            text="Hoi Marieke, fijn om te horen!\n\nGroet, Sanne, VUmc",
            fields={"kind": "reply"},
        ),
        Example(
            text="Kijk.", fields={"image": {"file": "a.jpg", "alt": "Joost lacht"}}, found="images.0.alt", case="field"
        ),
    )

    def needs(self, context: Context) -> Needs | None:
        """A capital where none belongs, or a word that announces a name."""
        return needed()

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each name."""
        for field, person in people_in(post, context.house):
            if person.standing == "patient" or has_consented(person, post) or is_maker(person, post):
                continue
            if field != "text":
                yield marking(field, Span(person.start, person.end), "field")
            elif not is_addressed(person, post):
                yield Hit(person.start, person.end, details={"name": person.name})
