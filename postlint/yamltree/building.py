"""Parser events to nodes, with the limits on what a text may hold; knows the events' shape, not who makes them."""

from __future__ import annotations

import re
from typing import Any, Final

from postlint.model import Source, Span
from postlint.yamltree.diagnosis import tag_at
from postlint.yamltree.nodes import Entry, Items, Node, Scalar, Style, Table
from postlint.yamltree.problems import YamlError

MAX_ALIASED: Final = 10_000  # nodes that aliases stand for
MAX_DEPTH: Final = 100

CORE: Final = "tag:yaml.org,2002:"
SCALAR_TAGS: Final = frozenset(("", "!", "str", "null", "bool", "int", "float"))
TABLE_TAGS: Final = frozenset(("", "!", "map"))
ITEMS_TAGS: Final = frozenset(("", "!", "seq"))
STYLES: Final[dict[str | None, Style]] = {
    "": "plain",  # so says libyaml; PyYAML's own parser says None
    None: "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}
BLOCKS: Final = frozenset(("literal", "folded"))
BREAKS: Final = "\r\n\x85\u2028\u2029"
# What comes before a node itself: its anchor or tag, and white space and comments behind that.
PROPERTY = re.compile(rf"(?:&[\w-]+|!<[^>]*>|![^ \t{BREAKS},\[\]{{}}]*)(?:[ \t{BREAKS}]+(?:#[^{BREAKS}]*)?)*")
HALF = re.compile("[\ud800-\udfff]")


class Frame:
    """A collection that is being read."""

    __slots__ = ("anchor", "children", "flow", "height", "key", "lines", "merges", "size", "start", "table")

    def __init__(self, table: bool, start: int, flow: bool, anchor: str | None) -> None:
        self.table = table
        self.start = start
        self.flow = flow
        self.anchor = anchor
        self.children: list[Any] = []
        self.key: Scalar | None = None
        self.lines: dict[str, int] = {}
        self.merges = False
        self.size = 1  # with everything in it, aliases written out
        self.height = 1


class Anchored:
    """A node that aliases can name; its node is None as long as it is being read."""

    __slots__ = ("height", "node", "size")

    def __init__(self, node: Node | None, size: int, height: int) -> None:
        self.node = node
        self.size = size
        self.height = height


class Builder:
    """Builds nodes from events on a stack of its own, so that no text can exhaust Python's."""

    def __init__(self, source: Source, text: str, base: int) -> None:
        self.source = source
        self.text = text
        self.base = base
        self.anchors: dict[str, Anchored] = {}
        self.aliased = 0
        self.end = 0  # of the last thing that was read
        self.root = Frame(table=False, start=0, flow=False, anchor=None)
        self.stack = [self.root]

    def documents(self) -> tuple[Node | None, ...]:
        """The documents so far; None for one in which nothing stands."""
        return tuple(None if _is_nothing(node) else node for node in self.root.children)

    def open_document(self, _event: Any) -> None:
        """Forget the anchors of the document before."""
        self.anchors = {}

    def scalar(self, event: Any) -> None:
        """Add a scalar."""
        at = start = event.start_mark.index
        self.end = end = event.end_mark.index
        value, tag, style = event.value, "", STYLES[event.style]
        if event.tag or event.anchor:
            start = self.content(at, end)
            tag = self.known_tag(event, SCALAR_TAGS)
        if style in BLOCKS:
            end = self.block_end(start, end)
        elif style == "double" and (half := HALF.search(value)):
            self.refuse_half(start, half[0])
        base = self.base
        node = Scalar(value, Span(base + start, base + end), self.source, style, tag, self.stack[-1].flow)
        if event.anchor:
            self.anchors[event.anchor] = Anchored(node, 1, 0)
        self.attach(node, at, 1, 0)

    def alias(self, event: Any) -> None:
        """Add the node that an alias names, if it stays within bounds: nothing is ever written out to find that."""
        at = event.start_mark.index
        self.end = event.end_mark.index
        found = self.anchors.get(event.anchor)
        if found is None:
            raise self.error("unknown-alias", at, name=event.anchor)
        if found.node is None:
            raise self.error("alias-to-itself", at, name=event.anchor)
        self.aliased += found.size
        if self.aliased > MAX_ALIASED:
            raise self.error("too-many-aliases", at, limit=MAX_ALIASED)
        if len(self.stack) - 1 + found.height > MAX_DEPTH:
            raise self.error("too-deep", at, limit=MAX_DEPTH)
        self.attach(found.node, at, found.size, found.height)

    def open_table(self, event: Any) -> None:
        """Begin a mapping."""
        self.stack.append(self.frame(event, TABLE_TAGS))

    def open_items(self, event: Any) -> None:
        """Begin a sequence."""
        self.stack.append(self.frame(event, ITEMS_TAGS))

    def frame(self, event: Any, tags: frozenset[str]) -> Frame:
        """The collection that starts here."""
        start = event.start_mark.index
        if len(self.stack) > MAX_DEPTH:
            raise self.error("too-deep", start, limit=MAX_DEPTH)
        if event.tag or event.anchor:
            self.known_tag(event, tags)
            start = self.content(start, len(self.text))
        if event.anchor:
            self.anchors[event.anchor] = Anchored(None, 0, 0)
        self.end = event.end_mark.index
        return Frame(tags is TABLE_TAGS, start, bool(event.flow_style), event.anchor)

    def close(self, event: Any) -> None:
        """End the collection that was begun last."""
        frame = self.stack.pop()
        if frame.flow:
            self.end = event.end_mark.index
        # A block collection "ends" where the next thing starts; its text ends with its last child.
        span = Span(self.base + frame.start, self.base + self.end)
        node: Node
        if frame.table:
            entries = _merged(frame.children) if frame.merges else frame.children
            node = Table(tuple(entries), span, self.source)
        else:
            node = Items(tuple(frame.children), span, self.source)
        if frame.anchor:
            self.anchors[frame.anchor] = Anchored(node, frame.size, frame.height)
        self.attach(node, frame.start, frame.size, frame.height)

    def attach(self, node: Node, at: int, size: int, height: int) -> None:
        """Put a node in the collection that is being read; ``at`` is where it, or its alias, was written."""
        frame = self.stack[-1]
        frame.size += size
        if height >= frame.height:
            frame.height = height + 1
        if not frame.table:
            frame.children.append(node)
        elif frame.key is None:
            frame.key = self.new_key(frame, node, at)
        else:
            if frame.key.text == "<<" and _is_merge(frame.key):
                frame.merges = True
                if not all(isinstance(table, Table) for table in _tables(node)):
                    raise self.error("merge", at)
            frame.children.append(Entry(frame.key, node))
            frame.key = None

    def new_key(self, frame: Frame, node: Node, at: int) -> Scalar:
        """The node as a key that the mapping does not have yet."""
        if not isinstance(node, Scalar):
            raise self.error("key-no-text", at)
        if node.text in frame.lines:
            line, _ = self.source.line_column(self.base + frame.lines[node.text])
            raise self.error("duplicate-key", at, key=node.text, line=line)
        frame.lines[node.text] = at
        frame.start = min(frame.start, at)  # a pair in [a: b] is said to start at its colon
        return node

    def known_tag(self, event: Any, known: frozenset[str]) -> str:
        """The name of a tag of YAML's core, if this kind of node can have it."""
        tag: str = event.tag or ""
        name = tag.removeprefix(CORE)
        if name in known and (name == tag) == (name in ("", "!")):
            return "str" if name == "!" else name
        at = self.text.index("!", event.start_mark.index)
        core = tag.startswith(CORE) and name in SCALAR_TAGS | {"map", "seq"}
        raise self.error("tag-misfit" if core else "tag", at, tag=tag_at(self.text, at))

    def content(self, at: int, end: int) -> int:
        """Where a node itself starts, behind its anchor and tag."""
        while at < end and (found := PROPERTY.match(self.text, at, end)):
            at = found.end()
        return at

    def block_end(self, start: int, end: int) -> int:
        """Where the last line of a block scalar ends, the blank lines after it left out."""
        block = self.text[start:end]
        rest = block[len(block.rstrip(" " + BREAKS)) :]
        return end - len(rest.lstrip(" "))

    def refuse_half(self, start: int, half: str) -> None:
        r"""PyYAML's own parser lets half a pair (``\ud83d``) through; libyaml refuses it."""
        at = self.text.lower().index(f"\\u{ord(half):04x}", start)
        raise self.error("escape-digits", at, char="u", count=4)

    def error(self, key: str, at: int, /, **details: object) -> YamlError:
        """A problem at a place of the text."""
        return YamlError(key, self.base + at, **details)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.span.start == node.span.end


def _is_merge(key: Scalar) -> bool:
    return key.text == "<<" and key.style == "plain" and not key.tag


def _tables(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Items) else (node,)


def _merged(entries: list[Entry]) -> list[Entry]:
    """The entries with what ``<<`` brings in at its place; own keys win, then the first of a list."""
    seen = {entry.key.text for entry in entries if not _is_merge(entry.key)}
    merged: list[Entry] = []
    for entry in entries:
        if not _is_merge(entry.key):
            merged.append(entry)
            continue
        for table in _tables(entry.value):
            for inherited in table.entries if isinstance(table, Table) else ():
                if inherited.key.text not in seen:
                    seen.add(inherited.key.text)
                    merged.append(inherited)
    return merged
