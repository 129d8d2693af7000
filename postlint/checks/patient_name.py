"""The kind `patient-name`: people in care or in training, and their families, by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.consent import has_consented, is_addressed
from postlint.dutch.named import needed, people_in
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import marking


class PatientName(Check, frozen=True, kw_only=True):
    """Flag the name of a patient, client, child, resident, student, alumnus, or of somebody in their family.

    It is one when it stands beside such a word (“patiënt Sanne”, “de moeder van Tim”, “Sanne, onze jongste
    cliënt”), beside an age (“Tim (8)”), after mevrouw or meneer, or before what is done to patients. Who is called
    doctor, professor or nurse is at work, and a matter of consent. Names in `consent` are left alone, unless the
    house never names anybody; so is who is greeted in an answer.
    """

    cases = {
        "": Case(
            "error",
            "Noem hier geen naam: zo is te zien wie in zorg of opleiding is. Met toestemming: zet de naam bij consent.",
            "Give no name here: it shows who is in care or training. With permission, put the name in consent.",
        )
    }
    examples = (
        Example(text="Onze patiënt ⟦Sanne de Vries⟧ is weer thuis."),
        Example(text="⟦Tim⟧ (8) mocht vandaag naar huis."),
        Example(text="De moeder van ⟦Djaylano⟧ is blij."),
        Example(text="Vandaag sprak prof. dr. Maarten Kolkman over patiënten met Alzheimer."),
        Example(text="De patiënt is weer naar huis, meldt VUmc in Amsterdam."),
        Example(text="Onze patiënt Sanne is weer thuis.", fields={"consent": ["Sanne de Vries"]}),
        Example(
            parameters={"consent": "never"},
            text="Onze patiënt ⟦Sanne⟧ is weer thuis.",
            fields={"consent": ["Sanne de Vries"]},
        ),
    )

    consent: Annotated[
        Literal["counts", "never"],
        Meta(description="Whether people who agreed (`consent`) may be named, or nobody ever."),
    ] = "counts"

    def needs(self, context: Context) -> Needs | None:
        """A capital where none belongs, or a word that announces a name."""
        return needed()

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each name."""
        for field, person in people_in(post, context.house):
            if person.standing != "patient" or (field == "text" and is_addressed(person, post)):
                continue
            if self.consent == "never" or not has_consented(person, post):
                yield marking(field, Span(person.start, person.end))
