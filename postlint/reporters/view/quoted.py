"""Values found and masked wherever a text quotes them; knows no report, and where no value came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Final

from postlint.model import Span

_SHORTEST: Final = 3
_DEEPEST: Final = 40  # how often values may branch after a common beginning before they are just listed

Masker = Callable[[str], str]
Branches = dict[str, Any]  # what follows, by a sign of a pattern; the empty sign: a value ends here


def mask(text: str) -> str:
    """The first and the last character, and ``*`` between; line breaks stay where they are."""
    return text[:1] + re.sub(r"[^\r\n]", "*", text[1:-1]) + text[1:][-1:]


def quoting(values: Iterable[str]) -> Masker:
    """What masks these values in a text: in any case, however their white space is written."""
    return Quoted(values).masked


class Quoted:
    """Values that a text may quote. Looking for ten thousand takes little longer than for one."""

    def __init__(self, values: Iterable[str]) -> None:
        self.values = frozenset(values)

    def masked(self, text: str) -> str:
        """A text with these values masked."""
        return self._pattern.sub(lambda found: mask(found.group()), text) if self._pattern else text

    def spans(self, text: str) -> list[Span]:
        """Where a text says one of these values."""
        return [Span(*found.span()) for found in self._pattern.finditer(text)] if self._pattern else []

    def and_also(self, more: Iterable[str]) -> Masker:
        """What masks these values and a few others."""
        others = frozenset(more) - self.values
        if not others:
            return self.masked

        def masked(text: str) -> str:
            found = self._pattern.findall(text) if self._pattern else ()
            return Quoted(others.union(found)).masked(text)

        return masked

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        kept = {value.strip() for value in self.values}
        kept = {value for value in kept if len(value) >= _SHORTEST}
        names = {value for value in kept if value.isalpha()}
        found = [_any_of(kept - names)] if kept - names else []
        if names:  # a name is no part of other words
            found.append(rf"(?<![^\W_]){_any_of(names)}(?![^\W_])")
        return re.compile("|".join(found), re.IGNORECASE) if found else None


def _any_of(values: Iterable[str]) -> str:
    """A pattern for any of some values, the longest first; what begins alike is compared once."""
    written = [[*_signs(value)] for value in values]
    root: Branches = {}
    for signs in written:
        branches = root
        for sign in signs:
            branches = branches.setdefault(sign, {})
        branches[""] = {}
    try:
        return _branched(root, 0)
    except RecursionError:
        longest_first = sorted(("".join(signs) for signs in written), key=lambda text: (-len(text), text))
        return "(?:" + "|".join(longest_first) + ")"


def _signs(value: str) -> Iterable[str]:
    """What matches a value, in any case; in lower case, so that each beginning stands there once."""
    for number, part in enumerate(value.split()):
        if number:
            yield r"\s+"
        yield from [re.escape(char.lower() if len(char.lower()) == 1 else char) for char in part]


def _branched(branches: Branches, depth: int) -> str:
    if depth > _DEEPEST:
        raise RecursionError
    ahead = ""
    while len(branches) == 1 and "" not in branches:
        ((sign, branches),) = branches.items()
        ahead += sign
    ways = [sign + _branched(after, depth + 1) for sign, after in sorted(branches.items()) if sign]
    if not ways:
        return ahead
    return f"{ahead}(?:{'|'.join(ways)})" + ("?" if "" in branches else "")


NOTHING: Final = Quoted(())
