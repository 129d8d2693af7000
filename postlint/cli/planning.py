"""The planning tools that commands know by name; knows no post."""

from __future__ import annotations

from postlint.drafts.table.layouts import LAYOUTS
from postlint.model import Planner


def planner_of(name: str) -> Planner:
    """The planning tool whose layout has this name; none in particular for any other layout."""
    layout = LAYOUTS.get(name.lower())
    return Planner(layout.title, layout.most_rows, layout.ahead, layout.step) if layout else Planner()
