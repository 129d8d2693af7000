"""A post as the page shows it: roughly as its platform would, and what was found in it; knows no markup."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from postlint.model import Checked, Finding, Language, Place, Post
from postlint.platforms import get
from postlint.reporters.view.lengths import Told, state, told, told_of_platform
from postlint.reporters.view.remarks import remarks
from postlint.reporters.view.symbols import one_line, shown
from postlint.reporters.web.folds import folds
from postlint.reporters.web.heads import Head
from postlint.reporters.web.marking import Mark, Run, runs
from postlint.reporters.web.notes import Note, excerpt, note
from postlint.text.entities import find_entities

_LOOKS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("twitter", "bluesky", "mastodon", "threads"), "beside"),
    **dict.fromkeys(("instagram", "pinterest", "tiktok", "snapchat"), "picture-first"),
}
Line = tuple[Run, ...]


class Bar(Struct, frozen=True):
    """A length against its limit, in percents of the longer of the two."""

    used: float
    limit: float
    state: str


class Picture(Struct, frozen=True):
    """The place of a picture: its file's name and its alternative text, never the picture."""

    file: Line
    alt: Line


class Preview(Struct, frozen=True):
    """The link of a post as the platform would show it."""

    url: Line
    title: Line
    description: Line


class Card(Struct, frozen=True):
    """A post and all that is said of it. ``fields`` are those that are marked but not shown."""

    head: Head
    look: str
    account: str
    text: Line
    pictures: tuple[Picture, ...]
    preview: Preview | None
    location: Line
    fields: tuple[tuple[str, Line], ...]
    lengths: tuple[Told, ...]
    bar: Bar | None
    notes: tuple[Note, ...]


def card(checked: Checked, head: Head, findings: Sequence[Finding], language: Language, names: Sequence[str]) -> Card:
    """The card of a post with the findings that are about it; ``names`` are those of all posts."""
    post, meter = checked.post, checked.meter
    marked = _Marked(post, findings)
    lengths = [told(meter, language), told_of_platform(meter, post.platform, language)]
    # The order counts: what is shown in its place is not shown again among the other fields.
    pictures = tuple([marked.picture(at) for at in range(len(post.images))])
    preview, location = marked.preview(), marked.field("location", post.location)
    return Card(
        head=head,
        look=_LOOKS.get(head.platform, "above"),
        account=one_line(post.account or ""),
        text=_text(post, marked.of_text, language),
        pictures=pictures,
        preview=preview,
        location=location,
        fields=marked.others(),
        lengths=tuple([one for one in lengths if one]),
        bar=_bar(meter.length, meter.limit),
        notes=tuple([note(alike, at, language, names) for at, alike in enumerate(marked.remarks, 1)]),
    )


class _Marked:
    """The remarks on a post, and which part of it each of them marks."""

    def __init__(self, post: Post, findings: Sequence[Finding]) -> None:
        self.post = post
        self.remarks = remarks(findings)
        self.of_text: list[Mark] = []
        self.of_fields: dict[str, list[tuple[Mark, Place]]] = {}
        for at, alike in enumerate(self.remarks, 1):
            for finding in alike:
                self._mark(finding, at)

    def _mark(self, finding: Finding, number: int) -> None:
        place, passage = finding.place, self.post.text
        if (place.source.path, place.source.cell) == (passage.source.path, passage.source.cell):
            start, end = bisect_left(passage.starts, place.span.start), bisect_left(passage.starts, place.span.end)
            whole = passage.place(0, len(passage.text)).span
            if whole.start <= place.span.start and place.span.end <= whole.end:
                self.of_text.append(Mark(start, end, number, finding.severity))
                return
        field = self._field_at(place)
        mark = Mark(0, 0, number, finding.severity)
        self.of_fields.setdefault(field, []).append((mark, place))

    def _field_at(self, place: Place) -> str:
        """The name of the field that stands at a place: the longest name, which says most; else nothing."""
        at = [
            name
            for name, other in self.post.places.items()
            if other.span == place.span and other.source.cell == place.source.cell
        ]
        return max(at, key=len, default="")

    def field(self, name: str, value: str | None) -> Line:
        """A field's value as one run, with the marks that are on it; marks without a value where it is missing."""
        marked = self.of_fields.pop(name, [])
        return self._line(one_line(value or ""), [mark for mark, _ in marked])

    def _line(self, text: str, marks: Sequence[Mark]) -> Line:
        if not text and not marks:
            return ()
        found = runs(text, [mark._replace(end=len(text)) for mark in marks])
        return tuple([run for run in found if run.pieces or run.numbers])

    def picture(self, at: int) -> Picture:
        """The place of one of the pictures; what is about all of them is marked at the first."""
        image, name = self.post.images[at], f"images.{at}"
        for wider in (name, "images") if at == 0 else (name,):
            self._move(wider, f"{name}.file")
        file = image.file.replace("\\", "/").rpartition("/")[2]
        return Picture(self.field(f"{name}.file", file), self.field(f"{name}.alt", image.alt))

    def _move(self, field: str, to: str) -> None:
        """Mark in one field what is about another that is not shown itself."""
        if field in self.of_fields:
            self.of_fields.setdefault(to, []).extend(self.of_fields.pop(field))

    def preview(self) -> Preview | None:
        """The link beside the text."""
        link = self.post.link
        if link is None:
            return None
        self._move("link", "link.url")
        return Preview(
            self.field("link.url", link.url),
            self.field("link.title", link.title),
            self.field("link.description", link.description),
        )

    def others(self) -> tuple[tuple[str, Line], ...]:
        """The marked fields that are not shown elsewhere, as the file has them."""
        rest, self.of_fields = self.of_fields, {}
        return tuple(
            [
                (shown(name), self._line(excerpt(marked[0][1]), [mark for mark, _ in marked]))
                for name, marked in rest.items()
            ]
        )


def _text(post: Post, marks: Sequence[Mark], language: Language) -> Line:
    """The text, with what its platform makes a link of."""
    text, platform = post.text.text, get(post.platform) if post.platform else None
    entities = find_entities(text, post.platform or "twitter")
    if platform and platform.links_clickable is False:
        entities = [entity for entity in entities if entity.kind != "url"]
    return runs(text, marks, entities, folds(text, platform, language))


def _bar(length: int, limit: int | None) -> Bar | None:
    if not limit:
        return None
    scale = max(length, limit)
    return Bar(round(100 * min(length, limit) / scale, 2), round(100 * limit / scale, 2), state(length, limit))
