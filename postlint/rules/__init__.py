"""Rules files in, rulesets out; knows where rules come from, not what they look for."""

from __future__ import annotations

import os
from importlib import import_module

from postlint.model import Ruleset
from postlint.rules.cache import Cache
from postlint.rules.mistakes import Mistake, RulesError
from postlint.rules.where import RULES_FILE, nearest, pack_file, packs

__all__ = ["RULES_FILE", "Cache", "Mistake", "RulesError", "load", "nearest", "pack_file", "packs"]


def load(path: str, cache: Cache) -> Ruleset:
    """Resolve a rules file, or a pack by its name.

    Raises RulesError, which lists every mistake of the file and of those it extends.
    """
    file = path
    if "/" not in path and os.sep not in path and not path.endswith((".yaml", ".yml")):
        found = pack_file(path)
        if found is None:
            known = ", ".join(packs())
            raise RulesError(
                [
                    Mistake(
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
