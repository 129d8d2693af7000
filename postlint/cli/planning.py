"""What posts are planned with, from the options of a command; knows no post and no rule."""

from __future__ import annotations

from postlint.drafts.table.layouts import LAYOUTS
from postlint.model import Planner


def planner_of(name: str | None) -> Planner:
    """The planning tool whose layout has this name; none in particular for any other layout."""
    layout = LAYOUTS.get((name or "").lower())
    return Planner(layout.title, layout.most_rows, layout.ahead, layout.step) if layout else Planner()
