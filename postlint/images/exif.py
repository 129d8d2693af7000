"""The little of Exif that matters here: how a picture is turned, its size, whether it says where it was taken."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from msgspec import Struct

_WIDTH: Final = 0x0100
_HEIGHT: Final = 0x0101
_ORIENTATION: Final = 0x0112
GPS: Final = 0x8825
_PLACE: Final = frozenset([2, 4, 20, 22])  # latitude and longitude, of here and of a destination
_SHORT: Final = 3


class Entry(NamedTuple):
    """A tag of a directory: its type, how many values, the first or where they start, and where it stands itself."""

    tag: int
    kind: int
    values: int
    value: int
    at: int


class Exif(Struct, frozen=True):
    """What an Exif block says."""

    orientation: int = 1
    has_place: bool = False
    width: int = 0
    height: int = 0

    @property
    def is_turned(self) -> bool:
        """Whether it is shown on its side: width and height change places."""
        return 5 <= self.orientation <= 8


def read_exif(data: bytes) -> Exif:
    """What a block of Exif (which is a TIFF file) says; of a damaged one what can be read."""
    found = {entry.tag: entry.value for entry in entries(data)}
    place = [entry.tag for entry in entries(data, found[GPS])] if GPS in found else []
    return Exif(
        orientation=found.get(_ORIENTATION, 1),
        has_place=not _PLACE.isdisjoint(place),
        width=found.get(_WIDTH, 0),
        height=found.get(_HEIGHT, 0),
    )


def entries(data: bytes | memoryview, at: int | None = None) -> Iterator[Entry]:
    """The entries of a directory, or else of the first; what lies beyond the end is left out."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(bytes(data[:4]))
    if order is None:
        return
    try:
        if at is None:
            (at,) = struct.unpack_from(order + "I", data, 4)
        (count,) = struct.unpack_from(order + "H", data, at)
        for start in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind, number = struct.unpack_from(order + "HHI", data, start)
            (value,) = struct.unpack_from(order + ("H" if kind == _SHORT else "I"), data, start + 8)
            yield Entry(tag, kind, number, value, start)
    except struct.error:
        return
