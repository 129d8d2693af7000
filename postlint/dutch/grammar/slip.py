"""What a rule for slips found: where, what stands there and what should; knows no message."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """A wrong form where it stands, by its case, with the right one."""

    start: int
    end: int
    right: str
    case: str = ""
