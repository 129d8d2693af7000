"""What a noun phrase stands for: people, staff, a thing, a time, a plural; knows nothing of verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

# open is a time (een week later), plural never goes with a verb in -t, unknown is one word with a capital.
Noun = Literal["open", "plural", "staff", "person", "thing", "unknown"]
_PLURAL: Final = ("ers", "els", "'s", "eurs", "oren")
_NUMBERED: Final = frozenset({"meeste", "twee", "drie", "vier", "vijf", "zes", "tien"})


def classify_noun(sentence: Sentence, start: int, end: int, asked: str = "") -> Noun:
    """What the words from start to end are by their head, the last word before any preposition or clause.

    ``asked`` is the question word that they belong to.
    """
    stop = start + 1
    while stop < end and not (sentence.is_(stop, "preposition") or sentence.opens(stop) or sentence.mark(stop)):
        stop += 1
    kinds = [kind for at in range(start, min(stop, end)) if (kind := _kind(sentence, at)) is not None]
    if _is_plural(sentence, start, stop, asked):
        return "open" if kinds == ["open"] else "plural"
    for kind in ("staff", "person", "open"):
        if kind in kinds:
            return kind
    if end - start == 1 and not asked and sentence.tokens[start].text[0].isupper():
        return "thing" if sentence.lower(start).endswith("en") else "unknown"  # solliciteren doet u hier
    return "thing"


def _kind(sentence: Sentence, at: int) -> Noun | None:
    """What one noun says; a capital inside a sentence is a name."""
    token = sentence.tokens[at]
    if sentence.is_noun(at, "staff"):
        return "staff"
    if sentence.is_noun(at, "actor") or token.lower[0] == "@":
        return "person"
    if sentence.is_noun(at, "time"):
        return "open"
    is_name = (
        token.text[0].isupper()
        and token.text[-1].isalpha()
        and at > sentence.stretch(at)
        and not sentence.is_(at, "determiner")
    )
    return "person" if is_name else None


def _is_plural(sentence: Sentence, start: int, stop: int, asked: str) -> bool:
    first, head = sentence.lower(start), sentence.lower(stop - 1)
    if asked == "welk" or sentence.is_(start, "one"):
        return False
    if sentence.is_(start, "many") or (first.isdigit() and first != "1"):
        return True
    if first == "de" and sentence.lower(start + 1) in _NUMBERED:
        return True
    bare = stop - start == 1 and not asked  # bewegen, medicijnen: an infinitive or a plural
    return not (bare and not sentence.words.is_noun(head, "many")) and _is_plural_noun(sentence, stop - 1)


def _is_plural_noun(sentence: Sentence, at: int) -> bool:
    word, words = sentence.lower(at), sentence.words
    if sentence.tokens[at].text[0].isupper() and at > sentence.stretch(at):
        return False
    if words.is_noun(word, "many"):
        return True
    if words.is_noun(word, "singular") or word in words.nouns or sentence.is_(at, "adverb"):
        return False
    return (len(word) > 4 and word.endswith("en")) or (len(word) > 5 and word.endswith(_PLURAL))
