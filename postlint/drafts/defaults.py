"""What holds for a draft that does not say; knows no draft."""

from __future__ import annotations

from msgspec import Struct


class TableOptions(Struct, frozen=True):
    """How a table is to be read where its header does not say.

    ``layout`` is the name of a planning tool's, ``date_format`` one of ``strptime``, ``columns`` are pairs of
    a field and the header of its column.
    """

    layout: str | None = None
    date_format: str | None = None
    columns: tuple[tuple[str, str], ...] = ()


class Defaults(Struct, frozen=True):
    """The platform, kind and voice of posts that have none.

    ``path`` is the draft's path below the folder of its rules file: where no platform is given either, a
    part of it may name one.
    """

    platform: str | None = None
    kind: str | None = None
    voice: str | None = None
    path: str = ""
    table: TableOptions = TableOptions()
