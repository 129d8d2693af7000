"""Rules applied to posts that belong together: from the drafts of a run to findings; knows no check by name."""

from postlint.sets.inspector import Judged, SetInspector, complete

__all__ = ["Judged", "SetInspector", "complete"]
