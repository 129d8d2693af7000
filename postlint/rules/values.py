"""Values of a rules file, read by the type that a parameter is declared with; knows no rules."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from msgspec import Meta

from postlint.rules.mistakes import did_you_mean
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table

TRUE = frozenset(["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "ja"])
FALSE = frozenset(["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "nee"])


class WrongValueError(Exception):
    """A value that is not of the declared type; ``node`` is what is wrong."""

    def __init__(self, node: Node, nl: str, en: str) -> None:
        super().__init__(en)
        self.node, self.nl, self.en = node, nl, en


def read_value(node: Node, hint: Any) -> Any:
    """The value of a node as the type says; lists become tuples. Raises WrongValueError."""
    bounds: Meta | None = None
    if get_origin(hint) is Annotated:
        hint, bounds = get_args(hint)[0], next((a for a in get_args(hint)[1:] if isinstance(a, Meta)), None)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        value = _read_union(node, get_args(hint))
    elif origin is Literal:
        value = _read_choice(node, get_args(hint))
    elif origin is tuple:
        value = _read_items(node, get_args(hint)[0], bounds)
    elif origin in (dict, Mapping):
        value = _read_table(node, *get_args(hint))
    elif is_typeddict(hint):
        value = _read_record(node, hint)
    elif hint is Any:
        value = plain(node)
    else:
        value = _read_scalar(node, hint)
    if bounds is not None:
        _check_bounds(node, value, bounds)
    return value


def wrong_items(node: Node, hint: Any) -> Iterator[WrongValueError]:
    """What is wrong with each item of a list: an item by itself reads as a list of one."""
    for item in node.items if isinstance(node, Items) else ():
        try:
            read_value(item, hint)
        except WrongValueError as error:
            yield error


def _read_union(node: Node, choices: tuple[Any, ...]) -> Any:
    if type(None) in choices and isinstance(node, Scalar) and node.is_null:
        return None
    wrong: WrongValueError | None = None
    for choice in (choice for choice in choices if choice is not type(None)):
        try:
            return read_value(node, choice)
        except WrongValueError as error:
            wrong = wrong or error
    raise wrong or WrongValueError(node, "hier hoort niets te staan", "nothing belongs here")


def _read_choice(node: Node, choices: tuple[Any, ...]) -> Any:
    text = _text(node)
    if text in choices:
        return text
    nl, en = did_you_mean(text, [str(choice) for choice in choices])
    raise WrongValueError(node, f"“{text}” kan hier niet{nl}", f"“{text}” is not possible here{en}")


def _read_items(node: Node, hint: Any, bounds: Meta | None) -> tuple[Any, ...]:
    if isinstance(node, Table):
        raise WrongValueError(node, "hier hoort een lijst: [een, twee]", "a list belongs here: [one, two]")
    items = node.items if isinstance(node, Items) else (node,)
    values = tuple(read_value(item, hint) for item in items)
    for item, value in zip(items, values, strict=True):
        if value == "":  # no word, and a pattern that matches everywhere
            raise WrongValueError(item, "hier ontbreekt een waarde", "a value is missing here")
    if bounds is not None and (bounds.extra_json_schema or {}).get("items", {}).get("format") == "regex":
        for pattern in values:
            _check_pattern(node, pattern)
    return values


def _read_table(node: Node, name: Any, hint: Any) -> dict[str, Any]:
    for entry in _entries(node):
        if not entry.key.text:
            raise WrongValueError(entry.key, "hier ontbreekt een naam", "a name is missing here")
    return {read_value(entry.key, name): read_value(entry.value, hint) for entry in _entries(node)}


def _read_record(node: Node, record: Any) -> dict[str, Any]:
    hints = get_type_hints(record, include_extras=True)
    found = {}
    for entry in _entries(node):
        key = entry.key.text
        if key not in hints:
            nl, en = did_you_mean(key, hints)
            raise WrongValueError(entry.key, f"onbekende sleutel “{key}”{nl}", f"unknown key “{key}”{en}")
        found[key] = read_value(entry.value, hints[key])
    return found


def _entries(node: Node) -> tuple[Entry, ...]:
    if not isinstance(node, Table):
        raise WrongValueError(node, "hier hoort een tabel: {naam: waarde}", "a mapping belongs here: {name: value}")
    return node.entries


def _read_scalar(node: Node, hint: Any) -> Any:
    text = _text(node)
    reader, nl, en = _READERS[hint]
    try:
        return reader(text)
    except (ValueError, KeyError):
        raise WrongValueError(node, f"“{text}” is geen {nl}", f"“{text}” is not {en}") from None


def _read_bool(text: str) -> bool:
    if text not in TRUE | FALSE:
        raise ValueError(text)
    return text in TRUE


_READERS: dict[Any, tuple[Callable[[str], Any], str, str]] = {
    str: (str, "tekst", "a text"),
    int: (lambda text: int(text.replace("_", "")), "geheel getal", "a whole number"),
    float: (float, "getal", "a number"),
    bool: (_read_bool, "ja of nee (true of false)", "true or false"),
    date: (date.fromisoformat, "datum (jjjj-mm-dd)", "a date (yyyy-mm-dd)"),
}


def _text(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise WrongValueError(node, "hier hoort één waarde, geen lijst of tabel", "one value belongs here")
    if node.is_null:
        raise WrongValueError(node, "hier ontbreekt een waarde", "a value is missing here")
    return node.text


def _check_bounds(node: Node, value: Any, bounds: Meta) -> None:
    for broken, limit, nl, en in (
        (bounds.ge is not None and value < bounds.ge, bounds.ge, "te klein; minstens", "too small; at least"),
        (bounds.gt is not None and value <= bounds.gt, bounds.gt, "te klein; meer dan", "too small; more than"),
        (bounds.le is not None and value > bounds.le, bounds.le, "te groot; hoogstens", "too large; at most"),
    ):
        if broken:
            raise WrongValueError(node, f"{value} is {nl} {limit}", f"{value} is {en} {limit}")
    if bounds.pattern is not None and re.search(bounds.pattern, value) is None:
        raise WrongValueError(node, f"“{value}” is hier niet mogelijk", f"“{value}” is not possible here")
    if bounds.min_length is not None and len(value) < bounds.min_length:
        raise WrongValueError(node, "hier ontbreekt een waarde", "a value is missing here")
    if (bounds.extra_json_schema or {}).get("format") == "regex" and value:
        _check_pattern(node, value)


def _check_pattern(node: Node, pattern: str) -> None:
    regex = import_module("regex")
    try:
        regex.compile(pattern)
    except regex.error as error:
        raise WrongValueError(
            node, f"het patroon “{pattern}” klopt niet: {error}", f"the pattern “{pattern}” is broken: {error}"
        ) from None


def plain(node: Node) -> Any:
    """A node as plain values: text, None, tuples and dictionaries."""
    if isinstance(node, Table):
        return {key: plain(value) for key, value in node}
    if isinstance(node, Items):
        return tuple(plain(item) for item in node.items)
    return None if node.is_null else node.text
