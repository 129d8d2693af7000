"""URLs as X and Mastodon find them, in linear time; knows which domains exist, not whether they answer.

The grammar is twitter-text's (Apache-2.0, see NOTICE). Its expression backtracks quadratically and is not
transcribed: a dot before a letter is looked for, and the run of characters around it cut into labels.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from typing import Final, NamedTuple

from msgspec import Struct

from postlint.model import Span
from postlint.text.domains import ACCENTED, RUN, Labels, find_plain, is_encodable, may_precede

_DOT = re.compile(r"\.\w")
_PROTOCOL_END = re.compile("[hH][tT][tT][pP][sS]?://")
_PORT = re.compile(":[0-9]+")
_PATH_FOLLOWS = re.compile("(?::[0-9]+)?/")
_LONGEST_URL: Final = 4096
_LONGEST_SLUG: Final = 40  # of t.co
# Top-level domains that a bare name seldom means; those of files.
_FILE_SUFFIXES: Final = frozenset(["app", "java", "md", "mov", "pl", "pm", "ps", "py", "rs", "sh", "so", "zip"])
_CYRILLIC: Final = "\u0400-\u04ff\u1c80-\u1c87"


class Tail(Struct, frozen=True, eq=False, dict=True):
    """What may follow a domain: character classes, and what neither path nor query may end in."""

    path_class: str
    loose_in_path: str
    query_class: str
    loose_in_query: str

    @cached_property
    def path(self) -> re.Pattern[str]:
        """A path, but for parentheses."""
        return re.compile(f"{self.path_class}*+")

    @cached_property
    def parentheses(self) -> re.Pattern[str]:
        """Balanced parentheses, with at most one pair inside."""
        path = self.path_class
        return re.compile(rf"\((?:{path}++\)|{path}*+\({path}++\){path}*+\))")

    @cached_property
    def query(self) -> re.Pattern[str]:
        """A query with its sign."""
        return re.compile(rf"\?{self.query_class}*+")


X_TAIL: Final = Tail(
    rf"[A-Za-z0-9!*';:=+,.$/%#\[\]\-–_~@|&{_CYRILLIC}{ACCENTED}]",
    "!*';:,.$%[]–~@|&",
    r"[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]",
    "!?*'@();:+$%[].,~|",
)


class Url(NamedTuple):
    """A URL found; ``value`` is what it leads to, as written."""

    start: int
    end: int
    value: str
    has_protocol: bool


@lru_cache(maxsize=8)  # a text's entities and its length are asked for one after the other
def find_urls(text: str, ending: Tail = X_TAIL) -> tuple[Url, ...]:
    """All URLs, with and without protocol, in the order of the text."""
    found: list[Url] = []
    at = done = 0  # how far matches took the text, and how far it was looked at
    dot = _DOT.search(text)
    while dot:
        run = _run_around(text, dot.start(), done)
        done = run.end
        labels = Labels(text, *run)
        while at <= run.end and (domain := labels.find(at)):
            end = _url_end(text, domain.end, ending)
            found += _urls(text, domain, end, at)
            at = end
        done = max(done, at)
        dot = _DOT.search(text, done)
    return tuple(found)


def _run_around(text: str, dot: int, first: int) -> Span:
    """The characters around a dot that domains are made of, from ``first`` on."""
    start = max(text.rfind(" ", first, dot), text.rfind("\n", first, dot), first - 1) + 1
    run = RUN.search(text, start)
    while run and run.end() <= dot:
        run = RUN.search(text, run.end())
    return Span(*run.span()) if run else Span(dot, dot + 1)


def _urls(text: str, domain: Span, end: int, at: int) -> list[Url]:
    """The URLs that a domain and what follows it make: none, one, or several where plain names are run together."""
    start = domain.start
    protocol = _protocol_before(text, start, at)
    name = text[start : domain.end]
    written = text[start - protocol : end]
    if (protocol or len("https://")) + _units(written) > _LONGEST_URL or not is_encodable(name):
        return []
    if protocol:
        return _with_protocol(written, start - protocol)
    if start > at and text[start - 1] in "-_./":
        return []
    plain = find_plain(text, *domain)
    urls = [Url(s, e, text[s:e], False) for s, e in plain]
    if urls and _PATH_FOLLOWS.match(text, domain.end, end):  # a port or query alone is left out
        last = urls[-1]
        urls[-1] = Url(last.start, end, last.value + text[domain.end : end], False)
    return urls


def _with_protocol(written: str, start: int) -> list[Url]:
    shortened = _shortened().match(written) if "t.co/" in written.lower() else None
    if shortened:
        if len(shortened[1]) > _LONGEST_SLUG:
            return []
        written = shortened.group()
    return [Url(start, start + len(written), written, True)]


@cache
def _shortened() -> re.Pattern[str]:
    """A link of X's own shortener: nothing but a slug and a query."""
    return re.compile(rf"https?://t\.co/([a-z0-9]+)(?:{X_TAIL.query.pattern})?", re.IGNORECASE | re.ASCII)


def _protocol_before(text: str, start: int, at: int) -> int:
    """The length of the protocol that stands before a domain, or 0."""
    if text[start - 3 : start] != "://":
        return 0
    for length in (8, 7):
        begin = start - length
        if begin >= at and _PROTOCOL_END.match(text, begin, start):
            return length if begin == 0 or (begin > at and may_precede(text[begin - 1])) else 0
    return 0


def _url_end(text: str, end: int, ending: Tail) -> int:
    """Where a URL ends: after its port, path and query, as far as it has them."""
    after = text[end : end + 1]
    if after == ":" and (port := _PORT.match(text, end)):
        end = port.end()
        after = text[end : end + 1]
    if after == "/":
        end = _path_end(text, end + 1, ending)
        after = text[end : end + 1]
    if after == "?" and (query := ending.query.match(text, end)):
        end += len(query.group().rstrip(ending.loose_in_query))
    return end


def _path_end(text: str, start: int, ending: Tail) -> int:
    """Where a path ends: after the last character that may end it, outside parentheses, and those right behind it."""
    end = at = start
    parens: dict[int, int] = {}
    while True:
        run = ending.path.match(text, at)
        if run and run.end() > at:
            length = len(run.group().rstrip(ending.loose_in_path))
            end, at = (at + length if length else end), run.end()
        pair = ending.parentheses.match(text, at) if text[at : at + 1] == "(" else None
        if pair is None:
            break
        parens[at] = at = pair.end()
    while end in parens:
        end = parens[end]
    return end


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_meant(url: str) -> bool:
    """Whether a writer will have meant this as a link, rather than forgotten a space or named a file."""
    host, slash, _ = url.partition("/")
    name, _, last = host.rpartition(".")
    if slash or name.lower().startswith("www.") or name.lower() == "www":
        return True
    return last.lower() not in _FILE_SUFFIXES and (last.islower() or host.isupper())
