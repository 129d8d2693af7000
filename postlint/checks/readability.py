"""The kind `readability`: how hard a text is to read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import floor
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.dutch.readability import count_syllables, heaviest, score
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.reading import Reading, read
from postlint.text.tokens import find_tokens

if TYPE_CHECKING:
    from postlint.text.phrases import Phrases

_NAMED = 3  # sentences that a message names


class Readability(Searching, frozen=True, kw_only=True):
    """Flag a text that is harder to read than most readers manage.

    Long words and long sentences make a text hard, and who reads with difficulty gives up first. The score
    is that of Flesch for Dutch (Douma): under 30 is very difficult, 60 to 70 normal. What is marked is the
    sentence that weighs most. In a short text one long name weighs too much, so it isn't judged.
    """

    cases = {
        "": Case(
            severity="info",
            nl="Leesbaarheid {score}, streef naar {min} ({words} woorden per zin, {long}% lang): "
            "herschrijf vooral zin {sentences}.",
            en="Readability {score}, aim at {min} ({words} words a sentence, {long}% long): "
            "rewrite sentence {sentences} first.",
        )
    }
    details = {
        "score": "the score of the text",
        "words": "how many words a sentence has, on average",
        "long": "the share of long words, of 100",
        "sentences": "the numbers of the sentences that weigh most",
    }
    examples = (
        Example(
            parameters={"from_words": 10},
            text="Kom langs. ⟦De multidisciplinaire behandelmogelijkheden worden geëvalueerd en "
            "geoptimaliseerd in samenwerking met ervaringsdeskundigen.⟧ Bel ons.",
        ),
        Example(parameters={"from_words": 10}, text="Kom langs. Wij laten je zien hoe het hier gaat. Bel ons gerust."),
        Example(text="Multidisciplinaire behandelmogelijkheden worden geoptimaliseerd."),
    )

    min: Annotated[float, Meta(description="The lowest score that is good enough.", ge=0, le=120)] = 60
    from_words: Annotated[int, Meta(description="The fewest words that a text is judged from.", ge=1)] = 40
    long_from: Annotated[int, Meta(description="The fewest syllables of a long word.", ge=2)] = 4

    def needs(self, context: Context) -> Needs | None:
        """As many words as a text is judged from."""
        return Needs(length=self.from_words)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the sentence that weighs most."""
        sentences = self._sentences(read(post))
        words = [syllables for sentence in sentences.values() for syllables in sentence]
        if len(words) < self.from_words:
            return
        reached = score(list(sentences.values()))
        if reached < self.min:
            heavy = heaviest(sentences, self.min)[:_NAMED]
            numbers = [number for number, span in enumerate(sentences, 1) if span in heavy]
            long = sum(syllables >= self.long_from for syllables in words)
            named = {"score": floor(reached), "sentences": ", ".join(map(str, numbers))}
            counted = {"words": round(len(words) / len(sentences)), "long": round(100 * long / len(words))}
            yield Hit(*heavy[0], details={**named, **counted})

    def _sentences(self, reading: Reading) -> dict[Span, list[int]]:
        """The syllables of the words that count, for each sentence."""
        found = {}
        for span in reading.sentences:
            syllables = [count for count in map(count_syllables, self._words(reading, span)) if count]
            if syllables:
                found[span] = syllables
        return found

    def _words(self, reading: Reading, span: Span) -> list[str]:
        """The words of a sentence that stand where this rule looks; some of them with marks around them."""
        text, (start, end) = reading.text, span
        if self.quotations and "@" not in text and not any(start <= entity.start < end for entity in reading.entities):
            return text[start:end].split()
        searched = self._searched
        return [token.text for token in find_tokens(text, start, end) if searched.counts(reading, token.start)]

    @cached_property
    def _searched(self) -> Phrases:
        return self.look_for()
