"""A post as a row of a planning tool's file, and what of it the file cannot say; knows no file and no draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from postlint.drafts.table.layouts import Column, Layout
from postlint.drafts.table.moments import parsed
from postlint.model import Image, Post

# What a spreadsheet takes for the start of a formula, also where it splits a line at another sign than the file's.
_SIGNS: Final = "=+-@\t\r＝＋－＠"
_FORMULA: Final = re.compile(rf"^[{re.escape(_SIGNS)}]|[;\t] *[=+\-@]|\n *=")
_APPENDS_LINKS: Final = ("hootsuite",)  # puts what is in the column for the link behind the text
_SAMPLE: Final = datetime(2026, 12, 31, 14, 5)
_TIME: Final = re.compile(r"[ T]+(?=%[HI])")  # between a day and a time
_WEB: Final = ("http://", "https://")


class Row(NamedTuple):
    """The cells of a post; ``remarks`` name what a person still has to do or know, each by a word and a detail."""

    cells: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...]


def row(posts: Sequence[Post], at: datetime, layout: Layout, date_format: str) -> Row:
    """The row of posts that differ in their platform only."""
    post = posts[0]
    moments = iter(_moments(at, layout, date_format))
    platforms = {other.platform for other in posts}
    cells = []
    for column in layout.columns:
        if column.platform:
            cells.append("true" if column.platform in platforms else "false")
        elif column.field == "publish_at":
            cells.append(next(moments))
        elif column.field == "text":
            cells.append(post.text.text)
        else:
            cells.append(_tame(_cell(post, column, layout)))
    return Row(tuple(cells), tuple(_remarks(post, layout)))


def platforms_of(layout: Layout) -> frozenset[str]:
    """The platforms that a layout has columns for; none where its files carry no platform."""
    return frozenset(column.platform for column in layout.columns if column.platform)


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet could take a text, or a part of it, for a formula."""
    return bool(_FORMULA.search(text))


def says_all(date_format: str, layout: Layout) -> bool:
    """Whether a format says the day and the time, each in a cell of its own where the layout wants that."""
    text = _SAMPLE.strftime(date_format)
    columns = sum(column.field == "publish_at" for column in layout.columns)
    return parsed(text, date_format) == _SAMPLE and len(_moments(_SAMPLE, layout, date_format)) == columns


def _moments(at: datetime, layout: Layout, date_format: str) -> list[str]:
    """The moment, in as many cells as the layout has for it: the day and the time apart where there are two."""
    columns = sum(column.field == "publish_at" for column in layout.columns)
    formats = _TIME.split(date_format, columns - 1) if columns > 1 else [date_format]
    return [at.strftime(one) for one in formats]


def _cell(post: Post, column: Column, layout: Layout) -> str:
    if column.field == "link.url":
        return _link(post, layout)
    if column.field == "account":
        return post.account or ""
    if column.field == "campaign":
        return post.campaign or ""
    if column.field.startswith("images."):
        return _of_images(_on_the_web(post.images), column)
    return _FIXED.get((layout.name, column.header), "")


_INSTEAD: Final = {",": "%2C", "||": "|"}  # of what would part one value in two

_FIXED: Final[Mapping[tuple[str, str], str]] = {("metricool", "Draft"): "false", ("metricool", "GBP"): "false"}


def _link(post: Post, layout: Layout) -> str:
    """The link, where the file is the place for it: not one in a picture or a profile, and none twice."""
    if post.link is None or post.link.placement != "text" or not post.link.url.startswith(_WEB):
        return ""
    return "" if layout.name in _APPENDS_LINKS and post.link.url in post.text.text else post.link.url


def _on_the_web(images: Sequence[Image]) -> list[Image]:
    """The pictures that a tool can fetch."""
    return [image for image in images if image.file.lower().startswith(_WEB)]


def _of_images(images: Sequence[Image], column: Column) -> str:
    """The addresses or the alternative texts of all pictures, or of one of them."""
    *number, name = column.field.removeprefix("images.").split(".")
    values = [image.file if name == "file" else " ".join((image.alt or "").split()) for image in images]
    if number:
        at = int(number[0])
        return values[at] if at < len(values) else ""
    if column.separator:
        values = [value.replace(column.separator, _INSTEAD[column.separator]) for value in values]
    return column.separator.join(values) if any(values) else ""


def _tame(cell: str) -> str:
    """A cell that is not the text never starts a formula: a space before it is not seen and does no harm."""
    return f" {cell}" if cell.startswith(tuple(_SIGNS)) else cell


def _room(layout: Layout) -> int | None:
    """For how many pictures a layout has columns; None where a column holds them all."""
    numbered = sum(column.field.startswith("images.") and column.field.count(".") > 1 for column in layout.columns)
    return numbered // 2 or None


def _remarks(post: Post, layout: Layout) -> Iterator[tuple[str, str]]:
    if starts_formula(post.text.text):
        yield "formula", ""
    fields = {column.field for column in layout.columns}
    if post.link and "link.url" not in fields and post.link.placement == "text" and post.link.url not in post.text.text:
        yield "link", post.link.url
    takes_images = any(field.startswith("images.") for field in fields)
    taken = _on_the_web(post.images)[: _room(layout)] if takes_images else []
    left = [image.file for image in post.images if not any(image is one for one in taken)]
    if left:
        yield "images", ", ".join(left)
    takes_alt = any(field.startswith("images.") and field.endswith(".alt") for field in fields)
    if takes_images and not takes_alt and any(image.alt for image in _on_the_web(post.images)):
        yield "alt", ""
