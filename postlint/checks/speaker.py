"""The kind `speaker`: who is speaking in a post, ik or wij."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import Reading, Word, read

_IK = frozenset(["ik", "mij", "mijn", "mijzelf", "mezelf"])
_WIJ = frozenset(["wij", "we", "ons", "onze"])


class Speaker(Check, frozen=True, kw_only=True):
    """Flag a post that speaks as somebody else than its voice.

    Who posts under their own name speaks for themselves, as ik; a department speaks as a department, never
    as one of its people. What stands in quotation marks is somebody else's word.
    """

    cases = {
        "ik": Case(
            "warning",
            "Schrijf in de ik-vorm: “{found}” spreekt namens meer mensen.",
            "Write as ik: “{found}” speaks for others too.",
        ),
        "wij": Case(
            "warning",
            "Een afdeling spreekt niet als privépersoon: vermijd “{found}”.",
            "A department does not speak as one person: avoid “{found}”.",
        ),
        "organisation": Case(
            "warning",
            "Schrijf in de ik-vorm: nu is {found} aan het woord.",
            "Write as ik: now {found} is speaking.",
        ),
    }
    details = {"found": "the word as written"}
    examples = (
        Example(parameters={"speaks": "ik"}, text="⟦Wij⟧ zijn trots op dit onderzoek.", case="ik"),
        Example(
            parameters={"speaks": "ik"},
            text="⟦VUmc⟧ is trots op dit onderzoek.",
            house={"names": ["VUmc"]},
            case="organisation",
        ),
        Example(parameters={"speaks": "wij"}, text="Vandaag ben ⟦ik⟧ trots op ons team.", case="wij"),
        Example(parameters={"speaks": "ik"}, text="Ik ben trots: wij hebben het gehaald."),
        Example(parameters={"speaks": "wij"}, text="Sanne zegt: “Ik ben trots.” Wij ook."),
    )

    speaks: Annotated[Literal["ik", "wij"], Meta(description="Who should be speaking.")]

    def needs(self, context: Context) -> Needs | None:
        """A word of the other speaker, or the name of the house."""
        if self.speaks == "wij":
            return Needs(words=_IK)
        names = frozenset(name.lower().split()[0] for name in context.house.names)
        return Needs(words=_WIJ | names)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each ik of a department; of a person who never says ik, one for the first wij."""
        reading = read(post)
        if self.speaks == "wij":
            for word in _spoken(reading, _IK):
                yield _hit(reading, word.start, word.end, "wij")
        elif not _spoken(reading, _IK):
            others = _spoken(reading, _WIJ)
            if others:
                yield _hit(reading, others[0].start, others[0].end, "ik")
            else:
                yield from _organisation(reading, context.house.names)


def _spoken(reading: Reading, words: frozenset[str]) -> list[Word]:
    return [
        word
        for word in reading.words
        if word.lower in words and not reading.zone(word.start) and not reading.quoted(word.start)
    ]


def _organisation(reading: Reading, names: tuple[str, ...]) -> Iterator[Hit]:
    """A sentence that opens with the house as its subject."""
    for span in reading.sentences:
        for name in names:
            end = span.start + len(name)
            if reading.text.startswith(name + " ", span.start):
                yield _hit(reading, span.start, end, "organisation")
                return


def _hit(reading: Reading, start: int, end: int, case: str) -> Hit:
    return Hit(start, end, case=case, details={"found": reading.text[start:end]})
