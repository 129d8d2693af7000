"""The kind `emoji-overuse`: many emoji, or one inside a sentence; knows no emoji by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.asides import follows_word, inside_sentences

# What emoji are made of, roughly: it spares most texts the exact look, which takes a large library
_ROUGH: Final = "\u2300-\u27bf\u2b1b-\u2b55\u3030\u303d\u20e3\U0001f000-\U0001faff"
_SIGN = re.compile(f"[{_ROUGH}]")


class EmojiOveruse(Check, frozen=True, kw_only=True):
    """Flag more emoji than the house wants, and an emoji inside a sentence.

    A screen reader says the name of every emoji, so many of them drown the message and one in the middle of
    a sentence breaks it in two. At the end of a sentence, and as a mark before each line of a list, they are
    fine.
    """

    cases = {
        "too-many": Case(
            severity="info",
            nl="{count} emoji, {more} te veel: houd het bij {max}.",
            en="{count} emoji, {more} too many: keep it at {max}.",
        ),
        "inside-sentence": Case(
            severity="info",
            nl="Een emoji midden in de zin breekt hem in tweeën: zet hem aan het einde.",
            en="An emoji inside a sentence breaks it in two: put it at the end.",
        ),
    }
    details = {"count": "how many emoji there are", "more": "how many of them are too many"}
    examples = (
        Example(text="Hoera! 🎉🎈🎂🍰🥳⟦🎁⟧ 💐", case="too-many"),
        Example(text="Wij zijn ⟦🎉⟧ vandaag jarig.", case="inside-sentence"),
        Example(parameters={"max": 1}, text="Dank! 👩‍⚕️⟦👨🏽‍⚕️⟧", case="too-many"),
        Example(text="Wij zijn jarig 🎉🎈 Kom je ook? 🎂 Neem 4 vrienden mee 👨‍👩‍👧‍👦 #feest"),
        Example(text="📍 in de aula 🕐 om 13.00 uur\n✅ gratis\nWat: 🍏 appels 🍐 peren ✓ vers\n2 × 3 → 6 ®"),
    )

    max: Annotated[int, Meta(description="How many emoji a post may have.", ge=0)] = 5

    def needs(self, context: Context) -> Needs:
        """A character beyond Latin letters and punctuation."""
        return Needs(traits=frozenset({"symbols"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for the first emoji too many, and for each row of emoji inside a sentence."""
        text = post.text.text
        signs = [found.start() for found in _SIGN.finditer(text)]
        is_keyed = "\u20e3" in text  # the sign of a keycap comes after its digit
        if len(signs) <= self.max and not is_keyed and not any(follows_word(text, sign) for sign in signs):
            return
        find_emoji = import_module("postlint.text.emoji").find_emoji
        emoji = [span for span in find_emoji(text) if _SIGN.search(text, *span)]
        more = len(emoji) - self.max
        if more > 0:
            start, end = emoji[self.max]
            yield Hit(start, end, case="too-many", details={"count": len(emoji), "more": more})
        for start, end in inside_sentences(text, emoji):
            yield Hit(start, end, case="inside-sentence")
