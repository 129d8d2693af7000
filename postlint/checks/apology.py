"""The kind `apology`: corrections that own up to the mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.speech import Act, does
from postlint.model import Context, Hit, Post


class Apology(Check, frozen=True, kw_only=True):
    """Flag a correction that does not say that something was wrong, or that does not apologise.

    Anybody can make a mistake. Who says so, and says sorry, is believed the next time; who corrects in silence is
    found out. A house can ask for one of the two only (`asks`).
    """

    cases = {
        "admission": Case(
            "warning",
            "Zeg wat er niet klopte: een correctie geeft de fout toe.",
            "Say what was wrong: a correction admits the mistake.",
        ),
        "apology": Case(
            "warning",
            "Bied ook je excuses aan: een kort “sorry” is genoeg.",
            "Apologise as well: a short “sorry” will do.",
        ),
    }
    examples = (
        Example(text="⟦⟧De lezing is morgen om 20.00 uur, sorry!", fields={"kind": "correction"}, case="admission"),
        Example(text="⟦⟧In ons vorige bericht stond een fout.", fields={"kind": "correction"}, case="apology"),
        Example(
            text="Sorry: in ons vorige bericht stond een verkeerde tijd. De lezing begint om 20.00 uur.",
            fields={"kind": "correction"},
        ),
        Example(
            parameters={"asks": ["admission"]},
            text="In ons vorige bericht stond een verkeerde tijd.",
            fields={"kind": "correction"},
        ),
    )

    asks: Annotated[
        tuple[Literal["admission", "apology"], ...], Meta(description="What a correction must hold.", min_length=1)
    ] = ("admission", "apology")

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each thing that is missing."""
        acts: tuple[Act, ...] = self.asks
        for act in acts:
            if not does(act, post.text.text):
                yield Hit(case=act)
