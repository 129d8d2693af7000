"""The HTML report as a tree, read strictly: what does not nest is an error."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from postlint.model import Report
from postlint.reporters import Style, load

VOID = {"meta", "br", "input", "rect"}


class Node:
    """An element: its tag, its attributes, and what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []

    def __getitem__(self, name: str) -> str:
        return self.attributes[name] or ""

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    @property
    def text(self) -> str:
        """The text, a line break for each br."""
        parts = [
            child if isinstance(child, str) else "\n" if child.tag == "br" else child.text for child in self.children
        ]
        return "".join(parts)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def all(self, wanted: str = "") -> Iterator[Node]:
        """All elements inside with a tag, ``.class`` or ``#id``."""
        for child in self.children:
            if isinstance(child, Node):
                if _is(child, wanted):
                    yield child
                yield from child.all(wanted)

    def find(self, wanted: str) -> Node:
        return next(self.all(wanted))


def _is(node: Node, wanted: str) -> bool:
    if wanted.startswith("."):
        return wanted[1:] in node.classes
    return node.attributes.get("id") == wanted[1:] if wanted.startswith("#") else wanted in ("", node.tag)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"{tag} has an attribute twice: {attrs}"
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(text: str) -> Node:
    """The page as a tree. Raises an assertion error where an element is not closed in its turn."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def html(report: Report, **style: object) -> str:
    """The report as HTML."""
    return load("html")(report, Style(**style))


def page(report: Report, **style: object) -> Node:
    """The report as a tree, in which every id is there once and every link leads somewhere."""
    root = tree(html(report, **style))
    ids = [node["id"] for node in root.all() if "id" in node.attributes]
    assert len(set(ids)) == len(ids)
    for link in root.all("a"):
        assert link["href"].startswith("#")
        assert link["href"][1:] in ids, link["href"]
    for node in root.all():
        for (
            reference
        ) in f"{node.attributes.get('aria-describedby', '')} {node.attributes.get('aria-labelledby', '')}".split():
            assert reference in ids, reference
    return root
