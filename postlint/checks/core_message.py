"""The kind `core-message`: whether the first sentence says what the post is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post, Span
from postlint.text.reading import Reading, read

_GREETINGS = frozenset(["dag", "goedemiddag", "goedemorgen", "goedenavond", "hallo", "hey", "hi", "hoi", "welkom"])
_TEASERS = (
    "binnenkort meer", "drie keer raden", "er is nieuws", "groot nieuws", "het is zover", "hou je vast",
    "je gelooft het niet", "je raadt het nooit", "kijk eens", "let op", "nog even geduld", "raad eens",
    "spannend nieuws", "we hebben nieuws", "wie o wie", "wij hebben nieuws",
)  # fmt: skip
_FEW_WORDS = 7  # a greeting or teaser with more words says something after all
_QUESTION_WITH_NEWS = ("wist je dat", "wist jij dat", "wisten jullie dat")


class CoreMessage(Check, frozen=True, kw_only=True):
    """Flag a first sentence that does not carry the message.

    In a feed the first sentence is all that most people read. A greeting, a teaser, a bare question, a row
    of hashtags or a sentence that goes on and on leaves them without knowing what the post is about.
    """

    cases = {
        "greeting": Case(
            "warning", "Begin met je boodschap, niet met een groet.", "Open with the message, no greeting."
        ),
        "teaser": Case("warning", "Zeg in de eerste zin meteen wat er is.", "Say in the first sentence what it is."),
        "question": Case(
            "warning",
            "Een vraag vooraf is nog geen boodschap: begin met het nieuws.",
            "A question is no message yet: open with the news.",
        ),
        "hashtags": Case(
            "warning", "Begin met een zin; hashtags horen erachter.", "Open with a sentence, tags after it."
        ),
        "long": Case(
            "warning",
            "De eerste zin telt {words} woorden: zet de kern in hoogstens {max_words}.",
            "The first sentence has {words} words: put the core in at most {max_words}.",
        ),
    }
    details = {"words": "how many words the first sentence has"}
    examples = (
        Example(text="⟦Goedemorgen allemaal!⟧ Het dak is open.", case="greeting"),
        Example(text="⟦Je raadt het nooit…⟧ Het dak is open.", case="teaser"),
        Example(text="⟦Heb jij ook zin in de zomer?⟧ Kom naar het dak.", case="question"),
        Example(text="⟦#zomer #dak⟧\nKom naar het dak.", case="hashtags"),
        Example(text="⟦Vanaf nu is het dak open voor wie wil.⟧", parameters={"max_words": 7}, case="long"),
        Example(text="Kinderen spelen vanaf vandaag op het dak van ons ziekenhuis."),
        Example(text="Wist je dat je in onze polikliniek zelf je afspraak kunt maken?"),
    )

    max_words: Annotated[int, Meta(description="Most words that the first sentence may have.", ge=1)] = 20

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for the first sentence."""
        reading = read(post)
        if reading.sentences:
            span = reading.sentences[0]
            words = _words(reading, span)
            case = self._case(reading.text[span.start : span.end].lower(), words)
            if case:
                yield Hit(span.start, span.end, case=case, details={"words": len(words)})

    def _case(self, sentence: str, words: list[str]) -> str:
        if not words:
            return "hashtags" if "#" in sentence else ""
        few = len(words) <= _FEW_WORDS
        if few and words[0] in _GREETINGS:
            return "greeting"
        if sentence.endswith(("…", "...")) or (few and any(teaser in sentence for teaser in _TEASERS)):
            return "teaser"
        if sentence.endswith("?") and not (len(words) > _FEW_WORDS and sentence.startswith(_QUESTION_WITH_NEWS)):
            return "question"
        return "long" if len(words) > self.max_words else ""


def _words(reading: Reading, span: Span) -> list[str]:
    """The words of a sentence that are neither tag, handle nor link."""
    inside = [word for word in reading.words if span.start <= word.start < span.end]
    return [word.lower for word in inside if not reading.zone(word.start)]
