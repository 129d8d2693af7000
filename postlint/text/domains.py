"""Domains in a run of characters, cut into labels; knows what surrounds them only as far as that decides.

A label is what stands between dots. The last label that opens with a top-level domain decides how far a domain
reaches. That is worked out once for a run, from right to left, so that no text takes more than linear time. The
grammar is twitter-text's (Apache-2.0, see NOTICE).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from postlint.model import Span
from postlint.text.top_level_domains import TOP_LEVEL_DOMAINS

_SPACES: Final = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NEVER: Final = "\ufffe\ufeff\uffff"
_DIRECTIONS: Final = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
# Letters with accents; ɠ, ι and the like are there because the reference ignores case as JavaScript does.
ACCENTED: Final = "À-ÖØ-öø-ɏɓɔɖɗəɛɠɣɨɩɯɲɵʀʃʈ-ʌʒʻ\u0300-\u036fΙιḀ-ỿ\u1fbeⱥⱦⱾⱿ"

RUN: Final = re.compile(rf"[^/!'#%&()*+,\\:;<=>?@\[\]^{{|}}~${_SPACES}{_NEVER}{_DIRECTIONS}]+")  # with - _ and .
_WORD = re.compile("[A-Za-z0-9]+")
_PUNYCODE = re.compile("[xX][nN]--[-0-9A-Za-z]+")
_LONGEST_LABEL: Final = 63
_LONGEST_TLD: Final = max(map(len, TOP_LEVEL_DOMAINS))
_ALNUM: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_NOT_BEFORE_URL: Final = _ALNUM | frozenset("@＠$#＃" + _NEVER)
_NOT_AFTER_TLD: Final = _ALNUM | frozenset("@+-")


def may_precede(char: str) -> bool:
    """Whether a URL may start after this character."""
    return char not in _NOT_BEFORE_URL


class Labels:
    """A run of characters that domains are made of, cut at its dots."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._spans = spans = _cut(text, start, end)
        self._tlds = [0, *[_tld_end(text, *span) for span in spans[1:]]]
        whole = [e > s and text[s] not in "-_" and text[e - 1] not in "-_" for s, e in spans]
        named = [text.find("_", *span) < 0 for span in spans]  # only subdomains may have _
        self._reach = _reach(self._tlds, whole, named)
        self._next = 0

    def find(self, at: int) -> Span | None:
        """The next domain in the run; ``at`` is where the match before it ended."""
        text = self._text
        for number in range(self._next, len(self._spans) - 1):
            start, end = self._spans[number]
            if start == end or text[end - 1] in "-_":
                continue
            reach = self._reach[number + 1]
            if reach < 0 and self._tlds[number + 1]:
                reach, start = number, max(start, text.rfind("_", start, end) + 1)
            if reach >= 0:
                begin = self._begin(max(start, at), end, at)
                if begin is not None:
                    self._next = reach + 1
                    return Span(begin, self._tlds[reach + 1])
        self._next = len(self._spans)
        return None

    def _begin(self, first: int, end: int, at: int) -> int | None:
        """The first place in a label where a domain may begin; before it must be a character that no match took."""
        text = self._text
        if first < end and text[first] not in "-_":
            if first == 0:  # the reference tries the first character as what stands before the URL
                skips = may_precede(text[0]) and text[0] <= "\uffff" and end > 1 and text[1] not in "-_"
                return int(skips)
            # an astral character is two units to the reference, and the second may begin a domain
            if (first > at and may_precede(text[first - 1])) or text[first] > "\uffff":
                return first
        inner = _inner_start().search(text, first + 1, end)
        return inner.start() if inner else None


def find_plain(text: str, start: int, end: int) -> list[Span]:
    """The domains of Latin letters within a domain: only these are links where no protocol is written."""
    name = text[start:end]
    if name.isascii() and name.replace(".", "").replace("-", "").isalnum():
        return [Span(start, end)]
    spans = _cut(text, start, end)
    tlds = [0, *[_tld_end(text, *span) for span in spans[1:]]]
    plain = [_plain_start(text, *span) for span in spans]
    full = [begin == s < e for begin, (s, e) in zip(plain, spans, strict=True)]
    reach = _reach(tlds, full, [True] * len(spans))
    found: list[Span] = []
    number = 0
    while number < len(spans) - 1:
        begin, label_end = max(plain[number], found[-1].end if found else 0), spans[number][1]
        last = reach[number + 1] if reach[number + 1] >= 0 else number if tlds[number + 1] else -1
        if begin < label_end and last >= 0:
            found.append(Span(begin, tlds[last + 1]))
            number = last
        number += 1
    return found


def is_encodable(domain: str) -> bool:
    """Whether a name server could be asked for it: no label is too long, and what is encoded is ASCII."""
    if domain.isascii() and len(domain) <= _LONGEST_LABEL and not domain.startswith("xn--"):
        return True
    if domain.startswith("xn--") and not find_plain(domain, 0, len(domain)):
        return False
    return all(0 < _encoded_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _encoded_length(label: str) -> int:
    if label.isascii() or len(label) > _LONGEST_LABEL:
        return len(label)
    parts = label.replace("．", "。").replace("｡", "。").split("。")
    return len(parts) - 1 + sum(len(part) if part.isascii() else 4 + len(part.encode("punycode")) for part in parts)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    for label in text[start:end].split("."):
        spans.append((start, start + len(label)))
        start += len(label) + 1
    return spans


def _reach(tlds: Sequence[int], whole: Sequence[bool], named: Sequence[bool]) -> list[int]:
    """For each label, the last one of the domain it begins, before the top-level domain; -1 where there is none."""
    reach = [-1] * len(tlds)
    for number in reversed(range(len(tlds) - 1)):
        if whole[number]:
            reach[number] = reach[number + 1]
            if reach[number] < 0 and named[number] and tlds[number + 1]:
                reach[number] = number
    return reach


def _tld_end(text: str, start: int, end: int) -> int:
    """Where the top-level domain that a label opens with ends, or 0."""
    label = text[start:end]
    if label.isascii():
        word = _WORD.match(label)
        lengths = range(word.end(), word.end() - 1, -1) if word else range(0)
    else:
        lengths = range(min(len(label), _LONGEST_TLD), 0, -1)
    for length in lengths:
        name = label[:length]
        lower = name.lower()
        if (
            lower in TOP_LEVEL_DOMAINS
            and text[start + length : start + length + 1] not in _NOT_AFTER_TLD
            and lower.isascii() == name.isascii()  # the Kelvin sign is no k
        ):
            return start + length
    encoded = _PUNYCODE.match(label)
    return start + encoded.end() if encoded else 0


def _plain_start(text: str, start: int, end: int) -> int:
    """Where the plain letters that end a label begin."""
    found = _plain_end().search(text, start, end)
    return found.start() if found else end


@cache
def _plain_end() -> re.Pattern[str]:
    return re.compile(rf"[-A-Za-z0-9{ACCENTED}]*\Z")


@cache
def _inner_start() -> re.Pattern[str]:
    return re.compile("(?<=[^A-Za-z0-9＠＃])[^-_]|[\U00010000-\U0010ffff]")
