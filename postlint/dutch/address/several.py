"""Whether a text speaks to several people, so that u would be jullie; looks at how it opens, at no sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from postlint.dutch.address.lexicon import lexicon

if TYPE_CHECKING:
    from postlint.text.reading import Reading

_PLURALS: Final = ("en", "ers", "eurs", "ors", "a's", "leden", "allemaal", "iedereen")
_PEOPLE: Final = ("ers", "eurs", "ors", "a's", "leden", "enten", "ënten")  # no infinitives
_THANKING: Final = frozenset({"bedankt", "dank", "dankuwel", "gefeliciteerd", "hulde", "welkom"})
_DEAR: Final = frozenset({"alle", "beste", "lieve"})
_OPENING: Final = 8  # words in which those who are thanked are named


def speaks_to_several(reading: Reading) -> bool:
    """Whether the text greets, thanks or calls more than one reader."""
    return bool(reading.words) and (_greets(reading) or _thanks(reading) or _calls(reading))


def _greets(reading: Reading) -> bool:
    """Beste studenten."""
    words = [word.lower for word in reading.words[:3]]
    nouns = lexicon()
    if not nouns.is_word(words[0], "greeting"):
        return False
    named = any(nouns.is_word(word, "title") for word in words[1:])  # geachte heer Jansen
    return not named and any(_are_several(word) for word in words[1:])


def _thanks(reading: Reading) -> bool:
    """Dank u wel, vrijwilligers! Bedankt lieve donateurs."""
    words, text = reading.words[:_OPENING], reading.text
    if words[0].lower not in _THANKING:
        return False
    apart = [at for at, (left, word) in enumerate(pairwise(words), 1) if at == 1 or "," in text[left.end : word.start]]
    named = [words[at + 1] if words[at].lower in _DEAR else words[at] for at in apart if at + 1 < len(words)]
    named += [words[-1]] if len(words) - 1 in apart else []
    return any(_are_several(word.lower) and text[word.end : word.end + 1] in {",", "!", "."} for word in named)


def _calls(reading: Reading) -> bool:
    """Ouders, let op."""
    first = reading.words[0]
    return first.lower.endswith(_PEOPLE) and reading.text[first.end : first.end + 1] in {",", "!"}


def _are_several(word: str) -> bool:
    return len(word) > 4 and word.endswith(_PLURALS) and not lexicon().is_noun(word, "staff")
