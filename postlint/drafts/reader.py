"""What is noticed while fields are read: where each stands, and what is wrong with it; knows no field by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Final

from postlint.model import Place, Problem
from postlint.yamltree.nodes import Node, Scalar

MOST_SHOWN: Final = 40  # characters of a value in a message


class Reader:
    """Gathers what is noticed while the fields of one post or account are read.

    ``places`` has the place of each field that was given, by dotted name; ``under`` is put before the
    names in problems, and ``also`` names keys that can stand beside the fields.
    """

    __slots__ = ("also", "places", "problems", "under")

    def __init__(self, under: str = "", also: Sequence[str] = ()) -> None:
        self.places: dict[str, Place] = {}
        self.problems: list[Problem] = []
        self.under = under
        self.also = also

    def invalid(self, name: str, node: Node, expected: str, known: Sequence[str] = ()) -> None:
        """Note that a value is not what its field takes; ``known`` are the words it may have meant."""
        written = node.text if isinstance(node, Scalar) else node.source.text[node.span.start : node.span.end]
        near = nearest(written, known) if known else ""
        details = {"field": self.under + name, "value": shortened(written), "expected": expected}
        self.problems.append(Problem("invalid-field", place_of(node), {**details, **_nearness(near)}))

    def unknown(self, name: str, key: Scalar, known: Iterable[str]) -> None:
        """Note a field that does not exist."""
        details = {"field": self.under + name, **_nearness(nearest(key.text, known))}
        self.problems.append(Problem("unknown-field", place_of(key), details))


def _nearness(near: str) -> dict[str, str]:
    """The details that ask whether something else was meant."""
    return {"nearest": near, "case": "near" if near else ""}


def place_of(node: Node) -> Place:
    """Where a node stands."""
    return Place(node.source, node.span)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one, or nothing."""
    if len(word) > MOST_SHOWN:  # no slip of the pen
        return ""
    near = import_module("difflib").get_close_matches(word.lower(), list(known), n=1)
    return near[0] if near else ""


def shortened(text: str) -> str:
    """A value as a message shows it: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"
