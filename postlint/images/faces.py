"""Faces in a picture, found by OpenCV (the extra `faces`); knows no file and nobody's name.

The model is the cascade for faces from the front that opencv-python 4 brings along. Version 5 has neither
cascades nor any other model of its own, so with it nothing can be imported here.
"""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from cv2 import CascadeClassifier
from PIL.Image import Image

_MODEL: Final = "haarcascade_frontalface_default.xml"
_LONGEST: Final = 480  # pixels of the longer side: enough for the smallest face below, and a tenth of a second
_STEP: Final = 1.1
_NEIGHBOURS: Final = 6  # findings that must agree; with OpenCV's own 3 it sees faces in foliage
_SMALLEST: Final = 0.05  # of the longer side: who is smaller is not recognised


class Faces:
    """The model, read once."""

    def __init__(self) -> None:
        self._model: Any = CascadeClassifier(cv2.data.haarcascades + _MODEL)

    def count(self, grey: Image) -> int:
        """How many faces there are in a picture in greys."""
        small = grey.copy()
        small.thumbnail((_LONGEST, _LONGEST))
        least = int(max(small.size) * _SMALLEST)
        pixels = np.asarray(small)
        return len(self._model.detectMultiScale(pixels, _STEP, _NEIGHBOURS, minSize=(least, least)))
