"""Slips that make another Dutch word, so that no dictionary sees them; knows words and clauses, no post."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


@cache
def later(module: str, function: str) -> Callable[..., Any]:
    """A function of a module here that few texts need, imported for the first of them."""
    found: Callable[..., Any] = getattr(import_module(f"postlint.dutch.grammar.{module}"), function)
    return found
