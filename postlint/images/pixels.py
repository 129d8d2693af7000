"""A picture's pixels, decoded by Pillow (the extra `images`); knows no file and no rule."""

from __future__ import annotations

import io
import warnings
from importlib import import_module
from typing import Final

from PIL import Image as Pillow
from PIL import features
from PIL.Image import Transpose

from postlint.images.header import Header

MOST_SHOWN: Final = 1080  # pixels: feeds show pictures at about this size, so what is sharper is not seen
_DECODERS: Final = {
    "jpeg": "Jpeg", "png": "Png", "gif": "Gif", "webp": "WebP", "bmp": "Bmp", "tiff": "Tiff", "avif": "Avif",
}  # fmt: skip
_UPRIGHT: Final = dict(
    zip(
        range(2, 9),
        [
            Transpose.FLIP_LEFT_RIGHT,
            Transpose.ROTATE_180,
            Transpose.FLIP_TOP_BOTTOM,
            Transpose.TRANSPOSE,
            Transpose.ROTATE_270,
            Transpose.TRANSVERSE,
            Transpose.ROTATE_90,
        ],
        strict=True,
    )
)
_OPTIONAL: Final = frozenset(["webp", "avif"])  # not in every Pillow


class DamagedError(Exception):
    """The file starts as a picture and does not go on as one."""


def shown(data: bytes, header: Header) -> Pillow.Image | None:
    """A picture in greys as feeds show it: at that size, and upright; None for a format that Pillow does not read.

    Raises DamagedError. The caller has made sure that it is not too large to be opened.
    """
    name = header.format
    if name not in _DECODERS:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if name in _OPTIONAL and not features.check(name):
            return None
        import_module(f"PIL.{_DECODERS[name]}ImagePlugin")
        try:
            with Pillow.open(io.BytesIO(data), formats=[name.upper()]) as picture:
                picture.draft("L", (MOST_SHOWN, MOST_SHOWN))
                grey = _grey(picture)
        except Exception as error:  # decoders raise whatever they stumble over
            raise DamagedError(str(error)) from error
    grey.thumbnail((MOST_SHOWN, MOST_SHOWN), reducing_gap=2.0)
    turn = _UPRIGHT.get(header.orientation)
    return grey if turn is None else grey.transpose(turn)


def _grey(picture: Pillow.Image) -> Pillow.Image:
    """The picture in greys; what is transparent, on a grey that neither black nor white drowns in."""
    if picture.mode not in ("LA", "PA", "RGBA", "La", "RGBa") and "transparency" not in picture.info:
        return picture.convert("L")
    opaque = picture.convert("RGBA")
    ground = Pillow.new("RGBA", picture.size, (128, 128, 128, 255))
    return Pillow.alpha_composite(ground, opaque).convert("L")
