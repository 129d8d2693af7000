"""The kind `patient-confirmed`: public answers that tell that somebody is a patient."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import find_acts
from postlint.model import Context, Hit, Post, Span
from postlint.text.reading import read

# A question, a condition, or an offer that holds for anybody tells nothing of this person.
_OPEN: Final = (
    r"\b(?:als|indien|mocht|mochten|wanneer|zodra|stel|ook als)\s+(?:je|jij|u|jullie|iemand|dit|het|jouw|uw|er)\b"
    r"|^\W*(?:(?:en|of|maar|dus|hoi|hallo|ja|nee),? )?"
    r"(?:heb|ben|was|is|lig|wil|kun|kan|mogen|mag|gaat|zou|hebt|bent|heeft|had|kunt|wilt)\b"
    r"|\b(?:vraag|vragen|klacht|klachten|meer|iets|twijfel|zorgen|informatie|suggesties|feedback)\s+"
    r"(?:\w+\s+)?(?:over|bij|rond)\b|\b(?:niet|nooit|niets|geen|liever niet)\b[^.!?\n]*\b"
    r"(?:ingaan|reageren|zeggen|bespreken|delen|inzien|bekijken|opzoeken|vertellen|bevestigen|inzage|uitspraken|"
    r"beantwoorden|kijken|toegang)\b|\bdeel\b[^.!?\n]*\b(?:niet|geen|liever)\b"
)
_SURE: Final = r"\b(?:toch|hè|he|nietwaar|niet)\W*$"  # a question that knows its answer


class PatientConfirmed(Check, frozen=True, kw_only=True):
    """Flag a public answer that confirms that somebody is, or was, a patient.

    Even who tells it of themselves gets no confirmation from the house: that is a professional secret. Questions,
    conditions (“als je patiënt bij ons bent”) and offers for anybody (“vragen over je behandeling?”) confirm nothing.
    """

    cases = {
        "": Case(
            "error",
            "Dit bevestigt dat iemand patiënt is: zeg het algemeen, of praat verder in een privébericht.",
            "This confirms that somebody is a patient: say it in general, or go on in private.",
        )
    }
    examples = (
        Example(text="We hebben ⟦je dossier⟧ bekeken.", fields={"kind": "reply"}),
        Example(text="Wat naar dat ⟦je operatie⟧ is uitgesteld.", fields={"kind": "reply"}),
        Example(text="⟦Je was gisteren op onze poli⟧, toch?", fields={"kind": "reply"}),
        Example(text="Vragen over je behandeling? Bel Zorgsupport.", fields={"kind": "reply"}),
        Example(
            text="Als je patiënt bij ons bent, kun je bellen. Zorgsupport helpt je graag.", fields={"kind": "reply"}
        ),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each place."""
        reading = read(post)
        is_open: dict[Span, bool] = {}
        for start, end in find_acts("confirmation", reading.text):
            sentence = reading.sentence_at(start)
            if sentence not in is_open:
                is_open[sentence] = _is_open(reading.text[slice(*sentence)])
            if not (is_open[sentence] or reading.quoted(start)):
                yield Hit(start, end)


def _is_open(sentence: str) -> bool:
    """Whether a sentence leaves open who is meant."""
    asks = sentence.rstrip(")\"'” ").endswith("?") and not re.search(_SURE, sentence.lower())
    return asks or re.search(_OPEN, sentence.lower()) is not None
