"""A picture's format and size by its first bytes; knows no file, no pixels and no library of pictures."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from postlint.images.exif import Exif, read_exif

_WITHOUT_SIZE: Final = {b"8BPS": "psd", b"\x00\x00\x01\x00": "ico", b"\xff\x0a": "jxl", b"\x00\x00\x00\x0cJXL ": "jxl"}
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<\?[^>]*+>|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>|(?><!--.*?-->))*+<svg[\s>]", re.DOTALL
)
# What runs or loads something when an SVG is opened: scripts, handlers, other documents, entities.
_ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|javascript:|<!ENTITY", re.IGNORECASE
)
_XMP_PLACE: Final = b"exif:GPSLatitude"  # how XMP, in whatever format, says where a picture was taken
_RAW_PROFILE: Final = b"Raw profile type"  # Exif as older programs put it in a PNG: packed text
_BRANDS: Final = {b"avif": "avif", b"avis": "avif"} | dict.fromkeys(
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"], "heif"
)


class Header(Struct, frozen=True):
    """What a picture says of itself; size 0 × 0 is unknown, ``place`` None is that it cannot be told.

    ``width`` and ``height`` are as it is shown, turned as its Exif says.
    """

    format: str
    width: int = 0
    height: int = 0
    orientation: int = 1
    place: bool | None = None
    script: bool = False


def sniff(data: bytes) -> Header | None:
    """The header of a picture by its content, whatever its name; None where the bytes are no picture."""
    try:
        for reader in (_jpeg, _png, _gif, _webp, _bmp, _tiff, _iso, _svg):
            header = reader(data)
            if header is not None:
                return header
    except (struct.error, IndexError):  # it ends in the middle of its header
        return Header(_broken_format(data))
    known = next((name for magic, name in _WITHOUT_SIZE.items() if data.startswith(magic)), None)
    return Header(known) if known else None


def _broken_format(data: bytes) -> str:
    starts = {b"\xff\xd8": "jpeg", b"\x89PNG": "png", b"GIF8": "gif", b"RIFF": "webp", b"BM": "bmp"}
    return next((name for magic, name in starts.items() if data.startswith(magic)), "tiff")


def _sized(name: str, data: bytes, size: tuple[int, int], exif: Exif) -> Header:
    width, height = size[::-1] if exif.is_turned else size
    return Header(name, width, height, exif.orientation, exif.has_place or _XMP_PLACE in data)


def _jpeg(data: bytes) -> Header | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    exif = Exif()
    for marker, start, end in _segments(data):
        if marker == 0xE1 and data[start : start + 6] == b"Exif\0\0":
            exif = read_exif(data[start + 6 : end])
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, start + 1)
            return _sized("jpeg", data, (width, height), exif)
    return _sized("jpeg", data, (0, 0), exif)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Each marker of a JPEG with where its content starts and ends, up to the pixels."""
    at = 2
    while data[at] == 0xFF and data[at + 1] != 0xDA:
        if data[at + 1] == 0xFF:  # filling
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield data[at + 1], at + 4, at + 2 + length
        at += 2 + max(length, 2)


def _png(data: bytes) -> Header | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    size = struct.unpack_from(">II", data, 16)
    at, exif = 8, Exif()
    while at + 8 <= len(data) and data[at + 4 : at + 8].isalpha():
        length, name = struct.unpack_from(">I4s", data, at)
        if name == b"eXIf":
            exif = read_exif(data[at + 8 : at + 8 + length])
        at += 12 + length
    header = _sized("png", data, size, exif)
    return replace(header, place=None) if not header.place and _RAW_PROFILE in data else header


def _gif(data: bytes) -> Header | None:
    if not data.startswith((b"GIF87a", b"GIF89a")):
        return None
    return _sized("gif", data, struct.unpack_from("<HH", data, 6), Exif())


def _webp(data: bytes) -> Header | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    at, size, exif = 12, (0, 0), Exif()
    while at + 8 <= len(data) and data[at]:
        name, length = struct.unpack_from("<4sI", data, at)
        if name in _WEBP_SIZES and size == (0, 0):
            size = _WEBP_SIZES[name](data, at + 8)
        elif name == b"EXIF":
            exif = read_exif(data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0"))
        at += 8 + length + length % 2
    return _sized("webp", data, size, exif)


def _lossy(data: bytes, at: int) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, at + 6)
    return width & 0x3FFF, height & 0x3FFF


def _lossless(data: bytes, at: int) -> tuple[int, int]:
    (bits,) = struct.unpack_from("<I", data, at + 1)
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def _extended(data: bytes, at: int) -> tuple[int, int]:
    wide, high = data[at + 4 : at + 7], data[at + 7 : at + 10]
    return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1


_WEBP_SIZES: Final[dict[bytes, Callable[[bytes, int], tuple[int, int]]]] = {
    b"VP8 ": _lossy,
    b"VP8L": _lossless,
    b"VP8X": _extended,
}


def _bmp(data: bytes) -> Header | None:
    if data[:2] != b"BM" or data[6:10] != b"\0\0\0\0":
        return None
    width, height = struct.unpack_from("<ii", data, 18)
    return _sized("bmp", data, (abs(width), abs(height)), Exif())


def _tiff(data: bytes) -> Header | None:
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return None
    exif = read_exif(data)
    return _sized("tiff", data, (exif.width, exif.height), exif)


def _iso(data: bytes) -> Header | None:
    """HEIF and AVIF: boxes, of which those named ispe hold the sizes of the picture, its tiles and thumbnails."""
    name = _BRANDS.get(data[8:12]) if data[4:8] == b"ftyp" else None
    if name is None:
        return None
    sizes = [struct.unpack_from(">II", data, found.end() + 4) for found in re.finditer(b"ispe", data[:65536])]
    width, height = max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))
    turn = data.find(b"irot", 0, 65536)
    exif = _exif_inside(data)
    if turn >= 0 and data[turn + 4] % 2:
        width, height = height, width
    return Header(name, width, height, place=exif.has_place or _XMP_PLACE in data)


def _exif_inside(data: bytes) -> Exif:
    at = data.find(b"Exif\0\0")
    while at >= 0:
        if data[at + 6 : at + 10] in (b"II*\0", b"MM\0*"):
            return read_exif(data[at + 6 :])
        at = data.find(b"Exif\0\0", at + 1)
    return Exif()


def _svg(data: bytes) -> Header | None:
    if not _SVG.match(data[:8192]):
        return None
    return Header("svg", place=False, script=bool(_ACTIVE.search(data)))
