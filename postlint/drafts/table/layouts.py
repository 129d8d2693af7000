"""How planning tools lay their tables out: columns in order, what each holds, dates; reads and writes no table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

ANYTHING: Final = (
    ""  # among the dates of a layout: the tool takes words too ("tomorrow at five"), which nobody reads here
)


class Column(Struct, frozen=True):
    """A column: its header as the tool writes it, and what it holds of a post.

    ``field`` is a field by its dotted name (``images.file``; with a number the column is for that one only,
    ``images.0.alt``), empty for what a post has no field for. A column with a ``platform`` says yes or no to it.
    ``separator`` stands between several values in one cell.
    """

    header: str
    field: str = ""
    separator: str = ""
    platform: str = ""

    @property
    def stem(self) -> str:
        """The header as it is recognised: in any case, without the explanation that some tools add to it."""
        return self.header.partition(" - ")[0].strip().lower()


class Layout(Struct, frozen=True):
    """The layout of a tool's import file.

    ``columns`` are those of its template, ``more`` are others that files of it have. ``dates`` are formats of
    ``strptime``; the tool's own files have the first, and that is the one to write. Without ``header`` the
    columns go by their place. ``signs`` are the headers (their stems) that tell the layout from others. To one
    that ``grows`` the tool adds columns over time, so that an unknown one is no slip.
    Limits: rows a file, minutes that a post must be ahead, minutes that times go by.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    dates: tuple[str, ...]
    more: tuple[Column, ...] = ()
    signs: frozenset[str] = frozenset()
    header: bool = True
    grows: bool = False
    most_rows: int | None = None
    ahead: int | None = None
    step: int | None = None
    source: str = ""

    def columns_for(self, headers: Sequence[str]) -> Iterator[Column | None]:
        """The column that each header of a table is; None for one that the layout does not have."""
        known = {column.stem: column for column in (*self.columns, *self.more)}
        for header in headers:
            yield known.get(Column(header).stem)


def _plain(*headers: str) -> tuple[Column, ...]:
    """Columns that a post has no field for."""
    return tuple([Column(header) for header in headers])


def _numbered(header: str, field: str) -> tuple[Column, ...]:
    """The ten columns of Metricool for as many pictures."""
    return tuple([Column(f"{header} {number + 1}", field.format(number)) for number in range(10)])


HOOTSUITE: Final = Layout(
    name="hootsuite",
    title="Hootsuite",
    columns=(Column("date", "publish_at"), Column("message", "text"), Column("link", "link.url")),
    dates=("%m/%d/%Y %H:%M", "%d/%m/%Y %H:%M", "%Y/%m/%d %H:%M", "%Y-%m-%d %H:%M"),
    header=False,
    most_rows=350,
    ahead=10,
    step=5,
    source="PLATFORMS §5: three columns by position, unchanged in ten years; checked 2026-09-01",
)
BUFFER: Final = Layout(
    name="buffer",
    title="Buffer",
    columns=(
        Column("Text", "text"),
        Column("Image URL", "images.file", ","),
        Column("Tags", "campaign"),
        Column("Posting Time", "publish_at"),
    ),
    more=(Column("Board Name"),),
    dates=("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%m/%d/%Y %H:%M", "%m/%d/%y %H:%M"),
    signs=frozenset(["text", "posting time"]),
    most_rows=100,
    source="Buffer, help article 926 (2026-09-17); PLATFORMS §5",
)
PUBLER: Final = Layout(
    name="publer",
    title="Publer",
    columns=(
        Column("Date - Intl. format or prompt", "publish_at"),
        Column("Text", "text"),
        Column("Link(s) - Separated by comma for FB carousels", "link.url", ","),
        Column("Media URL(s) - Separated by comma", "images.file", ","),
        Column("Title - For the video, pin, PDF .."),
        Column("Label(s) - Separated by comma", "campaign"),
        Column("Alt text(s) - Separated by ||", "images.alt", "||"),
        Column("Comment(s) - Separated by ||"),
        Column("Pin board, FB album, or Google category"),
        Column("Post subtype - I.e. story, reel, PDF .."),
        Column("CTA - For Facebook links or Google"),
        Column("Reminder - For stories, reels, shorts, and TikToks"),
    ),
    dates=("%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M", "%Y-%m-%d %H:%M:%S", ANYTHING),
    signs=frozenset(["date", "text", "media url(s)"]),
    source="publer.com, bulk scheduling; PLATFORMS §5. Templates before 2025 have the first columns of these only",
)
METRICOOL: Final = Layout(
    name="metricool",
    title="Metricool",
    columns=(
        Column("Text", "text"),
        Column("Date", "publish_at"),
        Column("Time", "publish_at"),
        Column("Draft"),
        Column("Facebook", platform="facebook"),
        Column("Twitter/X", platform="twitter"),
        Column("LinkedIn", platform="linkedin"),
        Column("GBP"),
        Column("Instagram", platform="instagram"),
        Column("Pinterest", platform="pinterest"),
        Column("TikTok", platform="tiktok"),
        Column("Youtube", platform="youtube"),
        Column("Threads", platform="threads"),
        Column("Bluesky", platform="bluesky"),
        *_numbered("Picture Url", "images.{}.file"),
        *_numbered("Alt text picture", "images.{}.alt"),
        *_plain("Document title", "Shortener", "Video Thumbnail Url", "Video Cover Frame"),
        *_plain("First Comment Text"),
        Column("Brand name", "account"),
    ),
    more=(Column("Brand name (Optional)", "account"),),
    dates=(
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%d/%m/%Y %H:%M:%S",
        "%d/%m/%Y %H:%M",
        "%Y-%m-%d %I:%M %p",
        "%Y-%m-%d",
    ),
    signs=frozenset(["text", "date", "time"]),
    grows=True,
    source="Metricool, template of 2026-05; PLATFORMS §5: read by name, since columns are added over time",
)
LAYOUTS: Final[Mapping[str, Layout]] = {layout.name: layout for layout in (HOOTSUITE, BUFFER, PUBLER, METRICOOL)}


def recognised(headers: Sequence[str]) -> Layout | None:
    """The layout of a tool that has this header, whatever its order."""
    stems = {Column(header).stem for header in headers}
    return next((layout for layout in LAYOUTS.values() if layout.signs and layout.signs <= stems), None)
