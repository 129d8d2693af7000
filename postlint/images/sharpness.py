"""How sharp a picture is, from 0 (a haze) to 1 (every edge is one pixel wide); knows no file and no rule.

Measured by blurring it once more (Crete et al., The Blur Effect, 2007): a sharp picture loses most of the
differences between neighbouring pixels, a blurred one hardly any. The share that is lost does not depend on
contrast, as the variance of a Laplacian does. It is taken for each tile of the picture, the lower of across and
down, and the tile that only a tenth surpass is what counts: a portrait before a soft background is sharp.
Tiles with next to nothing in them (a sky, a plain ground) do not count.

Tuned on 9 made scenes (dead leaves, as charts for cameras have them, at three contrasts; text cards; a skyline;
a sharp subject before a soft ground) and 2 photographs of equipment, each as it is, as JPEG of quality 30, and
blurred with a Gaussian of 0.7 to 6 pixels. Sharp ones and those blurred by 1 pixel lie above 0.48, by 2 between
0.25 and 0.47, by 3 between 0.15 and 0.39. Strong noise hides blur.
"""

from __future__ import annotations

from array import array
from typing import Final

from PIL import ImageChops, ImageFilter
from PIL.Image import Image

_RADIUS: Final = 4  # pixels by which it is blurred once more
_TILE: Final = 90  # pixels
_LEAST: Final = 1.0  # grey levels from pixel to pixel, on average over a tile, for it to count
_SHARPER: Final = 0.1  # of the tiles may be sharper than the one that counts
_ACROSS: Final = (1, 0)
_DOWN: Final = (0, 1)


def sharpness(grey: Image) -> float | None:
    """How sharp a picture in greys is; None where there is too little in it to tell."""
    tiles = [
        min(share for share in shares if share is not None)
        for shares in zip(_shares(grey, _ACROSS), _shares(grey, _DOWN), strict=False)
        if shares != (None, None)
    ]
    tiles.sort()
    return tiles[int(len(tiles) * (1 - _SHARPER))] if tiles else None


def _shares(grey: Image, step: tuple[int, int]) -> list[float | None]:
    """Of each tile, which share of its differences in one direction is lost when it is blurred in that direction."""
    if min(grey.size) < 2:
        return []
    blurred = grey.filter(ImageFilter.BoxBlur((_RADIUS * step[0], _RADIUS * step[1])))
    before, after = _differences(grey, step), _differences(blurred, step)
    there, lost = _by_tile(before), _by_tile(ImageChops.subtract(before, after))
    return [part / whole if whole >= _LEAST else None for part, whole in zip(lost, there, strict=True)]


def _differences(grey: Image, step: tuple[int, int]) -> Image:
    (width, height), (right, down) = grey.size, step
    ahead, behind = grey.crop((right, down, width, height)), grey.crop((0, 0, width - right, height - down))
    return ImageChops.difference(ahead, behind)


def _by_tile(differences: Image) -> array[float]:
    width, height = differences.size
    tiles = differences.convert("F").reduce((min(_TILE, width), min(_TILE, height)))
    return array("f", tiles.tobytes())
