"""What was seen of links, kept for a day in a file; knows nothing of how it was seen."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from msgspec import DecodeError, Struct
from msgspec.json import Decoder, encode

from postlint.model import LinkFacts

DAY: Final = 24 * 60 * 60  # seconds
_FILE: Final = "links.json"
_IN_ORDER: Final = range(400)


class _Entry(Struct, frozen=True):
    """What was seen of one address, and when."""

    at: float
    facts: LinkFacts


_DECODER: Final = Decoder(dict[str, _Entry])


class Kept:
    """A file in a folder (None keeps nothing), read at the moment ``now`` in seconds. A damaged file is an empty one.

    Only links that are in order are kept: one that is mended must be seen at once.
    """

    def __init__(self, folder: str | None, now: float) -> None:
        self._path = os.path.join(folder, _FILE) if folder is not None else None
        self._now = now

    def all(self) -> dict[str, LinkFacts]:
        """What is known of each address."""
        return {address: entry.facts for address, entry in self._entries().items()}

    def _entries(self) -> dict[str, _Entry]:
        if self._path is None:
            return {}
        try:
            with open(self._path, "rb") as file:
                entries = _DECODER.decode(file.read())
        except (OSError, DecodeError, UnicodeDecodeError):
            return {}
        return {address: entry for address, entry in entries.items() if 0 <= self._now - entry.at < DAY}

    def keep(self, facts: Mapping[str, LinkFacts]) -> None:
        """Keep what was seen just now; a folder that cannot be written to is no reason to fail."""
        new = {
            address: _Entry(self._now, fact)
            for address, fact in facts.items()
            if fact.status is not None and fact.status in _IN_ORDER
        }
        if self._path is None or not new:
            return
        temporary = f"{self._path}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            with open(temporary, "wb") as file:
                file.write(encode({**self._entries(), **new}))
            os.replace(temporary, self._path)
