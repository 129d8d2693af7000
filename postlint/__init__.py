"""postlint: a linter for social-media posts; the library's face."""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it: typing itself is imported later, without the collector of garbage

if TYPE_CHECKING:
    from typing import Any

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
    from importlib import import_module  # noqa: PLC0415 - see TYPE_CHECKING

    return getattr(import_module("postlint.library" if name == "lint" else "postlint.model"), name)
