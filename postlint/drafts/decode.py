"""Bytes made into text, and files into bytes where that is safe; knows no format."""

from __future__ import annotations

import os
import stat
from typing import Final

from postlint.drafts.unreadable import Unreadable, unreadable

MEGABYTE: Final = 1_000_000
LIMIT: Final = 20 * MEGABYTE
LIMIT_TABLE: Final = 100 * MEGABYTE
_BOM: Final = b"\xef\xbb\xbf"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def load(path: str, limit: int = LIMIT) -> str:
    """The text of a file, its byte order mark left out.

    Only a regular file is ever opened: opening a pipe waits for a writer, and a device may act on it.
    """
    return decode(load_bytes(path, limit), limit)


def load_bytes(path: str, limit: int) -> bytes:
    """What a regular file holds."""
    try:
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode):
            raise unreadable("folder" if stat.S_ISDIR(facts.st_mode) else "special")
        if facts.st_size > limit:
            raise too_large(facts.st_size, limit)
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise explained(error, path) from error


def decode(data: bytes, limit: int = LIMIT) -> str:
    """The text that bytes hold, their byte order mark left out; line ends stay as they are."""
    if len(data) > limit:
        raise too_large(len(data), limit)
    content = data.removeprefix(_BOM)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        if data.startswith(_UTF16):
            raise unreadable("utf16", 1, 1) from None
        raise _at_byte("not-utf8", data, len(data) - len(content) + error.start) from None
    if "\0" in text:
        raise _at_byte("nul", data, data.index(b"\0"))
    return text


def too_large(size: int, limit: int) -> Unreadable:
    """The error of something larger than postlint reads."""
    # Rounded up: a file just over the limit must not be said to be as large as the limit.
    tenths = -(-size * 10 // MEGABYTE)
    shown = f"{tenths / 10:g}"
    return unreadable("too-large", size=shown, grootte=shown.replace(".", ","), limit=limit // MEGABYTE)


def explained(error: OSError, path: str) -> Unreadable:
    """Why the system does not give a file or folder."""
    if isinstance(error, PermissionError):
        return unreadable("forbidden")
    if os.path.islink(path) and not os.path.exists(path):
        return unreadable("dangling", target=os.readlink(path))
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return unreadable("missing")
    return unreadable("failed", reason=error.strerror or str(error))


def _at_byte(key: str, data: bytes, byte: int) -> Unreadable:
    before = data[:byte].removeprefix(_BOM).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.rpartition(b"\n")[2]
    return unreadable(key, before.count(b"\n") + 1, len(line.decode()) + 1, byte=byte)
