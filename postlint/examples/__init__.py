"""Examples run against the check they belong to; knows marks and posts, not what any check looks for."""

from __future__ import annotations

from postlint.examples.kinds import NOW, run
from postlint.examples.marking import marks
from postlint.examples.rules import shortfalls

__all__ = ["NOW", "marks", "run", "shortfalls"]
