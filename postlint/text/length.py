"""How long a text is, in every platform's own unit and in a house's; knows no limit and no rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal

from msgspec import Struct

from postlint.platforms import PLATFORMS, Platform, get
from postlint.text.entities import Entity, find_entities, has_linked_dot

if TYPE_CHECKING:
    from postlint.platforms import Unit

MAX_TEXT: Final = 100_000  # a longer text gets one finding and no other rule
HouseUnit = Literal["characters", "platform", "bytes"]


@cache
def _beyond_latin() -> re.Pattern[str]:
    return re.compile("[^\\x00-\u02ff\u2010-\u201f]+")


@cache
def _sequence() -> re.Pattern[str]:
    """What a sequence of emoji cannot do without."""
    return re.compile("[\ufe0f\u20e3\u200d\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e007f]")


class Fixed(Struct, frozen=True, order=True):
    """A piece of text that counts for a fixed number, however long it is."""

    start: int
    end: int
    cost: int


def measure(text: str, platform: str) -> int:
    """The length of a text as a platform counts it."""
    found = known(platform)
    text = as_counted(text, found)
    fixed = find_fixed(text, found)
    if not fixed:
        return cost(text, found.unit)
    rest = with_stand_ins(text, fixed)
    return cost(rest, found.unit) + sum(piece.cost - 1 for piece in fixed)


def count(text: str, unit: HouseUnit, platform: str | None = None) -> int:
    """The length in a house's unit: graphemes as a reader counts them, the platform's own, or bytes."""
    if unit == "platform" and platform is not None:
        return measure(text, platform)
    return cost(_unix_lines(text), "bytes" if unit == "bytes" else "graphemes")


def without(text: str, kinds: Collection[str], platform: str = "twitter") -> str:
    """The text without its entities of these kinds, as ``trim`` leaves it."""
    return str(later("trimming", "trim")(text, find_entities(text, platform), kinds).text)


def known(platform: str) -> Platform:
    """The platform of this name."""
    found = get(platform)
    if found is None:
        raise ValueError(f"unknown platform {platform!r}; known are {', '.join(PLATFORMS)}")
    return found


def as_counted(text: str, platform: Platform) -> str:
    """The text with the line ends, and on X the normal form, in which it is counted."""
    text = _unix_lines(text)
    if platform.unit == "weighted" and not is_composed(text):
        return str(import_module("unicodedata").normalize("NFC", text))
    return text


def is_composed(text: str) -> bool:
    """Whether a text is in normal form C, where accents cost nothing extra."""
    return text.isascii() or bool(import_module("unicodedata").is_normalized("NFC", text))


def find_fixed(text: str, platform: Platform) -> list[Fixed]:
    """What counts for a fixed number: links on X and Mastodon, and there mentions without their server.

    A placeholder for a link counts as the link that is to come.
    """
    length = platform.link_length
    if length is None:
        return []
    fixed = [Fixed(start, end, length) for start, end in later("placeholders", "find_placeholders")(text)]
    if platform.name == "twitter" and has_linked_dot(text):
        # not find_entities: a link counts for 23 also where a hashtag takes its place
        fixed += [Fixed(url.start, url.end, length) for url in later("urls", "find_urls")(text)]
    elif platform.name == "mastodon" and ("@" in text or "://" in text):
        for found in later("grammars.mastodon", "find_links_and_mentions")(text):
            name = 1 + len(found.value.partition("@")[0])
            fixed.append(Fixed(found.start, found.end, length if found.kind == "url" else name))
    return sorted(fixed)


def with_stand_ins(text: str, fixed: Sequence[Fixed | Entity]) -> str:
    """The text with one letter for each of these pieces, which are in order."""
    pieces, at = [], 0
    for piece in fixed:
        pieces.append(text[at : piece.start])
        at = piece.end
    return "x".join([*pieces, text[at:]])


def cost(text: str, unit: Unit) -> int:
    """What a text without links costs in a unit."""
    return len(text) if text.isascii() else _COSTS[unit](text)


def weigh(text: str) -> int:
    """X: 1 for Latin and its neighbours, 2 for other characters and for an emoji of however many characters."""
    heavy = _heavy(text)
    weight = len(text) + heavy
    if heavy and _sequence().search(text):
        for start, end in later("emoji", "find_emoji")(text):
            if end > start + 1:
                weight += 2 - (end - start) - _heavy(text[start:end])
    return weight


def _heavy(text: str) -> int:
    """How many characters weigh 2: all but those of four ranges of twitter-text's configuration, version 3."""
    return sum(
        char > "\u10ff" and not ("\u2000" <= char <= "\u200d" or "\u2032" <= char <= "\u2037")
        for run in _beyond_latin().findall(text)
        for char in run
    )


def _graphemes(text: str) -> int:
    return int(later("graphemes", "count_graphemes")(text))


def _with_emoji_bytes(text: str) -> int:
    """Threads: 1 for what a reader takes for one character, but for an emoji its bytes."""
    emoji = later("emoji", "find_emoji")(text)
    return _graphemes(text) + sum(_bytes(text[start:end]) - 1 for start, end in emoji)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


_COSTS: Final[Mapping[str, Callable[[str], int]]] = {
    "weighted": weigh,
    "utf-16": _units,
    "graphemes": _graphemes,
    "bytes": _bytes,
    "emoji-bytes": _with_emoji_bytes,
}


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


@cache
def later(module: str, function: str) -> Callable[..., Any]:
    """A function of a module that only some texts need, imported for the first of them."""
    found: Callable[..., Any] = getattr(import_module(f"postlint.text.{module}"), function)
    return found
