"""Pure functions over strings: entities, lengths, sentences, terms; knows no posts and no rules."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from postlint.text.entities import Entity, find_entities
    from postlint.text.length import measure

__all__ = ["Entity", "find_entities", "measure"]

_HOMES = {"Entity": "entities", "find_entities": "entities", "measure": "length"}


def __getattr__(name: str) -> Any:
    """The public functions, their modules imported when first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
