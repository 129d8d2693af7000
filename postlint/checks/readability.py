"""The kind `readability`: how hard a text is to read."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.dutch.readability import count_syllables, score
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.reading import Reading, read
from postlint.text.tokens import find_tokens

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
        if sum(map(len, sentences.values())) < self.from_words:
            return
        reached = score(list(sentences.values()))
        if reached < self.min:
            weights = {span: (self.min - score([words])) * len(words) for span, words in sentences.items()}
            heaviest = sorted(weights, key=lambda span: -weights[span])[:_NAMED]
            numbers = [number for number, span in enumerate(sentences, 1) if span in heaviest and weights[span] > 0]
            named = {"score": floor(reached), "sentences": ", ".join(map(str, numbers))}
            yield Hit(*heaviest[0], details={**named, **self._counted(list(sentences.values()))})

    def _sentences(self, reading: Reading) -> dict[Span, list[str]]:
        """The words of each sentence that count."""
        searched = self.look_for()
        everything = self.quotations and not reading.entities and "@" not in reading.text
        found = {}
        for span in reading.sentences:
            tokens = find_tokens(reading.text, *span)
            words = [token.text for token in tokens if everything or searched.counts(reading, token.start)]
            if words:
                found[span] = words
        return found

    def _counted(self, sentences: list[list[str]]) -> dict[str, int]:
        """How long the sentences are, and how many of their words are long."""
        words = [word for sentence in sentences for word in sentence]
        long = sum(count_syllables(word) >= self.long_from for word in words)
        return {"words": round(len(words) / len(sentences)), "long": round(100 * long / len(words))}
