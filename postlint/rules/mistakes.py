"""What is wrong with a rules file, in both languages; knows no YAML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module

from msgspec import Struct

from postlint.model import Language


class Mistake(Struct, frozen=True):
    """One mistake: the file, what is wrong in Dutch and English, and the 1-based place."""

    file: str
    nl: str
    en: str
    line: int | None = None
    column: int | None = None

    def text(self, language: Language) -> str:
        """The mistake in a language."""
        return self.nl if language == "nl" else self.en


class RulesError(Exception):
    """A rules file that cannot be used, with all its mistakes in the order of the file."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(mistake.en for mistake in mistakes))
        self.mistakes = tuple(mistakes)


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A clause in Dutch and English that names the nearest known word, or what is known."""
    words = sorted(filter(None, known))  # the default case of a check has no name
    near = nearest_name(word, words)
    if not any(near) and 0 < len(words) <= 24:
        return f"; wel: {', '.join(words)}", f"; known: {', '.join(words)}"
    return near


def nearest_name(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A clause in Dutch and English that names the nearest other word, where one is near."""
    words = sorted(set(known) - {word})
    near = import_module("difflib").get_close_matches(word, words, n=1, cutoff=0.6)
    return (f"; bedoelde je “{near[0]}”?", f"; did you mean “{near[0]}”?") if near else ("", "")
