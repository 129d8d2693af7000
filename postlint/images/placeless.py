"""A picture's bytes without the place where it was taken, every pixel as it was; knows no file."""

from __future__ import annotations

import re
import struct
import zlib
from itertools import islice
from typing import Final

from postlint.images.exif import GPS, entries
from postlint.images.header import sniff

# Where a block of Exif starts: behind its name in a JPEG or HEIF, in its chunk of a PNG or WebP, in a TIFF at once.
_BLOCK: Final = re.compile(rb"(?:\A|Exif\0\0|eXIf|EXIF.{4})(?=II\*\0|MM\0\*)", re.DOTALL)
_XMP: Final = re.compile(rb"""\sexif:GPS\w+\s*=\s*(?:"[^"]*"|'[^']*')|<exif:GPS(\w+)>[^<]*</exif:GPS\1>""")
_BYTES: Final = (0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8)  # of a value of each Exif type
_MOST_BLOCKS: Final = 16  # a picture, the one that belongs with it, and their thumbnails
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def without_place(data: bytes) -> bytes | None:
    """The same picture that no longer says where it was taken; None where that cannot be had.

    The place is written over where it stands, so that nothing else moves: neither pixels nor colours nor dates.
    """
    copy = bytearray(data)
    for block in islice(_BLOCK.finditer(data), _MOST_BLOCKS):
        _blank(copy, memoryview(data)[block.end() :], block.end())
    written = _XMP.sub(lambda found: b" " * len(found.group()), bytes(copy))
    if written.startswith(_PNG):
        written = _with_checksums(written)
    header = sniff(written)
    return written if header and header.place is False else None


def _blank(copy: bytearray, block: memoryview, start: int) -> None:
    """Empty the directory of the place of a block, and what its entries point at."""
    at = next((entry.value for entry in entries(block) if entry.tag == GPS), None)
    if at is None:
        return
    for entry in entries(block, at):
        size = _BYTES[entry.kind] * entry.values if entry.kind < len(_BYTES) else 0
        if size > 4:  # else the value stands in the entry itself
            _erase(copy, start + entry.value, size)
        _erase(copy, start + entry.at, 12)
    _erase(copy, start + at, 2)


def _erase(copy: bytearray, start: int, size: int) -> None:
    end = min(start + size, len(copy))
    copy[start:end] = bytes(max(end - start, 0))


def _with_checksums(data: bytes) -> bytes:
    """A PNG with the checksum of each chunk as it is now."""
    copy, at = bytearray(data), len(_PNG)
    while at + 12 <= len(copy):
        (length,) = struct.unpack_from(">I", copy, at)
        end = at + 8 + length
        if end + 4 > len(copy):
            break
        copy[end : end + 4] = struct.pack(">I", zlib.crc32(bytes(copy[at + 4 : end])))
        at = end + 4
    return bytes(copy)
