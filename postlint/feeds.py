"""Feeds of news, RSS or Atom, and lists of addresses, read from bytes; opens nothing."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from datetime import date
from html import unescape
from importlib import import_module
from io import BytesIO
from typing import Any, Final
from urllib.parse import urljoin

from postlint.model import NewsItem

MOST_BYTES: Final = 1_000_000
MOST_TITLE: Final = 200  # characters of a title that are kept
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s;\"]+|[\w-]+(?:\.[\w-]+)+(?:/[^\s;\"]*)?", re.IGNORECASE)
_BULLET: Final = re.compile(r"(?:[-*•·]\s+|\d{1,3}[.)]\s+|[<\"'])*")
_BETWEEN: Final = " \t;,|:–—-\"'>"  # what stands between an address and its title
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
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        written = data.decode("utf-16", errors="replace")
        return _of_feed(data) if written.lstrip().startswith("<") else _of_list(written)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _of_feed(data)
    return _of_list(_decoded(data))


def _decoded(data: bytes) -> str:
    """UTF-8, else what Windows writes in the Netherlands."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _of_list(text: str) -> tuple[NewsItem, ...]:
    items = []
    for number, line in enumerate(text.splitlines(), 1):
        written = line.strip()
        if written and not written.startswith("#"):
            bullet = _BULLET.match(written)
            address = _ADDRESS.match(written, bullet.end() if bullet else 0)
            if address is None:
                raise FeedError(number)
            items.append(NewsItem(_title(written[address.end() :].strip(_BETWEEN)), address[0].rstrip(">':,")))
    return tuple(items)


def _of_feed(data: bytes) -> tuple[NewsItem, ...]:
    # Bytes and no name: of a name it would open what that is the address of. What a feed holds is only compared.
    library: Any = import_module("feedparser")
    found = library.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version") and not found.entries:
        raise FeedError
    site = str(found.feed.get("link", "")).strip()
    items = [_item(entry, site) for entry in found.entries]
    return tuple([item for item in items if item.title or item.url])


def _item(entry: Any, site: str) -> NewsItem:
    return NewsItem(_title(entry.get("title", "")), _joined(site, str(entry.get("link", "")).strip()), _day(entry))


def _joined(site: str, address: str) -> str:
    """An address as it is from outside of the site."""
    try:
        return urljoin(site, address) if address else ""
    except ValueError:
        return address


def _day(entry: Any) -> date | None:
    """The day that an item is of, where there is such a day."""
    try:
        moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")  # its own get warns
        return date(*moment[:3]) if moment else None
    except (ValueError, OverflowError):
        return None


def _title(written: str) -> str:
    """A title in plain text, on one line."""
    return " ".join(unescape(_TAG.sub(" ", written)).split())[:MOST_TITLE]
