"""The kind `core-message`: whether the first sentence says what the post is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.first_lines import asks_only, greets, teases
from postlint.model import Context, Hit, House, Post, Span
from postlint.text.reading import Reading, read
from postlint.text.tokens import find_tokens


class CoreMessage(Check, frozen=True, kw_only=True):
    """Flag a first sentence that does not carry the message.

    In a feed the first sentence is all that most people read. A greeting, a teaser, a bare question, a row
    of hashtags or a sentence that goes on and on leaves them without knowing what the post is about. A
    question that is itself the message (Doe je mee aan ons onderzoek naar slaap?) is left alone.
    """

    cases = {
        "greeting": Case(
            "warning", "Begin met je boodschap, niet met een groet.", "Open with the message, not with a greeting."
        ),
        "teaser": Case(
            "warning",
            "Hier staat nog niets: zeg in de eerste zin meteen wat er is.",
            "This says nothing yet: say in the first sentence what it is.",
        ),
        "question": Case(
            "warning",
            "Een vraag vooraf is nog geen boodschap: begin met het nieuws.",
            "A question is no message yet: open with the news.",
        ),
        "hashtags": Case(
            "warning", "Begin met een zin: hashtags horen erachter.", "Open with a sentence: hashtags go after it."
        ),
        "long": Case(
            "warning",
            "De eerste zin telt {words} woorden: zeg de kern in hoogstens {max_words}.",
            "The first sentence has {words} words: say the core in {max_words} at most.",
        ),
    }
    details = {"words": "how many words the first sentence has"}
    examples = (
        Example(text="⟦Goedemorgen allemaal!⟧ Het dak is open.", case="greeting"),
        Example(text="⟦Beste volgers,⟧\nHet dak is open.", case="greeting"),
        Example(text="⟦Je raadt het nooit…⟧ Het dak is open.", case="teaser"),
        Example(text="⟦Hoera!⟧ Het dak is open.", case="teaser"),
        Example(text="⟦Heb jij ook zin in de zomer?⟧ Kom naar het dak.", case="question"),
        Example(text="⟦Wist je dat al?⟧ Het dak is open.", case="question"),
        Example(text="⟦#zomer #dak⟧\nKom naar het dak.", case="hashtags"),
        Example(text="⟦Vanaf nu is het dak open voor wie wil.⟧", parameters={"max_words": 7}, case="long"),
        Example(text="Kinderen spelen vanaf vandaag op het dak van ons ziekenhuis."),
        Example(text="🎉\nDag van de Verpleging! Vandaag bedanken we onze verpleegkundigen."),
        Example(text="Wist je dat je in onze polikliniek zelf je afspraak kunt maken?"),
        Example(text="Let op: de parkeergarage is dicht. Welkom in ons nieuwe gebouw!"),
        Example(text="Hoi allemaal, het dak is open!"),
        Example(text="Doe je mee aan ons onderzoek naar slaap?"),
        Example(text="https://www.vumc.nl"),
    )

    max_words: Annotated[int, Meta(description="Most words that the first sentence may have.", ge=1)] = 20

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit for the first sentence that has words or hashtags."""
        reading = read(post)
        for span in reading.sentences:
            words, sentence = _words(reading, span), reading.text[span.start : span.end]
            if words or "#" in sentence:
                case = self._case(sentence.rstrip("\"'”’)"), words, context.house) if words else "hashtags"
                if case:
                    yield Hit(span.start, span.end, case=case, details={"words": len(words)})
                return

    def _case(self, sentence: str, words: list[str], house: House) -> str:
        if greets(words):
            return "greeting"
        if sentence.endswith(("…", "...")) or teases(words):
            return "teaser"
        if sentence.endswith("?"):
            names = {part for name in house.names for part in name.lower().split()}
            if asks_only(words, names):
                return "question"
        return "long" if len(words) > self.max_words else ""


def _words(reading: Reading, span: Span) -> list[str]:
    """The words of a sentence that are neither tag, handle nor link."""
    return [token.text.lower() for token in find_tokens(reading.text, *span) if not reading.zone(token.start)]
