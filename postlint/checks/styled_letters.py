"""The kind `styled-letters`: symbols that pose as letters; knows their plain twins, not their fonts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement

_SMALL_CAPITALS: Final = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_SMALL: Final = "".join(_SMALL_CAPITALS)
_TWINS: Final = str.maketrans(
    {chr(first + n): chr(65 + n) for first in (0x1F150, 0x1F170) for n in range(26)} | _SMALL_CAPITALS
)
_STYLED = (
    # Mathematical letters and digits: one is enough; ℬ, ℰ and the like fill the gaps of that block
    "[\U0001d400-\U0001d7ff][\U0001d400-\U0001d7ff\u2102-\u2134]*",
    # Fullwidth, circled and squared letters: a single one may be a symbol
    "[\uff21-\uff3a\uff41-\uff5a]{2,}",
    "[\u24b6-\u24e9]{3,}",
    "[\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]{3,}",
    # Fonts of small capitals have no s and x of their own
    f"[{_SMALL}](?:[sx]?[{_SMALL}])+[sx]?",
    # Letters struck through or underlined with combining marks
    r"(?:[^\W_][\u0332\u0333\u0335\u0336]+){2,}",
)
_SIGN = re.compile(
    f"[\u0332\u0333\u0335\u0336\u24b6-\u24e9\uff21-\uff5a{_SMALL}\U0001d400-\U0001d7ff\U0001f130-\U0001f189]"
)
_WORD = "|".join(_STYLED)
_RUN = re.compile(f"(?:{_WORD})(?:[ ,.'’-]{{1,2}}(?:{_WORD}))*")
_LINES: Final = str.maketrans("", "", "\u0332\u0333\u0335\u0336")


class StyledLetters(Check, frozen=True, kw_only=True):
    """Flag letters from mathematical and decorative alphabets, such as 𝗯𝗼𝗹𝗱 and 𝘪𝘵𝘢𝘭𝘪𝘤 “fonts”.

    They look like bold or italic letters but are other characters. A screen reader skips them or spells out
    “mathematical bold small b”, search does not find them, and most platforms count them double.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Een schermlezer kan deze sierletters niet voorlezen: schrijf “{plain}”.",
            en="A screen reader cannot read these styled letters: write “{plain}”.",
        )
    }
    details = {"plain": "the same text in ordinary letters"}
    examples = (
        Example(text="Dit is ⟦𝗲𝗰𝗵𝘁 𝗻𝗶𝗲𝘂𝘄⟧!", fixed="Dit is echt nieuw!"),
        Example(text="⟦ʟᴇᴛ ᴏᴘ⟧: ⟦🅝🅘🅔🅤🅦⟧", fixed="let op: NIEUW"),
        Example(text="Nu ⟦g̶r̶a̶t̶i̶s̶⟧ voor iedereen", fixed="Nu gratis voor iedereen"),
        Example(text="Bloedgroep 🅰 of 🆎? 1️⃣ bel ons Ⓜ ℹ️ 5 °C ½ n² ™"),
        Example(text="Één patiënt, ’s ochtends – naïef, Москва, 東京"),
    )

    def needs(self, context: Context) -> Needs:
        """A character beyond Latin letters and punctuation."""
        return Needs(traits=frozenset({"symbols"}))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each run of styled words."""
        text = post.text.text
        for found in _RUN.finditer(text) if _SIGN.search(text) else ():
            plain = _plain(found.group())
            change = Change((Replacement(found.start(), found.end(), plain),))
            yield Hit(found.start(), found.end(), details={"plain": plain}, change=change, suggestions=(plain,))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_TWINS)).translate(_LINES)
