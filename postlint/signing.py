"""A sign-off put into a draft, every other byte left alone; opens no file and knows no rule."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import Final

from postlint import drafts
from postlint.drafts import NotADraft, Unreadable
from postlint.drafts.body import line_end
from postlint.drafts.front_matter import read as read_front_matter
from postlint.drafts.front_matter import read_yaml
from postlint.fixes import apply_edits
from postlint.model import Approval, Draft, Edit, Post, Source, Span
from postlint.text.fingerprint import ALGORITHM, fingerprint
from postlint.yamltree.nodes import Entry, Items, Node, Table
from postlint.yamltree.quoting import escaped

_YAML: Final = (".yaml", ".yml")
_TEXT: Final = (".md", ".markdown", ".txt")
_BREAK: Final = re.compile(r"\r\n?|\n")
_TO_VALUE: Final = re.compile(r"[ \t]*:\s*")
_OF_A_FILE: Final = frozenset(["posts", "defaults"])  # keys that make no post by themselves
_APART: Final = frozenset(["text", "memo", "places", "approved"])  # fields of a post that are compared on their own

Place = Callable[[Table, str], Edit]
Edits = Callable[[Source, str, Place], Iterator[Edit]]


class SigningError(Exception):
    """A draft that cannot be signed off, and why, in Dutch and English."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(en)
        self.nl, self.en = nl, en


def sign(draft: Draft, approval: Approval) -> str:
    """The text of a draft with a sign-off for all its posts, in place of the one that it may have.

    Front matter is signed once for all sections, a post in YAML each on its own. What cannot be read back
    as meant is not written: raises SigningError.
    """
    suffix = os.path.splitext(draft.source.path)[1].lower()
    if suffix not in _YAML + _TEXT:
        raise SigningError(
            "goedkeuren kan in Markdown, tekst en YAML", "only Markdown, text and YAML can be signed off"
        )
    if not any(post.text.text for post in draft.posts):
        raise SigningError("er staat geen bericht in om goed te keuren", "there is no post in it to sign off")
    edits = _edits_in_yaml if suffix in _YAML else _edits_in_text
    for place in (_as_last, _as_first):
        signed = _signed(draft, approval, edits, place)
        if signed is not None:
            return signed
    raise SigningError(
        "zoals de velden hier geschreven staan kan er geen goedkeuring bij",
        "the way the fields are written here leaves no place for a sign-off",
    )


def _signed(draft: Draft, approval: Approval, edits: Edits, place: Place) -> str | None:
    """The signed text, or None where it does not say what it should: first the entries, then their fingerprints."""
    source = draft.source
    begun = _parsed(source, apply_edits(source.text, edits(source, _entry(approval), place)))
    if begun is None or not all(post.approved and "approved.text" in post.places for post in begun.posts):
        return None
    seals = {
        post.places["approved.text"].span: f'"{fingerprint(post.approved.covers)}"'
        for post in begun.posts
        if post.approved
    }
    done = _parsed(source, apply_edits(begun.source.text, [Edit(span, seal) for span, seal in seals.items()]))
    return done.source.text if done and _says(done, draft, approval) else None


def _entry(approval: Approval) -> str:
    at = f'at: "{approval.at.isoformat()}", ' if approval.at else ""
    return f'approved: {{by: "{escaped(approval.by)}", {at}text: "{ALGORITHM}"}}'


def _parsed(source: Source, text: str) -> Draft | None:
    try:
        return drafts.parse(Source(source.path, text))
    except (Unreadable, NotADraft):
        return None


def _says(after: Draft, before: Draft, approval: Approval) -> bool:
    """Whether a draft is the one before with this sign-off for each post, and otherwise the same."""
    return len(after.posts) == len(before.posts) and all(
        _is_signed(new, approval) and new.text.text == old.text.text and _others(new) == _others(old)
        for new, old in zip(after.posts, before.posts, strict=True)
    )


def _is_signed(post: Post, approval: Approval) -> bool:
    covers = post.approved.covers if post.approved else ()
    return post.approved == Approval(approval.by, approval.at, fingerprint(covers), covers)


def _others(post: Post) -> list[object]:
    return [getattr(post, name) for name in post.__struct_fields__ if name not in _APART]


def _edits_in_text(source: Source, line: str, place: Place) -> Iterator[Edit]:
    """The entry in front matter, which is made where there is none."""
    table, behind = read_front_matter(source)
    end = line_end(source.text)
    if table is not None:
        yield _edit(table, line, place)
    elif behind:
        closing = source.text.rfind("---", 0, behind)
        yield Edit(Span(closing, closing), line + end)
    else:
        yield Edit(Span(0, 0), f"---{end}{line}{end}---{end}")


def _edits_in_yaml(source: Source, line: str, place: Place) -> Iterator[Edit]:
    """The entry in each mapping that makes posts; one that stands in two places by an alias is signed once."""
    tables = [table for node in read_yaml(source, 0, len(source.text)) for table in _making_posts(node)]
    for table in {table.span: table for table in tables}.values():
        yield _edit(table, line, place)


def _making_posts(node: Node | None) -> Iterator[Table]:
    if not isinstance(node, Table):
        return
    posts = node.get("posts")
    if posts is not None:
        yield from (item for item in (posts.items if isinstance(posts, Items) else (posts,)) if isinstance(item, Table))
    elif not (isinstance(node.get("account"), Table) and node.get("text") is None) and any(
        name not in _OF_A_FILE for name, _ in node
    ):
        yield node


def _edit(table: Table, line: str, place: Place) -> Edit:
    old = _old(table)
    return _instead(old, line) if old else place(table, line)


def _old(table: Table) -> Entry | None:
    """The sign-off that stands in a mapping itself, and not in one that is merged into it."""
    start, end = table.span
    return next((e for e in table.entries if e.key.text == "approved" and start <= e.key.span.start < end), None)


def _instead(old: Entry, line: str) -> Edit:
    """The entry in place of one that is there, key and value; what stands in between (an anchor) stays."""
    text, key, value = old.key.source.text, old.key.span, old.value.span
    if _TO_VALUE.fullmatch(text, key.end, value.start):
        return Edit(Span(key.start, value.end), line)
    return Edit(value, line.partition(": ")[2])


def _as_last(table: Table, line: str) -> Edit:
    """The entry after all others: on a line of its own, or the last between braces."""
    text = table.source.text
    if _is_flow(table):
        before = text[: table.span.end - 1].rstrip(" ")
        apart = "" if before.endswith("{") else " " if before.rstrip().endswith(",") else ", "
        return Edit(Span(len(before), len(before)), apart + line)
    at = _behind(table)
    if text[at - 1] in "\r\n":
        return Edit(Span(at, at), f"{_indent(table)}{line}{line_end(text)}")
    return Edit(Span(at, at), f"{line_end(text)}{_indent(table)}{line}")


def _as_first(table: Table, line: str) -> Edit:
    """The entry before all others, which holds in whatever way those are written."""
    start = table.span.start
    if _is_flow(table):
        return Edit(Span(start + 1, start + 1), f"{line}, ")
    return Edit(Span(start, start), f"{line}{line_end(table.source.text)}{_indent(table)}")


def _is_flow(table: Table) -> bool:
    return table.source.text[table.span.start] == "{"


def _indent(table: Table) -> str:
    _, column = table.source.line_column(table.span.start)
    return " " * (column - 1)


def _behind(table: Table) -> int:
    """Where the line after the last of a mapping starts, or the text ends."""
    text = table.source.text
    # A block of text takes the blank lines behind it along.
    found = _BREAK.search(text, len(text[: table.span.end].rstrip()))
    return found.end() if found else len(text)
