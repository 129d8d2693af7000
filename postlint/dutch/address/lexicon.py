"""The word lists beside this file, read once when the first polite word turns up; knows words, not sentences."""

from __future__ import annotations

import os
from functools import cache
from typing import Final, NamedTuple

_PREFIXES: Final = ("be", "ver", "ont", "her", "over", "onder", "door", "om", "voor", "weer", "mis", "ge")
_NONE: Final[frozenset[str]] = frozenset()
_LONG: Final[frozenset[str]] = frozenset({"past", "state"})
_WEAK: Final[frozenset[str]] = frozenset({"past", "state", "weak"})  # or an adjective: beste, goede


class Verb(NamedTuple):
    """A verb form that can stand before u: the form before je, and what is known of it (see verbs.txt)."""

    form: str
    before_je: str
    marks: frozenset[str]

    @property
    def changes(self) -> bool:
        """Whether je as its subject behind it takes another form."""
        return self.form != self.before_je


class Lexicon:
    """All lists: a dictionary of marks or classes for each."""

    def __init__(self, folder: str) -> None:
        self.irregular = _read(folder, "irregular")
        self.kept = _read(folder, "kept")
        self.past = _read(folder, "past")
        self.dropping = _read(folder, "verbs")
        self.words = _read(folder, "words")
        self.nouns = _read(folder, "nouns")
        self.particles = [word for word, classes in self.words.items() if "particle" in classes]
        self.wondering = _read(folder, "wondering")
        self.participles = _read(folder, "participles")

    def verb(self, form: str) -> Verb | None:
        """The verb that this form of the second or third person singular belongs to, if it looks like one."""
        found = self._listed(form)
        if found or form in self.words:
            return found
        for prefix in _PREFIXES:
            base = form.removeprefix(prefix)
            if base != form and len(base) > 2 and (found := self._listed(base)) and "state" not in found.marks:
                return Verb(form, prefix + found.before_je, _NONE)
        if len(form) > 4 and form.endswith(("dt", "eert")):
            return Verb(form, form[:-1], _NONE)
        if len(form) > 4 and form.endswith(("te", "de")):
            return Verb(form, form, _WEAK)
        return None

    def is_separable(self, form: str) -> bool:
        """Whether this is a verb in one word with its particle, as at the end of a clause (meedoet)."""
        if form in self.nouns or form in self.words:
            return False
        return any(
            form.startswith(particle) and self._listed(form[len(particle) :]) is not None for particle in self.particles
        )

    def _listed(self, form: str) -> Verb | None:
        if form in self.irregular:
            before_je, *marks = self.irregular[form]
            return Verb(form, before_je, frozenset(marks))
        if form in self.dropping:
            short = form[:-2] if form.endswith("aat") else form[:-1]
            return Verb(form, short, frozenset(self.dropping[form]))
        if form in self.kept:
            return Verb(form, form, frozenset(self.kept[form]))
        if form in self.past:
            return Verb(form, form, _LONG)
        return None

    def is_word(self, word: str, kind: str) -> bool:
        """Whether a small word is of this class."""
        return kind in self.words.get(word, ())

    def is_noun(self, word: str, kind: str) -> bool:
        """Whether a noun, or the last part of a compound, is of this class."""
        for start in (0, *range(3, len(word) - 3)):
            classes = self.nouns.get(word[start:])
            if classes is not None:
                return kind in classes
        return False


@cache
def lexicon() -> Lexicon:
    """The lists of this folder."""
    return Lexicon(os.path.dirname(__file__))


def _read(folder: str, name: str) -> dict[str, tuple[str, ...]]:
    entries = {}
    with open(os.path.join(folder, f"{name}.txt"), encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                word, *classes = line.split()
                entries[word] = tuple(classes)
    return entries
