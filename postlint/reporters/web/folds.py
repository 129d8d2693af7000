"""Where the feed of a platform folds a text, roughly; knows no mark and no markup."""

from __future__ import annotations

from typing import Final

from postlint.model import Language
from postlint.platforms import Platform
from postlint.reporters.view.words import counted
from postlint.reporters.web.marking import Fold
from postlint.reporters.web.words import WORDS
from postlint.text.overflow import find_overflow

_DEAREST: Final = 4  # of any platform's units that a character may count for


def folds(text: str, platform: Platform | None, language: Language) -> tuple[Fold, ...]:
    """The folds of a text that is long enough for one: on a telephone, then on a large screen."""
    if platform is None:
        return ()
    found = []
    for kind, limit in (("fold", platform.fold), ("fold_desktop", platform.fold_desktop)):
        if not limit or len(text) * _DEAREST <= limit:
            continue
        at = find_overflow(text, limit, "platform", platform.name)
        if at < len(text):
            why = WORDS[kind][language].format(platform=platform.title, n=counted(language, "characters", limit))
            found.append(Fold(_word_start(text, at), kind, WORDS["more"][language], why))
    return tuple(found)


def _word_start(text: str, at: int) -> int:
    """Feeds fold between words; a word without end is cut."""
    start = at
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start or at
