"""postlint: a linter for social-media posts; the library's face."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from postlint.library import lint
    from postlint.model import Edit, Failure, Finding, Fix, Passage, Place, Position, Post, Report, Source, Span

__version__ = "0.1.0"
__all__ = [
    "Edit",
    "Failure",
    "Finding",
    "Fix",
    "Passage",
    "Place",
    "Position",
    "Post",
    "Report",
    "Source",
    "Span",
    "__version__",
    "lint",
]


def __getattr__(name: str) -> Any:
    """``lint`` and the nouns, imported when first asked for: the command line pays for none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("postlint.library" if name == "lint" else "postlint.model"), name)
