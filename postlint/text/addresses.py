"""Whether two web addresses are those of one page; opens none."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_TRACKS: Final = (
    "utm_",
    "fbclid",
    "gclid",
    "mc_cid",
    "mc_eid",
    "msclkid",
    "igsh",
)  # what only says where a reader came from


def page_of(address: str) -> str:
    """An address without what makes no difference: scheme, www, trackers, the place in the page."""
    written = address.strip()
    try:
        parts = urlsplit(written if "://" in written else f"//{written}")
        host = (parts.hostname or "").removeprefix("www.")
        pairs = sorted(parse_qsl(parts.query, keep_blank_values=True))
        query = [pair for pair in pairs if not pair[0].casefold().startswith(_TRACKS)]
    except ValueError:  # no address at all
        return written
    return f"{host}{unquote(parts.path).rstrip('/')}" + (f"?{urlencode(query)}" if query else "")
