"""A file of keys with values that is mapped into memory, written and read; knows nothing of words or Dutch.

The keys lie in buckets by their CRC-32, so that a look-up is one search in some fifty mapped bytes and
opening is only opening. Beside them lies a filter that says of a fragment "perhaps" or "certainly not".
This file is on its own: the build reads it without installing the package.
"""

from __future__ import annotations

import mmap
import zlib
from collections.abc import Collection, Mapping
from typing import Final

MAGIC: Final = b"postlint index 2\n"
KEYS_PER_BUCKET: Final = 3
BITS_PER_FRAGMENT: Final = 8  # one "perhaps" in eight is wrong
_NUMBER: Final = 4  # bytes; struct would cost half a millisecond of every start


class NotAnIndexError(ValueError):
    """The bytes are no index, or one of another version."""


def pack(entries: Mapping[str, str], fragments: Collection[str] = ()) -> bytes:
    """The bytes of an index; the same entries and fragments give the same bytes, whatever their order."""
    count = max(1, len(entries) // KEYS_PER_BUCKET)
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, value in entries.items():
        name = key.encode()
        buckets[zlib.crc32(name) % count].append(b"%b\t%b\n" % (name, value.encode()))
    bodies = [b"\n" + b"".join(sorted(bucket)) for bucket in buckets]
    bits = bytearray(len(fragments) * BITS_PER_FRAGMENT // 8 + 1)
    for fragment in fragments:
        at = zlib.crc32(fragment.encode()) % (8 * len(bits))
        bits[at >> 3] |= 1 << (at & 7)
    at = len(MAGIC) + _NUMBER * (count + 3) + len(bits)
    offsets = []
    for body in bodies:
        offsets.append(at)
        at += len(body)
    numbers = [number.to_bytes(_NUMBER, "little") for number in (count, len(bits), *offsets, at)]
    return b"".join([MAGIC, *numbers, bits, *bodies])


class Index:
    """The keys, values and fragments of a packed index, looked up where they lie."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        start = len(MAGIC)
        if data[:start] != MAGIC or len(data) < start + 2 * _NUMBER:
            raise NotAnIndexError
        self._data = data
        self._count = self._number(start)  # of buckets
        size = self._number(start + _NUMBER)  # of the filter, in bytes
        self._table = start + 2 * _NUMBER
        self._bits = self._table + _NUMBER * (self._count + 1)
        self._size = 8 * size

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

    def may_have(self, fragment: str) -> bool:
        """Whether a fragment may have been packed; False is certain."""
        at = zlib.crc32(fragment.encode()) % self._size
        return bool(self._data[self._bits + (at >> 3)] >> (at & 7) & 1)

    def _find(self, name: bytes) -> int:
        at = self._table + _NUMBER * (zlib.crc32(name) % self._count)
        return self._data.find(b"\n%b\t" % name, self._number(at), self._number(at + _NUMBER))

    def _number(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + _NUMBER], "little")


def open_index(path: str) -> Index:
    """Map an index file into memory; it is read only where it is looked up, and shared by processes."""
    with open(path, "rb") as file:
        return Index(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
