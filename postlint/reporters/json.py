"""The format `json`: the whole report for programs; knows how to write it, not what is in it."""

from __future__ import annotations

import re
from importlib import import_module

import msgspec

from postlint.model import Report
from postlint.reporters import Style
from postlint.reporters.schema import document
from postlint.reporters.view.symbols import UNSHOWABLE


def render(report: Report, style: Style) -> str:
    """The report as indented JSON; what cannot be shown is escaped, so that nothing is lost."""
    return dumped(document(report), style.encoding)


def dumped(found: msgspec.Struct, encoding: str) -> str:
    """Any document as JSON, written in the same way."""
    return _escaped(_written(found), encoding) + "\n"


def _written(found: msgspec.Struct) -> str:
    try:
        return msgspec.json.format(msgspec.json.encode(found), indent=2).decode()
    except UnicodeEncodeError:  # half a surrogate pair, from an escape in a draft or a file's name
        written: str = import_module("json").dumps(msgspec.to_builtins(found), ensure_ascii=False, indent=2)
        return written


def _escaped(written: str, encoding: str) -> str:
    """JSON itself escapes controls up to U+001F only; line breaks are its own layout."""
    if not written.isascii():
        written = UNSHOWABLE.sub(lambda found: _escape(found.group()) if found.group() != "\n" else "\n", written)
        try:
            written.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            written = re.sub(r"[^\x00-\x7f]", lambda found: _escape(found.group()), written)
    return written.replace("\x7f", _escape("\x7f")).replace("##[", r"#\u0023[")


def _escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
