"""Spots in a text where a link was still to come; knows no real links."""

from __future__ import annotations

import re
from functools import cache

from postlint.model import Span


def find_placeholders(text: str) -> list[Span]:
    """Each placeholder for a link: [LINK], {url}, <link volgt>, https://…"""
    if not ("[" in text or "{" in text or "<" in text or ("://" in text and _is_unfinished(text))):
        return []
    return [Span(*found.span()) for found in _placeholder().finditer(text)]


def _is_unfinished(text: str) -> bool:
    return "://.." in text or "://…" in text or "://_" in text or "://xxx" in text.lower()


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(
        r"(?:\[|\{\{?|<) ?(?:(?:korte|hier|de|insert|add|short) ){0,2}(?:short)?(?:link|url)(?: ?\d+)?"
        r"(?: (?:hier|volgt|invoegen|toevoegen|plaatsen|here|follows|nog|tbd|tk|to|come)){0,2} ?(?:\]|\}\}?|>)(?!\()"
        r"|\bhttps?://(?:\.{2,}|…|x{3,}|_+)(?![\w./])",
        re.IGNORECASE,
    )
