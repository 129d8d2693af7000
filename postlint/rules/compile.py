"""A rules file made into a ruleset, with every mistake collected; knows how a rule is written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, Literal, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from postlint.model import Context, House, PathIgnore, Rule, Ruleset
from postlint.rules.layers import Layers, merge, merge_rule
from postlint.rules.mistakes import did_you_mean
from postlint.rules.rule import read_rule
from postlint.rules.values import WrongValueError, read_value
from postlint.rules.where import pack_file
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table

WORDS_FILE: Final = "words.txt"
_SETTINGS: Final[Mapping[str, Any]] = {
    "language": Literal["nl", "en"],
    "timezone": str,
    "files": tuple[str, ...],
    "exclude": tuple[str, ...],
    "require-approval": bool,
}
_KEYS: Final = frozenset([*_SETTINGS, "extends", "house", "rules", "ignore"])
_NOW: Final = datetime(2000, 1, 1, tzinfo=UTC)


class Compiled(Struct, frozen=True):
    """A ruleset, and the files that went into it (some of which may not exist yet)."""

    ruleset: Ruleset
    files: tuple[str, ...]


def compile_rules(path: str) -> Compiled:
    """Resolve a rules file with all that it extends. Raises RulesError with every mistake."""
    path = os.path.realpath(path)
    layers = Layers()
    builtin = pack_file("builtin")
    if builtin:
        layers.load(builtin)
    layers.load(path)
    for table in layers.tables:
        _check_keys(layers, table)
    words = os.path.join(os.path.dirname(path), WORDS_FILE)
    house = _house(layers, words)
    found = {name: _setting(layers, name) for name in _SETTINGS}
    settings = {name.replace("-", "_"): value for name, value in found.items() if value is not None}
    rules = tuple(_rules(layers, _facts(house, settings)))
    ignore = tuple(_ignore(layers, {rule.id for rule in rules}))
    if layers.mistakes:
        layers.fail()
    own = "" if path == pack_file(_name(path)) else path
    return Compiled(Ruleset(rules, house, ignore=ignore, path=own, **settings), (*layers.files, words))


def _name(path: str) -> str:
    """The name of a pack, else that of the file: a house's own rules.yaml is not the pack of that name."""
    file = os.path.basename(path)
    stem = file.removesuffix(".yaml")
    name = "default" if stem == "rules" else stem
    pack = pack_file(name)
    return name if pack and os.path.realpath(path) == os.path.realpath(pack) else file


def _check_keys(layers: Layers, table: Table) -> None:
    for entry in table.entries:
        if entry.key.text.removesuffix("+") not in _KEYS:
            nl, en = did_you_mean(entry.key.text, _KEYS)
            layers.add(entry.key, f"onbekende sleutel “{entry.key.text}”{nl}", f"unknown key “{entry.key.text}”{en}")


def _merged(layers: Layers, key: str) -> Node | None:
    found: Node | None = None
    for table in layers.tables:
        top = Table(tuple(e for e in table.entries if e.key.text.removesuffix("+") == key), table.span, table.source)
        if top.entries:
            nothing = Table((), top.span, top.source)  # so that house: {names+: […]} appends to what is not there yet
            below = Table((Entry(Scalar(key, top.span, top.source), found or nothing),), top.span, top.source)
            merged = merge(below, top)
            found = merged.get(key) if isinstance(merged, Table) else None
    return found


def _setting(layers: Layers, name: str) -> Any:
    node = _merged(layers, name)
    if node is None:
        return None
    try:
        value = read_value(node, _SETTINGS[name])
    except WrongValueError as error:
        layers.add(error.node, error.nl, error.en)
        return None
    if name == "timezone" and not _is_zone(value):
        layers.add(node, f"“{value}” is geen tijdzone, zoals Europe/Amsterdam", f"“{value}” is no time zone")
        return None
    return value


def _is_zone(name: str) -> bool:
    import zoneinfo  # noqa: PLC0415 - only where a house names a zone

    return name in zoneinfo.available_timezones()


def _house(layers: Layers, words: str) -> House:
    hints = get_type_hints(House)
    values: dict[str, Any] = {}
    node = _merged(layers, "house")
    for entry in node.entries if isinstance(node, Table) else ():
        name = entry.key.text
        if name not in hints:
            nl, en = did_you_mean(name, hints)
            layers.add(entry.key, f"onbekend feit “{name}”{nl}", f"unknown fact “{name}”{en}")
            continue
        try:
            values[name] = read_value(entry.value, hints[name])
        except WrongValueError as error:
            layers.add(error.node, error.nl, error.en)
    if node is not None and not isinstance(node, Table):
        layers.add(node, "onder house: hoort een tabel", "a mapping belongs under house:")
    house = House(**values)
    return replace(house, accept=(*house.accept, *_words(words)))


def _words(path: str) -> tuple[str, ...]:
    """The accepted words of a words.txt beside the rules file: one a line, # starts a comment."""
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            lines = [line.split("#", 1)[0].strip() for line in file]
    except OSError:
        return ()
    return tuple(line for line in lines if line)


def _facts(house: House, settings: Mapping[str, Any]) -> Context:
    """What a kind may know when it says what it needs of a post."""
    return Context(_NOW, house=house, require_approval=settings.get("require_approval", False))


def _rules(layers: Layers, context: Context) -> list[Rule]:
    merged: dict[str, tuple[Entry, str]] = {}
    for table in layers.tables:
        node = table.get("rules")
        if node is not None and not isinstance(node, Table):
            layers.add(node, "onder rules: horen regels met een naam", "rules with a name belong under rules:")
            continue
        for entry in node.entries if node else ():
            below = merged.get(entry.key.text)
            value = merge_rule(below[0].value if below else None, entry.value)
            merged[entry.key.text] = (Entry(entry.key, value), below[1] if below else _name(table.source.path))
    names = frozenset(merged)
    rules = [read_rule(layers, entry, names, context, pack) for entry, pack in merged.values()]
    return [rule for rule in rules if rule is not None]


def _ignore(layers: Layers, names: set[str]) -> list[PathIgnore]:
    node = _merged(layers, "ignore")
    found = []
    for item in node.items if isinstance(node, Items) else [node] if node else []:
        try:
            entry = _ignore_entry(item)
        except WrongValueError as error:
            layers.add(error.node, error.nl, error.en)
            continue
        for name in entry.rules:
            if name not in names:
                nl, en = did_you_mean(name, names)
                layers.add(item, f"er is geen regel “{name}”{nl}", f"there is no rule “{name}”{en}")
        found.append(entry)
    return found


def _ignore_entry(node: Node) -> PathIgnore:
    if not isinstance(node, Table):
        raise WrongValueError(node, "hier hoort {paths, rules, reason}", "{paths, rules, reason} belongs here")
    values: dict[str, Any] = {"paths": (), "rules": (), "reason": ""}
    hints = {"paths": tuple[str, ...], "rules": tuple[str, ...], "reason": str}
    for entry in node.entries:
        name = entry.key.text
        if name not in hints:
            nl, en = did_you_mean(name, hints)
            raise WrongValueError(entry.key, f"onbekende sleutel “{name}”{nl}", f"unknown key “{name}”{en}")
        values[name] = read_value(entry.value, hints[name])
    return PathIgnore(**values)
