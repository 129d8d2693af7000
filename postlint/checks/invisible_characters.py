"""The kind `invisible-characters`: what nobody sees; knows where scripts and emoji need such a character."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement

_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BREAKS: Final = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_INVISIBLE = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
    f"\U000e0001-\U000e007f{_DIRECTION}{_BREAKS}]+"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")


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
        runs = [found.span() for found in _INVISIBLE.finditer(text)]
        two_ways = bool(runs) and _RIGHT_TO_LEFT.search(text) is not None
        flags = {found.end() for found in _FLAG.finditer(text)} if runs else ()
        for start, end in runs:
            if end in flags or all(_belongs(text, at, two_ways) for at in range(start, end)):
                continue
            written = text[start:end]
            code = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in written))
            is_break = re.search(f"[{_BREAKS}]", written) is not None
            # Somebody may have put it there to keep a tag, a mention or a link from working
            safe = not is_break and not re.search("[@#.]", text[max(0, start - 1) : end + 1])
            change = Change((Replacement(start, end, "\n" if is_break else ""),), safe)
            yield Hit(start, end, case="line-break" if is_break else "", details={"code": code}, change=change)


def _belongs(text: str, at: int, two_ways: bool) -> bool:
    """Whether a script or an emoji needs the invisible character at this offset."""
    char = text[at]
    if char in "\u200c\u200d":
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        return _joins(before, after) if before and after else False
    return two_ways and char not in "\u202d\u202e" and re.match(f"[{_DIRECTION}]", char) is not None


def _joins(before: str, after: str) -> bool:
    kind = unicodedata.category(before)
    if before > "\u0590" and kind[0] in "LM" and before != "\ufe0f":
        return after > "\u0590" and unicodedata.category(after)[0] in "LMPZ"
    return (kind in ("So", "Sk", "Cn") or before == "\ufe0f") and unicodedata.category(after) in ("So", "Cn")
