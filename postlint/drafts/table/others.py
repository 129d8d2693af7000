"""Tables in formats that postlint does not read: says what to save them as."""

from __future__ import annotations

from typing import NoReturn

from postlint.drafts.defaults import Defaults
from postlint.drafts.unreadable import unreadable
from postlint.model import Source


def parse(_source: Source, suffix: str, _defaults: Defaults) -> NoReturn:
    """Raise Unreadable."""
    raise unreadable("other-workbook", suffix=suffix)
