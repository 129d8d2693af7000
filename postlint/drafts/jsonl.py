"""JSON Lines as drafts: a post a line; knows no field by name."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.drafts.decode import LIMIT_TABLE, decode
from postlint.drafts.defaults import Defaults
from postlint.drafts.fields import TEXT
from postlint.drafts.jsontree import JsonError, passage, read
from postlint.drafts.posts import Assembly, Fields, Written
from postlint.drafts.reader import Reader
from postlint.drafts.table.cells import MOST_POSTS
from postlint.drafts.unreadable import NotADraft, Unreadable, beyond, unreadable_at
from postlint.drafts.wording import as_posted, nothing, texts_of
from postlint.model import Draft, Passage, Source
from postlint.yamltree.nodes import Scalar, Table

_OF_A_REPORT = frozenset(["rule", "check", "severity", "message"])  # what postlint itself writes as JSON Lines


def load(shown: str, data: bytes) -> Source:
    """The text of a file."""
    return Source(shown, decode(data, LIMIT_TABLE))


def parse(source: Source, _suffix: str, defaults: Defaults) -> Draft:
    """The draft that the lines hold; raises NotADraft where none has a text."""
    assembly = Assembly(source, defaults)
    is_draft = False
    wrong: Unreadable | None = None
    for start, end in _lines(source.text):
        try:
            node = read(source, start, end)
        except JsonError as error:
            line, column = source.line_column(error.offset)
            raise Unreadable(error.nl, error.en, line=line, column=column) from None
        if isinstance(node, Table):
            is_draft = is_draft or _has_text(node)
            _take(node, assembly)
            if len(assembly.posts) > MOST_POSTS:
                raise beyond("too-many-posts", MOST_POSTS)
        else:
            wrong = wrong or unreadable_at("no-fields", source, start)
    if not is_draft:
        raise NotADraft(source.path)
    if wrong:
        raise wrong
    return assembly.draft()


def _has_text(table: Table) -> bool:
    names = {name for name, _ in table}
    return "text" in names and not names >= _OF_A_REPORT


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that hold something."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if not text[at:end].isspace() and at < end:
            yield at, end
        at = end + 1


def _take(table: Table, assembly: Assembly) -> None:
    fields = Fields(table)
    if fields.account:
        fields.reader.invalid("account", fields.account, TEXT.expected)
    node = table.get("text")
    if isinstance(node, (Scalar, Table)):
        texts = texts_of(node, fields.reader, _text_of)
    else:
        texts = [Written(nothing(table.source, (node or table).span.start))]
    posts = assembly.add_posts(fields, texts)
    for suppression in fields.values.get("ignore", ()):
        assembly.suppress(suppression, posts)


def _text_of(scalar: Scalar, _reader: Reader) -> Passage:
    return nothing(scalar.source, scalar.span.start) if scalar.is_null else as_posted(passage(scalar))
