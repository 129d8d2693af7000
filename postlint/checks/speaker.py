"""The kind `speaker`: who is speaking in a post, ik or wij."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.phrases import Phrases
from postlint.text.reading import Reading, Word, read

_IK: Final = frozenset(["ik", "me", "mezelf", "mij", "mijn", "mijzelf"])
_WIJ: Final = frozenset(["ons", "onszelf", "onze", "we", "wij"])


class Speaker(Check, frozen=True, kw_only=True):
    """Flag a post that speaks as somebody else than its voice.

    Who posts under their own name speaks for themselves, as ik; a department speaks as a department, never
    as one of its people. What stands in quotation marks is somebody else's word, an ik in a question is the
    reader's (Mag ik douchen na een operatie?), and Mijn with a capital is a name (Mijn Dossier).
    """

    cases = {
        "ik": Case(
            "warning",
            "Schrijf in de ik-vorm: “{found}” spreekt namens meer mensen.",
            "Write as “ik”: “{found}” speaks for others too.",
        ),
        "wij": Case(
            "warning",
            "“{found}” spreekt als privépersoon: schrijf als afdeling, met “wij” of haar naam.",
            "“{found}” speaks as a private person: write as a department, with “wij” or its name.",
        ),
        "organisation": Case(
            "warning", "Schrijf in de ik-vorm: nu is {found} aan het woord.", "Write as “ik”: now {found} is speaking."
        ),
    }
    details = {"found": "the word as written"}
    examples = (
        Example(parameters={"speaks": "ik"}, text="⟦Wij⟧ zijn trots op dit onderzoek.", case="ik"),
        Example(
            parameters={"speaks": "ik"},
            text="Goed nieuws! ⟦VUmc⟧ is trots op dit onderzoek.",
            house={"names": ["VUmc"]},
            case="organisation",
        ),
        Example(parameters={"speaks": "wij"}, text="Vandaag ben ⟦ik⟧ trots op ⟦mijn⟧ team.", case="wij"),
        Example(parameters={"speaks": "ik"}, text="Ik ben trots: wij hebben het gehaald."),
        Example(parameters={"speaks": "ik"}, text="Lees meer over VUmc op www.vumc.nl/ons", house={"names": ["VUmc"]}),
        Example(parameters={"speaks": "wij"}, text="Sanne zegt: “Ik ben trots.” Wij ook."),
        Example(parameters={"speaks": "wij"}, text="Mag ik douchen na een operatie? Kijk in Mijn Dossier. #ik"),
    )

    speaks: Annotated[Literal["ik", "wij"], Meta(description="Who should be speaking.")]

    def needs(self, context: Context) -> Needs | None:
        """A word of the other speaker, or the name of the house."""
        if self.speaks == "wij":
            return Needs(words=_IK)
        names = Phrases(context.house.names).needs or Needs()
        return Needs(names.words | _WIJ, names.parts)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each ik of a department; of a person who never says ik, one for the first wij."""
        reading = read(post)
        said = _spoken(reading, _IK)
        if self.speaks == "wij":
            for word in said:
                if not _is_readers(reading, word):
                    yield _hit(reading, word.start, word.end, "wij")
        elif not said and (others := _spoken(reading, _WIJ)):
            yield _hit(reading, others[0].start, others[0].end, "ik")
        elif not said:
            yield from _organisation(reading, context.house.names)


def _spoken(reading: Reading, words: frozenset[str]) -> list[Word]:
    found = [word for word in reading.words if word.lower in words]
    return [word for word in found if not reading.zone(word.start) and not reading.quoted(word.start)]


def _is_readers(reading: Reading, word: Word) -> bool:
    """Whether it is the reader who says ik, in a question, or a name that has Mijn in it."""
    sentence = reading.sentence_at(word.start)
    is_name = reading.text[word.start] == "M" and reading.text[word.end + 1 : word.end + 2].isupper()
    return is_name or reading.text[: sentence.end].endswith("?")


def _organisation(reading: Reading, names: tuple[str, ...]) -> Iterator[Hit]:
    """The first sentence that opens with the house as its subject."""
    for span in reading.sentences:
        for name in names:
            if reading.text.startswith(name + " ", span.start):
                yield _hit(reading, span.start, span.start + len(name), "organisation")
                return


def _hit(reading: Reading, start: int, end: int, case: str) -> Hit:
    return Hit(start, end, case=case, details={"found": reading.text[start:end]})
