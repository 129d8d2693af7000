"""One rule, read from its merged definition; knows kinds of check by their declarations only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from string import Formatter
from typing import Any, Final, Literal, get_type_hints

from msgspec.structs import fields

from postlint.checks import Check, load, names
from postlint.model import KINDS, VOICES, Context, Language, Rule, Severity
from postlint.platforms import ALIASES, PLATFORMS
from postlint.rules.layers import OFF, Layers
from postlint.rules.mistakes import did_you_mean, nearest_name
from postlint.rules.values import FALSE, WrongValueError, plain, read_value, wrong_items
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table

_COMMON: Final = frozenset(
    "check platforms kinds voices severity message source from until supersedes bad good".split()
)


def read_rule(layers: Layers, entry: Entry, rules: frozenset[str], context: Context, pack: str) -> Rule | None:
    """The rule of an entry; None where it is off, or wrong (the mistakes are noted in ``layers``)."""
    table, name = entry.value, entry.key.text
    if isinstance(table, Scalar) and table.text in FALSE:
        nl, en = nearest_name(name, rules)
        layers.add(
            entry.key, f"er is geen regel “{name}” om uit te zetten{nl}", f"there is no rule “{name}” to switch off{en}"
        )
        return None
    if not isinstance(table, Table):
        layers.add(entry.value, "een regel is een tabel met check: …", "a rule is a mapping with check: …")
        return None
    if table.get(OFF) is not None:
        return None
    kind = _kind(layers, entry, table, rules)
    if kind is None:
        return None
    reader = _RuleReader(layers, table, kind)
    parameters = reader.parameters()
    common = reader.common(rules)
    if parameters is None or common is None:
        return None
    return Rule(
        id=name,
        check=_text(table.get("check")),
        parameters=parameters,
        subject=_subject(kind),
        needs=kind(**parameters).needs(context),
        pack=pack,
        **common,
    )


def _kind(layers: Layers, entry: Entry, table: Table, rules: frozenset[str]) -> type[Check] | None:
    node = table.get("check")
    name = entry.key.text
    if node is None:
        nl, en = nearest_name(name, rules)
        layers.add(
            entry.key,
            f"“{name}” noemt geen check, en wat dit bestand met extends overneemt kent hem niet{nl}",
            f"“{name}” names no check, and nothing that this file extends has it{en}",
        )
        return None
    if not isinstance(node, Scalar) or node.text not in names():
        nl, en = did_you_mean(_text(node), names())
        layers.add(node, f"er is geen check “{_text(node)}”{nl}", f"there is no check “{_text(node)}”{en}")
        return None
    return load(node.text)


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _subject(kind: type[Check]) -> Literal["post", "set", "post and set", "account", "draft"]:
    over_sets = kind.check_all is not Check.check_all
    if kind.check is not Check.check:
        return "post and set" if over_sets else "post"
    if over_sets:
        return "set"
    return "account" if kind.check_account is not Check.check_account else "draft"


class _RuleReader:
    """Reads the keys of one rule, noting each mistake where it stands."""

    def __init__(self, layers: Layers, table: Table, kind: type[Check]) -> None:
        self.layers, self.table, self.kind = layers, table, kind
        self.fields = dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))

    def parameters(self) -> dict[str, Any] | None:
        """The parameters by the names of the kind's fields."""
        hints = get_type_hints(self.kind, include_extras=True)
        before, found = len(self.layers.mistakes), {}
        for entry in self.table.entries:
            key = entry.key.text
            if key in self.fields:
                found[self.fields[key]] = self._value(entry.value, hints[self.fields[key]])
            elif key not in _COMMON:
                nl, en = did_you_mean(key, _COMMON | self.fields.keys())
                self.layers.add(entry.key, f"onbekende sleutel “{key}”{nl}", f"unknown key “{key}”{en}")
        for field in fields(self.kind):
            if field.required and field.name not in found:
                check, key = self.table.get("check") or self.table, field.encode_name
                self.layers.add(check, f"deze check vraagt om “{key}”", f"this check needs “{key}”")
        for group in self.kind.one_of:
            if found.keys().isdisjoint(group):
                check, nl, en = self.table.get("check") or self.table, "” of “".join(group), "” or “".join(group)
                self.layers.add(check, f"deze check vraagt om “{nl}”", f"this check needs “{en}”")
        return found if len(self.layers.mistakes) == before else None

    def _value(self, node: Node, hint: Any) -> Any:
        try:
            return read_value(node, hint)
        except WrongValueError as error:
            for wrong in list(wrong_items(node, hint)) or [error]:
                self.layers.add(wrong.node, wrong.nl, wrong.en)
            return None

    def common(self, rules: frozenset[str]) -> dict[str, Any] | None:
        """The keys that every rule may have."""
        before = len(self.layers.mistakes)
        values = {
            "platforms": frozenset(
                ALIASES.get(name, name) for name in self._names("platforms", [*PLATFORMS, *ALIASES])
            ),
            "kinds": frozenset(self._names("kinds", KINDS)),
            "voices": frozenset(self._names("voices", VOICES)),
            "supersedes": self._names("supersedes", rules),
            "severity": self._severity(),
            "message": self._message(),
            "source": self._optional("source", str, ""),
            "starts": self._optional("from", date, None),
            "until": self._optional("until", date, None),
            "bad": self._examples("bad"),
            "good": self._examples("good"),
        }
        return values if len(self.layers.mistakes) == before else None

    def _optional(self, key: str, hint: Any, default: Any) -> Any:
        node = self.table.get(key)
        return default if node is None else self._value(node, hint)

    def _names(self, key: str, known: Any) -> tuple[str, ...]:
        node = self.table.get(key)
        found = []
        for item in node.items if isinstance(node, Items) else [node] if node else []:
            name = _text(item)
            if name not in known:
                nl, en = did_you_mean(name, known)
                self.layers.add(item, f"onbekend bij {key}: “{name}”{nl}", f"unknown in {key}: “{name}”{en}")
            found.append(name)
        return tuple(found)

    def _severity(self) -> dict[str, Severity]:
        found = {case: declared.severity for case, declared in self.kind.cases.items()}
        node = self.table.get("severity")
        if isinstance(node, Table):
            for entry in node.entries:
                case = entry.key.text
                if case not in found:
                    nl, en = did_you_mean(case, found)
                    self.layers.add(entry.key, f"deze check kent geen geval “{case}”{nl}", f"no case “{case}”{en}")
                found[case] = self._value(entry.value, Severity)
        elif node is not None:
            value = self._value(node, Severity)
            found = dict.fromkeys(found, value)
        return found

    def _message(self) -> dict[str, dict[Language, str]]:
        found: dict[str, dict[Language, str]] = {
            case: {"nl": declared.nl, "en": declared.en} for case, declared in self.kind.cases.items()
        }
        node = self.table.get("message")
        if isinstance(node, Table) and any(key in found and key not in ("nl", "en") for key, _ in node):
            for case, texts in node:
                if case in found:
                    found[case] = {**found[case], **self._texts(texts)}
                else:
                    self.layers.add(texts, f"deze check kent geen geval “{case}”", f"this check has no case “{case}”")
        elif node is not None:
            own = self._texts(node)
            found = {case: {**texts, **own} for case, texts in found.items()}
        return found

    def _texts(self, node: Node) -> dict[Language, str]:
        """Messages by language; a plain text serves both."""
        allowed = {*self.kind.details, *self.kind.__struct_encode_fields__}
        found: dict[Language, str] = {}
        for language, text in self._languages(node):
            for name in _placeholders(text):
                if name not in allowed:
                    nl, en = did_you_mean(name, allowed)
                    self.layers.add(node, f"onbekende invulling {{{name}}}{nl}", f"unknown placeholder {{{name}}}{en}")
            found[language] = text
        return found

    def _languages(self, node: Node) -> Iterator[tuple[Language, str]]:
        if not isinstance(node, Table):
            text = self._value(node, str)
            if text is not None:
                yield "nl", text
                yield "en", text
            return
        for entry in node.entries:
            language = self._value(entry.key, Language)
            text = self._value(entry.value, str)
            if language and text is not None:
                yield language, text

    def _examples(self, key: str) -> tuple[Any, ...]:
        """The examples that the file itself gives; those it inherits are of another house."""
        node = self.table.get(key)
        found = node.items if isinstance(node, Items) else [node] if node else []
        return tuple(plain(item) for item in found if item.source.path == self.layers.own)


def _placeholders(text: str) -> list[str]:
    """The names between braces; a broken brace counts as a name that nobody knows."""
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return [text]
