"""The kind `capitalisation`: where capitals belong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta

from postlint.checks import Case, Example, Searching
from postlint.dutch.capitals import SMALL_WORDS, capitalised
from postlint.dutch.openings import find_openings
from postlint.model import Change, Context, Hit, Post, Replacement
from postlint.text.reading import read
from postlint.text.tokens import Token, find_tokens


class Capitalisation(Searching, frozen=True, kw_only=True):
    """Flag words that have a capital where the house writes none, or none where it writes one.

    `sentence` asks for a capital at the start of each sentence, `title` for one on every word but the
    small ones, `lower` and `upper` for none and for nothing else. Dutch has its own habits: IJs, not Ijs,
    and 's Ochtends at the start. Words like iPhone and eHealth, and the exceptions, stay as they are.
    """

    cases = {"": Case(severity="warning", nl="Schrijf hier “{right}”.", en="Write “{right}” here.")}
    details = {"found": "the word as written", "right": "the word as it should be"}
    examples = (
        Example(
            text="⟦welkom⟧ bij ons. ⟦ijs⟧ is er ook! 's ⟦ochtends⟧ is het druk, bijv. op maandag.",
            fixed="Welkom bij ons. IJs is er ook! 's Ochtends is het druk, bijv. op maandag.",
            safe=False,
        ),
        Example(text="Welkom bij ons.\niPhone mee? #zorg\n10 jaar zorg… door ons. ‘Kom!’ zei hij. (Ja!)\nEn\nnu."),
        Example(parameters={"style": "title"}, text="Zorg voor ⟦mensen⟧", fixed="Zorg voor Mensen", safe=False),
        Example(parameters={"style": "lower"}, text="⟦Kom⟧ langs.", fixed="kom langs.", safe=False),
        Example(parameters={"style": "lower", "exceptions": ["VUmc"]}, text="kom naar VUmc."),
        Example(parameters={"style": "upper"}, text="KOM ⟦langs⟧!", fixed="KOM LANGS!", safe=False),
    )

    style: Annotated[Literal["sentence", "title", "lower", "upper"], Meta(description="Where capitals belong.")] = (
        "sentence"
    )
    exceptions: Annotated[tuple[str, ...], Meta(description="Words that stay as they are written here.")] = ()

    @cached_property
    def _words(self) -> Callable[[str], Iterator[tuple[Token, str]]]:
        return {"sentence": _sentence, "title": _title, "lower": _lower, "upper": _upper}[self.style]

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word with the wrong capitals."""
        reading, searched = read(post), self.look_for()
        for token, right in self._words(reading.text):
            if right != token.text and token.text not in self.exceptions and searched.counts(reading, token.start):
                change = Change((Replacement(token.start, token.end, right),), safe=False)
                yield Hit(token.start, token.end, details={"found": token.text, "right": right}, change=change)


def _with_capital(word: str) -> str:
    own_style = any(char.isupper() for char in word[1:])
    return word if own_style and not word.startswith("Ij") else capitalised(word)


def _sentence(text: str) -> Iterator[tuple[Token, str]]:
    for token in find_openings(find_tokens(text), text):
        yield token, _with_capital(token.text)


def _title(text: str) -> Iterator[tuple[Token, str]]:
    tokens = find_tokens(text)
    for number, token in enumerate(tokens):
        if token.text not in SMALL_WORDS or number in (0, len(tokens) - 1):
            yield token, _with_capital(token.text)


def _lower(text: str) -> Iterator[tuple[Token, str]]:
    return ((token, token.text.lower()) for token in find_tokens(text))


def _upper(text: str) -> Iterator[tuple[Token, str]]:
    return ((token, token.text.upper()) for token in find_tokens(text))
