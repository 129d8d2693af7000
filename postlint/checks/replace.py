"""The kind `replace`: one form for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Matching
from postlint.dutch.capitals import in_the_manner_of
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.phrases import Match, Phrases
from postlint.text.reading import Reading, read

_NO_LETTERS = re.compile(r"[^\w\u0300-\u036f]+")


class Replace(Matching, frozen=True, kw_only=True):
    """Flag words for which the house has another form.

    A name that everybody spells alike is recognised at once. The fix writes the right form, with the
    capitals of what stood there where the house wrote both in lower case. Inside a tag or a handle it is
    written without blanks, and only with unsafe fixes: the tag may be in use. Where the right form
    stands already (vumc in VUmc's own form, or UMC in Amsterdam UMC) nothing is found.
    """

    cases = {
        "": Case(severity="warning", nl="Schrijf “{right}”, niet “{found}”.", en="Write “{right}”, not “{found}”.")
    }
    details = {"found": "the text as written", "right": "the form to write here", "phrase": "the wrong form it matches"}
    examples = (
        Example(
            parameters={"terms": {"AUMC": "Amsterdam UMC", "A.U.M.C.": "Amsterdam UMC"}},
            text="Bij ⟦aumc⟧, het ⟦AUMC⟧-team, ⟦A.U.M.C.⟧ dus. Niet: http://aumc.nl a@aumc.nl Baumcke. Wel: ⟦A.U.M.C.⟧",
            fixed="Bij Amsterdam UMC, het Amsterdam UMC-team, Amsterdam UMC dus. "
            "Niet: http://aumc.nl a@aumc.nl Baumcke. Wel: Amsterdam UMC.",
        ),
        Example(
            parameters={"terms": {"AUMC": "Amsterdam UMC"}, "in": ["hashtags", "handles"]},
            text="Lees mee met @⟦AUMC⟧ #⟦AUMC⟧",
            fixed="Lees mee met @AmsterdamUMC #AmsterdamUMC",
            safe=False,
        ),
        Example(parameters={"terms": {"vumc": "VUmc"}}, text="Het ⟦VUMC⟧ is VUmc.", fixed="Het VUmc is VUmc."),
        Example(parameters={"terms": {"website": "site"}}, text="⟦Website⟧ en ⟦website⟧.", fixed="Site en site."),
        Example(parameters={"terms": {"UMC": "Amsterdam UMC"}}, text="⟦amsterdam UMC⟧", fixed="Amsterdam UMC"),
        Example(parameters={"terms": {"UMC": "Amsterdam UMC"}}, text="Welkom bij Amsterdam UMC."),
    )

    terms: Annotated[dict[str, str], Meta(description="The right form by the wrong one.", min_length=1)]

    @cached_property
    def _phrases(self) -> Phrases:
        return self.look_for(tuple(self.terms))

    def needs(self, context: Context) -> Needs | None:
        """One of the wrong forms."""
        return self._phrases.needs

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each wrong form."""
        reading = read(post)
        for match in self._phrases.find(reading):
            right = in_the_manner_of(reading.text[match.start : match.end], match.phrase, self.terms[match.phrase])
            start, end = _whole(reading.text, match, right)
            found, zone = reading.text[start:end], reading.zone(match.start)
            if found == right:
                continue
            new = _NO_LETTERS.sub("", right) if zone else right + _full_stop(reading, match, right)
            details = {"found": found, "right": new if zone else right, "phrase": match.phrase}
            yield Hit(start, end, details=details, change=Change((Replacement(start, end, new),), safe=not zone))


def _whole(text: str, match: Match, right: str) -> tuple[int, int]:
    """What stands there: the wrong form, or the right form around it, if only its capitals may be wrong."""
    start = match.start - max(right.lower().find(match.phrase.lower()), 0)
    end = start + len(right)
    around = start >= 0 and start <= match.start < match.end <= end and text[start:end].lower() == right.lower()
    return (start, end) if around else (match.start, match.end)


def _full_stop(reading: Reading, match: Match, right: str) -> str:
    """The full stop of the sentence, where the wrong form ended in it too."""
    ends = match.phrase.endswith(".") and not right.endswith(".")
    return "." if ends and any(sentence.end == match.end for sentence in reading.sentences) else ""
