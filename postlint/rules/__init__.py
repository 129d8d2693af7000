"""Rules files in, rulesets out; knows where rules come from, not what they look for."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from postlint.model import Ruleset
from postlint.rules.cache import Cache
from postlint.rules.where import RULES_FILE, nearest, pack_file, packs

__all__ = ["RULES_FILE", "Cache", "Mistake", "RulesError", "load", "nearest", "pack_file", "packs"]

if TYPE_CHECKING:
    from postlint.rules.mistakes import Mistake, RulesError


def __getattr__(name: str) -> Any:
    """What says that rules are wrong, imported when some are."""
    if name not in ("Mistake", "RulesError"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.mistakes"), name)


def load(path: str, cache: Cache) -> Ruleset:
    """Resolve a rules file, or a pack by its name.

    Raises RulesError, which lists every mistake of the file and of those it extends.
    """
    file = path
    if "/" not in path and os.sep not in path and not path.endswith((".yaml", ".yml")):
        found = pack_file(path)
        if found is None:
            known = ", ".join(packs())
            wrong = import_module(f"{__name__}.mistakes")
            raise wrong.RulesError(
                [
                    wrong.Mistake(
                        path,
                        f"er is geen regelpakket “{path}”; wel: {known}",
                        f"there is no pack “{path}”; there are: {known}",
                    )
                ]
            )
        file = found
    ruleset = cache.get(file)
    if ruleset is None:
        compiled = import_module("postlint.rules.compile").compile_rules(file)
        ruleset = compiled.ruleset
        cache.put(file, ruleset, compiled.files)
    return ruleset
