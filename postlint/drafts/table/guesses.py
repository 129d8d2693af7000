"""What the columns of a table that names no field were probably meant for; reads no post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from postlint.drafts.defaults import TableOptions
from postlint.drafts.reader import nearest, shortened
from postlint.drafts.table.layouts import HOOTSUITE
from postlint.drafts.table.moments import parsed

_HEADERS: Final[Mapping[str, str]] = {
    "text": "tekst bericht berichttekst inhoud bijschrift onderschrift post message caption copy content body tweet "
    "posttekst posttext postcopy postcontent statusupdate",
    "platform": "kanaal kanalen netwerk medium channel channels network networks socialnetwork socialmedia",
    "publish_at": "datum tijd tijdstip publicatiedatum publicatietijd plaatsingsdatum plaatsingstijd publicerenop "
    "datumentijd datumtijd date time datetime publishdate publishtime publicationdate scheduleddate scheduledtime "
    "scheduledate scheduletime scheduledat scheduledfor postingdate postingtime postdate posttime",
    "link": "url website webadres linkurl",
    "images": "afbeelding afbeeldingen beeld foto visual media picture photo imageurl mediaurl pictureurl",
    "images.alt": "alt alttekst alternatievetekst alttext",
    "topic": "onderwerp thema subject theme",
    "account": "profiel profile",
    "campaign": "campagne tags labels label",
}
_FIELD_OF: Final = {header: field for field, headers in _HEADERS.items() for header in headers.split()}
_OF_A_CALENDAR: Final = frozenset(["publish_at", "platform"])  # a table with neither may well be something else
_SEVERAL: Final = ("publish_at",)  # a date and a time are two columns
_PLAIN: Final = re.compile(r"[\w.,=-]+")
_BETWEEN: Final = re.compile(r"[\W_]+")


def field_of(header: str) -> str:
    """The field that people mean by a header in their own words; nothing where that is not clear."""
    return _FIELD_OF.get(_BETWEEN.sub("", header.lower()), "")


def instead(rows: Iterable[Sequence[str]], options: TableOptions) -> str:
    """The option that would make a draft of a table without a column of text; nothing where none is likely.

    ``rows`` are the first ones, one of which may be the header.
    """
    found = list(rows)
    pairs = max((_pairs(row, options) for row in found), key=len, default={})
    if "text" in pairs.values() and _OF_A_CALENDAR & {*pairs.values()}:
        order = [*_HEADERS, *pairs.values()].index
        named = ",".join(f"{field}={header}" for header, field in sorted(pairs.items(), key=lambda it: order(it[1])))
        return f"--map {named}" if _PLAIN.fullmatch(named) else f'--map "{named}"'
    dated = [row for row in found if len(row) > 1]
    if not (options.layout or options.columns) and dated and all(_is_dated(row[0]) for row in dated):
        return f"--input-format {HOOTSUITE.name}"
    return ""


def _pairs(row: Sequence[str], options: TableOptions) -> dict[str, str]:
    """The fields of a row of headers, with what was said of them where that is nearly right."""
    pairs: dict[str, str] = {}
    shown = {header.lower(): header for header in row if header and shortened(header) == header and '"' not in header}
    for field, name in options.columns:
        near = nearest(name, shown)
        if near:
            pairs[shown[near]] = field
    for header in shown.values():
        field = field_of(header)
        if field and header not in pairs and (field in _SEVERAL or field not in pairs.values()):
            pairs[header] = field
    return pairs


def _is_dated(cell: str) -> bool:
    return any(parsed(cell.strip(), wanted) for wanted in HOOTSUITE.dates)
