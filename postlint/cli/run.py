"""A run over drafts: finds them, loads the rules of each, inspects them; prints nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from postlint import drafts
from postlint import rules as resolving
from postlint.cli.options import in_zone
from postlint.cli.settings import Settings
from postlint.drafts import CannotKeep, Defaults, NotADraft, Unreadable
from postlint.engine import Inspected, Inspector
from postlint.model import Context, Draft, Failure, Fix, LinkFacts, News, Ruleset, Source
from postlint.rules import Cache, load, nearest

STANDARD_INPUT = "-"
_PLANNING = ("past-date", "too-soon", "minute-step", "too-many-rows")  # kinds that judge a plan, not an old draft


class Target(Struct, frozen=True):
    """A draft to check: its path as given and as shown, and the rules file that holds for it."""

    path: str
    shown: str
    rules: str
    named: bool = True


class Run:
    """The targets of a run with their rules, each rules file loaded once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.failures: list[Failure] = []
        self.notices: list[str] = []
        self.links: Mapping[str, LinkFacts] | None = None  # what following them showed, before anything is inspected
        self.news: News | None = None  # what the posts must cover, likewise
        self._cache = Cache(settings.cache)
        self._rulesets: dict[str, Ruleset | None] = {}
        self._nearest: dict[str, str] = {}
        self._inspectors: dict[str, Inspector] = {}
        self._below_root: dict[tuple[str, str], str] = {}
        self._choice: Any = None
        if settings.select or settings.ignore:
            self._choice = import_module("postlint.cli.choice").Choice(settings.select, settings.ignore)

    def rules_for(self, folder: str) -> str:
        """The rules file that holds for drafts in a folder, or the name of a pack."""
        if self.settings.rules:
            return self.settings.rules
        if folder not in self._nearest:
            self._nearest[folder] = nearest(folder) or "default"
        return self._nearest[folder]

    def ruleset(self, rules: str) -> Ruleset | None:
        """The ruleset of a rules file; None where it has mistakes, which are then among the failures."""
        if rules not in self._rulesets:
            try:
                self._rulesets[rules] = load(rules, self._cache)
            except resolving.RulesError as error:
                language = self.settings.language
                self.failures.extend(
                    Failure(mistake.file, mistake.text(language), mistake.line, mistake.column)
                    for mistake in error.mistakes
                )
                self._rulesets[rules] = None
        return self._rulesets[rules]

    def targets(self, paths: Sequence[str]) -> list[Target]:
        """The drafts below these paths whose rules can be used, in the order of their names."""
        if self.settings.rules:
            self.ruleset(self.settings.rules)  # what was named is wrong also where no draft needs it
        found = [target for path in paths for target in self._below(path)]
        unique = {target.path: target for target in found}
        kept = []
        for target in unique.values():
            ruleset = self.ruleset(target.rules)
            if ruleset is None:
                dutch = self.settings.language == "nl"
                why = "niet gecontroleerd: de regels kloppen niet" if dutch else "not checked: its rules have mistakes"
                self.failures.append(Failure(target.shown, f"{why} ({_shown(target.rules)})"))
            elif self._is_wanted(target, ruleset):
                kept.append(target)
        if self._choice:
            self._choice.check([r for r in self._rulesets.values() if r is not None], self._cache)
        return sorted(kept, key=lambda target: target.shown)

    def _below(self, path: str) -> Iterator[Target]:
        if path == STANDARD_INPUT:
            folder = os.path.dirname(self.settings.stdin_filename or "") or "."
            yield Target(path, path, self.rules_for(folder))
            return
        for found in drafts.find(path, files=self._files):
            if isinstance(found, drafts.Unfound):
                self.failures.append(Failure(found.shown, found.message(self.settings.language)))
            else:
                rules = self.rules_for(os.path.dirname(found.path))
                yield Target(found.path, found.shown, rules, found.named)

    def _files(self, folder: str) -> tuple[str, ...]:
        ruleset = self.ruleset(self.rules_for(folder))
        return ruleset.files if ruleset else ()

    def _is_wanted(self, target: Target, ruleset: Ruleset) -> bool:
        if target.path == STANDARD_INPUT or (target.named and not os.path.lexists(target.path)):
            return True  # a mistyped name is said to be one, whatever the globs are
        excluded = self.settings.exclude
        return (not excluded or drafts.wanted(target.path, os.getcwd(), (), excluded)) and (
            not (ruleset.files or ruleset.exclude)
            or drafts.wanted(target.path, self._root(ruleset), ruleset.files, ruleset.exclude)
        )

    def _root(self, ruleset: Ruleset) -> str:
        return os.path.dirname(ruleset.path) if ruleset.path else os.getcwd()

    @property
    def reports(self) -> Callable[[str], bool] | None:
        """Which rules are reported; None: all."""
        wanted: Callable[[str], bool] | None = self._choice and self._choice.reports
        return wanted

    def inspector(self, rules: str) -> Inspector:
        """What inspects the drafts of a rules file."""
        if rules not in self._inspectors:
            ruleset = self.ruleset(rules) or Ruleset(())
            if self.settings.planner is None:  # else to suppress one of them were for nothing
                ruleset = replace(ruleset, rules=tuple([it for it in ruleset.rules if it.check not in _PLANNING]))
            context = Context(
                in_zone(self.settings.now, ruleset.timezone),
                ruleset.timezone,
                self.settings.language,
                ruleset.house,
                ruleset.require_approval,
                self.links,
                self.settings.planner,
                self.news,
            )
            self._inspectors[rules] = Inspector(ruleset, context, self.reports)
        return self._inspectors[rules]

    def defaults(self, target: Target) -> Defaults:
        """What holds for a draft that does not say."""
        settings = self.settings
        folder, name = os.path.split(self._path(target))
        if (folder, target.rules) not in self._below_root:
            ruleset = self.ruleset(target.rules)
            self._below_root[folder, target.rules] = _below(folder, self._root(ruleset) if ruleset else os.getcwd())
        path = self._below_root[folder, target.rules] + name
        return Defaults(settings.platform, settings.kind, settings.voice, path, settings.table)

    def read(self, target: Target) -> Draft | None:
        """The draft of a target; None where it cannot be read or is none, which is noted."""
        try:
            if target.path == STANDARD_INPUT:
                defaults = self.defaults(target)
                source = drafts.source_of(target.shown, self._standard_input, defaults)
                return drafts.parse(source, defaults=defaults)
            return drafts.read(target.path, target.shown, self.defaults(target))
        except Unreadable as error:
            message = error.message(self.settings.language)
            self.failures.append(Failure(target.shown, message, error.line, error.column))
        except NotADraft as error:
            if target.named or error.instead:
                why = drafts.passed_over(self._path(target), self.settings.language, error.instead)
                self.notices.append(f"{target.shown}: {why}")
        return None

    @cached_property
    def _standard_input(self) -> bytes:
        """What was typed or piped in, which can be read only once."""
        return sys.stdin.buffer.read()

    def standard_input_as(self, before: Source, after: Source) -> bytes:
        """What was read from standard input with another source in it, else as it came."""
        try:
            return before.rewritten(self._standard_input, after) or self._standard_input
        except CannotKeep:
            return after.rebuilt()

    def parse(self, source: Source, target: Target) -> Draft:
        """A draft from text that is not, or no longer, what stands in the file."""
        return drafts.parse(source, defaults=self.defaults(target))

    def inspect(self, targets: Iterable[Target], step: Callable[[], None]) -> Iterator[Inspected]:
        """Inspect the drafts one by one; ``step`` is called after each."""
        for target in targets:
            draft = self.read(target)
            if draft is not None:
                yield self.examine(draft, target)
            step()

    def examine(self, draft: Draft, target: Target) -> Inspected:
        """What is found in a draft, and in the pictures that go with it."""
        if any(post.images for post in draft.posts):
            draft = self._pictures.look_at(draft, self._path(target), self._rules_path(target))
        return self.inspector(target.rules).inspect(draft)

    def copy_pictures(self, fix: Fix, target: Target) -> bool:
        """Write the copies of pictures that a fix asks for; false where one could not be written."""
        written: bool = self._pictures.copy(fix, self._path(target), self._rules_path(target))
        return written

    @cached_property
    def _pictures(self) -> Any:
        return import_module("postlint.cli.pictures").Pictures()

    def _path(self, target: Target) -> str:
        """The path of a draft, or what standard input is called."""
        return (self.settings.stdin_filename or "") if target.path == STANDARD_INPUT else target.path

    def _rules_path(self, target: Target) -> str:
        ruleset = self.ruleset(target.rules)
        return ruleset.path if ruleset else ""


def _shown(path: str) -> str:
    """A path as reports show it: relative to the current folder, with / and no leading ./"""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        relative = path
    return relative.replace(os.sep, "/")


def _below(folder: str, root: str) -> str:
    """The folder below another, to put before a name; nothing elsewhere: folders above a house name no platform."""
    absolute, root = (os.path.join(os.path.abspath(path), "") for path in (folder, root))
    return absolute[len(root) :].replace(os.sep, "/") if absolute.startswith(root) else ""
