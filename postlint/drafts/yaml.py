"""YAML files as drafts: one post, a list of posts with defaults, several documents, an account."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Final

from postlint.drafts.defaults import Defaults
from postlint.drafts.fields import FIELDS, TEXT
from postlint.drafts.front_matter import read_flat, read_yaml
from postlint.drafts.posts import Assembly, Fields, Written
from postlint.drafts.reader import Reader
from postlint.drafts.unreadable import NotADraft, unreadable_at
from postlint.drafts.values import Group
from postlint.drafts.wording import nothing, texts_of
from postlint.model import Draft, Source
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table

RULES_FILE: Final = "rules.yaml"
SIGNS: Final = frozenset(["text", "posts", "defaults", "account", "platform", "platforms"])
BESIDE: Final = ("posts", "defaults")  # keys of a file that are no fields of a post


def parse(source: Source, _suffix: str, defaults: Defaults) -> Draft:
    """The draft that a YAML text holds; raises NotADraft where its top level has no key of one."""
    if os.path.basename(source.path) == RULES_FILE:
        raise NotADraft(source.path)
    flat = read_flat(source, 0, len(source.text))
    documents = (flat,) if flat else read_yaml(source, 0, len(source.text))
    if not any(isinstance(node, Table) and _has_signs(node) for node in documents):
        raise NotADraft(source.path)
    assembly = Assembly(source, defaults)
    parts = [Document(table) for table in _tables(source, documents)]
    for part in parts:
        part.give_account(assembly)
    for part in parts:
        part.give_posts(assembly)
    return assembly.draft()


def _has_signs(table: Table) -> bool:
    return any(name in SIGNS for name, _ in table)


def _tables(source: Source, documents: Sequence[Node | None]) -> Iterator[Table]:
    for node in documents:
        if isinstance(node, Table):
            yield node
        elif node is not None:
            raise unreadable_at("no-fields", source, node.span.start)


class Document:
    """One document: its account, its posts, and what they share."""

    def __init__(self, table: Table) -> None:
        self.reader = Reader()
        self.posts = table.get("posts")
        account = table.get("account")
        self.account = account if isinstance(account, Table) else None
        defaults = table.get("defaults")
        self.defaults = defaults if isinstance(defaults, Table) else None
        if defaults and not self.defaults and not _is_null(defaults):
            self.reader.invalid("defaults", defaults, "{…}")
        own = [entry for entry in table.entries if entry.key.text not in BESIDE and entry.value is not self.account]
        self.own = Table(tuple(own), table.span, table.source)

    def give_account(self, assembly: Assembly) -> None:
        """Hand over the account, if there is one; a draft has at most one."""
        if self.account is None:
            return
        if assembly.account:
            self.reader.invalid("account", self.account, "1 account")
        else:
            platforms = Fields(_merged(self.own, self.defaults)).values.get("platform", ())
            assembly.add_account(self.account, platforms)

    def give_posts(self, assembly: Assembly) -> None:
        """Hand over the posts; what stands beside ``posts`` holds for all of them, as ``defaults`` do."""
        assembly.problems.extend(self.reader.problems)
        if self.posts is None:
            if self.own.entries:
                self._give(_merged(self.own, self.defaults), assembly)
            return
        shared = _merged(self.defaults, self.own) if self.defaults else self.own
        for number, item in enumerate(self.posts.items if isinstance(self.posts, Items) else (self.posts,)):
            if isinstance(item, Table):
                self._give(_merged(item, shared), assembly)
            elif not _is_null(item):
                reader = Reader()
                reader.invalid(f"posts.{number}" if isinstance(self.posts, Items) else "posts", item, "{text: …}")
                assembly.problems.extend(reader.problems)

    def _give(self, table: Table, assembly: Assembly) -> None:
        fields = Fields(table, BESIDE)
        if fields.account:
            fields.reader.invalid("account", fields.account, TEXT.expected)
        if self.account and self.posts is None and "text" not in fields.reader.places:
            assembly.problems.extend(fields.reader.problems)
            for suppression in fields.values.get("ignore", ()):
                assembly.suppress(suppression, ())
            return
        node = table.get("text")
        if isinstance(node, (Scalar, Table)):
            texts = texts_of(node, fields.reader)
        else:
            texts = [Written(nothing(table.source, (node or table).span.start))]
        posts = assembly.add_posts(fields, texts)
        for suppression in fields.values.get("ignore", ()):
            assembly.suppress(suppression, posts)


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null


def _merged(own: Table, under: Table | None) -> Table:
    """A mapping with what it lacks taken from another; mappings that both have are merged the same way."""
    if under is None:
        return own
    given = {_known_as(entry): entry for entry in under.entries}
    entries = []
    for entry in own.entries:
        beneath = given.pop(_known_as(entry), None)
        if beneath and isinstance(entry.value, Table) and isinstance(beneath.value, Table):
            entries.append(Entry(entry.key, _merged(entry.value, beneath.value)))
        else:
            entries.append(entry)
    inherited = [entry for entry in given.values() if _stands_alone(entry)]
    return Table((*entries, *inherited), own.span, own.source)


def _stands_alone(entry: Entry) -> bool:
    """Whether a default says enough for a post that has no such field: a link without its address does not."""
    field = FIELDS.get(entry.key.text)
    needed = field.type.required if field and isinstance(field.type, Group) else ""
    return not needed or not isinstance(entry.value, Table) or entry.value.get(needed) is not None


def _known_as(entry: Entry) -> str:
    field = FIELDS.get(entry.key.text)
    return field.name if field and field.name else entry.key.text
