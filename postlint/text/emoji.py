"""Emoji in a text, each as a reader sees it: one picture, however many characters; knows no platform's count."""

from __future__ import annotations

from typing import Final

import regex

from postlint.model import Span

# Joined ones (families, flags of groups), skin tones, flags and keycaps are one; ©, ® and ™ are not pictures.
_PICTURE: Final = r"(?:[\p{Extended_Pictographic}--[©®™]]\uFE0F?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier})"
_EMOJI: Final = regex.compile(
    rf"(?V1){_PICTURE}(?:\p{{Emoji_Modifier}}|[\U000E0020-\U000E007F]+)?"
    rf"(?:\u200D{_PICTURE}\p{{Emoji_Modifier}}?)*|\p{{Regional_Indicator}}{{2}}|[0-9#*]\uFE0F?\u20E3"
)


def find_emoji(text: str) -> list[Span]:
    """Where the emoji of a text stand, in order."""
    return [Span(*found.span()) for found in _EMOJI.finditer(text)]
