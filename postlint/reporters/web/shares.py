"""How posts are divided over origins, topics and platforms; knows no finding and no markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from postlint.model import Checked, Language
from postlint.reporters import Aim
from postlint.reporters.view.symbols import one_line
from postlint.reporters.view.words import platform_name, say
from postlint.reporters.web.words import WORDS

_ROWS: Final = 8  # of a chart that can still be taken in
_VALUES: Final = 2  # that say which posts a target is about


class Share(Struct, frozen=True):
    """A part of the posts. ``kind`` says what it is to the page: a platform, ``unsaid``, ``others``."""

    name: str
    count: int
    percent: float
    kind: str = ""


class Mix(Struct, frozen=True):
    """A chart: what the posts are divided by, and the shares, largest first."""

    name: str
    title: str
    total: int
    shares: tuple[Share, ...]


class Target(Struct, frozen=True):
    """A part of a channel's posts beside what is aimed at: in percents, and in words; ``values`` are all of them."""

    name: str
    values: str
    percent: float
    ends: tuple[float, ...]
    wanted: str
    is_off: bool


def targets(aims: Iterable[Aim], language: Language) -> list[Target]:
    """What rules aim at, as bars with a line at each end of where they should be."""
    return [
        Target(
            name=one_line(f"{aim.channel}: {_names(aim.values, language)}"),
            values=one_line(", ".join(aim.values)),
            percent=round(100 * aim.share, 2),
            ends=tuple([round(100 * end, 2) for end in (aim.least, aim.most) if end is not None]),
            wanted=_wanted(aim, language),
            is_off=aim.is_off,
        )
        for aim in aims
    ]


def _names(values: Sequence[str], language: Language) -> str:
    """The first values in words, and how many more there are."""
    first = [WORDS[value][language] if value in ("own", "shared") else value for value in values[:_VALUES]]
    rest = len(values) - _VALUES
    return ", ".join(first) + (f" {say(language, 'more', n=rest)}" if rest > 0 else "")


def _wanted(aim: Aim, language: Language) -> str:
    least, most = (None if end is None else f"{100 * end:.0f}" for end in (aim.least, aim.most))
    if least is None or most is None:
        word = "at_most" if least is None else "more_than" if aim.is_strict else "at_least"
        return f"{WORDS[word][language]} {most if least is None else least}%"
    return f"{least}–{most}%"


def mixes(posts: Sequence[Checked], language: Language) -> list[Mix]:
    """The charts that there is something to show in."""
    words = {word: forms[language] for word, forms in WORDS.items()}
    origins = [_Value(words.get(one.post.origin or ""), one.post.origin or "") for one in posts]
    topics = [_Value(one_line(one.post.topic) if one.post.topic else None) for one in posts]
    names = [one.post.platform for one in posts]
    platforms = [_Value(platform_name(name) if name else None, name or "") for name in names]
    found = [("origin", origins), ("topic", topics), ("platform", platforms)]
    return [_mix(name, words, values) for name, values in found if any(value.name for value in values)]


class _Value(Struct, frozen=True):
    """A value as people read it; None where the post does not say."""

    name: str | None
    kind: str = ""


def _mix(name: str, words: dict[str, str], values: Sequence[_Value]) -> Mix:
    counts = Counter(value for value in values if value.name)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0].name or ""))
    rows = [(value.name or "", count, value.kind) for value, count in ranked]
    if len(rows) > _ROWS:
        rows = [*rows[: _ROWS - 1], (words["others"], sum(row[1] for row in rows[_ROWS - 1 :]), "others")]
    unsaid = len(values) - counts.total()
    rows += [(words["unsaid"], unsaid, "unsaid")] if unsaid else []
    return Mix(name, words[name], len(values), tuple(_shares(rows, len(values))))


def _shares(rows: Iterable[tuple[str, int, str]], total: int) -> list[Share]:
    return [Share(name, count, round(100 * count / total, 2), kind) for name, count, kind in rows]
