"""Forms of informal address that need no grammar, and the capitals of new words; knows no sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from postlint.dutch.address.tokens import Token

PLAIN: Final = {
    "uzelf": "jezelf",
    "úzelf": "jezelf",
    "uzelve": "jezelf",
    "alstublieft": "alsjeblieft",
    "dankuwel": "dankjewel",
    "danku": "dankje",
}


def capitalised(token: Token, new: str, begins: bool, shouted: bool) -> str:
    """New text with the capitals of the token it replaces; a capital of reverence goes."""
    if shouted or (len(token.text) > 1 and token.text.isupper()):
        return new.upper()
    revered = token.lower[0] in "uú" and not begins
    return new[:1].upper() + new[1:] if token.text[0].isupper() and not revered else new
