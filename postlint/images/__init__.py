"""What the picture files of drafts say, read before the checks; knows no rule."""

from __future__ import annotations

import os
import stat
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from msgspec.structs import replace

from postlint.images.bounds import Bounds, is_address
from postlint.images.header import Header, sniff
from postlint.model import Copy, Draft, Image, ImageFacts, Post

__all__ = ["MOST_BYTES", "MOST_PIXELS", "Bounds", "Gallery"]

MOST_BYTES: Final = 64 * 1024 * 1024  # four times what any platform takes
MOST_PIXELS: Final = 50_000_000  # of what is decoded; larger ones are only told that they are
_UNSIZED: Final = frozenset(["svg", "psd", "ico", "jxl", "heif", "avif"])  # formats of which no size is no damage


class Gallery:
    """The pictures of a run, each file read once. What needs a library that is not there stays unknown."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, int, int], ImageFacts] = {}

    @cached_property
    def _pixels(self) -> Any:
        return _extra("pixels")

    @cached_property
    def _sharpness(self) -> Any:
        return import_module(f"{__name__}.sharpness")

    @cached_property
    def _faces(self) -> Any:
        faces = _extra("faces")
        return faces.Faces() if faces else None

    def with_facts(self, draft: Draft, bounds: Bounds) -> Draft:
        """The draft, whose pictures now say what their files say."""
        return replace(draft, posts=tuple([self._with_facts(post, bounds) for post in draft.posts]))

    def _with_facts(self, post: Post, bounds: Bounds) -> Post:
        if not post.images:
            return post
        return replace(post, images=tuple([self._seen_in(image, bounds) for image in post.images]))

    def _seen_in(self, image: Image, bounds: Bounds) -> Image:
        return image if is_address(image.file) else replace(image, facts=self.facts(image.file, bounds))

    def copy_without_place(self, copy: Copy, bounds: Bounds) -> bool:
        """Write a picture anew without the place where it was taken, never over another; false where that fails."""
        try:
            source, target = bounds.locate(copy.source), bounds.locate(copy.target)
            if source is None or target is None:
                return False
            with open(source, "rb") as file:
                data: bytes | None = import_module(f"{__name__}.placeless").without_place(file.read())
            return data is not None and _put(target, data)
        except (OSError, ValueError):
            return False

    def facts(self, file: str, bounds: Bounds) -> ImageFacts:
        """What a picture file says, or why it says nothing."""
        try:
            path = bounds.locate(file)
            if path is None:
                return ImageFacts("outside")
            status = os.stat(path)
        except (OSError, ValueError):
            return ImageFacts("missing")
        key = (path, status.st_mtime_ns, status.st_size)
        if key not in self._seen:
            self._seen[key] = self._read(path, status)
        return self._seen[key]

    def _read(self, path: str, status: os.stat_result) -> ImageFacts:
        if not stat.S_ISREG(status.st_mode):
            return ImageFacts("no-image")
        if status.st_size == 0:
            return ImageFacts("empty")
        if status.st_size > MOST_BYTES:
            return ImageFacts("huge", size=status.st_size)
        try:
            with open(path, "rb") as file:
                return self._look(file.read())
        except OSError:
            return ImageFacts("unreadable")

    def _look(self, data: bytes) -> ImageFacts:
        header = sniff(data)
        if header is None:
            return ImageFacts("no-image")
        facts = _said(header, len(data))
        if not header.width and header.format not in _UNSIZED:
            return replace(facts, trouble="damaged")
        if header.width * header.height > MOST_PIXELS:
            return replace(facts, trouble="huge")
        return self._judge(facts, data, header) if self._pixels else facts

    def _judge(self, facts: ImageFacts, data: bytes, header: Header) -> ImageFacts:
        try:
            grey = self._pixels.shown(data, header)
        except self._pixels.DamagedError:
            return replace(facts, trouble="damaged")
        if grey is None:
            return facts
        faces = self._faces.count(grey) if self._faces else None
        return replace(facts, sharpness=self._sharpness.sharpness(grey), faces=faces)


def _put(path: str, data: bytes) -> bool:
    """Whether a file holds these bytes: it is written where it was not there, and left alone where it was."""
    try:
        with open(path, "xb") as file:
            file.write(data)
    except FileExistsError:
        with open(path, "rb") as file:
            return file.read() == data
    return True


def _said(header: Header, size: int) -> ImageFacts:
    return ImageFacts(
        format=header.format,
        size=size,
        width=header.width or None,
        height=header.height or None,
        place=header.place,
        script=header.script,
    )


def _extra(name: str) -> Any:
    """A module of this folder, or None where the library that it needs is not installed."""
    try:
        return import_module(f"{__name__}.{name}")
    except ImportError:
        return None
