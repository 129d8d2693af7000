"""Which words open a sentence, also where they lack the capital that would show it; knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from postlint.dutch.capitals import CLITICS
from postlint.text.sentences import ABBREVIATIONS
from postlint.text.tokens import Token

_STOP = re.compile(r"(?:\.|[!?]+\.?)\)?$")
_BULLET = re.compile(r"[-–—•*·>]\s*$")
# Those after which no sentence begins at all, without days that are words too, and some more. With a full stop in them
# (o.a., m.u.v.) they need no list.
MORE: Final = frozenset(
    "aant aanw afb afd alg art cf dir eds enz geb gem gr hfst inl int lic max mej min opm par secr str temp toel vnl "
    "zie".split()
)
_ABBREVIATIONS: Final = (ABBREVIATIONS | MORE) - {"do", "wo", "zo"}


def find_openings(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The words that should carry a sentence's capital; after an apostrophe word ('s ochtends) the one after it."""
    opens, previous = True, None
    for token in tokens:
        opens = opens or previous is None or _ends(previous, text[previous.end : token.start])
        if opens and not _is_clitic(token):
            if not token.before.endswith(("...", "…")):
                yield token
            opens = False
        previous = token


def _is_clitic(token: Token) -> bool:
    return token.text in CLITICS and token.before[-1:] in ("'", "’", "‘")


def _ends(token: Token, between: str) -> bool:
    """Whether a sentence ends after a word; at a single line break only where it has its full stop."""
    if _BULLET.search(between):
        return False
    if between.count("\n") > 1:
        return True
    if not _STOP.match(token.after):
        return False
    abbreviated = token.after == "." and (
        "." in token.text or len(token.text) == 1 or token.text.isdigit() or token.text.lower() in _ABBREVIATIONS
    )
    return not abbreviated
