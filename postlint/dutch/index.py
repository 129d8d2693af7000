"""A file of sorted-out keys that is mapped into memory, written and read; knows nothing of words or Dutch.

The keys lie in buckets by their CRC-32, so that a look-up is one search in some fifty mapped bytes and
opening is only opening. This file is on its own: the build reads it without installing the package.
"""

from __future__ import annotations

import mmap
import struct
import zlib
from collections.abc import Mapping
from typing import Final

MAGIC: Final = b"postlint index 1\n"
KEYS_PER_BUCKET: Final = 3
_COUNT: Final = struct.Struct("<I")
_BUCKET: Final = struct.Struct("<II")


class NotAnIndexError(ValueError):
    """The bytes are no index, or one of another version."""


def pack(entries: Mapping[str, str]) -> bytes:
    """The bytes of an index; the same entries give the same bytes, whatever their order."""
    count = max(1, len(entries) // KEYS_PER_BUCKET)
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, value in entries.items():
        name = key.encode()
        buckets[zlib.crc32(name) % count].append(b"%b\t%b\n" % (name, value.encode()))
    bodies = [b"\n" + b"".join(sorted(bucket)) for bucket in buckets]
    at = len(MAGIC) + _COUNT.size + _COUNT.size * (count + 1)
    offsets = []
    for body in bodies:
        offsets.append(at)
        at += len(body)
    return b"".join([MAGIC, _COUNT.pack(count), struct.pack(f"<{count + 1}I", *offsets, at), *bodies])


class Index:
    """The keys and values of a packed index, looked up where they lie."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        start = len(MAGIC)
        if data[:start] != MAGIC or len(data) < start + 2 * _COUNT.size:
            raise NotAnIndexError
        self._data = data
        self._count: int = _COUNT.unpack_from(data, start)[0]
        self._table = start + _COUNT.size

    def __contains__(self, key: str) -> bool:
        return self._find(key.encode()) >= 0

    def get(self, key: str) -> str | None:
        """The value of a key, or None."""
        name = key.encode()
        at = self._find(name)
        if at < 0:
            return None
        at += len(name) + 2
        return self._data[at : self._data.find(b"\n", at)].decode()

    def _find(self, name: bytes) -> int:
        start, end = _BUCKET.unpack_from(self._data, self._table + 4 * (zlib.crc32(name) % self._count))
        return self._data.find(b"\n%b\t" % name, start, end)


def open_index(path: str) -> Index:
    """Map an index file into memory; it is read only where it is looked up, and shared by processes."""
    with open(path, "rb") as file:
        return Index(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
