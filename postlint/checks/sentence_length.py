"""The kind `sentence-length`: how many words a sentence may have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.model import Context, Hit, Needs, Post
from postlint.text.reading import read
from postlint.text.tokens import find_tokens


class SentenceLength(Searching, frozen=True, kw_only=True):
    """Flag sentences with more words than a reader takes in at once.

    Who reads on a telephone, between two other things, loses the thread of a long sentence. Two short
    ones say the same. A word is what stands between two blanks, if it has a letter or digit in it.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Een zin van {words} woorden: maak er twee van of kort hem in, tot hooguit {max}.",
            en="A sentence of {words} words: split it or shorten it, to {max} at most.",
        )
    }
    details = {"words": "how many words the sentence has", "over": "how many of them are too many"}
    examples = (
        Example(parameters={"max": 5}, text="Kom kijken. ⟦Wij laten je alles zien wat wij doen.⟧"),
        Example(parameters={"max": 5}, text="Kom kijken. Wij laten je alles zien."),
        Example(parameters={"max": 5}, text="Wij laten je alles zien: https://vumc.nl/open #zorg #opendag"),
        Example(
            parameters={"max": 5, "in": ["hashtags"]}, text="⟦Wij laten je alles zien: https://vumc.nl/open #opendag⟧"
        ),
        Example(parameters={"max": 2, "quotations": False}, text="“Dat zien wij alle dagen.”"),
    )

    max: Annotated[int, Meta(description="The most words that a sentence may have.", ge=1)]

    def needs(self, context: Context) -> Needs | None:
        """More words than one sentence may have."""
        return Needs(length=self.max + 1)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each sentence that is too long."""
        reading = read(post)
        counted = self.look_for()
        for start, end in reading.sentences:
            if len(reading.text[start:end].split()) > self.max:
                words = sum(counted.counts(reading, token.start) for token in find_tokens(reading.text, start, end))
                if words > self.max:
                    yield Hit(start, end, details={"words": words, "over": words - self.max})
