"""Where sentences and quotations begin and end in a Dutch text; knows no words but abbreviations."""

from __future__ import annotations

import re
from functools import cache

from postlint.model import Span

# After these a capital or a figure does not begin a sentence.
ABBREVIATIONS = frozenset(
    """a.s aug b.v bijv blz bv c.q ca d.w.z dec dhr do dr drs e.d etc evt excl ext feb fig i.v.m incl ing ir jan jl jr
    k.k m.b.t m.i m.n mevr mr mrs ms mw n.a.v nl nov nr nrs o.a o.b.v o.l.v okt p.m pag prof red resp sept sr st t.a.v
    t.b.v tel t.m.v t.o.v t/m v.a vgl vlg vs wo z.g zgn zo""".split()
)
_SPACE = frozenset(" \t\n\r\f\v\u00a0")


_EMOJI = "[\u200d\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]"  # roughly
_OPENING = r"[\"'“‘(\[]?[^\Wa-z_à-öø-ÿ]"


def _ends_with(emoji: str) -> str:
    """Marks that may end a sentence; a run of them is tried once, so that no text takes quadratic time.

    It begins with all that can match, which lets re look for one character at a time.
    """
    return rf"[.!?…\n](?:(?<=\n)\n*+|(?<![.!?…][.!?…])[.!?…]*+[\"'”’)\]]*+{emoji}(?=\s+{_OPENING}|\s+[#@]|\s*$))"


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(_ends_with(""))


@cache
def _ends_and_emoji() -> re.Pattern[str]:
    """Emoji after such a mark, or instead of it, belong to the sentence that they end."""
    after = rf"(?:[ \u00a0]*+{_EMOJI}++)*+"
    return re.compile(rf"{_ends_with(after)}|(?:(?<=\w)|(?<=\w ))(?:{_EMOJI}++[ \u00a0]*+)++(?={_OPENING})")


@cache
def _emoji() -> re.Pattern[str]:
    return re.compile(_EMOJI)


@cache
def _marks() -> re.Pattern[str]:
    """What stands between quotation marks on a line, without such marks in it."""
    return re.compile(
        r"“[^“”\n]*”|\"[^\"\n]*\"|„[^„”“\n]*[”“]|«[^«»\n]*»|(?<!\w)[‘'](?=\S)[^‘’'\n]*(?:\w[’'](?=\w)[^‘’'\n]*)*[’'](?!\w)"
    )


def find_sentences(text: str) -> list[Span]:
    """The sentences of a text; a line break ends a sentence."""
    spans, start = [], 0
    ends = _ends() if text.isascii() or not _emoji().search(text) else _ends_and_emoji()
    for found in ends.finditer(text):
        if found.group()[0] == "." and _is_abbreviation(text, start, found.start()):
            continue
        spans.append(_trimmed(text, start, found.end()))
        start = found.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span.start < span.end]


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    """Whether the word before a dot is an abbreviation or an initial, and the dot belongs to it."""
    if dot + 1 >= len(text.rstrip()):
        return False
    begin = dot
    while begin > start and text[begin - 1] not in _SPACE:
        begin -= 1
    word = text[begin:dot].lstrip("(\"'“‘[")
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return Span(start, end)


def find_quotations(text: str) -> list[Span]:
    """What stands between quotation marks on one line, the marks included."""
    return [Span(found.start(), found.end()) for found in _marks().finditer(text)]
