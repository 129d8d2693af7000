"""What looks like u and isn't: hours, letters, initials, English, the word named as a word; knows no rewriting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from postlint.dutch.address.sentence import READER

if TYPE_CHECKING:
    from postlint.dutch.address.sentence import Sentence

_GLUE: Final = frozenset("-‑–'’/@#$€&_`=+<>\\~^|")
_FAMILIAR: Final = frozenset({"je", "jij", "jou", "jouw"})
_TOPIC: Final = frozenset({"dan", "of", "en", "naar", "tegen", "maar", "niet"})
_SAYING: Final = frozenset({"zeggen", "zegt", "zeg", "zei", "gezegd"})
_THANKS: Final = frozenset({"thank", "love", "miss", "see", "hate", "bless", "r", "are", "4", "2", "with", "for"})
_ARTICLES: Final = frozenset({"de", "het", "een", "onze", "ons"})
_REVERED: Final = frozenset({"majesteit", "edelachtbare", "hoogheid", "excellentie", "eminentie", "heiligheid"})
_NUMBERED: Final = re.compile(r"(?:[\d½¼¾][%\d.,:]*|per)$")


def is_lookalike(sentence: Sentence, at: int) -> bool:
    """Whether this word, which could be polite address, is none."""
    token, text = sentence.tokens[at], sentence.text
    if not _GLUE.isdisjoint(text[max(token.start - 1, 0) : token.start] + text[token.end : token.end + 1]):
        return True
    if is_named(sentence, at, _FAMILIAR):
        return True
    if token.lower in READER:
        return any(test(sentence, at) for test in (_is_english, _is_unit, _is_letter, _is_initial))
    before = sentence.lower(at - 1)
    if token.lower == "uw" and sentence.lower(at + 1) in _REVERED:
        return True
    if token.text == "UW":
        return before in {"de", "het", "aan"}  # a university
    if token.lower == "uwe":
        return token.text != "uwe" and before not in {"de", "het"}  # a first name
    return token.lower == "geachte" and at > sentence.stretch(at) and before not in {"zeer", "hoog"}


def is_named(sentence: Sentence, at: int, others: frozenset[str]) -> bool:
    """Whether the word is named as a word, alone (zeg geen u) or beside the other form (je of u)."""
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    if before in {"geen", "zeg", "woord", "woordje"} and sentence.joins(at):
        return True
    if before == "zeggen" and not sentence.joins(at + 1):
        return True
    if after in _TOPIC and sentence.lower(at + 2) in others:
        return True
    if before in _TOPIC and sentence.lower(at - 2) in others:
        return True
    if before == "van" and [sentence.lower(at - 3), sentence.lower(at - 2)] == ["in", "plaats"]:
        return sentence.lower(at - 4) in others
    if before == "met":
        spoken = any(token.lower.startswith(("aanspre", "aangesproken")) for token in sentence.tokens[at:])
        return spoken or after in _SAYING or _is_idiom(sentence, at)
    return after == "tegen" and _is_idiom(sentence, at)


def _is_idiom(sentence: Sentence, at: int) -> bool:
    """Iets om u tegen te zeggen."""
    following = {sentence.lower(at + 2), sentence.lower(at + 3)}
    return sentence.lower(at + 1) == "tegen" and not _SAYING.isdisjoint(following)


def _is_english(sentence: Sentence, at: int) -> bool:
    if sentence.lower(at) != "u":
        return False
    english = False
    for token in sentence.tokens:
        found = sentence.words.words.get(token.lower)
        if found is not None and "english" not in found:
            return False
        english = english or found == ("english",)
    return english or sentence.lower(at - 1) in _THANKS


def _is_unit(sentence: Sentence, at: int) -> bool:
    """Whether u is an hour or a unit: 15.00 u, acht u, 50 U insuline."""
    token = sentence.tokens[at]
    if not sentence.joins(at) or "\n" in sentence.text[sentence.tokens[at - 1].end : token.start]:
        return False
    if _NUMBERED.search(sentence.lower(at - 1)):
        return token.text == "u" or not sentence.verb(at + 1)
    return sentence.is_(at - 1, "number") and not sentence.verb(at + 1)


def _is_letter(sentence: Sentence, at: int) -> bool:
    """Whether u is a letter: vitamine U, groep u, de U, een u, (u), a e i o u, u = 3."""
    token, text = sentence.tokens[at], sentence.text
    before = sentence.lower(at - 1)
    if text[max(token.start - 1, 0) : token.start] == "(" and text[token.end : token.end + 1] == ")":
        return True
    if len(before) == 1 and before.isalpha() and before != "u" and sentence.mark(at) in {"", ","}:
        return True
    if sentence.lower(at + 1) in {"en", "of"} and len(sentence.lower(at + 2)) == 1 and token.text == "U":
        return True
    if "=" in text[max(token.start - 2, 0) : token.start] + text[token.end : token.end + 2]:
        return True
    return sentence.joins(at) and (_is_determined(sentence, at) or _is_labelled(sentence, at))


def _is_determined(sentence: Sentence, at: int) -> bool:
    """De U, een u; but: de u toegestuurde brief. De afkorting is u."""
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    if before in {"de", "een", "'n", "elke", "beide"}:
        return not (sentence.joins(at + 1) and len(after) > 7 and after.endswith(("de", "te", "en")))
    ends = not sentence.joins(at + 1) and sentence.mark(at + 1) != ","
    return before in {"is", "heet", "wordt"} and ends


def _is_labelled(sentence: Sentence, at: int) -> bool:
    """Vitamine U, groep u; but: welke groep u kiest."""
    before = at - 1
    if sentence.is_noun(before, "named"):
        return True
    if "label" not in sentence.words.nouns.get(sentence.lower(before), ()):
        return False
    if sentence.tokens[at].text == "U":
        return True
    following = at + 1
    alone = not sentence.joins(following) or sentence.is_(following, "preposition")
    asked = sentence.is_(at - 2, "question") or sentence.verb(following) is not None
    asked = asked or sentence.lower(at - 2) in _ARTICLES  # daarna belt de afdeling u
    return not asked and (alone or sentence.is_plural_verb(following))


def _is_initial(sentence: Sentence, at: int) -> bool:
    """Whether U is an initial or a name: J. U. Smit, U. Visser, U Thant."""
    token, following = sentence.tokens[at], at + 1
    if token.text != "U" or following >= sentence.size:
        return False
    known = _is_known(sentence, following)
    if sentence.text[token.end] == "." and sentence.mark(following) == ".":
        if sentence.tokens[following].text[0].islower():
            return True  # U. is de afkorting
        before = sentence.tokens[at - 1].text if at else ""
        initial = len(before) == 1 and before.isupper() and token.mark == "."
        return initial or sentence.is_(at - 1, "title") or not known
    word = sentence.tokens[following].text
    if sentence.mark(following) or not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    verb = sentence.verb(at - 1) if sentence.joins(at) else None
    return not known and not (verb and verb.changes)


def _is_known(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital is a plain Dutch word, as at the start of a sentence."""
    word, words = sentence.lower(at), sentence.words
    listed = word in words.words or word in words.nouns or word in {"u", "uw"}
    return listed or word.endswith("en") or words.verb(word) is not None or words.verb(f"{word}t") is not None
