"""The kind `spelling`: words that are not Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final

from postlint.checks import Case, Check, Example
from postlint.dutch.doubts import find_doubts
from postlint.dutch.words import Words, words
from postlint.model import Change, Context, Hit, House, Post, Replacement
from postlint.text.reading import read

if TYPE_CHECKING:
    from postlint.dutch.spelling import Speller

NAMED: Final = 5  # suggestions in a message


class Spelling(Check, frozen=True, kw_only=True):
    """Flag words that are not Dutch, with what was probably meant.

    A slip in a post costs trust, and nobody rereads as well as a list of 340,000 words. Compounds are
    known from their parts. Names, abbreviations, tags, handles, links, e-mail addresses, file names, code,
    titles in quotation marks and sentences in another language are left alone, and so is what the house
    names (`house.accept`, `names`, and whoever has `handles`). Topics and hashtags are not accepted: they
    lose their accents (patienten).
    """

    cases = {
        "": Case(
            severity="warning",
            nl="“{word}” staat niet in het woordenboek. Bedoel je {suggestions}?",
            en="“{word}” is not in the Dutch dictionary. Did you mean {suggestions}?",
            fix_nl="Maak er “{best}” van",
            fix_en="Write “{best}”",
        ),
        "unknown": Case(
            severity="warning",
            nl="“{word}” staat niet in het woordenboek. Klopt het, zet het dan bij house.accept in rules.yaml.",
            en="“{word}” is not in the Dutch dictionary. If it is right, add it to house.accept in rules.yaml.",
        ),
    }
    details = {
        "word": "the word as written",
        "suggestions": "at most five words that may have been meant, the likeliest first",
        "best": "the likeliest of them",
    }
    examples = (
        Example(text="De ⟦patienten⟧ zijn blij.", fixed="De patiënten zijn blij.", safe=False),
        Example(text="⟦Professionneel⟧ werk!", fixed="Professioneel werk!", safe=False),
        Example(text="Onze zorgpadcoördinator mailt je de foto’s zo snel mogelijk."),
        Example(text="Volg @vumcz of #goedezorrg, of mail naar jannssen@vumc.nl."),
        Example(text="Wietseke zag de film “Finding the Wonderful Wizzard”."),
        Example(text="Vraag het aan de zorgsuport.", house={"accept": ["zorgsuport"]}),
        Example(text="Een ⟦xylqhorf⟧ is niets.", case="unknown"),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each misspelled word."""
        reading, house_words = read(post), self._words(context.house)
        doubts = find_doubts(reading, house_words)
        if not doubts:
            return
        for slip in self._speller(house_words).find(reading, doubts):
            best = slip.suggestions[:NAMED]
            if not best:
                yield Hit(slip.start, slip.end, case="unknown", details={"word": slip.word})
                continue
            yield Hit(
                slip.start,
                slip.end,
                details={"word": slip.word, "suggestions": ", ".join(best), "best": best[0]},
                change=Change((Replacement(slip.start, slip.end, best[0]),), safe=False),
                suggestions=best,
            )

    def _words(self, house: House) -> Words:
        """The words of Dutch and of a house, listed when the house's first post comes by."""
        held: tuple[House, Words] | None = self.__dict__.get("_held")
        if held is None or held[0] is not house:
            held = self.__dict__["_held"] = house, words().with_own((*house.accept, *house.names, *house.handles))
        return held[1]

    def _speller(self, house_words: Words) -> Speller:
        held: tuple[Words, Speller] | None = self.__dict__.get("_spelling")
        if held is None or held[0] is not house_words:
            speller: Speller = import_module("postlint.dutch.spelling").Speller(house_words)
            held = self.__dict__["_spelling"] = house_words, speller
        return held[1]
