"""Resolved rules kept between runs; knows what makes an entry stale, not what is in a rule."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Any, Final
from zlib import crc32

from msgspec.structs import astuple, replace

from postlint import __version__
from postlint.model import House, Needs, PathIgnore, Rule, Ruleset

_FORMAT: Final = 8
_PACKAGE: Final = os.path.dirname(os.path.dirname(__file__))
_CHECKS: Final = os.path.join(_PACKAGE, "checks")
_SOURCE_TREE: Final = os.path.join(os.path.dirname(_PACKAGE), "pyproject.toml")


class Cache:
    """A folder of resolved rulesets, one file for each rules file; None keeps nothing.

    An entry holds the bytes of every file that went into it (a digest that cannot collide, and cheaper to
    load than one that can) and the stamp of every kind of check that it names, so that neither an edited
    pack nor an edited check is ever missed. A damaged entry is no entry.
    """

    def __init__(self, folder: str | None) -> None:
        self.folder = folder

    def get(self, path: str) -> Ruleset | None:
        """The ruleset of a rules file, if nothing that it was made from has changed."""
        if self.folder is None:
            return None
        try:
            with open(self._entry(path), "rb") as file:
                data = file.read()
            tag, files, kinds, stamps, rules = marshal.loads(data)  # noqa: S302 - our own file in the user's cache
            if tag != _tag(path) or any(_content(name) != content for name, content in files):
                return None
            if _stamps(kinds) != stamps:
                return None
            return _from_data(rules)
        except (OSError, ValueError, EOFError, TypeError, AttributeError):
            return None

    def put(self, path: str, ruleset: Ruleset, files: Iterable[str]) -> None:
        """Keep a ruleset; a folder that cannot be written to is no reason to fail."""
        if self.folder is None:
            return
        kinds = sorted({rule.check for rule in ruleset.rules})
        contents = [(name, _content(name)) for name in files]
        entry = (_tag(path), contents, kinds, _stamps(kinds), _to_data(ruleset))
        target = self._entry(path)
        temporary = f"{target}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(self.folder, exist_ok=True)
            with open(temporary, "wb") as file:
                marshal.dump(entry, file)
            os.replace(temporary, target)

    def _entry(self, path: str) -> str:
        name = crc32(os.path.abspath(path).encode("utf-8", "surrogateescape"))
        return os.path.join(self.folder or "", f"{name:08x}.rules")


def _tag(path: str) -> tuple[int, str, str]:
    return _FORMAT, __version__, os.path.abspath(path)


def _content(path: str) -> bytes | None:
    """The bytes of a file; None where there is no such file (its coming to be is a change too)."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, IsADirectoryError):
        return None


def _stamps(kinds: Iterable[str]) -> list[tuple[str, int, int]]:
    """What changes when the kinds of check do: of an installed package their folder, in a source tree each file."""
    names = [f"{kind.replace('-', '_')}.py" for kind in kinds] if os.path.exists(_SOURCE_TREE) else [""]
    found = []
    for name in names:
        status = os.stat(os.path.join(_CHECKS, name))
        found.append((name, status.st_mtime_ns, status.st_size))
    return found


def _to_data(ruleset: Ruleset) -> Any:
    """The ruleset in what marshal can write: tuples and plain values."""
    rules = [
        astuple(
            replace(
                rule,
                starts=rule.starts and rule.starts.isoformat(),
                until=rule.until and rule.until.isoformat(),
                needs=rule.needs and _packed(rule.needs),
            )
        )
        for rule in ruleset.rules
    ]
    ignore = [astuple(entry) for entry in ruleset.ignore]
    return rules, astuple(ruleset.house), ignore, astuple(ruleset)[2:6], ruleset.path, ruleset.require_approval


def _packed(needs: Needs) -> Any:
    """Needs with their many words as one text: marshal reads one in a fiftieth of the time."""
    texts = {name: " ".join(sorted(getattr(needs, name))) for name in _MANY}
    return astuple(replace(needs, **texts))


def _unpacked(values: Any) -> Needs:
    unpacked: list[Any] = [frozenset(value.split()) if isinstance(value, str) else value for value in values]
    return Needs(*unpacked)


def _from_data(data: Any) -> Ruleset:
    rows, house, ignore, settings, path, require_approval = data
    rules = tuple(_rule(row) for row in rows)
    language, timezone, files, exclude = settings
    paths = tuple(PathIgnore(*row) for row in ignore)
    return Ruleset(rules, House(*house), language, timezone, files, exclude, paths, path, require_approval)


_MANY: Final = ("words", "openings", "behind")  # fields of needs with many words
_STARTS: Final = Rule.__struct_fields__.index("starts")
_NEEDS: Final = Rule.__struct_fields__.index("needs")


def _rule(row: tuple[Any, ...]) -> Rule:
    starts, until, needs = row[_STARTS], row[_STARTS + 1], row[_NEEDS]
    if starts or until or needs:
        values = list(row)
        values[_STARTS] = starts and date.fromisoformat(starts)
        values[_STARTS + 1] = until and date.fromisoformat(until)
        values[_NEEDS] = needs and _unpacked(needs)
        return Rule(*values)
    return Rule(*row)
