"""Rows as the bytes of a planning tool's file, and what such files are called; opens none."""

from __future__ import annotations

import csv
import io
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from typing import Final

from postlint.drafts.table.layouts import Layout

_WITH_MARK: Final = ("publer",)  # its own template has one; elsewhere it would become part of the first cell


def written(cells: Iterable[Sequence[str]], layout: Layout) -> bytes:
    """The file of these rows: UTF-8, commas, every cell in quotes, so that no cell ends where it should not."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    if layout.header:
        writer.writerow([column.header for column in layout.columns])
    writer.writerows(cells)
    mark = BOM_UTF8 if layout.name in _WITH_MARK else b""
    return mark + text.getvalue().encode("utf-8", "replace")


def path_for(output: str, tool: str, parts: Sequence[str]) -> str | None:
    """The file of a channel: in a folder, or as a pattern with {platform} says; None where it can be one file only."""
    name = "-".join(_plain(part) for part in (tool, *parts) if part)
    if "{platform}" in output:
        return output.replace("{platform}", "-".join(_plain(part) for part in parts if part))
    if output.endswith(("/", os.sep)) or os.path.isdir(output):
        return os.path.join(output, f"{name}.csv")
    return None


def _plain(part: str) -> str:
    """A name that any file system takes, and that is never a path."""
    return re.sub(r"[^\w+-]+", "_", part).strip("_") or "_"
