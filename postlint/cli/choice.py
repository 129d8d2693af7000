"""Which rules a run reports, from --select and --ignore."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Sequence
from importlib import import_module

import click

from postlint.model import Ruleset
from postlint.rules import Cache, load, packs


class Choice:
    """Names and globs of rules to report; ``ignore`` wins over ``select``."""

    def __init__(self, select: Sequence[str], ignore: Sequence[str]) -> None:
        self.select = select
        self.ignore = ignore

    def reports(self, name: str) -> bool:
        """Whether findings of this rule are wanted."""
        if any(fnmatch.fnmatchcase(name, glob) for glob in self.ignore):
            return False
        return not self.select or any(fnmatch.fnmatchcase(name, glob) for glob in self.select)

    def check(self, rulesets: Iterable[Ruleset], cache: Cache) -> None:
        """Raise a usage error for a name that no rule in force has."""
        if not (self.select or self.ignore):
            return
        known = {rule.id for ruleset in rulesets for rule in ruleset.rules}
        if not known:
            return
        for option, globs in (("--select", self.select), ("--ignore", self.ignore)):
            for glob in globs:
                if not fnmatch.filter(known, glob):
                    raise click.BadParameter(_unknown(glob, known, cache), param_hint=f"'{option}'")


def _unknown(glob: str, known: set[str], cache: Cache) -> str:
    rules = {pack: [rule.id for rule in load(pack, cache).rules] for pack in packs()}
    having = [pack for pack, names in rules.items() if fnmatch.filter(names, glob)]
    if having:
        pack = min(having, key=lambda name: len(rules[name]))  # what others extend has fewer than they
        return f"{glob!r} is a rule of the pack {pack!r}, which no draft of this run uses (--rules {pack})."
    near = import_module("difflib").get_close_matches(glob, sorted(known), n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]!r}?" if near else "`postlint rules` lists them."
    return f"there is no rule {glob!r}. {hint}"
