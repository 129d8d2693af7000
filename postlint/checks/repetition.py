"""The kind `repetition`: the same word twice running."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.dutch.doubles import OFTEN_RIGHT, SOMETIMES_RIGHT
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read
from postlint.text.tokens import Token, find_tokens

_SHORT: Final = 3  # letters: a longer word with two capitals is a name


class Repetition(Searching, frozen=True, kw_only=True):
    """Flag a word that stands there twice running, also where a line ends between.

    The eye of the writer skips it, the eye of the reader does not. Dutch has words that are right
    twice (de mensen die die zorg krijgen); those are left alone. The fix takes the second word out; it
    is safe but for words that can be right twice too (schrijf je in in de hal), names and numbers.
    """

    cases = {"": Case(severity="warning", nl="“{word}” staat er twee keer.", en="“{word}” stands here twice.")}
    details = {"word": "the word as it was first written"}
    examples = (
        Example(text="Kom naar de ⟦de⟧ open dag.", fixed="Kom naar de open dag."),
        Example(text="Wij zorgen voor\nonze\n⟦onze⟧ ⟦onze⟧ mensen.", fixed="Wij zorgen voor\nonze mensen."),
        Example(text="Foto's ⟦foto's⟧ ⟦foto's⟧!", fixed="Foto's!"),
        Example(text="Dit is ⟦is⟧ nieuw.", fixed="Dit is nieuw.", safe=False),
        Example(text="Mensen die die zorg nodig hebben, weten dat dat kan. Als je je zorgen maakt, bel."),
        Example(text="Bel 020 444 44 44. Mee-eten eten wij graag. Nee, nee! #zorg #zorg"),
        Example(text="Op = op! Van deur / deur, rust – rust, hoera 🎉 hoera."),
        Example(text="Vacature\n\nVacature verpleegkundige"),
        Example(parameters={"ignore": ["hup"]}, text="Hup hup, naar buiten."),
        Example(parameters={"quotations": False}, text="Hij zei: “de de zorg”."),
    )

    ignore: Annotated[
        tuple[str, ...], Meta(description="Words that may stand there twice, instead of those that Dutch doubles.")
    ] = OFTEN_RIGHT

    def needs(self, context: Context) -> Needs | None:
        """A word that stands there again; one with a hyphen or apostrophe in it counts as two."""
        return Needs(traits=frozenset(["doubled"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each second word."""
        reading = read(post)
        searched = self.look_for()
        for one, other in pairwise(find_tokens(reading.text)):
            if self._repeats(one, other, reading.text) and searched.counts(reading, other.start):
                change = Change((Replacement(one.end, other.end, ""),), safe=_is_slip(other))
                yield Hit(other.start, other.end, details={"word": one.text}, change=change)

    def _repeats(self, one: Token, other: Token, text: str) -> bool:
        if one.after or other.before or not any(char.isalpha() for char in one.text):
            return False
        word = other.text.lower()
        if one.text.lower() != word or word in self.ignore:
            return False
        if one.text.istitle() and other.text.istitle() and len(word) > _SHORT:  # Bora Bora
            return False
        between = text[one.end : other.start]
        if between.strip():  # op = op, hoera 🎉 hoera
            return False
        return between.count("\n") < 2 and not ("\n" in between and other.text[0].isupper())


def _is_slip(word: Token) -> bool:
    return word.text.islower() and word.text not in SOMETIMES_RIGHT
