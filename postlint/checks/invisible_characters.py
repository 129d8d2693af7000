"""The kind `invisible-characters`: what nobody sees; knows where scripts and emoji need such a character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.invisible import BREAKS, find_invisible


class InvisibleCharacters(Check, frozen=True, kw_only=True):
    """Flag characters that cannot be seen: zero-width spaces, soft hyphens, marks of direction, control codes.

    They come along with pasted text, count as characters, break links, tags and search, and marks of
    direction can turn the order of what is read. Emoji sequences, Arabic and Indic scripts and hard spaces
    need theirs: those stay.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Hier staat een onzichtbaar teken ({code}): haal het weg.",
            en="There is an invisible character here ({code}): remove it.",
            fix_nl="Haal het onzichtbare teken weg",
            fix_en="Remove the invisible character",
        ),
        "line-break": Case(
            severity="warning",
            nl="Hier staat een regeleinde dat niet elk platform kent ({code}): gebruik een gewoon regeleinde.",
            en="Not every platform knows this line break ({code}): use an ordinary one.",
            fix_nl="Maak er een gewoon regeleinde van",
            fix_en="Make it an ordinary line break",
        ),
    }
    details = {"code": "the character's code point, such as U+200B"}
    examples = (
        Example(text="zieken⟦\xad⟧huis en⟦\u200b\ufeff⟧ zorg", fixed="ziekenhuis en zorg"),
        Example(text="Niet @⟦\u200b⟧vumc taggen", fixed="Niet @vumc taggen", safe=False),
        Example(text="Regel een⟦\u2028⟧Regel twee", case="line-break", fixed="Regel een\nRegel twee", safe=False),
        Example(text="👩\u200d⚕\ufe0f en 🏳\ufe0f\u200d🌈 en 🏴\U000e0067\U000e0062\U000e0073\U000e007f, 5\xa0km"),
        Example(text="می\u200cخواهم \u200f و क्\u200dष"),
    )

    def needs(self, context: Context) -> Needs:
        """A character that cannot be printed."""
        return Needs(traits=frozenset({"unprintable"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each run of invisible characters."""
        text = post.text.text
        for start, end in find_invisible(text):
            written = text[start:end]
            code = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in written))
            is_break = not BREAKS.isdisjoint(written)
            # Somebody may have put it there to keep a tag, a mention or a link from working
            safe = not is_break and re.search("[@#.]", text[max(0, start - 1) : end + 1]) is None
            change = Change((Replacement(start, end, "\n" if is_break else ""),), safe)
            yield Hit(start, end, case="line-break" if is_break else "", details={"code": code}, change=change)
