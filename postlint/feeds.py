"""Feeds of news, RSS or Atom, and lists of addresses, read from bytes; opens nothing."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from postlint.model import NewsItem

MOST_BYTES: Final = 1_000_000
MOST_TITLE: Final = 200  # characters of a title that are kept
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")


class FeedError(Exception):
    """What was given is no feed and no list of addresses; ``line`` is that of a list that is no address."""

    def __init__(self, line: int | None = None) -> None:
        super().__init__(line)
        self.line = line


def parse(data: bytes) -> tuple[NewsItem, ...]:
    """The items of a feed, or those of a list: an address a line, perhaps with a title after it.

    Raises FeedError, and ModuleNotFoundError where the library for feeds is missing.
    """
    if len(data) > MOST_BYTES:
        raise FeedError
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _of_feed(data)
    return _of_list(data.decode("utf-8-sig", errors="replace"))


def _of_list(text: str) -> tuple[NewsItem, ...]:
    items = []
    for number, line in enumerate(text.splitlines(), 1):
        written = line.strip()
        if written and not written.startswith("#"):
            address = _ADDRESS.match(written)
            if address is None:
                raise FeedError(number)
            items.append(NewsItem(_title(written[address.end() :]), address[0]))
    return tuple(items)


def _of_feed(data: bytes) -> tuple[NewsItem, ...]:
    # Bytes and no name: of a name it would open what that is the address of. What a feed holds is only compared.
    library: Any = import_module("feedparser")
    found = library.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version") and not found.entries:
        raise FeedError
    return tuple([_item(entry) for entry in found.entries])


def _item(entry: Any) -> NewsItem:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    day = date(*moment[:3]) if moment else None
    return NewsItem(_title(entry.get("title", "")), str(entry.get("link", "")).strip(), day)


def _title(written: str) -> str:
    """A title in plain text, on one line."""
    return " ".join(unescape(_TAG.sub(" ", written)).split())[:MOST_TITLE]
