"""Rules files and what they extend, merged into one table; knows keys and places, no checks."""

from __future__ import annotations

import os
from typing import NoReturn

from postlint.model import Source
from postlint.rules.mistakes import Mistake, RulesError, did_you_mean
from postlint.rules.values import FALSE
from postlint.rules.where import pack_file, packs
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Table
from postlint.yamltree.parse import YamlError, parse

OFF = "off"


class Layers:
    """Collects the tables of a rules file and all that it extends, the lowest first."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self.files: list[str] = []
        self.mistakes: list[Mistake] = []

    @property
    def own(self) -> str:
        """The path of the file that is resolved, as its nodes show it."""
        return self.tables[-1].source.path if self.tables else ""

    def add(self, node: Node, nl: str, en: str) -> None:
        """Note a mistake at a node."""
        line, column = node.source.line_column(node.span.start)
        self.mistakes.append(Mistake(node.source.path, nl, en, line, column))

    def load(self, path: str, chain: tuple[str, ...] = ()) -> None:
        """Read a file after those that it extends; a file that two others extend counts once, where first met."""
        if path in self.files:
            return
        table = self._read(path)
        if table is not None:
            extends = table.get("extends")
            for node in extends.items if isinstance(extends, Items) else [extends] if extends else []:
                self._extend(path, node, (*chain, path))
            self.tables.append(table)
        self.files.append(path)

    def _read(self, path: str) -> Table | None:
        shown = _shown(path)
        try:
            with open(path, encoding="utf-8-sig", newline="") as file:
                source = Source(shown, file.read())
            documents = parse(source)
        except YamlError as error:
            line, column = source.line_column(error.offset)
            self.mistakes.append(Mistake(shown, error.message("nl"), error.message("en"), line, column))
            return None
        except UnicodeDecodeError:
            self.mistakes.append(Mistake(shown, "het bestand is geen UTF-8", "the file is not UTF-8"))
            return None
        except FileNotFoundError:
            self.mistakes.append(Mistake(shown, "dit bestand bestaat niet", "this file does not exist"))
            return None
        except OSError as error:
            why = error.strerror
            self.mistakes.append(Mistake(shown, f"niet te lezen: {why}", f"cannot be read: {why}"))
            return None
        table = documents[0] if documents else None
        if not isinstance(table, Table):
            self.mistakes.append(Mistake(shown, "hier staan geen regels in", "there are no rules in it"))
            return None
        return table

    def _extend(self, path: str, node: Node, chain: tuple[str, ...]) -> None:
        from_pack = pack_file(node.text) if isinstance(node, Scalar) and "/" not in node.text else None
        if not isinstance(node, Scalar) or (from_pack is None and "/" not in node.text and "." not in node.text):
            name = node.text if isinstance(node, Scalar) else ""
            nl, en = did_you_mean(name, packs())
            self.add(node, f"er is geen regelpakket “{name}”{nl}", f"there is no pack “{name}”{en}")
            return
        target = from_pack or os.path.realpath(os.path.join(os.path.dirname(path), node.text))
        if target in chain:
            names = " → ".join(os.path.basename(part) for part in (*chain[chain.index(target) :], target))
            self.add(node, f"de regels breiden zichzelf uit: {names}", f"the rules extend themselves: {names}")
        elif from_pack is None and not _inside(target, _repository(chain[0])):
            self.add(node, "dit bestand ligt buiten de repository", "this file lies outside the repository")
        elif not os.path.isfile(target):
            self.add(node, f"“{node.text}” bestaat niet", f"“{node.text}” does not exist")
        else:
            self.load(target, chain)

    def fail(self) -> NoReturn:
        """Raise all that was noted, in the order of the files."""
        raise RulesError(sorted(set(self.mistakes), key=lambda m: (m.file, m.line or 0, m.column or 0, m.en)))


def _shown(path: str) -> str:
    """A path as people know it: relative to the current folder where it lies below, else as it is."""
    relative = os.path.relpath(path) if os.path.splitdrive(path)[0] == os.path.splitdrive(os.getcwd())[0] else path
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")


def _repository(path: str) -> str:
    """The folder that holds .git above a file, else the file's own."""
    own = folder = os.path.dirname(os.path.realpath(path))
    while not os.path.exists(os.path.join(folder, ".git")):
        if os.path.dirname(folder) == folder:
            return own
        folder = os.path.dirname(folder)
    return folder


def _inside(path: str, folder: str) -> bool:
    return os.path.commonpath([path, folder]) == folder


def merge(below: Node | None, above: Node) -> Node:
    """Put one node over another: mappings merge, ``key+`` appends, everything else replaces."""
    if not isinstance(below, Table) or not isinstance(above, Table):
        return above
    entries = {entry.key.text: entry for entry in below.entries}
    for entry in above.entries:
        name = entry.key.text
        if name.endswith("+"):
            name = name[:-1]
            entries[name] = Entry(_renamed(entry.key, name), _append(entries.get(name), entry.value))
        else:
            known = entries.get(name)
            entries[name] = Entry(entry.key, merge(known.value if known else None, entry.value))
    return Table(tuple(entries.values()), above.span, above.source)


def _append(entry: Entry | None, value: Node) -> Node:
    below = entry.value if entry else None
    if isinstance(below, Items) and not isinstance(value, Table):
        added = value.items if isinstance(value, Items) else (value,)
        return Items((*below.items, *added), value.span, value.source)
    return merge(below, value)


def _renamed(key: Scalar, name: str) -> Scalar:
    return Scalar(name, key.span, key.source, key.style)


def merge_rule(below: Node | None, above: Node) -> Node:
    """Put one definition of a rule over another.

    ``off`` keeps what is below, so that a later file can switch it on again. Another check forgets it.
    """
    if isinstance(above, Scalar) and above.text in FALSE and isinstance(below, Table):
        key = Scalar(OFF, above.span, above.source)
        return Table((*below.entries, Entry(key, above)), below.span, below.source)
    if isinstance(below, Table) and isinstance(above, Table):
        below = Table(tuple(e for e in below.entries if e.key.text != OFF), below.span, below.source)
        old, new = below.get("check"), above.get("check")
        if isinstance(old, Scalar) and isinstance(new, Scalar) and old.text != new.text:
            return above
    return merge(below, above)
