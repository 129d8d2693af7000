"""The kind `double-space`: more than one space between two words; knows nothing of punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement

# White space at the start or end of a line is layout; before a mark it is another slip.
_SPACES = re.compile(r"(?<=\S)[ \xa0]{2,}(?=[^\s.,;:!?])")


class DoubleSpace(Check, frozen=True, kw_only=True):
    """Flag two or more spaces between words.

    They come from retyping and pasting. A reader sees a hole in the line, and every space counts against
    the length that the platform allows.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="{count} spaties achter elkaar: één is genoeg.",
            en="{count} spaces in a row: one is enough.",
            fix_nl="Maak er één spatie van",
            fix_en="Leave one space",
        )
    }
    details = {"count": "how many spaces there are"}
    examples = (
        Example(text="De polikliniek⟦  ⟧is open.", fixed="De polikliniek is open."),
        Example(text="Kom langs.⟦   ⟧We zijn er.", fixed="Kom langs. We zijn er."),
        Example(text="Openingstijden:\n  maandag 9-17\n  dinsdag 9-17"),
        Example(text="Tot morgen.  \nWe zien je graag."),
    )

    def needs(self, context: Context) -> Needs:
        """Two spaces, one of which may be a hard one."""
        return Needs(parts=("  ", " \xa0", "\xa0 ", "\xa0\xa0"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each run of spaces."""
        for found in _SPACES.finditer(post.text.text):
            start, end = found.span()
            change = Change((Replacement(start, end, " "),))
            yield Hit(start, end, details={"count": end - start}, change=change)
