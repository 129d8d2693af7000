"""A zip with some of its parts replaced, all others copied as they are, compressed data included; knows no XML."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise
from struct import Struct
from typing import Final, NamedTuple

from postlint.drafts.unreadable import CannotKeep

_LOCAL: Final = Struct("<4s5H3L2H")  # signature, version, flags, method, time, date, crc, sizes, lengths
_ENTRY: Final = Struct("<4s6H3L5H2L")  # the same in the directory, with where the part is
_END: Final = Struct("<4s4H2LH")
_DESCRIBED_BEHIND: Final = 0x8  # flag: sizes and checksum come after the data
_ENCRYPTED: Final = 0x1
_ZIP64: Final = 0xFFFFFFFF


class _Part(NamedTuple):
    """An entry of the directory: its numbers, and the name, extra field and comment behind them."""

    numbers: tuple[bytes | int, ...]
    name: bytes
    extra: bytes
    comment: bytes

    @property
    def at(self) -> int:
        """Where the part is."""
        return int(self.numbers[-1])


def with_parts(data: bytes, new: Mapping[str, bytes]) -> bytes:
    """The archive with new content for some parts; raises CannotKeep where it is of an unusual kind."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos, directory = archive.infolist(), archive.start_dir
    names = [info.filename for info in infos]
    if len(set(names)) != len(names) or not set(new) <= set(names):
        raise CannotKeep
    parts = _directory(data, directory, len(infos))
    if any(part.at != info.header_offset or _ZIP64 in part.numbers for part, info in zip(parts, infos, strict=True)):
        raise CannotKeep
    starts = sorted([*(part.at for part in parts), directory])
    ends = dict(pairwise(starts))
    out = BytesIO()
    out.write(data[: starts[0]])
    moved: dict[int, _Part] = {}
    for part, name in sorted(zip(parts, names, strict=True), key=lambda pair: pair[0].at):
        at = out.tell()
        if name in new:
            moved[part.at] = _written(out, part, new[name])
        else:
            out.write(data[part.at : ends[part.at]])
            moved[part.at] = part._replace(numbers=(*part.numbers[:-1], at))
    return _closed(out, [moved[part.at] for part in parts], data[_end_of(parts, directory) :])


def _directory(data: bytes, at: int, count: int) -> list[_Part]:
    parts = []
    for _ in range(count):
        numbers = _ENTRY.unpack_from(data, at)
        name, extra, comment = numbers[10:13]
        first = at + _ENTRY.size
        fields = data[first : first + name], data[first + name : first + name + extra]
        at = first + name + extra + comment
        parts.append(_Part(numbers, *fields, data[at - comment : at]))
    return parts


def _end_of(parts: list[_Part], at: int) -> int:
    return at + sum(_ENTRY.size + len(part.name) + len(part.extra) + len(part.comment) for part in parts)


def _written(out: BytesIO, part: _Part, content: bytes) -> _Part:
    """Write a part with new content; gives its entry."""
    signature, made, needed, flags, method, at_time, at_date = part.numbers[:7]
    flags = int(flags) & ~_DESCRIBED_BEHIND
    if method not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} or flags & _ENCRYPTED:
        raise CannotKeep
    packed = content
    if method == zipfile.ZIP_DEFLATED:
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packer.compress(content) + packer.flush()
    at = out.tell()
    facts = (zlib.crc32(content), len(packed), len(content))
    out.write(_LOCAL.pack(b"PK\3\4", needed, flags, method, at_time, at_date, *facts, len(part.name), 0))
    out.write(part.name + packed)
    lengths = (len(part.name), 0, len(part.comment))
    numbers = (signature, made, needed, flags, method, at_time, at_date, *facts, *lengths, *part.numbers[13:16], at)
    return _Part(numbers, part.name, b"", part.comment)


def _closed(out: BytesIO, parts: list[_Part], end: bytes) -> bytes:
    """Write the directory and the end record, its comment included."""
    if not end.startswith(b"PK\5\6"):  # a directory of more than 4 GB or 65,535 parts has another record first
        raise CannotKeep
    at = out.tell()
    for part in parts:
        out.write(_ENTRY.pack(*part.numbers) + part.name + part.extra + part.comment)
    size = out.tell() - at
    record = _END.unpack_from(end)
    out.write(_END.pack(*record[:5], size, at, record[7]) + end[_END.size :])
    return out.getvalue()
