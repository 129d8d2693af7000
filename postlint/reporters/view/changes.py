"""An old text and a new one, short enough to be read side by side; knows no format."""

from __future__ import annotations

from typing import Final, NamedTuple

from postlint.reporters.view.symbols import shown

_SHORT: Final = 60  # up to this length both texts are shown whole
_CONTEXT: Final = 12  # what is shown of unchanged text around a long replacement


class Signs(NamedTuple):
    """What stands for text that is left out, and for a space at an edge."""

    cut: str = "…"
    space: str = "␣"


UNICODE: Final = Signs()


def difference(old: str, new: str, signs: Signs = UNICODE) -> tuple[str, str]:
    """Both texts as they may be shown; of long ones only what differs, with a few words around it."""
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    if len(old) + len(new) <= _SHORT:
        before = after = 0
    start = old.rfind(" ", 0, max(before - _CONTEXT, 0)) + 1 if before else 0
    rest = old.find(" ", len(old) - after + _CONTEXT) if after > _CONTEXT else -1
    kept = len(old) - rest if rest >= 0 else 0
    return _visible(old, start, kept, signs), _visible(new, start, kept, signs)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _visible(text: str, start: int, kept: int, signs: Signs) -> str:
    inner = shown(text[start : len(text) - kept])
    bare = inner.strip(" ")
    left = len(inner) - len(inner.lstrip(" "))
    edges = signs.space * left, signs.space * (len(inner) - left - len(bare))
    return (signs.cut if start else edges[0]) + bare + (signs.cut if kept else edges[1])
