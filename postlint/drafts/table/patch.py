"""Cells of a workbook changed in its own XML; every other byte stays as it is, and what cannot stay is refused."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from html import unescape
from importlib import import_module
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from postlint.drafts.table.archive import with_parts
from postlint.drafts.table.sheetxml import CellXml, cells, nth_element
from postlint.drafts.unreadable import CannotKeep

_WORKBOOK: Final = "/officeDocument"
_STRINGS: Final = "/sharedStrings"
_SIGNATURES: Final = "_xmlsignatures/"
_DROPPED: Final = frozenset(["t", "cm", "vm"])  # attributes that say of what kind the old value is
_RUN_TEXT: Final = re.compile(r"<(?P<name>(?:\w+:)?t)(?P<rest>\s[^>]*?)?(?:/>|>(?P<text>[^<]*)</(?P=name)>)")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")
_END_OF_CELLS: Final = re.compile(rb"</((?:\w+:)?)sheetData\s*>")
_UNFIT: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # for XML


def patched(data: bytes, changes: Mapping[int, Mapping[str, str]]) -> bytes:
    """A workbook with new text in cells, by number of the sheet and name of the cell; raises CannotKeep."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        if any(name.startswith(_SIGNATURES) for name in parts.namelist()):
            raise CannotKeep  # whoever signed it did not sign this
        book = _Package(parts)
        sheets = {book.sheets[number]: own for number, own in changes.items()}
        new = {name: _with_cells(parts.read(name), own, book) for name, own in sheets.items()}
        if any(_FORMULA.search(parts.read(name)) for name in book.sheets):
            new = {name: _computed_anew(xml) for name, xml in new.items()}
    return with_parts(data, new)


def _computed_anew(xml: bytes) -> bytes:
    """A sheet whose formulas are computed when it is opened: what they gave for the old text is in the file too."""
    end = [*_END_OF_CELLS.finditer(xml)][-1]
    if b"sheetCalcPr" in xml[end.end() :]:
        return xml
    return xml[: end.end()] + b"<" + end[1] + b'sheetCalcPr fullCalcOnLoad="1"/>' + xml[end.end() :]


def formulas(data: bytes, sheet: int) -> frozenset[str]:
    """The names of the cells of a sheet that hold a formula."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        xml = parts.read(_Package(parts).sheets[sheet])
    return frozenset(name for name, cell in cells(xml, None).items() if cell.formula)


def rebuilt(data: bytes, changes: Mapping[int, Mapping[str, str]]) -> bytes:
    """A workbook written anew with new text in cells, where it cannot be kept: what openpyxl knows of it is there."""
    book = import_module("openpyxl").load_workbook(BytesIO(data))
    for number, own in changes.items():
        for name, text in own.items():
            book.worksheets[number][name].value = text
    written = BytesIO()
    book.save(written)
    return written.getvalue()


class _Package:
    """Which part of a workbook is which; sheets are in the order of the workbook."""

    def __init__(self, parts: zipfile.ZipFile) -> None:
        self.parts = parts
        main = next(iter(self._related("", _WORKBOOK).values()), "xl/workbook.xml")
        listed = [element for element in self._xml(main).iter() if _local(element.tag) == "sheet"]
        ids = [next((v for name, v in element.items() if _local(name) == "id"), "") for element in listed]
        kinds = self._related(main, "/worksheet")
        self.sheets = [kinds[own] for own in ids if own in kinds]
        self.strings = next(iter(self._related(main, _STRINGS).values()), "")

    def _related(self, part: str, kind: str) -> dict[str, str]:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.parts.namelist():
            return {}
        return {
            element.get("Id", ""): posixpath.normpath(posixpath.join("/" + folder, element.get("Target", ""))).lstrip(
                "/"
            )
            for element in self._xml(path)
            if element.get("Type", "").endswith(kind)
        }

    def _xml(self, part: str) -> Any:
        return import_module("defusedxml.ElementTree").fromstring(self.parts.read(part))

    def string(self, number: int) -> str:
        """The XML of a shared string, its own tags left out."""
        return nth_element(self.parts.read(self.strings), "si", number)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _with_cells(xml: bytes, changes: Mapping[str, str], book: _Package) -> bytes:
    found = cells(xml, frozenset(changes))
    out, at = [], 0
    for name, cell in sorted(found.items(), key=lambda item: item[1].start):
        out += [xml[at : cell.start], _cell(cell, changes[name], book).encode()]
        at = cell.end
    if len(found) != len(changes):
        raise CannotKeep
    return b"".join(out) + xml[at:]


def _cell(cell: CellXml, text: str, book: _Package) -> str:
    """A cell with its text in itself: shared strings are left alone, since other cells may share them."""
    if cell.formula or _UNFIT.search(text):
        raise CannotKeep
    kept = "".join(f" {key}={quoteattr(value)}" for key, value in cell.attributes.items() if key not in _DROPPED)
    prefix = cell.tag[: -len("c")]
    own = book.string(int(cell.value)) if cell.attributes.get("t") == "s" else cell.inline
    content = _in_runs(own, text) if "rPr" in own else f'<{prefix}t xml:space="preserve">{_escaped(text)}</{prefix}t>'
    return f'<{cell.tag}{kept} t="inlineStr"><{prefix}is>{content}</{prefix}is></{cell.tag}>'


def _in_runs(own: str, text: str) -> str:
    """Text with parts in bold and the like: what is new goes into the run where the difference begins."""
    if "rPh" in own:
        raise CannotKeep
    runs = [unescape(run["text"] or "") for run in _RUN_TEXT.finditer(own)]
    new = iter(_shared_out(runs, text))

    def rewritten(run: re.Match[str]) -> str:
        return f'<{run["name"]} xml:space="preserve">{_escaped(next(new))}</{run["name"]}>'

    return _RUN_TEXT.sub(rewritten, own)


def _shared_out(runs: list[str], text: str) -> list[str]:
    """New text shared out over the runs of the old: each character to the run of what it was, or came in for."""
    old = "".join(runs)
    owners = [number for number, run in enumerate(runs) for _ in run]
    ahead = len(posixpath.commonprefix([old, text]))
    behind = len(posixpath.commonprefix([old[ahead:][::-1], text[ahead:][::-1]]))
    found = [""] * len(runs)
    for kind, first, end, new_first, new_end in _steps(old, text, ahead, behind):
        if kind == "equal":
            for at in range(first, end):
                found[owners[at]] += old[at]
        elif new_first < new_end:
            found[owners[min(first, len(owners) - 1)]] += text[new_first:new_end]
    return found


def _steps(old: str, new: str, ahead: int, behind: int) -> Iterator[tuple[str, int, int, int, int]]:
    """How one text becomes another; what both begin and end with is the same."""
    yield "equal", 0, ahead, 0, ahead
    middle = SequenceMatcher(None, old[ahead : len(old) - behind], new[ahead : len(new) - behind], autojunk=False)
    for kind, *places in middle.get_opcodes():
        first, end, new_first, new_end = [ahead + place for place in places]
        yield kind, first, end, new_first, new_end
    yield "equal", len(old) - behind, len(old), len(new) - behind, len(new)


def _escaped(text: str) -> str:
    return escape(text, {"\r": "&#13;"})
